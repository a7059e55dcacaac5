"""The other side: which needs something could serve, what serves nothing yet, and what is new and could.

Stores nothing of its own: what people decide here are the decisions of `matches`.
"""
