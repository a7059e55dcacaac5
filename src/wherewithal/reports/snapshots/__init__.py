"""The map over time: its state on a date, kept without a word of it, and what changed between two.

A snapshot holds keys and ranks; names and words are read from live rows, or from the change log where a
row is gone. So whatever is taken back, or made private, leaves every snapshot by itself.
"""
