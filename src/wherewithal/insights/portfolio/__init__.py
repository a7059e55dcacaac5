"""The fewest asks in plain words.

Owns the sentences about an answer of `engine.portfolio`: what to ask, what it covers, how sure that is.
"""
