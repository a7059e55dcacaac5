"""How history tells of rows of lists: to those who may take lists over, and to nobody else."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling
from wherewithal.transfer.kinds import KINDS


def _sees(member: Any, state: RowData, latest: RowData) -> bool:
    return _takes_over(member)


def _takes_back(member: Any, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return _takes_over(member)


def _takes_over(member: Any) -> bool:
    return member.can(Permission.EDIT_PEOPLE) and not member.is_limited


def _name(state: RowData) -> str:
    name = state.get("list_name", "")
    return name if isinstance(name, str) else ""


TELLINGS = (
    Telling(
        "importedrecord",
        _("row of a list"),
        "organizations",
        _sees,
        _takes_back,
        name=_name,
        must_see=frozenset(f"{kind.pointer}_id" for kind in KINDS),
        quiet=frozenset({"code", "said", "cells", "number"}),
        comes_along=True,
    ),
)
