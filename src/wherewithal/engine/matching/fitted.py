"""Thresholds fitted on judged needs; written by benchmarks/matching/fit_thresholds.py."""

STRONG = 0.45
POSSIBLE = 0.34
SHOWN = 0.31
