"""The sheet with three columns: what the community has and needs, what could come of it, what we have.

Owns *opportunity* and its *ends*.
"""
