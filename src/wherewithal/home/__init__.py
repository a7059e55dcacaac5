"""The first pages: front door, my libraries, home, my page, to check, quick start.

Owns no model. May import every area; nothing but `config` imports it.
"""
