"""A partnership ends, and ends well: what came of it, thanks, a door left open with a date.

Nothing is lost by it: the row of the worksheet stays with all its history, and an undo brings it back.
"""
