"""What people around the library want or lack, how we know it, and what we would like to find out.

Owns *community need*, *interest*, *evidence* and *question about the community*.
"""
