"""How history tells of rows of lists: to those who may take lists over, and to nobody else."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling
from wherewithal.transfer.kinds import KINDS
from wherewithal.transfer.staging import may_take_over


def _sees(member: Any, state: RowData, latest: RowData) -> bool:
    return _takes_over(member, state)


def _takes_back(member: Any, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    return _takes_over(member, state)


def _takes_over(member: Any, state: RowData) -> bool:
    """Those who may take over lists of what the row became; of what nobody can tell, of any kind."""
    kinds = [kind for kind in KINDS if state.get(f"{kind.pointer}_id")] or KINDS
    return all(may_take_over(member, kind) for kind in kinds)


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
