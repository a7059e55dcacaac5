"""Whoever takes consent back, or withdraws words, takes along what is theirs, and nothing of anybody else."""

from collections.abc import Callable
from typing import Any

import pytest

from all_rows import HISTORY, all_rows
from conventions.sample import Sample
from make import make_person
from wherewithal.audit.models import Change
from wherewithal.people.actions import record_consent, remove_person

# What is written about the person who goes: their own record, what they agreed to, and the step itself.
THEIR_OWN = {"person", "consentrecord"}


def words_kept() -> dict[str, list[dict[str, Any]]]:
    return {name: rows for name, rows in all_rows().items() if name not in THEIR_OWN | HISTORY}


def logged(upto: int) -> list[Any]:
    rows = Change.objects.filter(pk__lte=upto).order_by("pk")
    return list(rows.values_list("pk", "before", "after"))


@pytest.mark.parametrize(
    "goes",
    [
        lambda sample, person: record_consent(
            by=sample.cast.ada, person=person, consent="declined"
        ),
        lambda sample, person: remove_person(by=sample.cast.ada, person=person),
    ],
    ids=["says no", "is removed"],
)
def test_somebody_of_whom_nothing_is_told_takes_nothing_along(
    sample: Sample, goes: Callable[[Sample, Any], object]
) -> None:
    stranger = make_person(sample.cast.library, "Quentin Zzyzx", consent="given")
    newest = Change.objects.latest("pk").pk
    rows, log = words_kept(), logged(newest)
    goes(sample, stranger)
    assert words_kept() == rows
    assert logged(newest) == log
