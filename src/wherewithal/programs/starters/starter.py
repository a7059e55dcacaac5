"""What a starter program is made of: a few words, typical needs by kind, and what it can give back."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from wherewithal.programs.models import Importance, NeedKind, Rhythm

Words = Promise


@dataclass(frozen=True, slots=True)
class StarterNeed:
    """One line that such a program usually takes. Amounts are left to those who know their town."""

    kind: str
    name: Words
    importance: str = Importance.MUST
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Starter:
    """A program to begin from; every line can be struck or changed before it is made."""

    key: str
    name: Words
    words: Words
    audience: str
    needs: tuple[StarterNeed, ...]
    offers: tuple[Words, ...]


def nice(need: StarterNeed) -> StarterNeed:
    """The same line, as one that it goes without."""
    return StarterNeed(need.kind, need.name, Importance.NICE, need.facts)


def once(name: Words, purpose: str) -> StarterNeed:
    """Money to begin with."""
    return _need(NeedKind.FINANCIAL, name, rhythm=Rhythm.ONCE, purpose=purpose)


def yearly(name: Words, purpose: str) -> StarterNeed:
    """Money that is needed every year."""
    return _need(NeedKind.FINANCIAL, name, rhythm=Rhythm.YEARLY, purpose=purpose)


def monthly(name: Words, purpose: str) -> StarterNeed:
    """Money that is needed every month."""
    return _need(NeedKind.FINANCIAL, name, rhythm=Rhythm.MONTHLY, purpose=purpose)


def each_time(name: Words, purpose: str) -> StarterNeed:
    """Money that is needed whenever it takes place."""
    return _need(NeedKind.FINANCIAL, name, rhythm=Rhythm.SESSION, purpose=purpose)


def tech(name: Words, sort: str) -> StarterNeed:
    """Equipment, software, or a way to machines that others have."""
    return _need(NeedKind.TECHNOLOGY, name, sort=sort)


def people(name: Words, from_where: str, **facts: Words) -> StarterNeed:
    """Somebody who helps: skills, manner, checks."""
    return _need(NeedKind.HUMAN, name, from_where=from_where, **facts)


def space(name: Words, layout: str) -> StarterNeed:
    """A room and how it is set up."""
    return _need(NeedKind.SPACE, name, layout=layout)


def things(name: Words) -> StarterNeed:
    """What is used, used up or lent."""
    return _need(NeedKind.MATERIAL, name)


def blessing(name: Words, barrier: str, first_step: Words) -> StarterNeed:
    """Whose yes it takes, what stands in the way, and where to begin."""
    return _need(NeedKind.LEGITIMACY, name, barrier=barrier, first_step=first_step)


def _need(kind: str, name: Words, **facts: Any) -> StarterNeed:
    return StarterNeed(kind, name, facts=facts)
