"""Facts that stay fresh: who confirmed what and when, the few to check this week, a partner's own link.

Owns *freshness* and *check* (of what is filled but old; blanks are with `capacity`). May import
`partnerships` and below; rooms above say what else leans on a fact in `leaning.register`.
"""
