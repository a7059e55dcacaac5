"""The community map: outlets, community assets and organizations where they stand in the world.

Owns no model. Reads `libraries`, `people` and `community`, and sets nothing but coordinates.
"""
