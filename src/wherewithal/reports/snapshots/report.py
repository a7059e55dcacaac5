"""What changed on the map between two dates, in words and marks."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.accounts.actors import Member
from wherewithal.reports.figures import Figure, Record, count
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Line, Report, Section
from wherewithal.reports.snapshots.compare import Mark, compare
from wherewithal.reports.snapshots.names import records_of
from wherewithal.reports.snapshots.state import State, state_of

OVER_TIME = "map-over-time"
SIGNS = {
    Mark.NEW: "+",
    Mark.GONE: "−",
    Mark.STRONGER: "▲",
    Mark.ANSWERED: "✓",
    Mark.OPEN_AGAIN: "○",
}
TITLES: dict[Mark, str | Promise] = {
    Mark.NEW: gettext_lazy("new"),
    Mark.GONE: gettext_lazy("gone"),
    Mark.STRONGER: gettext_lazy("stronger"),
    Mark.ANSWERED: gettext_lazy("answered"),
    Mark.OPEN_AGAIN: gettext_lazy("open again"),
}
MEANINGS: dict[Mark, str | Promise] = {
    Mark.NEW: gettext_lazy("It was not there then, or could not be told."),
    Mark.GONE: gettext_lazy(
        "It was there then, and is in the bin now, or is not told any more; or it is a need of a program that "
        "rests or is over."
    ),
    Mark.STRONGER: gettext_lazy(
        "Something of ours with a strength that nobody had noted then; a need of the community that we know "
        "better; a need of a program that came nearer to being covered."
    ),
    Mark.ANSWERED: gettext_lazy(
        "A question that was open then and has its answer; a need of a program that is covered now; a goal "
        "that was reached."
    ),
    Mark.OPEN_AGAIN: gettext_lazy("It had its answer then, or was covered, and is open now."),
}


@dataclass(frozen=True, slots=True)
class Moment:
    """The state of the map on a day."""

    day: date
    state: State


def moment_now(member: Member, *, today: date) -> Moment:
    """The map as it is."""
    return Moment(today, state_of(on_paper(member)))


def over_time_report(member: Member, then: Moment | None, now: Moment) -> Report:
    """All that changed from one moment to the other; nothing to tell where there is no earlier one."""
    if then is None:
        return Report(OVER_TIME, _("The map over time"), _("There is no snapshot yet."), ())
    words = {"then": date_format(then.day), "now": date_format(now.day)}
    return Report(
        slug=OVER_TIME,
        title=_("The map over time"),
        lede=_("What changed from %(then)s to %(now)s.") % words,
        sections=change_sections(member, then, now),
        has_appendix=False,
    )


def change_sections(member: Member, then: Moment, now: Moment) -> tuple[Section, ...]:
    """The counts, and each changed row under its mark."""
    changes = compare(then.state, now.state)
    records = records_of(on_paper(member), changes)
    by_mark: dict[Mark, list[Record]] = defaultdict(list)
    for each in changes:
        by_mark[each.mark].append(records[each])
    figures = tuple(_figure(mark, by_mark[mark]) for mark in Mark)
    counts = Section(
        slug="changed",
        title=_("In short"),
        sentence=_in_a_sentence(len(changes)),
        bars=figures,
        empty=_("Nothing changed between these days."),
    )
    return (counts, *_one_by_one(by_mark))


def _in_a_sentence(number: int) -> str:
    if not number:
        return ""  # what is said of nothing says it
    return ngettext("%(number)s thing changed.", "%(number)s things changed.", number) % {
        "number": number
    }


def _figure(mark: Mark, records: Iterable[Record]) -> Figure:
    label = f"{SIGNS[mark]} {TITLES[mark]}"
    return count(f"changed-{mark}", label, records, sentence=str(MEANINGS[mark]))


def _one_by_one(by_mark: dict[Mark, list[Record]]) -> Iterable[Section]:
    for mark in Mark:
        if by_mark[mark]:
            yield Section(
                slug=f"mark-{mark}",
                title=f"{SIGNS[mark]} {TITLES[mark]}",
                sentence=str(MEANINGS[mark]),
                lines=tuple(Line(each.name, each.small, each) for each in by_mark[mark]),
            )
