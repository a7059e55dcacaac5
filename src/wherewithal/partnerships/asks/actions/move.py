"""Move an ask on: asked, answered, taken back, done."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Unpack

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import Changes, change_set
from wherewithal.engine import asking
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.actions.allowed import (
    hold_ask,
    require_asked_once,
    require_edit_ask,
    require_may_be_asked,
)
from wherewithal.partnerships.asks.actions.fields import AskFields, Days, Said
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import (
    Answer,
    Ask,
    AskNeed,
    AskState,
)
from wherewithal.partnerships.asks.settling import settle
from wherewithal.partnerships.asks.wording import moved_on_words
from wherewithal.partnerships.before.gate import require_looked_first
from wherewithal.people.actions.fields import tidied
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.quantities import UNKNOWN

# From here "asked" takes an answer back: nobody was asked anew.
STILL_ASKED = (AskState.ASKED, AskState.YES, AskState.PARTLY)
NOTHING: dict[str, Any] = {"given": UNKNOWN, "given_from": None, "given_until": None}


def move_ask(
    *,
    by: Member,
    ask: Ask,
    state: AskState,
    on: date | None = None,
    said: Sequence[Said] = (),
    not_before: date | None = None,
    stood: str = "",
    is_sure: bool = False,
    **fields: Unpack[AskFields],
) -> Ask:
    """Move an ask on: asked, answered, taken back, done; what it secures follows by itself.

    `said`: the answer for each need, for "partly"; a plain yes gives all that is asked for, unless
    `said` names days or amounts. `on`: the day on which it was asked or answered. `stood`: where it
    stood when somebody looked. Raises ValidationError where the step makes no sense from where the
    ask stands, and where somebody else has moved it on meanwhile.
    """
    require_edit_ask(by, ask)
    what = gettext_noop("noted how the ask to “%(name)s” stands")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_ask(ask)
        _require_follows(ask, state, stood)
        require_looked_first(ask, state, [line.resource_need for line in queries.needs_of(ask)])
        if state in (AskState.TO_ASK, AskState.ASKED):
            require_may_be_asked(ask)
        begins_to_count = ask.state not in asking.COUNTS and state in asking.COUNTS
        days = {line.pk: queries.days_that_count(ask, line) for line in queries.needs_of(ask)}
        values = tidied(fields, of=AskFields)
        changes.change(ask, state=state, **_days(ask, state, on, not_before), **values)
        _keep_answers(changes, ask, state, said)
        for line in queries.needs_of(ask) if state in asking.COUNTS else ():
            if begins_to_count or queries.days_that_count(ask, line) != days[line.pk]:
                require_asked_once(ask, line, is_sure=is_sure)
        settle(changes, ask, is_sure=is_sure)
    return ask


def _require_follows(ask: Ask, state: AskState, stood: str) -> None:
    if stood and stood != ask.state:
        raise ValidationError({"state": moved_on_words(ask)})
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
        return {"asked_on": on or _asked_on(ask), "answered_on": None, "not_before": None}
    if state == AskState.NOT_NOW:
        return {"answered_on": on or ask.answered_on, "not_before": not_before}
    return {"answered_on": on or ask.answered_on, "not_before": None}


def _asked_on(ask: Ask) -> date:
    """The day on which they were asked, where nobody says so: the one that was told before an answer that
    is only put right; for whoever is asked now, or once more, today. So each asking counts in a quarter."""
    if ask.asked_on is not None and ask.state in STILL_ASKED:
        return ask.asked_on
    return timezone.localdate(timezone=zone_of(ask.library))


def _keep_answers(changes: Changes, ask: Ask, state: AskState, said: Sequence[Said]) -> None:
    by_line = {each.line.pk: each for each in said}
    for line in queries.needs_of(ask):
        told = by_line.get(line.pk)
        if told is not None:
            changes.change(line, **_as_said(line, told))
        elif state == AskState.YES:
            changes.change(line, answer=Answer.YES, given=line.wanted, **_given_days(line, None))
        elif state in (AskState.IDEA, AskState.TO_ASK, AskState.ASKED):
            changes.change(line, answer=Answer.NONE, **NOTHING)
        elif state in (AskState.NO, AskState.NOT_NOW):
            changes.change(line, answer=Answer.NO, **NOTHING)
    if state == AskState.PARTLY and not _is_partly(ask):
        message = _("Say for at least one of the needs what they give, or choose yes or no.")
        raise ValidationError({"state": message})


def _is_partly(ask: Ask) -> bool:
    return any(line.answer in (Answer.YES, Answer.PART) for line in queries.needs_of(ask))


def _as_said(line: AskNeed, told: Said) -> dict[str, Any]:
    given = line.wanted if told.answer == Answer.YES and not told.given.is_known else told.given
    if told.answer in (Answer.NO, Answer.NONE):
        return {"answer": told.answer, **NOTHING}
    return {"answer": told.answer, "given": given, **_given_days(line, told.days)}


def _given_days(line: AskNeed, days: Days | None) -> dict[str, date | None]:
    """The days that were said; those that were asked for, where nobody said any."""
    first, last = (line.starts_on, line.ends_on) if days is None else days
    return {"given_from": first, "given_until": last}
