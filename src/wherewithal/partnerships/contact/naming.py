"""From names as people type them to the records of whoever is meant. What is not sure is asked, never guessed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.partnerships.whom import key_of
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to

BETWEEN = re.compile(r"\s*[,;\n]\s*")
MOST_MEANT = 8
NAMES_OFFERED = 200

Partner = Organization | Person


@dataclass(frozen=True, slots=True)
class Named:
    """Whom typed names surely mean, whom they may mean, and what stays words."""

    sure: tuple[Partner, ...]
    perhaps: tuple[Partner, ...]
    words: str


def find_named(member: Member, typed: str) -> Named:
    """Read "Garden club, Pam from the shop": a name that one record bears is that record."""
    known = _by_name(member)
    sure: list[Partner] = []
    perhaps: list[Partner] = []
    words: list[str] = []
    for name in _names_in(typed, known):
        bearing = known.get(_folded(name), [])
        if len(bearing) == 1:
            sure += bearing
            continue
        words.append(name)
        perhaps += bearing or _alike(name, known)
    return Named(tuple(sure), tuple(perhaps[:MOST_MEANT]), ", ".join(words))


def _names_in(typed: str, known: Mapping[str, object]) -> Iterator[str]:
    """Between the commas; "Baker, Miller & Sons" is one name where a record bears it."""
    parts = [part for part in BETWEEN.split(typed.strip()) if part]
    while parts:
        longest = next(
            (end for end in range(len(parts), 1, -1) if _folded(", ".join(parts[:end])) in known), 1
        )
        yield ", ".join(parts[:longest])
        parts = parts[longest:]


def names_to_offer(member: Member) -> list[str]:
    """Names for a browser to complete what is typed."""
    found = {row.name for rows in _by_name(member).values() for row in rows}
    return sorted(found, key=_folded)[:NAMES_OFFERED]


def label_of(row: Partner) -> tuple[str, str]:
    """A choice of a form."""
    return key_of(row), row.name


def _by_name(member: Member) -> dict[str, list[Partner]]:
    rows: list[Iterable[Partner]] = [
        organizations_in(member).order_by("name", "pk"),
        people_visible_to(member).order_by("name", "pk"),
    ]
    found: dict[str, list[Partner]] = {}
    for row in (row for each in rows for row in each):
        found.setdefault(_folded(row.name), []).append(row)
    return found


def _alike(name: str, known: dict[str, list[Partner]]) -> list[Partner]:
    """Whoever has all of these words at the beginning of words of their name."""
    wanted = _folded(name).split()
    return [
        row
        for bearing, rows in known.items()
        if all(any(word.startswith(part) for word in bearing.split()) for part in wanted)
        for row in rows
    ]


def _folded(name: str) -> str:
    return " ".join(BETWEEN.sub(", ", name).casefold().split())
