"""All rules over one picture, ranked, without saying the same thing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields

from wherewithal.engine.observations import (
    disagreements,
    evidence,
    hours,
    idle,
    partners,
    plans,
    rooms,
    shelf,
    teaching,
    topics,
    troubles,
)
from wherewithal.engine.observations.observation import Kind, Observation
from wherewithal.engine.observations.picture import Asset, Neighbor, Picture

Rule = Callable[[Picture], Iterator[Observation]]

RULES: tuple[Rule, ...] = (
    rooms.rooms_too_small,
    rooms.rooms_elsewhere,
    rooms.leaning_on_unknown_rooms,
    rooms.quiet_rooms,
    plans.musts_nobody_asked,
    plans.promises_on_closed_days,
    plans.questions_under_programs,
    plans.needs_of_two_programs,
    disagreements.disagreeing_numbers,
    disagreements.disagreeing_words,
    shelf.on_our_shelves,
    shelf.more_to_be_had,
    hours.free_hours,
    troubles.same_troubles,
    troubles.answered_challenges,
    partners.untapped_partners,
    partners.programs_beside_one_partner,
    partners.people_beside_one_partner,
    idle.wanted_offers,
    topics.topics_without_program,
    evidence.wishes_not_asked_about,
    teaching.untaught_equipment,
    evidence.wishes_without_evidence,
    evidence.wishes_heard_long_ago,
    idle.held_by_the_past,
    idle.said_to_be_idle,
    idle.untaken_offers,
    idle.unused_strengths,
)


def notice(picture: Picture) -> tuple[Observation, ...]:
    """Everything that the rules see, what wants a look first before the rest.

    First what a plan leans on, then two things that fit, then blanks, then what lies idle; within each
    what ties more records together. The same picture gives the same list, in whatever order its rows stand.
    A line that one observation quotes is not the subject of a later one, and a strength does not lie idle
    where an earlier one speaks of its record, or of its partner.

    >>> from datetime import date
    >>> notice(Picture(date(2026, 5, 4)))
    ()
    """
    ordered = _in_order(picture)
    found = [observation for rule in RULES for observation in rule(ordered)]
    return tuple(_once(sorted(found, key=lambda each: each.place), _held_by(ordered)))


def _in_order(picture: Picture) -> Picture:
    """The same picture with its rows in the order of their keys, so that no rule sees another one."""
    return Picture(
        today=picture.today,
        **{
            part.name: tuple(sorted(getattr(picture, part.name), key=_order))
            for part in fields(picture)
            if part.name != "today"
        },
    )


def _order(row: object) -> tuple[tuple[int, str], ...]:
    """By number within a kind of record: "asset-2" before "asset-10"."""
    names = ("of", "holder", "other") if not hasattr(row, "key") else ("of", "key")
    words = (str(getattr(row, name, "")) for name in names)
    return tuple((len(word), word) for word in words)


def _held_by(picture: Picture) -> dict[str, str]:
    """With whom a relationship is, and who holds a card."""
    rows: tuple[Asset | Neighbor, ...] = (*picture.assets, *picture.neighbors)
    return {row.key: row.partner for row in rows if row.partner}


def _once(ranked: list[Observation], held_by: dict[str, str]) -> Iterator[Observation]:
    keys: set[str] = set()
    quoted: set[str] = set()
    records: set[str] = set()
    for each in ranked:
        subject = each.records[0]
        is_idle = each.kind is Kind.UNUSED_STRENGTH
        is_told = is_idle and held_by.get(subject.key, subject.key) in records
        if each.key in keys or (subject.line and subject.line in quoted) or is_told:
            continue
        keys.add(each.key)
        quoted |= {seen.line for seen in each.records if seen.line}
        records |= {held_by.get(seen.key, seen.key) for seen in each.records}
        yield each
