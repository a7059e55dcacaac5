"""Where community and library meet: priorities, the matrix, opportunities for connection, branches.

Owns *priority*, *matrix*, *opportunity* and its *ends*, *source grid* and *branch lens*.
May import `programs`, `capacity`, `community`, `vocabulary`, `people`, `libraries` and below.
"""
