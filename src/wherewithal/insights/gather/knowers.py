"""Who in the library knows somebody already: a warm introduction is worth more than a cold call.

Only people who stand in the networks: who agreed, and does not stay out of them.
"""

from collections.abc import Iterator

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, RelationshipFacts
from wherewithal.engine.matching import Knower
from wherewithal.insights.index.contributors import agreed
from wherewithal.insights.index.contributors import sources as called
from wherewithal.insights.networks.queries import people_shown, unspoken
from wherewithal.partnerships.kept.models import Side
from wherewithal.partnerships.kept.queries import contacts_in, here_on
from wherewithal.people.queries import ties_visible_to
from wherewithal.programs.coverage.gather import today_of


def knowers_told_to(member: Member) -> list[Knower]:
    """Everybody who agreed to be named, and every team, with whom they know. Each is told once."""
    names = {row.pk: row.name for row in people_shown(member)}
    silent = unspoken(member)
    found = [*_ties(member, names), *_holders(member, names), *_keepers(member, names)]
    told = (each for each in found if each.id.startswith("person:") or silent.allows(each.name))
    return list(dict.fromkeys(told))


def _ties(member: Member, people: dict[int, str]) -> Iterator[Knower]:
    rows = ties_visible_to(member, leaving=True).select_related("from_team")
    for row in rows:
        if row.to_organization_id is not None:
            source = called.organization(row.to_organization_id)
        elif row.to_person_id is not None:
            source = called.person(row.to_person_id)
        else:
            continue
        if row.from_person_id in people:
            name = people[row.from_person_id]
            yield Knower(source, called.person(row.from_person_id), name)
        elif row.from_team is not None:
            yield Knower(source, f"team:{row.from_team.pk}", row.from_team.name)


def _keepers(member: Member, people: dict[int, str]) -> Iterator[Knower]:
    """Who keeps a partnership with them beside those whom the worksheet names, and still does."""
    here = here_on(today_of(member.library_id))
    rows = contacts_in(member, leaving=True).filter(here, side=Side.OURS)
    rows = rows.filter(person__in=people, asset__in=agreed.assets_agreed(member))
    facts = "asset__relationship_facts__"
    columns = ("person_id", "asset_id", f"{facts}organization_id", f"{facts}person_id")
    for keeper, asset, organization, person in rows.order_by("pk").values_list(*columns):
        source = _source(asset, organization, person)
        yield Knower(source, called.person(keeper), people[keeper])


def _source(asset: int, organization: int | None, person: int | None) -> str:
    """Whom a relationship is with: the record behind the row, or the row itself."""
    if organization is not None:
        return called.organization(organization)
    return called.person(person) if person is not None else called.asset(asset)


def _holders(member: Member, people: dict[int, str]) -> Iterator[Knower]:
    """Who holds a relationship, and who else knows them."""
    rows = RelationshipFacts.objects.in_library(member.library_id)
    rows = rows.filter(asset__in=agreed.assets_agreed(member), asset__area=Area.RELATIONSHIP)
    columns = ("organization_id", "person_id", "asset_id", "holder_id", "second_holder_id")
    for organization, person, asset, *holders in rows.order_by("pk").values_list(*columns):
        source = _source(asset, organization, person)
        for holder in holders:
            if holder in people:
                yield Knower(source, called.person(holder), people[holder])
