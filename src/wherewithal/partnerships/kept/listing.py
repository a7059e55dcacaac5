"""All partnerships as their page lists them: what is good about each first, then what is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Asset, Note, RelationshipFacts
from wherewithal.libraries.labels import level_label
from wherewithal.libraries.models import Library
from wherewithal.partnerships.kept import queries
from wherewithal.partnerships.kept.models import PartnershipFacts

# So many keep a partnership that it does not leave with one of them.
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """One partnership in short. A holder whom the reader may not read about is not named."""

    asset: Asset
    facts: RelationshipFacts
    stands: PartnershipFacts
    level: str
    strengths: tuple[Note, ...]
    holder: str
    second_holder: str
    is_kept: bool
    lacks_second: bool
    is_due: bool


def listed(
    member: Member, library: Library, assets: Iterable[Asset], *, today: date
) -> list[Listed]:
    """Each of them in short, those with strengths first, in a fixed number of queries."""
    found = list(assets)
    strengths = queries.strengths_of(member, found)
    all_facts = [queries.facts_of(asset) for asset in found]
    holders = [person for facts in all_facts for person in (facts.holder, facts.second_holder)]
    seen = queries.seen_people(member, holders)
    contacts = queries.all_contacts(member.library_id, found)
    rows = []
    for facts in all_facts:
        stands = queries.partnership_facts_of(facts.asset)
        keepers = queries.keepers(contacts[facts.asset_id], facts, today=today)
        rows.append(
            Listed(
                asset=facts.asset,
                facts=facts,
                stands=stands,
                level=level_label(library, stands.level),
                strengths=tuple(strengths[facts.asset_id][: queries.STRENGTHS_SHOWN]),
                holder=_name(facts.holder, seen),
                second_holder=_name(facts.second_holder, seen),
                is_kept=bool(keepers),
                lacks_second=len(keepers) < ENOUGH,
                is_due=stands.review_on is not None and stands.review_on <= today,
            )
        )
    return sorted(rows, key=lambda row: not row.strengths)


def _name(person: object, seen: frozenset[int]) -> str:
    return str(person) if person is not None and getattr(person, "pk", None) in seen else ""
