"""Pages of priorities, and of the matrix of strengths and needs."""
