"""Needs of the community that rest on nothing, on old words, or on everybody but those they are about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from wherewithal.engine.observations.observation import Kind, Observation, Seen
from wherewithal.engine.observations.picture import LineKind, Picture, Program, Wish

OLD = timedelta(days=2 * 365)


def wishes_without_evidence(picture: Picture) -> Iterator[Observation]:
    """A need or an interest, and nobody wrote down how the library knows.

    Tempted by: evidence that not everybody may read, which counts; words that were withdrawn.
    Cost: wishes.
    """
    for wish in picture.wishes:
        if not wish.has_evidence:
            yield Observation(Kind.NO_EVIDENCE, (Seen("wish", wish.key, wish.text),))


def wishes_heard_long_ago(picture: Picture) -> Iterator[Observation]:
    """A need or an interest of which nobody heard for two years.

    Tempted by: evidence without a date, which may be new; one new word beside many old ones. Cost: wishes.
    """
    for wish in picture.wishes:
        if wish.last_heard is not None and picture.today - wish.last_heard > OLD:
            said = picture.said(wish.key, LineKind.EVIDENCE)
            words = [Seen("heard", line.of, line.text, (), line.key) for line in said[-1:]]
            yield Observation(
                Kind.OLD_EVIDENCE,
                (Seen("wish", wish.key, wish.text), *words),
                numbers={"last_heard": wish.last_heard},
            )


def wishes_not_asked_about(picture: Picture) -> Iterator[Observation]:
    """A program stands on a need about which somebody noted who was not asked.

    They go together by a topic, and the program is not for somebody else altogether. Tempted by: programs that
    have ended, a shared topic with another audience. Cost: wishes × programs.
    """
    for wish in picture.wishes:
        if not wish.not_asked.strip():
            continue
        for program in picture.programs:
            if program.goes_on and _stands_on(picture, program, wish):
                records = (
                    Seen("wish", wish.key, wish.text),
                    Seen("program", program.key, program.name),
                )
                yield Observation(
                    Kind.NEVER_ASKED, records, numbers={"not_asked": wish.not_asked.strip()}
                )
                break


_WITH_CHILDREN = frozenset({"early", "children", "families"})


def _stands_on(picture: Picture, program: Program, wish: Wish) -> bool:
    audiences = {program.audience, wish.audience}
    fits = len(audiences) == 1 or bool(audiences & {"", "everyone"}) or audiences <= _WITH_CHILDREN
    return fits and picture.share_a_topic(program.key, wish.key)
