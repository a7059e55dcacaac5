"""Goals and programs: what the library wants to reach, by what, and what that takes.

Owns *goal*, *program*, *resource need*, *allocation*, a program's offers, and money over the years.
May import `capacity`, `community`, `vocabulary`, `people`, `libraries` and below, and calls `engine`.
"""
