"""What the page says: a sentence, the conversations, what is there already, what nobody can meet."""

from wherewithal.insights.portfolio.page.whole import AskPage, page_for, page_of

__all__ = ["AskPage", "page_for", "page_of"]
