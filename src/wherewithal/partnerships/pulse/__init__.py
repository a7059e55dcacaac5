"""Six questions to both sides of a partnership: where they agree, where they see it differently.

Anonymous within each side. Owns *pulse*.
"""
