"""What stands around the library: its assets, its local government, its needs and interests.

Owns *community asset*, *bucket* and *government point*.
May import `proposals`, `people`, `libraries` and below.
"""
