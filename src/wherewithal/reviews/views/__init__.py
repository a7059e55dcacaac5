"""Pages: reviews and their stages, answers, what we bring, the word list."""
