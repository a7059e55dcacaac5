"""Pages about partnerships."""

from wherewithal.partnerships.kept.views.partnerships import partnership, partnerships

__all__ = ["partnership", "partnerships"]
