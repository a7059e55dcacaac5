"""Every topic with what is about it, as far as a member may read, in a fixed number of statements."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Library
from wherewithal.opportunities.connections.cards import card_of, page_of
from wherewithal.opportunities.connections.ends import KINDS, rows_behind
from wherewithal.opportunities.weighing.models import PriorityCandidate
from wherewithal.opportunities.weighing.queries import candidates_in
from wherewithal.people.models import PersonLine
from wherewithal.ui.links import library_url
from wherewithal.vocabulary.models import Tagging, Topic
from wherewithal.vocabulary.queries import taggings_in, topics_in

LINES, PRIORITIES = "line", "priority"
# What hangs on topics, in the order in which it is shown; the column of a tie and that of an end.
END_OF = {
    "need": "community_need",
    "community_asset": "community_asset",
    "asset": "asset",
    "program": "program",
}
LABELS: dict[str, str | Promise] = {
    "community_need": KINDS["community_need"].label,
    "community_asset": KINDS["community_asset"].label,
    "asset": KINDS["asset"].label,
    LINES: _("What people say"),
    "program": KINDS["program"].label,
    PRIORITIES: _("Priorities"),
}
LONGEST_LINE = 160


@dataclass(frozen=True, slots=True)
class Hanging:
    """One thing that is about a topic."""

    title: str
    small: str
    mark: str
    url: str


@dataclass(slots=True)
class Listed:
    """A topic with all that is about it, by kind."""

    topic: Topic
    found: dict[str, list[Hanging]] = field(default_factory=lambda: defaultdict(list))

    @property
    def groups(self) -> list[tuple[str | Promise, list[Hanging]]]:
        """What hangs on it, kind by kind."""
        return [(label, self.found[kind]) for kind, label in LABELS.items() if kind in self.found]

    @property
    def number(self) -> int:
        """How many things are about it, of those that the reader may read."""
        return sum(len(hanging) for hanging in self.found.values())


def topics_with_all(member: Membership, library: Library) -> list[Listed]:
    """Every topic by its name."""
    listed = {topic.pk: Listed(topic) for topic in topics_in(member)}
    for kind, topic_id, hanging in _everything(member, library):
        listed[topic_id].found[kind].append(hanging)
    return list(listed.values())


def _everything(member: Membership, library: Library) -> Iterator[tuple[str, int, Hanging]]:
    ties = list(taggings_in(member).select_related("line__person"))
    keys = {tie.pk: key for tie in ties if (key := _key_of(tie))}
    rows = rows_behind(member, keys.values())
    for tie in ties:
        key = keys.get(tie.pk, "")
        if key in rows:
            card = card_of(library, key, rows[key])
            shown = Hanging(card.title, card.small, card.mark, card.url)
            yield key.rpartition("-")[0], tie.topic_id, shown
        elif tie.line is not None:
            yield LINES, tie.topic_id, _of_line(library, tie.line)
    for candidate in candidates_in(member).exclude(topic=None):
        yield PRIORITIES, candidate.topic_id or 0, _of_candidate(library, candidate)


def _key_of(tie: Tagging) -> str:
    """The end that a tie names, as the sheet of opportunities does; a line is none."""
    return next(
        (
            f"{name}-{key}"
            for column, name in END_OF.items()
            if (key := getattr(tie, f"{column}_id")) is not None
        ),
        "",
    )


def _of_line(library: Library, line: PersonLine) -> Hanging:
    words = str(Truncator(line.text).chars(LONGEST_LINE))
    return Hanging(words, line.person.name, "staff", page_of(library, "person", line.person_id))


def _of_candidate(library: Library, candidate: PriorityCandidate) -> Hanging:
    return Hanging(candidate.text, "", "", library_url(library, "priorities"))
