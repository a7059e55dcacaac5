"""How history calls an ask, and how lists tell asks to one partner apart."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.template.defaultfilters import truncatechars
from django.utils.translation import gettext as _

from wherewithal.partnerships.asks.models import Ask

NEEDS_LENGTH = 80


def called(ask: Ask) -> str:
    """The name that history tells; a person's stays with their row."""
    return str(ask.organization or ask.whom or _("a colleague"))


def names_apart(asks: Iterable[Ask]) -> dict[int, str]:
    """Each ask by whom and for what, by its key; two that sound the same stand apart by their state and number."""
    found = list(asks)
    for_what = words_apart(found)
    return {ask.pk: f"{ask}: {for_what[ask.pk]}" if for_what[ask.pk] else str(ask) for ask in found}


def words_apart(asks: Iterable[Any]) -> dict[int, str]:
    """What stands behind the name of whom each ask is to, so that no two of these sound the same."""
    found = list(asks)
    needs = {ask.pk: ", ".join(line.resource_need.name for line in ask.seen_needs) for ask in found}
    said = {ask.pk: (str(ask), truncatechars(needs[ask.pk], NEEDS_LENGTH)) for ask in found}
    times = Counter(said.values())
    return {ask.pk: _apart(ask, said[ask.pk][1], times[said[ask.pk]]) for ask in found}


def _apart(ask: Ask, needs: str, times: int) -> str:
    if times == 1:
        return needs
    words = {"name": needs, "state": ask.stands, "number": ask.pk}
    return (_("%(name)s (%(state)s, no. %(number)s)") % words).strip()
