"""One list of capabilities: every text that says what somebody has, does, would give or cannot do.

Owns *capability*, *contributor*. Rooms below tell through one contributor for each kind of row; the
list keeps where a text stands and what it means as vectors, never the words themselves.
"""
