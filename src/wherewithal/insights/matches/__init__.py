"""Who can help with one resource need, why, what speaks against it, and what people decided about it.

Owns *match*, *decision*. A match is worked out anew each time; only what somebody decided is kept.
"""
