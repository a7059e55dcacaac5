"""What nobody has told stays unknown in the demo: never zero, never made up."""

import pytest

from demo.conftest import Libraries
from wherewithal.capacity.models import Asset
from wherewithal.demo.clear import models_of_libraries
from wherewithal.people.models import LineKind, Organization, Person, PersonLine, Role
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.quantities import Quantity, QuantityKind
from wherewithal.quantities.field import QuantityField

pytestmark = pytest.mark.django_db

ALL_ARE_KNOWN = {QuantityKind.EXACT, QuantityKind.ABOUT, QuantityKind.RANGE, QuantityKind.SEVERAL}


def quantities(libraries: Libraries) -> list[Quantity]:
    keys = [library.pk for library in libraries.values()]
    rows = [
        row
        for model in models_of_libraries()
        for row in model._base_manager.filter(library_id__in=keys)
    ]
    return [
        getattr(row, field.attname)
        for row in [*rows, *libraries.values()]
        for field in row._meta.concrete_fields
        if isinstance(field, QuantityField)
    ]


def test_no_number_is_zero_and_each_way_of_knowing_occurs(libraries: Libraries) -> None:
    numbers = quantities(libraries)
    assert [number for number in numbers if number == Quantity.exact(0)] == []
    assert {number.kind for number in numbers} == ALL_ARE_KNOWN | {QuantityKind.UNKNOWN}


def test_no_dates_addresses_or_hours_are_made_up(libraries: Libraries) -> None:
    smallville = libraries["smallville"]
    roles = Role.objects.in_library(smallville)
    assert {(role.since, role.until) for role in roles} == {(None, None)}
    people = Person.objects.in_library(smallville)
    assert {(person.email, person.phone, person.hours_per_week.is_known) for person in people} == {
        ("", "", False)
    }
    for library in libraries.values():
        bodies = Organization.objects.in_library(library)
        assert {(body.address, body.website, body.phone, body.words) for body in bodies} == {
            ("", "", "", "")
        }
        assert (library.locale, library.state, library.fscs_key, library.hours) == ("", "", "", "")


def test_nobody_writes_for_others_what_makes_it_hard(libraries: Libraries) -> None:
    lines = PersonLine.objects.in_library(libraries["smallville"])
    assert lines.filter(kind=LineKind.HARD).count() == 0


def test_a_question_that_is_open_is_open(libraries: Libraries) -> None:
    machine = Asset.objects.in_library(libraries["sunnydale"]).get(name="Sewing machine")
    (question,) = machine.notes.all()
    assert (question.kind, question.closed_at, question.answer) == ("question", None, "")


def test_every_suggestion_from_words_was_kept_because_a_figure_confirms_it(
    libraries: Libraries,
) -> None:
    for library in libraries.values():
        from_words = Proposal.objects.in_library(library).filter(source=ProposalSource.WORDS)
        assert set(from_words.values_list("decision", flat=True)) == {Decision.ACCEPTED}
