"""The first visit to an empty installation: the first person and their library."""
