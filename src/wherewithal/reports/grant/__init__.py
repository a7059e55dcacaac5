"""The needs assessment: what we need most, what we can offer, whom to engage and how, for a grant application."""

from wherewithal.reports.grant.read import needs_assessment

__all__ = ["needs_assessment"]
