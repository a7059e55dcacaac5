"""Where the house is wired together: environment, settings, URLs, the WSGI entry, the command.

Owns no words of the library's; may import every room, and no room imports it.
"""
