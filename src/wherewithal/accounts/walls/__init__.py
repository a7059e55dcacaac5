"""The wall between libraries: scoped queries, the middleware at the door, constraints in the database."""
