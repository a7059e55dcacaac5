"""What could meet, by what people wrote: proposals for the sheet and for the matrix, never written by themselves."""
