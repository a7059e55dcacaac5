"""Partnerships: relationships of the worksheet as they are kept over time, each the very same row."""
