"""Rounds of the pulse, and what may be shown of them."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts import links
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import LinkPurpose
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.pulse.compare import (
    Seen,
    Shows,
    Typical,
    seen,
    shows,
    typical,
)
from wherewithal.partnerships.pulse.models import (
    EVERYBODY,
    PulseRound,
    PulseSide,
    PulseTaken,
    PulseWords,
)
from wherewithal.partnerships.pulse.questions import QUESTIONS, Question, Step

Words = str | Promise
SEEN_WORDS: dict[Seen, Words] = {
    Seen.ALIKE: _("Both sides see it alike."),
    Seen.NEAR: _("Both sides see it nearly alike."),
    Seen.OURS_HIGHER: _("Apart: we see it brighter than they do. Worth asking them about."),
    Seen.THEIRS_HIGHER: _("Apart: they see it brighter than we do. Worth saying what we miss."),
}
LEFT, WIDTH = 20, 180
"""Where the first step stands in the picture, and how far it is to the last."""


@dataclass(frozen=True, slots=True)
class Said:
    """The middle of what one side, or both together, said to one question."""

    typical: Typical

    @property
    def words(self) -> Words:
        """The step in words."""
        return Step(self.typical.step).label

    @property
    def x(self) -> int:
        """Where it stands in the picture."""
        return LEFT + round((self.typical.middle - 1) * WIDTH / 4)


@dataclass(frozen=True, slots=True)
class Row:
    """One question: what each side said, as far as it may be shown."""

    question: Question
    ours: Said | None
    theirs: Said | None
    together: Said | None
    seen: Words


@dataclass(frozen=True, slots=True)
class ShownRound:
    """One round. Below the minimum only how many answered."""

    round: PulseRound
    ours: int
    theirs: int
    shows: Shows
    rows: tuple[Row, ...]
    words: tuple[PulseWords, ...]


def rounds_in(member: Member) -> QuerySet[PulseRound]:
    """The rounds of partnerships that this member may read."""
    assets = capacity.assets_visible_to(member).filter(area=Area.RELATIONSHIP)
    rows = PulseRound.objects.in_library(member.library_id).filter(asset__in=assets)
    return rows.select_related("asset", "link")


def shown_rounds(member: Member, asset: Asset) -> list[ShownRound]:
    """Every round of a partnership, the latest first, in a fixed number of queries."""
    rounds = rounds_in(member).filter(asset=asset).order_by("-on", "-pk")
    return [_shown(row) for row in rounds.prefetch_related("counts", "words")]


def last_shown(rounds: QuerySet[PulseRound]) -> PulseRound | None:
    """The latest of these rounds of which anything is shown."""
    closed = rounds.exclude(closed_on=None).order_by("-closed_on", "-pk")
    shown_first = (row for row in closed.prefetch_related("counts", "words") if _shown(row).rows)
    return next(shown_first, None)


def has_taken(member: Member, row: PulseRound) -> bool:
    """True where this member has answered it."""
    taken = PulseTaken.objects.in_library(row.library_id).filter(round=row)
    return taken.filter(member__user=member.actor_user_id or 0).exists()


def words_visible_to(member: Member) -> QuerySet[PulseWords]:
    """Own words, where so many of that side answered that nobody can be guessed at; never before the end."""
    shown = [
        words.pk
        for row in rounds_in(member).exclude(closed_on=None).prefetch_related("counts", "words")
        for words in _shown(row).words
    ]
    return PulseWords.objects.in_library(member.library_id).filter(pk__in=shown)


def round_behind(token: str) -> PulseRound | None:
    """The round that an open link is for; None where link or round are closed."""
    link = links.find_open(purpose=LinkPurpose.PULSE, token=token)
    if link is None or link.library_id is None:
        return None
    rows = PulseRound.objects.in_library(link.library_id).filter(link=link, closed_on=None)
    return rows.select_related("asset", "library").first()


def _shown(row: PulseRound) -> ShownRound:
    counts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    everybody = {PulseSide.OURS: 0, PulseSide.THEIRS: 0}
    for count in row.counts.all():
        if count.question == EVERYBODY:
            everybody[PulseSide(count.side)] = count.people
        else:
            counts[count.side, count.question][count.step or 0] = count.people
    ours, theirs = everybody[PulseSide.OURS], everybody[PulseSide.THEIRS]
    shown = shows(ours, theirs, is_closed=row.closed_on is not None, fewest=row.fewest)
    rows = tuple(_row(question, counts, shown, row.fewest) for question in QUESTIONS)
    words = [
        each for each in row.words.all() if each.withdrawn_at is None and each.side in _sides(shown)
    ]
    return ShownRound(
        round=row,
        ours=ours,
        theirs=theirs,
        shows=shown,
        rows=rows if shown is not Shows.NOTHING else (),
        words=tuple(words),
    )


def _sides(shown: Shows) -> frozenset[str]:
    """Words are told by side, and of both together not at all: how one writes tells which side one is on."""
    found = {Shows.OURS: {"ours"}, Shows.THEIRS: {"theirs"}, Shows.BOTH: {"ours", "theirs"}}
    return frozenset(found.get(shown, set()))


def _row(
    question: Question, counts: dict[tuple[str, str], dict[int, int]], shown: Shows, fewest: int
) -> Row:
    sides = _sides(shown)
    ours, theirs = (
        _said(counts[side, question.slug], fewest) if side in sides else None
        for side in ("ours", "theirs")
    )
    together = None
    if shown is Shows.TOGETHER:
        both: dict[int, int] = defaultdict(int)
        for side in ("ours", "theirs"):
            for step, number in counts[side, question.slug].items():
                both[step] += number
        together = _said(both, fewest + 1)
    is_both = ours is not None and theirs is not None
    words = SEEN_WORDS[seen(ours.typical, theirs.typical)] if ours and theirs and is_both else ""
    return Row(question, ours, theirs, together, words)


def _said(counts: dict[int, int], fewest: int) -> Said | None:
    found = typical(counts, fewest=fewest)
    return None if found is None else Said(found)
