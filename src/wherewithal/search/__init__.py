"""The find box: one index over the rooms' words, kept up from the change log.

Owns *entry*, *vocabulary*. May import every room but `home` and `history`; only `config` imports it.
What is shown always comes from live rows that the member may see, never from the index.
"""
