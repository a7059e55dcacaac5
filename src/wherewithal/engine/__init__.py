"""Arithmetic that rests on plain numbers: where things stand, how far apart, what fits together.

Pure: no Django, no database, no reading or writing. Frozen dataclasses in, frozen dataclasses out.
May import `quantities` only.
"""
