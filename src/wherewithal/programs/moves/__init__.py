"""When capacity is short: counter-moves for each kind of gap, each one button away from a next step.

Owns *gap* and *counter-move*. What a move becomes is written by the room it belongs to.
"""
