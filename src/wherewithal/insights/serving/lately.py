"""New here, and it could help: words and numbers that were written lately, and the open needs that rest on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import Change
from wherewithal.engine.matching import Match, Source
from wherewithal.insights.gather.holders import holders_of_cards
from wherewithal.insights.index.contributors import BY_SLUG
from wherewithal.insights.matches.about import AboutSource
from wherewithal.insights.matches.find import Found
from wherewithal.insights.matches.helper import Helper, helper_of
from wherewithal.insights.serving.numbers import Written, numbers_lately, rests_on_number
from wherewithal.insights.serving.work_out import (
    Serving,
    is_worth_telling,
    may_decide,
    open_needs,
    serving,
)
from wherewithal.programs.coverage.most_needed import Waiting
from wherewithal.programs.models import ResourceNeed

LATELY = timedelta(days=30)
CHANGES_READ = 2000
SHOWN = 12
NEEDS_EACH = 3

Pair = tuple[str, Match]
"""A need, by its id inside, and the match with it."""


@dataclass(frozen=True, slots=True)
class Chance:
    """One open need that rests on something new."""

    line: Waiting
    helper: Helper
    may_decide: bool

    @property
    def need(self) -> ResourceNeed:
        """What is needed."""
        return self.line.row.need


@dataclass(frozen=True, slots=True)
class NewHere(AboutSource):
    """A source of which something was written lately, and the needs that it could serve since."""

    on: date
    chances: tuple[Chance, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """The newest first; how many more there are; whether anything was written at all."""

    rows: tuple[NewHere, ...]
    more: int
    is_quiet: bool
    needs: int
    days: int = LATELY.days


def new_page(member: Member) -> NewPage:
    """Everything of the last thirty days, in a fixed number of queries."""
    written = _written_lately(member)
    found = _served_by(member, written)
    chances = {source: list(_chances(found, source, written)) for source in found.served}
    chances = _told_once(chances, holders_of_cards(member, found.served))
    newest = {
        key: max(written[name] for _need, match in rows for name in _new_in(match, written))
        for key, rows in chances.items()
        if rows
    }
    order = sorted(newest, key=lambda key: (-newest[key][0], key))
    told = {key: chances[key][:NEEDS_EACH] for key in order[:SHOWN]}
    shown = found.quoted(member, [match for rows in told.values() for _need, match in rows])
    sources = {source.id: source for source in found.index.sources}
    return NewPage(
        rows=tuple(
            _row(member, found, shown, sources[key], rows, newest[key][1])
            for key, rows in told.items()
        ),
        more=len(order[SHOWN:]),
        is_quiet=not written,
        needs=len(found.lines),
    )


def _written_lately(member: Member) -> dict[str, Written]:
    """The texts that were written or changed lately, and the sources whose numbers were, each with its last
    change; what was undone is not."""
    changes = Change.objects.filter(
        library_id=member.library_id,
        change_set__made_at__gte=timezone.now() - LATELY,
        change_set__undone_by_id=None,
        change_set__undoes_id=None,
    )
    rows = changes.filter(model__in=list(BY_SLUG)).order_by("-pk")
    columns = ("pk", "model", "key", "after", "change_set__made_at")
    found: dict[str, Written] = {}
    for number, slug, key, after, made_at in rows.values_list(*columns)[:CHANGES_READ]:
        for column in BY_SLUG[slug].columns:
            if after.get(column):
                text = f"{slug}:{key}:{column}"
                found.setdefault(text, (number, timezone.localdate(made_at)))
    return {**found, **numbers_lately(member.library_id, changes, most=CHANGES_READ)}


def _served_by(member: Member, written: dict[str, Written]) -> Serving:
    """What those could serve of whom something was written, as far as the reader may read it."""
    found = open_needs(member)
    told = found.index.statements
    new = {told[name].source if name in told else name for name in written}
    return serving(member, found, new)


def _new_in(match: Match, written: dict[str, Written]) -> Iterator[str]:
    """What it rests on that is new: texts, and a number of the source."""
    yield from (reason.statement for reason in match.reasons if reason.statement in written)
    if match.source in written and rests_on_number(match):
        yield match.source


def _chances(found: Serving, source: str, written: dict[str, Written]) -> Iterator[Pair]:
    """Needs for which something new speaks, and about which nobody has decided."""
    for need, match in found.served[source]:
        pair = (need, source)
        if pair in found.decided or pair in found.given_to or not is_worth_telling(match):
            continue
        if any(_new_in(match, written)):
            yield need, match


def _told_once(chances: dict[str, list[Pair]], holders: dict[str, str]) -> dict[str, list[Pair]]:
    """What the organization of a card could serve is not told by the card once more."""
    said = {(source, need) for source, rows in chances.items() for need, _match in rows}
    return {
        source: [(need, match) for need, match in rows if (holders.get(source), need) not in said]
        for source, rows in chances.items()
    }


def _row(
    member: Member,
    found: Serving,
    shown: Found,
    source: Source,
    chances: list[Pair],
    on: date,
) -> NewHere:
    told = []
    for need, match in chances:
        line = found.lines[need]
        told.append(Chance(line, helper_of(shown, match, {}), may_decide(member, line)))
    return NewHere(source, on, tuple(told))
