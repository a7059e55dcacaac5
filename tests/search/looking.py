"""Look for words as a member, and say plainly what was found."""

import re

from wherewithal.accounts.models import Membership
from wherewithal.search.queries import Found, find


def look(member: Membership, words: str) -> Found:
    return find(member, words, labels={})


def titles(member: Membership, words: str) -> list[str]:
    """What was found, best first, without the marks."""
    return [plain(hit.title) for hit in look(member, words).hits]


def lines(member: Membership, words: str) -> list[str]:
    """Every line shown, with its marks."""
    return [str(line.text) for hit in look(member, words).hits for line in hit.lines]


def plain(text: str) -> str:
    return re.sub("</?mark>", "", text)
