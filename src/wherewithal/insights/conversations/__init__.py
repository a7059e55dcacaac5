"""Conversations that a page of this room planned for a member: with words and names that others gave.

What was copied leaves with its source: withdrawn words, and whoever is not to be written about any more.
What a member typed on their own list is theirs, and is left alone.
"""
