"""Where community and library meet: opportunities for connection, branches side by side, counter-moves.

Owns *opportunity*, *end of an opportunity*, *source grid*, *branch lens* and *counter-move*.
May import `programs`, `capacity`, `community`, `vocabulary`, `people`, `libraries` and below.
"""
