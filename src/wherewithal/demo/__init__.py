"""The sample libraries, built by the same actions that people's clicks call.

Owns no model. May import every room; only `config` and the commands import it.
"""
