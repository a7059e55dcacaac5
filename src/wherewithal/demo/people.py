"""Sample people who agreed to be written about, what they say, and whom they know.

All of them are invented: each is called Sample, and says so in their agreement.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Outlet, Team
from wherewithal.people.actions import add_person, add_role, add_tie, link_member, record_line
from wherewithal.people.models import Consent, LineKind, Organization, Person, RoleKind
from wherewithal.vocabulary.actions import tag

AGREED_ON = date(2026, 1, 15)
AGREED = "A sample person, made up: agrees to everything"


@dataclass(frozen=True, slots=True)
class Said:
    """One line in somebody's words, and what it is about where that is said."""

    kind: LineKind
    text: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works here: what they are, where, and what they say."""

    name: str
    title: str
    team: Team | None = None
    outlet: Outlet | None = None
    lines: tuple[Said, ...] = ()
    has_agreed: bool = True


@dataclass(frozen=True, slots=True)
class Knows:
    """Two who know each other, how, and how often."""

    one: str
    other: str
    how: str
    how_often: str = ""


def add_colleagues(
    colleagues: Iterable[Colleague], *, by: Membership, accounts: Mapping[str, Membership]
) -> dict[str, Person]:
    """Add each of them, by their names. Whoever has an account writes their own lines, if they may."""
    return {
        colleague.name: _add(colleague, by=by, account=accounts.get(colleague.name))
        for colleague in colleagues
    }


def tie_together(
    ties: Iterable[Knows], *, by: Membership, known: Mapping[str, Person | Organization]
) -> None:
    """Note who knows whom, each with the agreement of both."""
    for tie in ties:
        one, other = known[tie.one], known[tie.other]
        if not isinstance(one, Person):
            message = f"a tie begins with a person: {tie.one}"
            raise TypeError(message)
        add_tie(
            by=by,
            from_person=one,
            to_person=other if isinstance(other, Person) else None,
            to_organization=other if isinstance(other, Organization) else None,
            kind=tie.how,
            how_often=tie.how_often,
            consent=Consent.GIVEN,
        )


def add_consenting(by: Membership, name: str) -> Person:
    """A sample person who agreed to be written about."""
    return add_person(
        by=by, name=name, consent=Consent.GIVEN, consent_on=AGREED_ON, consent_words=AGREED
    )


def _add(colleague: Colleague, *, by: Membership, account: Membership | None) -> Person:
    agreed = colleague.has_agreed
    person = (
        add_consenting(by, colleague.name) if agreed else add_person(by=by, name=colleague.name)
    )
    add_role(
        by=by,
        person=person,
        kind=RoleKind.STAFF,
        title=colleague.title,
        team=colleague.team,
        outlet=colleague.outlet,
    )
    if account is not None:
        link_member(by=by, member=account, person=person)
        account.refresh_from_db()
    for said in colleague.lines:
        _say(said, person, by=by)
    return person


def _say(said: Said, person: Person, *, by: Membership) -> None:
    line = record_line(by=by, person=person, kind=said.kind, text=said.text)
    if said.topic:
        tag(by=by, row=line, name=said.topic)
