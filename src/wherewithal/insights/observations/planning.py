"""From an observation to a conversation on the member's own list: with whom, and about what, by their names."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.engine.observations import Kind, Observation
from wherewithal.insights.conversations.plans import NOTICED
from wherewithal.insights.observations.steps import Names, number_in, word_in
from wherewithal.people.actions import plan_talk
from wherewithal.people.models import Organization, Person, PlannedTalk

MOST_LETTERS = 300
TO_TALK_WITH = ("partner", "person", "holder")
TO_TALK_ABOUT = ("program", "need", "asset", "wish")
RECORDS: dict[str, type[Person] | type[Organization]] = {
    "person": Person,
    "organization": Organization,
}


def plan_noticed(*, by: Membership, observation: Observation, names: Names) -> PlannedTalk:
    """Remember to talk to them. Names stand there whole, so that withdrawn ones are found again."""
    keys = list(dict.fromkeys(_whom(observation)))
    asked = observation.numbers["not_asked"] if observation.kind is Kind.NEVER_ASKED else ""
    told = [str(asked)] if asked else [names[key] for key in keys if names.get(key)]
    about = dict.fromkeys(seen.key for seen in observation.records if seen.role in TO_TALK_ABOUT)
    return plan_talk(
        by=by,
        what=NOTICED,
        whom=_together(told) or _("whoever knows about it"),
        why="\n".join(names[key] for key in about if names.get(key)),
        **_record(by.library_id, keys),
    )


def _whom(observation: Observation) -> Iterator[str]:
    """Two who know the same partner talk with each other, not with the partner."""
    roles = ("holder",) if len(observation.of("holder")) > 1 else TO_TALK_WITH
    yield from (seen.key for seen in observation.records if seen.role in roles)


def _together(names: list[str]) -> str:
    """As many whole names as there is room for."""
    while len(names) > 1 and len(", ".join(names)) > MOST_LETTERS:
        names = names[:-1]
    return ", ".join(names)[:MOST_LETTERS]


def _record(library_id: int, keys: list[str]) -> dict[str, Any]:
    """Whose page the conversation leads to, where it is one."""
    word = word_in(keys[0]) if len(keys) == 1 else ""
    if word not in RECORDS:
        return {}
    rows: Any = RECORDS[word].objects.in_library(library_id)
    return {word: rows.get(pk=number_in(keys[0]))}
