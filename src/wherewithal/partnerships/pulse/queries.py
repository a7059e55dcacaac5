"""Rounds of the pulse, and what may be shown of them."""

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts import links
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import LinkPurpose
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.pulse.beside import told_beside
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


def _place(step: Fraction) -> int:
    return LEFT + round((step - 1) * WIDTH / 4)


@dataclass(frozen=True, slots=True)
class Said:
    """The middle of what one side said to one question."""

    typical: Typical

    @property
    def words(self) -> Words:
        """The step in words; both, where it lies between two."""
        low, high = (Step(step).label for step in self.typical.steps)
        if low == high:
            return low
        return gettext("%(low)s to %(high)s") % {"low": low, "high": high}

    @property
    def x(self) -> int:
        """Where it stands in the picture."""
        return _place(self.typical.middle)

    @property
    def ends(self) -> tuple[int, int]:
        """From where to where it may lie in the picture; mostly the same place."""
        return _place(self.typical.low), _place(self.typical.high)


@dataclass(frozen=True, slots=True)
class Row:
    """One question: what each side said, as far as it may be shown."""

    question: Question
    ours: Said | None
    theirs: Said | None
    seen: Words

    @property
    def said(self) -> list[Said]:
        """What is told of it, whoever says it."""
        return [each for each in (self.ours, self.theirs) if each is not None]


@dataclass(frozen=True, slots=True)
class ShownRound:
    """One round. Below the minimum only how many answered."""

    round: PulseRound
    ours: int
    theirs: int
    shows: Shows
    rows: tuple[Row, ...]
    words: tuple[PulseWords, ...]
    is_coarser: bool
    """Something is told less finely, or not at all, because of what earlier rounds told."""


@dataclass(slots=True)
class Told:
    """What was told of one partnership so far, by side and question; and whether the latest was told less finely."""

    earlier: dict[tuple[str, str], list[Typical]] = field(default_factory=lambda: defaultdict(list))
    is_coarser: bool = False

    def tell(self, side: str, question: Question, new: Typical | None) -> Said | None:
        """As finely as it may be told beside what was told before."""
        if new is None:
            return None
        before = self.earlier[side, question.slug]
        told = told_beside(before, new)
        self.is_coarser |= told != new
        if told is None:
            return None
        before.append(told)
        return Said(told)


def rounds_in(member: Member) -> QuerySet[PulseRound]:
    """The rounds of partnerships that this member may read."""
    assets = capacity.assets_visible_to(member).filter(area=Area.RELATIONSHIP)
    rows = PulseRound.objects.in_library(member.library_id).filter(asset__in=assets)
    return rows.select_related("asset", "link")


def shown_rounds(member: Member, asset: Asset) -> list[ShownRound]:
    """Every round of a partnership, the latest first, in a fixed number of queries.

    One round was told after the other, in the order in which they were made: only one is open at a time.
    """
    told = Told()
    rounds = rounds_in(member).filter(asset=asset).order_by("pk")
    found = [_shown(row, told) for row in rounds.prefetch_related("counts", "words")]
    return sorted(found, key=lambda each: (each.round.on, each.round.pk), reverse=True)


def last_shown(rounds: QuerySet[PulseRound]) -> PulseRound | None:
    """The latest of these rounds of which anything is shown."""
    closed = rounds.exclude(closed_on=None).order_by("-closed_on", "-pk")
    shown_first = (
        row
        for row in closed.prefetch_related("counts", "words")
        if _shows(row) is not Shows.NOTHING
    )
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
        for words in _words(row, _shows(row))
    ]
    return PulseWords.objects.in_library(member.library_id).filter(pk__in=shown)


def round_behind(token: str) -> PulseRound | None:
    """The round that an open link is for; None where link or round are closed."""
    link = links.find_open(purpose=LinkPurpose.PULSE, token=token)
    if link is None or link.library_id is None:
        return None
    rows = PulseRound.objects.in_library(link.library_id).filter(link=link, closed_on=None)
    return rows.select_related("asset", "library").first()


def _shown(row: PulseRound, told: Told) -> ShownRound:
    shown, counts = _shows(row), _counts(row)
    told.is_coarser = False
    rows = tuple(_row(question, counts, shown, row.fewest, told) for question in QUESTIONS)
    return ShownRound(
        round=row,
        ours=_everybody(row, PulseSide.OURS),
        theirs=_everybody(row, PulseSide.THEIRS),
        shows=shown,
        rows=rows if shown is not Shows.NOTHING else (),
        words=tuple(_words(row, shown)),
        is_coarser=told.is_coarser,
    )


def _shows(row: PulseRound) -> Shows:
    ours, theirs = (_everybody(row, side) for side in (PulseSide.OURS, PulseSide.THEIRS))
    return shows(ours, theirs, is_closed=row.closed_on is not None, fewest=row.fewest)


def _everybody(row: PulseRound, side: PulseSide) -> int:
    """How many of a side answered."""
    rows = (each for each in row.counts.all() if each.side == side and each.question == EVERYBODY)
    return sum(each.people for each in rows)


def _counts(row: PulseRound) -> dict[tuple[str, str], dict[int, int]]:
    """How many of a side chose each step of a question."""
    counts: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for count in row.counts.all():
        if count.question != EVERYBODY:
            counts[count.side, count.question][count.step or 0] = count.people
    return counts


def _words(row: PulseRound, shown: Shows) -> list[PulseWords]:
    return [
        each for each in row.words.all() if each.withdrawn_at is None and each.side in _sides(shown)
    ]


def _sides(shown: Shows) -> frozenset[str]:
    """Of whom answers and words are told."""
    found = {Shows.OURS: {"ours"}, Shows.THEIRS: {"theirs"}, Shows.BOTH: {"ours", "theirs"}}
    return frozenset(found.get(shown, set()))


def _row(
    question: Question,
    counts: dict[tuple[str, str], dict[int, int]],
    shown: Shows,
    fewest: int,
    told: Told,
) -> Row:
    sides = _sides(shown)
    ours, theirs = (
        told.tell(side, question, typical(counts[side, question.slug], fewest=fewest))
        if side in sides
        else None
        for side in ("ours", "theirs")
    )
    words = SEEN_WORDS[seen(ours.typical, theirs.typical)] if ours and theirs else ""
    return Row(question, ours, theirs, words)
