"""What people want and somebody could give, under one topic, and no program is about it."""

from __future__ import annotations

from collections.abc import Iterator

from wherewithal.engine.observations.observation import Kind, Observation, Seen
from wherewithal.engine.observations.picture import Asset, Neighbor, Picture, Topic
from wherewithal.engine.observations.wording import stems

_MOST_SHOWN = 2


def topics_without_program(picture: Picture) -> Iterator[Observation]:
    """A topic of which people spoke and to which somebody or something is tied, without a program.

    Only needs of which somebody wrote down how the library knows. Tempted by: a program that is about the
    topic by its name and was only never tied to one, topics that tie needs alone. Cost: topics × programs.
    """
    wishes = {wish.key: wish for wish in picture.wishes if wish.has_evidence}
    rows: tuple[Asset | Neighbor, ...] = (*picture.assets, *picture.neighbors)
    given = [row.key for row in rows]
    for topic in picture.topics:
        wanted = [wish for key, wish in wishes.items() if key in topic.tied]
        sources = [key for key in given if key in topic.tied]
        if wanted and sources and not _has_program(picture, topic):
            records = (
                Seen("topic", topic.key, topic.name),
                *(Seen("wish", wish.key, wish.text) for wish in wanted[:_MOST_SHOWN]),
                *(Seen("source", key, picture.names[key]) for key in sources[:_MOST_SHOWN]),
            )
            yield Observation(Kind.TOPIC_WITHOUT_PROGRAM, records)


def _has_program(picture: Picture, topic: Topic) -> bool:
    going = [program for program in picture.programs if program.goes_on]
    if any(program.key in topic.tied for program in going):
        return True
    untied = [program for program in going if not picture.topics_of.get(program.key)]
    name = stems(topic.name)
    return any(name & stems(f"{program.name} {program.words}") for program in untied)
