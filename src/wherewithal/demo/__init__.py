"""The three sample libraries, built by the same actions that people's clicks call.

Owns *sample*, no model. May import every room; only the commands import it.
"""
