"""Everything of a library in one documented file, and back into an empty installation.

Owns the words archive, kind and left out. May import every room that keeps something; `formats.archive`
knows the file. docs/archive.md.
"""
