"""A partner's own link: they see what we noted about them, put it right, and ask us to take it away."""
