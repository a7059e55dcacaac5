"""Say what is looked for, and what is so about one holder."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.capacity.models import Asset
from wherewithal.community.models import CommunityAsset
from wherewithal.insights.portfolio.models import AskChoice, AskPlan, PlanAim, Stance
from wherewithal.insights.portfolio.queries import HOLDER_COLUMNS, SEEN, plan_for
from wherewithal.libraries.models import Library
from wherewithal.people.models import Organization, Person
from wherewithal.programs.allowed import require_edit
from wherewithal.programs.models import Program
from wherewithal.quantities import UNKNOWN, Quantity

PLACES = Decimal("0.01")
Holder = Asset | Person | Organization | CommunityAsset


def change_ask_plan(
    *,
    by: Member,
    program: Program | None,
    aim: str = PlanAim.MOST,
    budget_hours: Decimal | None = None,
    budget_money: Decimal | None = None,
    request_key: UUID | None = None,
) -> AskPlan:
    """What to look for, and within which limits. A limit of None is none."""
    _require_plan(by, program)
    limits = {"budget_hours": _as_stored(budget_hours), "budget_money": _as_stored(budget_money)}
    values = {"aim": aim, **limits}
    with _planning(by, program, request_key) as changes:
        return _plan(changes, by, program, values)


def change_ask_usual(
    *,
    by: Member,
    program: Program | None,
    usual: Mapping[str, str],
    request_key: UUID | None = None,
) -> AskPlan:
    """What is taken where nobody said otherwise: names and words as `usual.Usual` has them; empty is as usual."""
    _require_plan(by, program)
    said = {name: words for name, words in sorted(usual.items()) if words}
    with _planning(by, program, request_key) as changes:
        return _plan(changes, by, program, {"usual": said})


def change_ask(
    *,
    by: Member,
    program: Program | None,
    holder: Holder,
    stance: str = Stance.OPEN,
    why: str = "",
    hours: Quantity = UNKNOWN,
    money: Quantity = UNKNOWN,
    asks_a_year: int | None = None,
    request_key: UUID | None = None,
) -> AskChoice:
    """Whether they are asked in any case or in none, and what it takes; unknown is as usual."""
    _require_plan(by, program)
    _require_seen(by, holder)
    values: dict[str, Any] = {
        "stance": stance,
        "why": why.strip(),
        "hours": hours,
        "money": money,
        "asks_a_year": asks_a_year,
    }
    with _planning(by, program, request_key) as changes:
        plan = _plan(changes, by, program, {})
        about = {"plan": plan, HOLDER_COLUMNS[type(holder)]: holder}
        rows: Any = AskChoice.objects.in_library(by.library_id)
        earlier: AskChoice | None = rows.filter(**about).last()
        if earlier is not None:
            return changes.change(earlier, **values)
        return changes.create(AskChoice(library_id=by.library_id, **about, **values))


def _as_stored(number: Decimal | None) -> Decimal | None:
    """With the places that the database keeps, so that history compares like with like."""
    return None if number is None else number.quantize(PLACES)


def _planning(by: Member, program: Program | None, request_key: UUID | None) -> Any:
    """History names the program and never whom: not everybody may read that."""
    if program is None:
        what = gettext_noop("planned whom to ask for what the library needs")
        return change_set(by=by, what=what, request_key=request_key)
    what = gettext_noop("planned whom to ask for “%(name)s”")
    return change_set(by=by, what=what, about=program, request_key=request_key, name=program.name)


def _plan(
    changes: Changes, by: Member, program: Program | None, values: Mapping[str, Any]
) -> AskPlan:
    """The one plan there is, with these values; a new one where there is none."""
    hold_rows(Library.objects.filter(pk=by.library_id))
    plan = plan_for(by, program)
    if plan.pk is not None:
        changes.about = changes.about or plan
        return changes.change(plan, **values)
    for name, value in values.items():
        setattr(plan, name, value)
    plan = changes.create(plan)
    changes.about = changes.about or plan
    return plan


def _require_plan(by: Member, program: Program | None) -> None:
    """Let pass who may change the program, or all of them."""
    if program is not None:
        require_edit(by, program)
    else:
        access.require_unlimited(by, Permission.EDIT_PROGRAMS, by.library_id)


def _require_seen(by: Member, holder: Holder) -> None:
    """Let pass who may read about them."""
    kind = HOLDER_COLUMNS[type(holder)].replace("_", "")
    if not SEEN[kind](by).filter(pk=holder.pk).exists():
        message = "this holder is not for this member to read"
        raise PermissionDenied(message)
