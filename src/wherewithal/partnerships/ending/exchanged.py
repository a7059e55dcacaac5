"""What was given and received in a partnership, as the ledger adds it up."""

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.exchange.models import Direction
from wherewithal.partnerships.exchange.queries import totals
from wherewithal.partnerships.exchange.wording import total_words
from wherewithal.partnerships.whom import whom_of


def exchanged(member: Member, asset: Asset) -> list[tuple[str, list[str]]]:
    """Each way with its sums; a way of which nothing is noted is left out."""
    found = totals(member, whom=whom_of(asset))
    ways = [
        (
            str(way.label),
            [f"{each.kind.label}: {total_words(each)}" for each in found.of(way)],
        )
        for way in Direction
    ]
    return [(words, sums) for words, sums in ways if sums]
