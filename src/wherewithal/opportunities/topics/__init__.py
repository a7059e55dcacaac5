"""All topics of the library with what hangs on each; rename, merge, remove."""
