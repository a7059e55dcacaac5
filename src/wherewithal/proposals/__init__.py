"""A suggested value for one field, with its grounds: a person accepts or declines. One mechanism for all.

Owns *proposal*. May import `vocabulary`, `people` and below; rooms above say what a field means.
"""
