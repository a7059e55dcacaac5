"""How history tells of confirmations, of what was put off, of links for partners and of wishes for mail."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.freshness.partner.queries import may_decide, may_send

Beside = Sequence[tuple[str, RowData]]


def _checks(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_CAPACITY) or member.can(Permission.EDIT_PEOPLE)


def _is_own(member: Member, state: RowData) -> bool:
    return state.get("membership_id") == getattr(member, "pk", None)


def _sees_own(member: Member, state: RowData, latest: RowData) -> bool:
    return _is_own(member, state)


def _takes_back_own(member: Member, state: RowData, beside: Beside) -> bool:
    return _is_own(member, state)


def _changes_ages(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_CAPACITY) and not member.is_limited


def _sends(member: Member, state: RowData, beside: Beside) -> bool:
    return may_send(member)


def _sees_answers(member: Member, state: RowData, latest: RowData) -> bool:
    return may_decide(member)


def _decides(member: Member, state: RowData, beside: Beside) -> bool:
    return may_decide(member)


TELLINGS = (
    Telling(
        "factconfirmed",
        _("confirmation of a fact"),
        "lines",
        anyone,
        _checks,
        name=without_name,
        pointer=("model", "key"),
        quiet=frozenset({"model", "key", "field", "confirmed_by_id"}),
    ),
    Telling(
        "checkputoff",
        _("check that was put off"),
        "lines",
        _sees_own,
        _takes_back_own,
        name=without_name,
        pointer=("model", "key"),
        quiet=frozenset({"model", "key", "field", "membership_id"}),
    ),
    Telling(
        "factage", _("how fast facts age"), "library", anyone, _changes_ages, name=without_name
    ),
    Telling(
        "partnerlink",
        _("link for a partner"),
        "organizations",
        anyone,
        _sends,
        name=without_name,
        must_see=frozenset({"organization_id"}),
        quiet=frozenset({"link_id"}),
    ),
    Telling(
        "partneranswer",
        _("answer of a partner"),
        "organizations",
        _sees_answers,
        _decides,
        name=without_name,
        must_see=frozenset({"partner_link_id"}),
    ),
    Telling(
        "digestwish",
        _("wish for mail"),
        "people",
        _sees_own,
        _takes_back_own,
        name=without_name,
        quiet=frozenset({"membership_id"}),
    ),
)
