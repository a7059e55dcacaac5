"""Conversations that were held: with whom, about what, what was said, what follows."""
