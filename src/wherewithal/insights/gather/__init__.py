"""Rows become what the engine works on: needs, sources with their facts, statements with their meaning.

In a fixed number of queries, and always from live rows that the member may see. Whoever has not agreed
to be written about is in none of it.
"""
