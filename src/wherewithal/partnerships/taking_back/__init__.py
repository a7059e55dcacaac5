"""Words that several write about one partnership: each takes back what is theirs, wherever it stands."""
