"""Matching without a database: needs and capabilities from plain files, and the answer as plain data.

Owns no words of its own; may import the engine and the encoder. docs/commands.md tells the files.
"""
