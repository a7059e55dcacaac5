"""Thresholds fitted on judged needs; written by benchmarks/matching/fit_thresholds.py."""

STRONG = 0.41
POSSIBLE = 0.34
