"""How history tells of asks: to whoever may read about whom they are to; editors take back."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.partnerships.asks.queries import may_edit_ask
from wherewithal.programs.models import ResourceNeed

Beside = Sequence[tuple[str, RowData]]


def _takes_back_ask(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit(member, state.get("id"), beside)


def _takes_back_line(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit(member, state.get("ask_id"), beside)


def _takes_back_rules(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_PROGRAMS) and not member.is_limited


def _may_edit(member: Member, ask_id: Any, beside: Beside) -> bool:
    """As on its page; what a removed ask was for stands in the same change set."""
    if not member.can(Permission.EDIT_PROGRAMS) or not member.is_limited:
        return member.can(Permission.EDIT_PROGRAMS)
    needs: Any = ResourceNeed.objects.in_library(member.library_id)
    keys = {
        row["resource_need_id"]
        for model, row in beside
        if model == "askneed" and row.get("ask_id") == ask_id
    }
    keys |= set(needs.filter(asks__ask=ask_id).values_list("pk", flat=True))
    return may_edit_ask(member, needs.filter(pk__in=keys).select_related("program", "goal"))


TELLINGS = (
    Telling(
        "ask",
        _("ask"),
        "programs",
        anyone,
        _takes_back_ask,
        name=lambda state: str(state.get("whom", "")),
        must_see=frozenset({"organization_id", "person_id"}),
        quiet=frozenset({"owner_id", "second_owner_id"}),
        page=("ask", "ask_id"),
        is_in_bin=True,
    ),
    Telling(
        "askneed",
        _("need of an ask"),
        "programs",
        anyone,
        _takes_back_line,
        name=without_name,
        must_see=frozenset({"ask_id", "resource_need_id"}),
    ),
    Telling(
        "askoffer",
        _("what an ask offers"),
        "programs",
        anyone,
        _takes_back_line,
        name=without_name,
        must_see=frozenset({"ask_id", "offer_id"}),
    ),
    Telling(
        "askingrules",
        _("how we ask"),
        "programs",
        anyone,
        _takes_back_rules,
        name=without_name,
    ),
)
