"""Who knows whom: silos, bridges, introductions, who should meet, what only one person holds.

Owns the words node, tie, silo, bridge, introduction and holding. Pure: names and ties come in,
frozen results that name their records go out. docs/engine/networks.md.
"""
