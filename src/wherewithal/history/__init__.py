"""What happened in the library, in words, and how to take it back.

Owns the activity page, the history of one thing, undo and the bin. Rooms describe their models in
their own `telling.py`; nothing imports this room but `config`.
"""
