"""What a partner brings stands on their own page and on our relationship with them: one question, not two."""

from collections.abc import Collection, Mapping

from wherewithal.freshness.confirmed import Confirmation
from wherewithal.freshness.facts import Fact
from wherewithal.freshness.kinds import FactName

Confirmed = Mapping[FactName, list[Confirmation]]


def twins_of(facts: Collection[Fact]) -> dict[FactName, Fact]:
    """For each fact of a relationship, the same fact of the organization where both are told."""
    theirs = {(fact.name.key, fact.name.field): fact for fact in facts if _is_theirs(fact)}
    found = {}
    for fact in facts:
        if not _is_theirs(fact) and fact.organization is not None:
            twin = theirs.get((fact.organization.pk, fact.name.field))
            if twin is not None:
                found[fact.name] = twin
    return found


def without_repeats(
    facts: Collection[Fact], known: Confirmed, twins: Mapping[FactName, Fact]
) -> tuple[list[Fact], Confirmed]:
    """Without what says the same in other places; whoever confirmed it there confirmed it."""
    confirmed = dict(known)
    kept = []
    for fact in facts:
        twin = twins.get(fact.name)
        if twin is None or _plain(twin) != _plain(fact):
            kept.append(fact)
            continue
        both = [*confirmed.get(twin.name, []), *confirmed.get(fact.name, [])]
        confirmed[twin.name] = sorted(both, key=lambda each: each.at)
    return kept, confirmed


def _is_theirs(fact: Fact) -> bool:
    return fact.name.model == "organization"


def _plain(fact: Fact) -> str:
    return " ".join(fact.words.casefold().split())
