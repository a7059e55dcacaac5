"""Long work, done beside the pages: its row says how far it is, anybody may stop it, and it goes on later.

Owns *task*. A kind of work is registered by the room that does it; the worker is a process of its own.
"""
