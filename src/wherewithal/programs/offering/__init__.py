"""What the library as a whole can offer, with its limits, and what of it is promised to whom.

Owns *library offer* and *promise*. A part of the room `programs`.
"""
