"""Whom one asks for a card around us: the organization that it belongs to."""

from collections.abc import Container

from wherewithal.accounts.actors import Member
from wherewithal.insights.index.contributors import agreed
from wherewithal.insights.index.contributors import sources as called


def holders_of_cards(member: Member, sources: Container[str]) -> dict[str, str]:
    """For each card the organization that holds it, where that one is among `sources` itself."""
    rows = agreed.cards_agreed(member).filter(organization__isnull=False)
    pairs = rows.order_by("pk").values_list("pk", "organization_id")
    found = {called.card(card): called.organization(key) for card, key in pairs}
    return {card: holder for card, holder in found.items() if holder in sources}
