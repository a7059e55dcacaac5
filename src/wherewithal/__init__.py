"""Wherewithal: public libraries see what they have, what they need and who can help.

The way through the house is described in docs/architecture.md: requests come in at the areas'
views, writes go through actions, reads through queries, and imports only ever point downwards.
"""

__version__ = "0.1.0"
