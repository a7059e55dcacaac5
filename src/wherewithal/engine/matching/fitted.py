"""Thresholds fitted on judged needs; written by benchmarks/matching/fit_thresholds.py."""

STRONG = 0.42
POSSIBLE = 0.35
