"""Who or what could meet a need, why, and what speaks against it.

Owns the words need, capability (a statement of a source), reason, caution and fit. Pure: vectors and
facts come in, ranked matches come out. docs/engine/matching.md.
"""
