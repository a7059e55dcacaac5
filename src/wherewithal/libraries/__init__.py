"""The workspace: a library, its outlets and its teams.

Owns *library*, *outlet*, *team*. May import `accounts`, `audit`, `ui`, `formats` and below.
"""
