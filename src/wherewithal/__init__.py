"""Wherewithal: public libraries see what they have, what they need and who can help.

The way through the house is described in docs/architecture.md: requests come in at the areas'
views, writes go through actions, reads through queries, and imports only ever point downwards.
"""

import os

# Before anybody imports NumPy: its many small products are slower on many threads, ten times and more.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
