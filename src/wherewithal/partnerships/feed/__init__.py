"""A member's own calendar: the days to remember as a page, and by a secret address for a calendar program."""
