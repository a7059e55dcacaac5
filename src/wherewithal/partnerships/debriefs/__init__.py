"""Looking back after a date of a program: what went well, what was hard, what the map should know.

Owns *debrief*. What is said about what the date leaned on becomes proposals; a person decides on them.
"""
