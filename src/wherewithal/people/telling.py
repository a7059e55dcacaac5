"""How history tells of people: as strictly as their pages do, then and now.

Consent is asked as it stands now; how far a line may travel, as it stood then and as it stands now.
"""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level, sees_without_consent
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.people import queries
from wherewithal.people.models import Consent, LineKind, Person, PersonLine

Beside = Sequence[tuple[str, RowData]]
CONTACT = frozenset({"email", "phone"})


def _is_self(member: Member, person_id: object) -> bool:
    has_account = member.actor_user_id is not None
    return has_account and person_id is not None and person_id == member.person_id


def _sees_person(member: Member, state: RowData, latest: RowData) -> bool:
    agreed = latest.get("consent") == Consent.GIVEN
    return agreed or sees_without_consent(member.role) or _is_self(member, latest.get("id"))


def _hides_contact(member: Member, state: RowData, latest: RowData) -> frozenset[str]:
    levels = {row.get("contact_level", Level.PRIVATE) for row in (state, latest)}
    if levels <= MAY_SEE[member.role] or _is_self(member, latest.get("id")):
        return frozenset()
    return CONTACT


def _sees_line(member: Member, state: RowData, latest: RowData) -> bool:
    if state.get("level", Level.PRIVATE) in MAY_SEE[member.role]:
        return True
    said_by = state.get("said_by_id")
    is_author = said_by is not None and said_by == member.actor_user_id
    return is_author or _is_self(member, state.get("person_id"))


def _sees_tie(member: Member, state: RowData, latest: RowData) -> bool:
    between_teams = state.get("from_person_id") is None and state.get("to_person_id") is None
    agreed = latest.get("consent") == Consent.GIVEN
    return agreed or between_teams or sees_without_consent(member.role)


def _sees_talk(member: Member, state: RowData, latest: RowData) -> bool:
    return state.get("member_id") == getattr(member, "pk", None)


def _takes_back_person(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_take_back_of(member, state.get("id"), beside)


def _may_take_back_of(member: Member, person_id: object, beside: Beside) -> bool:
    return _was_self(member, person_id, beside) or _may_edit_person(member, person_id)


def _was_self(member: Member, person_id: object, beside: Beside) -> bool:
    """True where the same change set linked this person with the member's own account."""
    return member.can(Permission.EDIT_OWN_PROFILE) and any(
        model == "membership"
        and row.get("user_id") == member.actor_user_id
        and row.get("person_id") == person_id
        for model, row in beside
    )


def _takes_back_of_person(member: Member, state: RowData, beside: Beside) -> bool:
    keys = [state.get("person_id"), state.get("from_person_id")]
    known = [key for key in keys if key is not None]
    if not known:
        return _may_edit_team(member, state.get("team_id") or state.get("from_team_id"))
    return all(_may_take_back_of(member, key, beside) for key in known)


def _takes_back_line(member: Member, state: RowData, beside: Beside) -> bool:
    line = PersonLine.objects.in_library(member.library_id).filter(pk=state["id"])
    found = line.select_related("person").first()
    if found is not None:
        return queries.may_edit_line(member, found)
    said_by = state.get("said_by_id")
    if said_by is not None and said_by == member.actor_user_id:
        return member.can(Permission.EDIT_OWN_PROFILE)
    if _is_self(member, state.get("person_id")):
        return member.can(Permission.EDIT_OWN_PROFILE)
    is_hard = state.get("kind", LineKind.HARD) == LineKind.HARD
    return not is_hard and _may_edit_person(member, state.get("person_id"))


def _takes_back_organization(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_PEOPLE)


def _takes_back_talk(member: Member, state: RowData, beside: Beside) -> bool:
    return _sees_talk(member, state, state)


def _may_edit_person(member: Member, person_id: Any) -> bool:
    person = Person.objects.in_library(member.library_id).filter(pk=person_id).first()
    if person is not None:
        return queries.may_edit_person(member, person)
    return member.can(Permission.EDIT_PEOPLE) and not member.is_limited


def _may_edit_team(member: Member, team_id: object) -> bool:
    if not member.can(Permission.EDIT_PEOPLE):
        return False
    return not member.is_limited or (team_id is not None and team_id == member.team_id)


TELLINGS = (
    Telling(
        "person",
        _("person"),
        "people",
        _sees_person,
        _takes_back_person,
        hides=_hides_contact,
        page=("person", "person_id"),
        is_in_bin=True,
    ),
    Telling(
        "personline",
        _("line"),
        "lines",
        _sees_line,
        _takes_back_line,
        name=lambda state: _kind_of_line(state),
        must_see=frozenset({"person_id"}),
        is_in_bin=True,
    ),
    Telling(
        "role",
        _("role"),
        "people",
        anyone,
        _takes_back_of_person,
        name=lambda state: str(state.get("title", "")),
        must_see=frozenset({"person_id"}),
        is_in_bin=True,
    ),
    Telling(
        "tie",
        _("tie"),
        "people",
        _sees_tie,
        _takes_back_of_person,
        name=without_name,
        must_see=frozenset({"from_person_id", "to_person_id"}),
        is_in_bin=True,
    ),
    Telling(
        "commitment",
        _("duty"),
        "people",
        anyone,
        _takes_back_of_person,
        name=lambda state: str(state.get("duty", "")),
        must_see=frozenset({"person_id"}),
        is_in_bin=True,
    ),
    Telling(
        "organization",
        _("organization"),
        "organizations",
        anyone,
        _takes_back_organization,
        page=("organization", "organization_id"),
        is_in_bin=True,
    ),
    Telling(
        "organizationlocation",
        _("location of an organization"),
        "organizations",
        anyone,
        _takes_back_organization,
        must_see=frozenset({"organization_id"}),
        is_in_bin=True,
    ),
    Telling(
        "plannedtalk",
        _("conversation to have"),
        "people",
        _sees_talk,
        _takes_back_talk,
        name=lambda state: str(state.get("whom", "")),
        quiet=frozenset({"member_id"}),
        is_in_bin=True,
        comes_along=True,
    ),
)


def _kind_of_line(state: RowData) -> str:
    kind = state.get("kind")
    return str(LineKind(kind).label) if kind in LineKind.values else ""
