"""The parts of documents: one module a kind of part, each gives plain data for its template."""
