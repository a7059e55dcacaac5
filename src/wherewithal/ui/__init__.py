"""What every page shares: the frame, components, template tags, error pages, colours and type.

Owns no words of the library's. May import only `quantities` and below.
"""
