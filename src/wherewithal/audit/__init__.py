"""The change log: who changed what, when, before and after; and the undo that rests on it.

Owns *change set* (all that one action changed) and *change* (one row of it). Writes in every room
go through `change_set(...)`, so nothing changes unrecorded. May import only `ui` and below.
"""
