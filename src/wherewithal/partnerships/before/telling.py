"""How history tells of what was looked at before a yes."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.partnerships.asks.queries import may_edit_ask
from wherewithal.partnerships.before.models import GoCheck
from wherewithal.programs.models import ResourceNeed

Beside = Sequence[tuple[str, RowData]]


def _takes_back_check(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit(member, state.get("ask_id"))


def _takes_back_answer(member: Member, state: RowData, beside: Beside) -> bool:
    key: Any = state.get("check_row_id")
    rows = GoCheck.objects.in_library(member.library_id).filter(pk=key)
    return _may_edit(member, rows.values_list("ask", flat=True).first())


def _takes_back_vetting(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_PROGRAMS)


def _takes_back_rules(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_LIBRARY)


def _may_edit(member: Member, ask_id: Any) -> bool:
    """As on the page of the ask."""
    if not member.can(Permission.EDIT_PROGRAMS) or not member.is_limited:
        return member.can(Permission.EDIT_PROGRAMS)
    needs = ResourceNeed.objects.in_library(member.library_id).filter(asks__ask=ask_id)
    return may_edit_ask(member, needs.select_related("program", "goal"))


TELLINGS = (
    Telling(
        "gocheck",
        _("look before a yes"),
        "programs",
        anyone,
        _takes_back_check,
        name=without_name,
        must_see=frozenset({"ask_id"}),
    ),
    Telling(
        "goanswer",
        _("answer before a yes"),
        "programs",
        anyone,
        _takes_back_answer,
        name=without_name,
        must_see=frozenset({"check_row_id"}),
    ),
    Telling(
        "vettingdone",
        _("vetting done"),
        "programs",
        anyone,
        _takes_back_vetting,
        name=without_name,
        must_see=frozenset({"organization_id", "person_id"}),
    ),
    Telling("vettingstep", _("vetting step"), "library", anyone, _takes_back_rules, is_in_bin=True),
    Telling(
        "beforeyesrules",
        _("rules before a yes"),
        "library",
        anyone,
        _takes_back_rules,
        name=without_name,
    ),
)
