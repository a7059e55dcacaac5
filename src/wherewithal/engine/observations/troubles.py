"""Challenges: those that several write, and those that somebody else's strength or our own offer answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import RELATIONSHIP, Line, LineKind, Picture
from wherewithal.engine.observations.themes import THEMES, Theme
from wherewithal.engine.observations.wording import Span, says, says_for

_MOST_ANSWERS = 2
_FEWEST_FOR_A_PATTERN = 2
_MOST_SHOWN = 4
_Troubled = tuple[Line, tuple[Span, ...]]
_Answer = tuple[str, Seen]


def answered_challenges(picture: Picture) -> Iterator[Observation]:
    """A challenge, and what somebody else wrote down that speaks to it; for a partner, what we offer.

    Tempted by: denied words ("no longer breaks often", "cannot fix anything"), the same record's own
    strength, two records about one partner, offers that rest or were promised to them already.
    Cost: themes × lines.
    """
    for theme in THEMES:
        by_record = _by_record(picture, theme)
        if _is_pattern(theme, by_record):
            continue  # told as what several write
        known = _answering(picture, theme) if by_record else ()
        for line, marks in by_record.values():
            answers = tuple(_answers(picture, theme, line, known))[:_MOST_ANSWERS]
            if answers:
                challenge = quoted("challenge", line, marks)
                yield Observation(Kind.ANSWERED_CHALLENGE, (challenge, *answers))


def same_troubles(picture: Picture) -> Iterator[Observation]:
    """Two groups, rooms or things of ours, or more, of which the same trouble is written down.

    Tempted by: two lines of one record, words that are denied, a partner's trouble among ours.
    Cost: themes × lines.
    """
    for theme in THEMES:
        by_record = _by_record(picture, theme)
        if _is_pattern(theme, by_record):
            rows = tuple(by_record.values())[:_MOST_SHOWN]
            records = tuple(quoted("challenge", line, marks) for line, marks in rows)
            answers = tuple(_of_others(_answering(picture, theme), set(by_record)))
            yield Observation(
                Kind.SAME_TROUBLE,
                (*records, *answers[:_MOST_ANSWERS]),
                numbers={"theme": theme.slug, "gap": theme.gap, "count": len(by_record)},
            )


def _is_pattern(theme: Theme, by_record: Mapping[str, _Troubled]) -> bool:
    return theme.is_ours and bool(theme.gap) and len(by_record) >= _FEWEST_FOR_A_PATTERN


def _by_record(picture: Picture, theme: Theme) -> dict[str, _Troubled]:
    """The first challenge of this theme that each record has."""
    found: dict[str, _Troubled] = {}
    for line, marks in _troubled(picture, theme):
        found.setdefault(line.of, (line, marks))
    return found


def _troubled(picture: Picture, theme: Theme) -> Iterator[_Troubled]:
    """The challenges of this theme, in the order of the sheets."""
    for asset in picture.assets:
        if (asset.area != RELATIONSHIP) == theme.is_ours:
            for line in picture.said(asset.key, LineKind.CHALLENGE):
                if marks := says(line.text, theme.trouble):
                    yield line, marks


def _answers(
    picture: Picture, theme: Theme, line: Line, known: tuple[_Answer, ...]
) -> Iterator[Seen]:
    partner = picture.asset[line.of].partner
    for offer in picture.offers:
        if offer.kind in theme.offers and offer.is_open and partner not in offer.promised_to:
            yield Seen("offer", offer.key, offer.words)
    yield from _of_others(known, {line.of, partner} - {""})


def _of_others(known: Iterable[_Answer], but: set[str]) -> Iterator[Seen]:
    """One answer of each, as long as it is nobody of these."""
    told: set[str] = set()
    for holder, seen in known:
        if seen.key not in but and holder not in but and holder not in told:
            told.add(holder)
            yield seen


def _answering(picture: Picture, theme: Theme) -> tuple[_Answer, ...]:
    """Whose words answer a theme, the library's own first: the holder, and the first line that does."""
    found = (
        (holder, _first_saying(picture, key, name, theme))
        for key, holder, name in _who_may_answer(picture, theme)
    )
    return tuple((holder, seen) for holder, seen in found if seen is not None)


def _who_may_answer(picture: Picture, theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Key, holder and name of all whose strengths count."""
    for asset in picture.assets:
        is_other = asset.area == RELATIONSHIP
        if not asset.is_summary and (theme.by_others if is_other else theme.by_us):
            yield asset.key, asset.partner or asset.key, asset.name
    if theme.by_others:
        for row in picture.neighbors:
            yield row.key, row.partner or row.key, row.name


def _first_saying(picture: Picture, key: str, name: str, theme: Theme) -> Seen | None:
    for line in picture.said(key, LineKind.STRENGTH, LineKind.OFFER, LineKind.WORDS):
        if marks := says_for(line.text, theme.answer):
            return quoted("answer", line, marks)
    marks = says(name, theme.called or theme.answer)
    return Seen("answer", key, name, marks) if marks else None
