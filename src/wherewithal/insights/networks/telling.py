"""How history tells of choices about the networks: to the person, and to those who look after people."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import sees_without_consent
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, without_name
from wherewithal.insights.networks import queries
from wherewithal.people.models import Person


def _is_self(member: Member, state: RowData) -> bool:
    return (
        member.actor_user_id is not None
        and member.person_id is not None
        and state.get("person_id") == member.person_id
    )


def _sees(member: Member, state: RowData, latest: RowData) -> bool:
    return _is_self(member, state) or sees_without_consent(member.role)


def _takes_back(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    """As coming back: for the person, and for editors where the person has no account."""
    people = Person.objects.in_library(member.library_id)
    key: Any = state.get("person_id")
    person = people.filter(pk=key).first()
    if person is None:
        return member.can(Permission.EDIT_PEOPLE) and not member.is_limited
    return queries.may_bring_back(member, person)


TELLINGS = (
    Telling(
        "networkchoice",
        _("choice about the networks"),
        "people",
        _sees,
        _takes_back,
        name=without_name,
        must_see=frozenset({"person_id"}),
        comes_along=True,
    ),
)
