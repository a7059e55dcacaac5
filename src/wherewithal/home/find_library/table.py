"""The table of a year: who is in it, and everything it says about one of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from rapidfuzz import fuzz

from wherewithal.formats.survey import (
    NotASurvey,
    SurveyTables,
    System,
    SystemOutlet,
    open_survey,
    read_outlets,
    read_systems,
)
from wherewithal.home.find_library.spelling import fold, in_title_case
from wherewithal.home.find_library.states import STATES

SHIPPED = Path(__file__).parent / "fy2021.zip"
MOST_FOUND = 20
CLOSE_ENOUGH = 85  # of 100, how alike a name and a slip of the finger are


@dataclass(frozen=True, slots=True)
class Listed:
    """One library system, as much as it takes to be chosen."""

    key: str
    name: str
    city: str
    state: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """Everything that a year's survey says about one system."""

    system: System
    outlets: tuple[SystemOutlet, ...]


def find(words: str) -> list[Listed]:
    """Systems whose name, place or key holds every word, or its beginning; the whole name first.

    Where none does, those whose name is nearly that. Ties stand in the order of state and key.
    """
    asked = fold(words).split()
    if not asked:
        return []
    found = [listed for listed in listing() if _holds(listed, asked)]
    if not found:
        found = [listed for listed in listing() if _is_like(listed, asked)]
    return sorted(found, key=lambda listed: _rank(listed, asked))[:MOST_FOUND]


def reported(key: str) -> Reported | None:
    """What the year says about the system with this key."""
    tables = _open(*_file())
    system = next(read_systems(tables.systems, only=key), None) if key else None
    if system is None:
        return None
    return Reported(system, tuple(read_outlets(tables.outlets, only=key)))


def listing() -> tuple[Listed, ...]:
    """All systems of the year, as much of each as finding takes."""
    return _listing(*_file())


@lru_cache(maxsize=1)
def _listing(file: Path, changed_ns: int) -> tuple[Listed, ...]:
    return tuple(
        Listed(
            one.key,
            in_title_case(one.name),
            in_title_case(one.place.city),
            one.place.state,
            tuple(_words(one)),
        )
        for one in read_systems(_open(file, changed_ns).systems)
    )


def newer_file() -> Path:
    """Where `wherewithal survey` puts a newer year; it may not be there."""
    return Path(settings.DATA_FOLDER) / "survey.zip"


def newer_is_damaged() -> bool:
    """Whether there lies a newer year that cannot be read; then the shipped one is used."""
    newer = newer_file()
    return newer.exists() and not _can_be_read(newer, newer.stat().st_mtime_ns)


def _file() -> tuple[Path, int]:
    """The table to read and when it changed, so that a running server notices a newer one."""
    is_there = newer_file().exists() and not newer_is_damaged()
    file = newer_file() if is_there else SHIPPED
    return file, file.stat().st_mtime_ns


@lru_cache(maxsize=1)
def _can_be_read(file: Path, changed_ns: int) -> bool:
    try:
        open_survey(file.read_bytes())
    except (NotASurvey, OSError):
        return False
    return True


@lru_cache(maxsize=1)
def _open(file: Path, changed_ns: int) -> SurveyTables:
    """Kept open per file and moment of its change."""
    return open_survey(file.read_bytes())


def _words(system: System) -> Iterator[str]:
    state = system.place.state
    for text in (system.name, system.place.city, state, STATES.get(state, ""), system.key):
        yield from fold(text).split()


def _holds(listed: Listed, asked: list[str]) -> bool:
    return all(any(word.startswith(start) for word in listed.words) for start in asked)


def _is_like(listed: Listed, asked: list[str]) -> bool:
    return fuzz.token_set_ratio(" ".join(asked), fold(listed.name)) >= CLOSE_ENOUGH


def _rank(listed: Listed, asked: list[str]) -> tuple[bool, bool, str, str]:
    name, typed = fold(listed.name), " ".join(asked)
    return (name != typed, not name.startswith(typed), listed.state, listed.key)
