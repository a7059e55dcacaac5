"""What happened to an ask: asked, answered, over."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.asks.actions import Days, Said
from wherewithal.partnerships.asks.forms.amounts import (
    counted_field,
    days_in_order,
    initial_amount,
    quantity_of,
)
from wherewithal.partnerships.asks.forms.asks import WhoGoesForm
from wherewithal.partnerships.asks.forms.second_look import SecondLook
from wherewithal.partnerships.asks.models import ANSWERED, Answer, Ask, AskNeed, AskState
from wherewithal.partnerships.asks.wording import amount_words, moved_on_words
from wherewithal.people.forms import day, day_has_come, own_words
from wherewithal.programs.coverage.gather import today_of
from wherewithal.programs.coverage.measures import Unit, wanted
from wherewithal.ui.seen import Seen

NEXT = ("next_step", "next_step_on")
FIELDS: dict[str, tuple[str, ...]] = {
    AskState.ASKED: ("on", *NEXT),
    AskState.YES: ("on", "learned", *NEXT),
    AskState.PARTLY: ("on", "learned", *NEXT),
    AskState.NOT_NOW: ("on", "not_before", "learned", *NEXT),
    AskState.NO: ("on", "learned"),
    AskState.DONE: ("on", "learned"),
    AskState.WITHDRAWN: ("on", "learned"),
}
EMPTY = _("Asked for: %(amount)s. Empty means: that much.")
EMPTY_OF_A_PART = _(
    "Asked for: %(amount)s. Empty means: all of it that much, a part not known yet."
)
ANSWERS = [(Answer.NO, _("no")), (Answer.YES, _("all of it")), (Answer.PART, _("a part of it"))]


class MoveForm(SecondLook, Seen, WhoGoesForm):
    """Which fields there are depends on what happened; an answer has some for each need."""

    on = day(label=_("On"))
    not_before = day(
        label=_("Ask again from"), help_text=_("On this day it stands among what is due.")
    )
    learned = own_words(
        label=_("What did we learn?"),
        required=False,
        help_text=_("A no is worth something, too: why, and what would have made it a yes."),
    )
    is_sure = forms.BooleanField(label=_("We have looked: go on anyway"), required=False)
    # Where it stood when the page was made.
    stood = forms.CharField(widget=forms.HiddenInput, required=False)
    owner = None
    second_owner = None

    def __init__(
        self, *args: Any, ask: Ask, state: str, lines: Sequence[AskNeed], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.ask = ask
        self.state = state
        self.lines = list(lines) if state in (AskState.YES, AskState.PARTLY) else []
        for name in set(self.fields) - {*FIELDS.get(state, ()), "is_sure", "stood"}:
            del self.fields[name]
        for line in self.lines:
            self.fields |= _answer_fields(line, self._choices_begin())
        answers = [name for line in self.lines for name in _names(line) if name in self.fields]
        self.order_fields(["on", *answers, "not_before", "learned"])

    def _choices_begin(self) -> str:
        """What is chosen for a need of which nothing was said; empty where there is no choice.

        A part of the only need is what "partly" means.
        """
        if self.state != AskState.PARTLY:
            return ""
        return Answer.PART if len(self.lines) == 1 else Answer.NO

    def clean(self) -> dict[str, Any]:
        """What the action takes: what was said about each need is `said`."""
        values = super().clean()
        self._require_stood(values.get("stood"))
        self._require_day(values.get("on"))
        for line in self.lines:
            days_in_order(self, values, f"starts_{line.pk}", f"ends_{line.pk}")
        if self.state == AskState.NOT_NOW and not (
            values.get("not_before") or values.get("next_step_on")
        ):
            self.add_error("not_before", _("Say from when on to ask again, so that it comes back."))
        said_on, again_on = values.get("on"), values.get("not_before")
        if said_on and again_on and again_on <= said_on:
            self.add_error("not_before", _("This day is not after the one on which they said so."))
        values["said"] = [_said(line, values) for line in self.lines]
        for line in self.lines:
            for name in _names(line):
                values.pop(name, None)
        return values

    def _open_names(self) -> list[str]:
        """The day begins anew each morning: nobody changed it meanwhile."""
        return [name for name in super()._open_names() if name != "on"]

    def _require_stood(self, stood: str | None) -> None:
        """Say that it was moved on meanwhile; the page then knows, and the next save is a decision."""
        if stood and stood != self.ask.state:
            self.data = self.data.copy()
            self.data[self.add_prefix("stood")] = self.ask.state
            self.add_error(None, moved_on_words(self.ask))

    def _require_day(self, told: date | None) -> None:
        """Nobody was asked, or answered, on a day to come, nor answered before they were asked."""
        day_has_come(self, "on", today=today_of(self.ask.library_id))
        asked_on = self.ask.asked_on if self.state in ANSWERED else None
        if told and asked_on and told < asked_on:
            message = _("This day lies before %(day)s, on which they were asked.")
            self.add_error("on", message % {"day": date_format(asked_on)})


def _names(line: AskNeed) -> list[str]:
    return [f"{part}_{line.pk}" for part in ("answer", "given", "starts", "ends")]


def _answer_fields(line: AskNeed, begins: str) -> dict[str, forms.Field]:
    """Whether they give it, how much of it, from when to when. Without `begins` they give it."""
    need, key = line.resource_need.name, line.pk
    found: dict[str, forms.Field] = {}
    if begins:
        found[f"answer_{key}"] = forms.ChoiceField(
            label=need, choices=ANSWERS, initial=_begin_with(line, begins)
        )
    unit, _all = wanted(line.resource_need)
    if unit is not Unit.YES:
        found[f"given_{key}"] = counted_field(
            unit,
            label=_("%(need)s: how much?") % {"need": need},
            help_text=(EMPTY_OF_A_PART if begins else EMPTY)
            % {"amount": amount_words(line, line.wanted)},
        )
    found[f"starts_{key}"] = day(label=_("%(need)s: from") % {"need": need})
    found[f"ends_{key}"] = day(label=_("%(need)s: until") % {"need": need})
    first, last = line.starts_on, line.ends_on
    if line.answer in (Answer.YES, Answer.PART):
        first, last = line.given_from, line.given_until
        if unit is not Unit.YES:
            found[f"given_{key}"].initial = initial_amount(unit, line.given)
    found[f"starts_{key}"].initial, found[f"ends_{key}"].initial = first, last
    return found


def _begin_with(line: AskNeed, begins: str) -> str:
    """What was said of it; a no to the only need is no beginning for a part."""
    is_left = not line.answer or (begins == Answer.PART and line.answer == Answer.NO)
    return begins if is_left else line.answer


def _said(line: AskNeed, values: dict[str, Any]) -> Said:
    return Said(
        line,
        Answer(values.get(f"answer_{line.pk}") or Answer.YES),
        quantity_of(values.get(f"given_{line.pk}")),
        Days(values.get(f"starts_{line.pk}"), values.get(f"ends_{line.pk}")),
    )
