"""Somebody leaves: everything they look after in one pack, with a successor proposed for each.

About continuity, never a rating. Accepting moves all of it in one step that can be undone.
"""
