"""Long searches in a process of their own, which can be stopped at any time.

Owns the words search (a run of the solver) and problem file. Pure of Django; reads and writes plain
files. May import `engine` and `quantities`. docs/engine/portfolio.md.
"""
