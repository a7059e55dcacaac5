"""How history tells of plans whom to ask."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.insights.portfolio.models import AskPlan
from wherewithal.insights.portfolio.queries import may_plan
from wherewithal.programs.models import Program

Beside = Sequence[tuple[str, RowData]]


def _takes_back_plan(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may say whom to ask for this program."""
    key: Any = state.get("program_id")
    if key is None:
        return may_plan(member, None)
    programs: Any = Program.objects.in_library(member.library_id)
    program = programs.filter(pk=key).prefetch_related("program_outlets").first()
    return program is not None and may_plan(member, program)


def _takes_back_choice(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may change its plan, which may have been made with it."""
    key = state.get("plan_id")
    rows: Any = AskPlan.objects.in_library(member.library_id)
    stored = rows.filter(pk=key).values("program_id").first()
    made = (row for model, row in beside if model == "askplan" and row.get("id") == key)
    plan = stored or next(made, None)
    return plan is not None and _takes_back_plan(member, plan, beside)


TELLINGS = (
    Telling(
        "askplan",
        _("plan whom to ask"),
        "programs",
        anyone,
        _takes_back_plan,
        name=without_name,
        must_see=frozenset({"program_id"}),
        comes_along=True,
    ),
    Telling(
        "askchoice",
        _("choice whom to ask"),
        "programs",
        anyone,
        _takes_back_choice,
        name=without_name,
        must_see=frozenset(
            {"plan_id", "asset_id", "person_id", "organization_id", "community_asset_id"}
        ),
        comes_along=True,
    ),
)
