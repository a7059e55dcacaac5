"""What the library says about itself, and what it calls its columns."""

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import NoteKind
from wherewithal.libraries import actions
from wherewithal.libraries.labels import USUAL_LABELS, column_label, own_labels
from wherewithal.quantities import parse_quantity


def test_changing_the_profile_and_taking_it_back(cast: Cast) -> None:
    people = parse_quantity("about 16,000")
    actions.change_library(
        by=cast.ada, library=cast.library, setting="A sprawling suburb", population_served=people
    )
    cast.library.refresh_from_db()
    assert (cast.library.setting, str(cast.library.population_served)) == (
        "A sprawling suburb",
        "about 16,000",
    )
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.ada)
    cast.library.refresh_from_db()
    assert (cast.library.setting, cast.library.population_served.is_known) == ("", False)


def test_only_admins_of_this_library_change_it(cast: Cast) -> None:
    for member in (cast.lee, cast.cal, cast.rae, cast.max):
        with pytest.raises(PermissionDenied):
            actions.change_library(by=member, library=cast.library, name="Mine")


def test_a_column_is_called_what_the_library_calls_it(cast: Cast) -> None:
    labels = own_labels({"challenge": " Weaknesses ", "strength": "", "question": "To check"})
    actions.change_library(by=cast.ada, library=cast.library, labels=labels)
    assert cast.library.labels == {"challenge": "Weaknesses"}
    assert [column_label(cast.library, kind) for kind in NoteKind.values] == [
        "Strengths",
        "Weaknesses",
        "How could it improve?",
        "To check",
    ]


def test_every_kind_of_note_has_a_usual_label() -> None:
    assert {kind: str(label) for kind, label in USUAL_LABELS.items()} == {
        str(kind.value): str(kind.label) for kind in NoteKind
    }
