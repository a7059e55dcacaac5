"""Tables that others keep come in: read, looked over, taken over in one step, brought up to date later.

Owns *staged file* (what was sent and waits for a yes) and *imported record* (what a list said of an organization).
"""
