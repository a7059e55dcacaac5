"""The week of everybody whom a member may read about: rows become plain holders of hours."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, Q
from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Team
from wherewithal.people.hours import Duty, Holder, Week
from wherewithal.people.models import Commitment, Person, Role, RoleKind
from wherewithal.people.queries import commitments_visible_to, people_visible_to

WORKS_WITH_US = (RoleKind.STAFF, RoleKind.VOLUNTEER)


def person_key(person_id: int) -> str:
    """How a person is called in a week."""
    return f"person-{person_id}"


def team_key(team_id: int) -> str:
    """How a team is called in a week."""
    return f"team-{team_id}"


def present_roles(on: date) -> Q:
    """Roles that somebody holds on this day; one without dates is held."""
    return (Q(since=None) | Q(since__lte=on)) & (Q(until=None) | Q(until__gte=on))


def week_of(member: Member) -> Week:
    """Persons and teams with hours or duties, in four queries. Whom the member may not read is not in it."""
    duties = _duties(member)
    people = [
        person
        for person in _people(member)
        if person.hours_per_week.is_known or person_key(person.pk) in duties or person.at_work  # type: ignore[attr-defined]
    ]
    teams = Team.objects.in_library(member.library_id)
    holders = [holder_of(each, duties.get(person_key(each.pk), ())) for each in people]
    return Week((*holders, *_teams(teams, people, duties)))


def holder_of(person: Person, duties: Iterable[Commitment]) -> Holder:
    """A person as a holder of hours and duties."""
    noted = tuple(Duty(row.pk, row.duty, row.hours_per_week) for row in duties)
    return Holder(
        key=person_key(person.pk),
        name=person.name,
        hours=person.hours_per_week,
        duties=noted,
        is_listed=bool(noted),
    )


def _people(member: Member) -> list[Person]:
    held = Role.objects.in_library(member.library_id).filter(present_roles(timezone.localdate()))
    roles = held.filter(kind__in=WORKS_WITH_US)
    people = people_visible_to(member)
    return list(people.prefetch_related(Prefetch("roles", queryset=roles, to_attr="at_work")))


def _duties(member: Member) -> dict[str, list[Commitment]]:
    found: dict[str, list[Commitment]] = defaultdict(list)
    for row in commitments_visible_to(member):
        found[_holder_key(row)].append(row)
    return found


def _holder_key(row: Commitment) -> str:
    return person_key(row.person_id) if row.person_id else team_key(row.team_id or 0)


def _teams(
    teams: Iterable[Team], people: list[Person], duties: dict[str, list[Commitment]]
) -> list[Holder]:
    members: dict[int, list[str]] = defaultdict(list)
    for person in people:
        at_work: list[Role] = person.at_work  # type: ignore[attr-defined]
        for team_id in dict.fromkeys(role.team_id for role in at_work if role.team_id):
            members[team_id].append(person_key(person.pk))
    return [
        Holder(
            key=team_key(team.pk),
            name=team.name,
            duties=tuple(
                Duty(row.pk, row.duty, row.hours_per_week)
                for row in duties.get(team_key(team.pk), ())
            ),
            members=tuple(members[team.pk]),
            is_team=True,
        )
        for team in teams
        if members[team.pk] or team_key(team.pk) in duties
    ]
