"""Arithmetic on plain facts: where things stand and when, what is used, what it costs, what fits.

Pure: no Django, no database, no clock, no reading or writing. Frozen dataclasses in, frozen
dataclasses out, and results name the keys of the records they rest on. May import `quantities` only.
"""
