"""Move an ask on: asked, answered, taken back, done."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Unpack

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.engine import asking
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.actions.allowed import (
    require_asked_once,
    require_edit_ask,
)
from wherewithal.partnerships.asks.actions.fields import AskFields, Said
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import (
    Answer,
    Ask,
    AskNeed,
    AskState,
)
from wherewithal.partnerships.asks.settling import settle
from wherewithal.people.actions.fields import tidied
from wherewithal.quantities import UNKNOWN


def move_ask(
    *,
    by: Member,
    ask: Ask,
    state: AskState,
    on: date | None = None,
    said: Sequence[Said] = (),
    not_before: date | None = None,
    is_sure: bool = False,
    **fields: Unpack[AskFields],
) -> Ask:
    """Move an ask on: asked, answered, taken back, done; what it secures follows by itself.

    `said`: the answer for each need, for "partly"; a plain yes gives all that is asked for, unless
    `said` names days or amounts. `on`: the day on which it was asked or answered. Raises
    ValidationError where the step makes no sense from where the ask stands.
    """
    require_edit_ask(by, ask)
    what = gettext_noop("noted how the ask to “%(name)s” stands")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_rows(Ask.objects.in_library(ask.library_id).filter(pk=ask.pk))
        ask.refresh_from_db(fields=["state", "asked_on", "answered_on", "not_before"])
        _require_follows(ask, state)
        values = tidied(fields, of=AskFields)
        changes.change(ask, state=state, **_days(ask, state, on, not_before), **values)
        _keep_answers(changes, ask, state, said)
        if state in asking.LIVE:
            for line in queries.needs_of(ask):
                require_asked_once(ask, line, is_sure=is_sure)
        settle(changes, ask, is_sure=is_sure)
    return ask


def _require_follows(ask: Ask, state: AskState) -> None:
    if state == ask.state:
        return
    if asking.AskState(state) not in asking.may_follow(asking.AskState(ask.state)):
        message = _("From “%(now)s” it cannot become “%(then)s”. Somebody may have moved it on.")
        words = {"now": ask.get_state_display(), "then": AskState(state).label}
        raise ValidationError({"state": message % words})


def _days(
    ask: Ask, state: AskState, on: date | None, not_before: date | None
) -> dict[str, date | None]:
    """Which days belong to the new state; what is no longer so is let go."""
    if state in (AskState.IDEA, AskState.TO_ASK):
        return {"asked_on": None, "answered_on": None, "not_before": None}
    if state == AskState.ASKED:
        return {"asked_on": on or ask.asked_on, "answered_on": None, "not_before": None}
    if state == AskState.NOT_NOW:
        return {"answered_on": on or ask.answered_on, "not_before": not_before}
    return {"answered_on": on or ask.answered_on, "not_before": None}


def _keep_answers(changes: Changes, ask: Ask, state: AskState, said: Sequence[Said]) -> None:
    by_line = {each.line.pk: each for each in said}
    for line in queries.needs_of(ask):
        told = by_line.get(line.pk)
        if told is not None:
            changes.change(line, **_as_said(line, told))
        elif state == AskState.YES:
            changes.change(line, answer=Answer.YES, given=line.wanted)
        elif state in (AskState.IDEA, AskState.TO_ASK, AskState.ASKED):
            changes.change(line, answer=Answer.NONE, given=UNKNOWN)
        elif state in (AskState.NO, AskState.NOT_NOW):
            changes.change(line, answer=Answer.NO, given=UNKNOWN)
    if state == AskState.PARTLY and not _is_partly(ask):
        message = _("Say for at least one of the needs what they give, or choose yes or no.")
        raise ValidationError({"state": message})


def _is_partly(ask: Ask) -> bool:
    return any(line.answer in (Answer.YES, Answer.PART) for line in queries.needs_of(ask))


def _as_said(line: AskNeed, told: Said) -> dict[str, Any]:
    given = line.wanted if told.answer == Answer.YES and not told.given.is_known else told.given
    return {
        "answer": told.answer,
        "given": UNKNOWN if told.answer == Answer.NO else given,
        "starts_on": told.starts_on or line.starts_on,
        "ends_on": told.ends_on or line.ends_on,
    }
