"""Facts that contradict each other: numbers, and words about one and the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import Asset, Line, LineKind, Picture
from wherewithal.engine.observations.wording import Phrases, phrases, says
from wherewithal.quantities import Quantity


def disagreeing_numbers(picture: Picture) -> Iterator[Observation]:
    """A record whose own numbers cannot both be right.

    Its name or a line against the noted fact, a layout that holds more than the whole room, more people
    known by name than the group has. Tempted by: ranges that meet, "about", smaller numbers for one layout,
    people who are not known by name. Cost: assets × their lines.
    """
    for asset in picture.assets:
        clash = next(_clashes(picture, asset), None)
        if clash is not None:
            yield clash


def _clashes(picture: Picture, asset: Asset) -> Iterator[Observation]:
    name = Seen("record", asset.key, asset.name)
    if differ(asset.in_name, asset.quantity):
        yield _numbers(name, said=asset.in_name, noted=asset.quantity, what="quantity")
    if differ(asset.seats_in_name, asset.seats):
        yield _numbers(name, said=asset.seats_in_name, noted=asset.seats, what="seats")
    for line in picture.lines_of.get(asset.key, ()):
        if line.kind in (LineKind.STRENGTH, LineKind.CHALLENGE) and differ(line.seats, asset.seats):
            yield _numbers(quoted("record", line), said=line.seats, noted=asset.seats, what="seats")
    for layout, seats in asset.seats_by_layout:
        if seats.is_known and asset.seats.ceiling is not None and seats.floor > asset.seats.ceiling:
            yield _numbers(name, said=seats, noted=asset.seats, what=f"layout-{layout}")
    people = asset.quantity.ceiling
    if asset.named_people and people is not None and asset.named_people > people:
        named = Quantity.exact(asset.named_people)
        yield _numbers(name, said=named, noted=asset.quantity, what="people")


def _numbers(seen: Seen, *, said: Quantity, noted: Quantity, what: str) -> Observation:
    numbers = {"said": said, "noted": noted, "what": what}
    return Observation(Kind.NUMBERS_DISAGREE, (seen,), numbers=numbers)


def differ(one: Quantity, other: Quantity) -> bool:
    """Can both not be right? Not where one of them is unknown, or where they meet.

    >>> differ(Quantity.exact(40), Quantity.between(45, 50)), differ(Quantity.exact(40), Quantity.about(42))
    (True, False)
    """
    if not (one.is_known and other.is_known):
        return False
    return _is_below(one, other) or _is_below(other, one)


def _is_below(one: Quantity, other: Quantity) -> bool:
    return one.ceiling is not None and one.ceiling < other.floor


@dataclass(frozen=True, slots=True)
class _Scale:
    """Something that can be said one way or the other of one thing, never both."""

    one: Phrases
    other: Phrases


_SCALES = (
    _Scale(
        phrases(
            r"(?:moves?|move around|rearranges?|folds? away) (?:easily|quickly)",
            r"easy to (?:move|rearrange)",
            r"on wheels",
            r"se mueven? (?:facil|facilmente)",
        ),
        phrases(
            r"hard to (?:move|rearrange)",
            r"(?:tables?|furniture|chairs?) (?:are|is) (?:heavy|fixed)",
            r"heavy tables?",
            r"bolted (?:down|to the floor)",
            r"cannot be (?:moved|rearranged)",
            r"dificil(?:es)? de mover",
        ),
    ),
    _Scale(
        phrases(
            r"(?:rarely|seldom|hardly ever) (?:fully )?(?:used|booked|full)",
            r"(?:often|mostly|usually) (?:empty|free)",
        ),
        phrases(
            r"(?:always|nearly always|constantly|often) (?:booked|full|taken|in use)",
            r"(?:booked|taken|full) (?:most|every) (?:evenings?|afternoons?|days?|nights?)",
            r"(?:fully booked|booked out|booked up)",
            r"hard to (?:book|reserve|get)",
        ),
    ),
    _Scale(
        phrases(r"(?:works|run|runs) (?:well|reliably)", r"never (?:breaks|fails)", r"reliable"),
        phrases(r"breaks? (?:down )?often", r"often broken", r"unreliable", r"out of order"),
    ),
    _Scale(
        phrases(r"(?:very |always )?quiet(?: room| place| corner)?"),
        phrases(r"(?:very |too |always )?(?:noisy|loud)"),
    ),
    _Scale(
        phrases(r"(?:next door|close by|around the corner|across the street|walking distance)"),
        phrases(r"far (?:away )?from (?:the|our) (?:library|branch)"),
    ),
)


def disagreeing_words(picture: Picture) -> Iterator[Observation]:
    """Two lines of one record that say the opposite, or a line that somebody asks about.

    Tempted by: a denied word on one side ("not hard to move"), lines of two different records, a question
    that was answered. Cost: assets × scales × pairs of their lines.
    """
    for asset in picture.assets:
        lines = picture.said(
            asset.key, LineKind.STRENGTH, LineKind.CHALLENGE, LineKind.WORDS, LineKind.QUESTION
        )
        clash = next(_opposites(lines), None)
        if clash is not None:
            yield Observation(Kind.WORDS_DISAGREE, clash)


def _opposites(lines: tuple[Line, ...]) -> Iterator[tuple[Seen, Seen]]:
    """The line that claims one thing, and the one that says the other. A question claims nothing, it doubts."""
    for scale in _SCALES:
        claims = [(line, says(line.text, scale.one)) for line in lines]
        for line, claim in claims:
            if not claim or line.kind == LineKind.QUESTION:
                continue
            for other in lines:
                against = says(other.text, scale.other) if other.key != line.key else ()
                if against:
                    yield quoted("record", line, claim), quoted("against", other, against)
