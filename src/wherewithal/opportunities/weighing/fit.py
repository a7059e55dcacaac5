"""What speaks for a candidate priority: its evidence, our strengths and gaps, who could help, what runs already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Note, NoteKind
from wherewithal.capacity.queries import notes_visible_to
from wherewithal.community.models import CommunityAsset
from wherewithal.community.needs.listing import Shown, shown, with_evidence
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.community.queries import assets_visible_to
from wherewithal.opportunities.weighing.models import PriorityCandidate
from wherewithal.people.models import LineKind, PersonLine
from wherewithal.people.queries import lines_visible_to
from wherewithal.programs.models import Program, ProgramState
from wherewithal.programs.queries import programs_in
from wherewithal.vocabulary.models import Tagging
from wherewithal.vocabulary.queries import topics_in
from wherewithal.vocabulary.suggesting import suggest, texts_about

AREAS = list(Area.values)
SAID_GLADLY = (LineKind.INTEREST, LineKind.OFFER)


@dataclass(slots=True)
class Fit:
    """One candidate, and the records that speak for it or say what is missing."""

    candidate: PriorityCandidate
    needs: list[Shown] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    strengths: list[Note] = field(default_factory=list)
    gaps: list[Note] = field(default_factory=list)
    lines: list[PersonLine] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)
    cards: list[CommunityAsset] = field(default_factory=list)
    is_guessed: bool = False  # nobody tied it to a topic: these come from its words

    @property
    def speaks_for_it(self) -> int:
        """How many lines of ours bear on it, strengths and what people would gladly give."""
        return len(self.strengths) + len(self.lines)


def fits(member: Member, candidates: Sequence[PriorityCandidate]) -> list[Fit]:
    """Each candidate with what the member may read of all that bears on it."""
    needs = shown(with_evidence(member, needs_visible_to(member)))
    known = list(topics_in(member).values_list("name", flat=True))
    found = [_of_needs(candidate, needs, known) for candidate in candidates]
    notes, lines = _our_notes(member), _our_lines(member)
    programs, cards = _our_programs(member), _cards_around_us(member)
    topics = {name for fit in found for name in fit.topics}
    of_notes = _by_topic(topics, [(note.pk, note.text, _topics_of(note.asset)) for note in notes])
    of_lines = _by_topic(topics, [(line.pk, line.text, _topics_of(line)) for line in lines])
    for fit in found:
        keys = _keys_of(fit, of_notes)
        about = [note for note in notes if note.pk in keys]
        fit.strengths = [note for note in about if note.kind == NoteKind.STRENGTH]
        fit.gaps = [note for note in about if note.kind == NoteKind.CHALLENGE]
        keys = _keys_of(fit, of_lines)
        fit.lines = [line for line in lines if line.pk in keys]
        fit.programs = [row for row in programs if _topics_of(row) & set(fit.topics)]
        fit.cards = [row for row in cards if _topics_of(row) & set(fit.topics)]
    return found


def _of_needs(candidate: PriorityCandidate, needs: Sequence[Shown], known: list[str]) -> Fit:
    """Its own need, and those that are tied to its topic."""
    own = [each for each in needs if each.need.pk == candidate.need_id]
    also = [
        each
        for each in needs
        if candidate.topic_id is not None
        and each not in own
        and candidate.topic_id in {tie.topic_id for tie in _ties(each.need)}
    ]
    topics = [candidate.topic.name] if candidate.topic else []
    topics += [tie.topic.name for each in own for tie in _ties(each.need)]
    fit = Fit(candidate, needs=[*own, *also], topics=list(dict.fromkeys(topics)))
    if not fit.topics:
        words = " ".join([candidate.text, *(each.need.text for each in own)])
        fit.topics, fit.is_guessed = suggest(words, known=known), True
    return fit


def _ties(need: CommunityNeed) -> list[Tagging]:
    return list(need.seen_topics)  # type: ignore[attr-defined]


def _our_notes(member: Member) -> list[Note]:
    """Strengths and challenges of the worksheets, staff first."""
    ties = Tagging.objects.in_library(member.library_id).select_related("topic")
    notes = notes_visible_to(member).filter(kind__in=(NoteKind.STRENGTH, NoteKind.CHALLENGE))
    notes = notes.select_related("asset").prefetch_related(
        Prefetch("asset__taggings", queryset=ties, to_attr="seen_topics")
    )
    return sorted(notes, key=lambda note: (AREAS.index(note.asset.area), note.asset_id, note.pk))


def _our_lines(member: Member) -> list[PersonLine]:
    """What people are drawn to and would gladly offer."""
    lines = lines_visible_to(member).filter(kind__in=SAID_GLADLY).select_related("person")
    return list(
        lines.prefetch_related(_ties_of(member)).order_by("person__position", "person_id", "pk")
    )


def _our_programs(member: Member) -> list[Program]:
    """What runs already or is planned, where somebody said what it is about."""
    running = (ProgramState.EXISTING, ProgramState.PLANNED)
    programs = (
        programs_in(member)
        .filter(state__in=running, taggings__isnull=False)
        .distinct()
        .prefetch_related(_ties_of(member))
    )
    return list(programs.order_by("name", "pk"))


def _cards_around_us(member: Member) -> list[CommunityAsset]:
    """Who and what around us could help, where somebody said what it is about."""
    cards = assets_visible_to(member).filter(taggings__isnull=False).distinct()
    cards = cards.prefetch_related(None).prefetch_related(_ties_of(member))
    return list(cards.order_by("name", "pk"))


def _ties_of(member: Member) -> "Prefetch[Any]":
    ties = Tagging.objects.in_library(member.library_id).select_related("topic")
    return Prefetch("taggings", queryset=ties, to_attr="seen_topics")


def _topics_of(row: object) -> set[str]:
    return {tie.topic.name for tie in row.seen_topics}  # type: ignore[attr-defined]


def _by_topic(
    topics: Iterable[str], rows: Sequence[tuple[int, str, set[str]]]
) -> dict[str, set[int]]:
    """For each topic the keys of the rows that are tied to it, or whose words speak of it.

    Each topic is looked for once, however many candidates share it.
    """
    texts = [text for _key, text, _tied in rows]
    return {
        name: {
            key
            for (key, _text, tied), speaks in zip(rows, texts_about(name, texts), strict=True)
            if speaks or name in tied
        }
        for name in topics
    }


def _keys_of(fit: Fit, by_topic: dict[str, set[int]]) -> set[int]:
    return {key for name in fit.topics for key in by_topic[name]}
