"""What would become free if a duty moved, were shared or dropped: before and after, nothing stored."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.people.forms import WhatIfForm
from wherewithal.people.hours import (
    Duty,
    Holder,
    TooManyHours,
    Week,
    drop_duty,
    move_hours,
    share_duty,
)
from wherewithal.people.hours_in_words import free_in_words, promised_in_words
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe


@dataclass(frozen=True, slots=True)
class Row:
    """One person or team before and after."""

    name: str
    is_team: bool
    promised_now: str
    promised_then: str
    free_now: str
    free_then: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What would be."""

    sentences: list[str]
    rows: list[Row]


def answer(week: Week, *, change: str, duty: int, hours: Quantity, to: str) -> Answer:
    """Work one change out. Raises ValidationError, by field, where it makes no sense."""
    holder, moved = week.holder_of(duty), week.duty(duty)
    if change != WhatIfForm.DROP and to == holder.key:
        raise ValidationError({"to": _("They have this duty already.")})
    then = _changed(week, change=change, duty=moved, hours=hours, to=to)
    sentences = [_freed(holder, moved, _hours_freed(change, moved, hours, then))]
    if change != WhatIfForm.DROP:
        sentences += _taken_on(then, week.holder(to))
    touched = {holder.key} if change == WhatIfForm.DROP else {holder.key, to}
    rows = [
        _row(week, then, each)
        for each in week.holders
        if each.key in touched or touched & set(each.members)
    ]
    return Answer(sentences, rows)


def _changed(week: Week, *, change: str, duty: Duty, hours: Quantity, to: str) -> Week:
    if change == WhatIfForm.DROP:
        return drop_duty(week, duty_key=duty.key)
    if change == WhatIfForm.SHARE:
        return share_duty(week, duty_key=duty.key, to=to)
    try:
        return move_hours(week, duty_key=duty.key, to=to, hours=hours)
    except TooManyHours as problem:
        sentence = _("“%(duty)s” takes %(hours)s; no more than that can move.")
        values = {"duty": duty.name, "hours": describe(duty.hours)}
        raise ValidationError({"hours": sentence % values}) from problem


def _hours_freed(change: str, duty: Duty, hours: Quantity, then: Week) -> Quantity:
    if change == WhatIfForm.MOVE:
        return hours
    return duty.hours if change == WhatIfForm.DROP else then.duty(duty.key).hours


def _freed(holder: Holder, duty: Duty, hours: Quantity) -> str:
    values: dict[str, Any] = {"duty": duty.name, "name": holder.name, "hours": describe(hours)}
    if not hours.is_known:
        sentence = _(
            "Nobody has noted how many hours “%(duty)s” takes, so nobody can say yet how many "
            "become free for %(name)s."
        )
        return sentence % values
    count = 1 if hours.low == hours.high == 1 else 2
    sentence = ngettext(
        "%(hours)s hour a week becomes free for %(name)s.",
        "%(hours)s hours a week become free for %(name)s.",
        count,
    )
    return sentence % values


def _taken_on(then: Week, taker: Holder) -> list[str]:
    free = then.free(taker.key)
    if free.high is not None and free.high < 0:
        sentence = _("%(name)s would have promised more hours than there are.")
    elif not then.hours(taker.key).counted:
        sentence = _("Nobody has noted how many hours %(name)s has, so ask before you promise.")
    else:
        sentence = _("%(name)s takes them on.")
    return [sentence % {"name": taker.name}]


def _row(now: Week, then: Week, holder: Holder) -> Row:
    return Row(
        name=holder.name,
        is_team=holder.is_team,
        promised_now=promised_in_words(now, holder.key),
        promised_then=promised_in_words(then, holder.key),
        free_now=free_in_words(now, holder.key),
        free_then=free_in_words(then, holder.key),
    )
