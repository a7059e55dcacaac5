"""What the library already has: assets in four areas, with notes in people's own words.

Owns *asset*, *note*, *overview*. May import `proposals`, `people`, `libraries` and below.
"""
