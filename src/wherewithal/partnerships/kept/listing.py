"""All partnerships as their page lists them: what is good about each first, then what is open."""

from collections.abc import Iterable
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset, Note, RelationshipFacts
from wherewithal.partnerships.kept import queries


@dataclass(frozen=True, slots=True)
class Listed:
    """One partnership in short. A holder whom the reader may not read about is not named."""

    asset: Asset
    facts: RelationshipFacts
    strengths: tuple[Note, ...]
    holder: str
    second_holder: str

    @property
    def lacks_second(self) -> bool:
        """True where it would rest with nobody if one person left."""
        return self.facts.second_holder_id is None


def listed(member: Member, assets: Iterable[Asset]) -> list[Listed]:
    """Each of them in short, those with strengths first, in a fixed number of queries."""
    found = list(assets)
    strengths = queries.strengths_of(member, found)
    all_facts = [queries.facts_of(asset) for asset in found]
    holders = [person for facts in all_facts for person in (facts.holder, facts.second_holder)]
    seen = queries.seen_people(member, holders)
    rows = [
        Listed(
            asset=facts.asset,
            facts=facts,
            strengths=tuple(strengths[facts.asset_id][: queries.STRENGTHS_SHOWN]),
            holder=_name(facts.holder, seen),
            second_holder=_name(facts.second_holder, seen),
        )
        for facts in all_facts
    ]
    return sorted(rows, key=lambda row: not row.strengths)


def _name(person: object, seen: frozenset[int]) -> str:
    return str(person) if person is not None and getattr(person, "pk", None) in seen else ""
