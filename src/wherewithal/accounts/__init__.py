"""Who may come in and what they may see and do.

Owns *user*, *membership* (a user in a library with a role), *link* (single purpose, expiring),
permissions, sensitivity, and the wall between libraries. May import `audit`, `ui` and below.
"""
