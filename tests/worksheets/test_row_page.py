"""A row's own page: everything about it in one form, saved in one step, without any script."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_member, make_note, make_organization, make_outlet, make_person
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.fields import FACT_FIELDS
from wherewithal.capacity.models import Area, Asset, Placement
from wherewithal.people.models import Organization
from wherewithal.quantities import parse_quantity
from wherewithal.worksheets.fact_groups import FACT_GROUPS
from worksheets.row_page import fresh, read, sent, url


@pytest.mark.parametrize("area", Area.values)
def test_every_fact_stands_in_one_group(area: str) -> None:
    grouped = [name for group in FACT_GROUPS[area] for name in group.names]
    assert sorted(grouped) == sorted(field.name for field in FACT_FIELDS[area])


def test_everything_typed_is_saved_in_one_step(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room, noted_by=cast.cal.user, noted_by_name="Cal")
    east = make_outlet(cast.library)
    client = cast.client(cast.lee)
    before, entries = all_rows(), ChangeSet.objects.count()
    typed = {
        f"row.{room.pk}.name": "Big room",
        f"row.{room.pk}.line.strength.{note.pk}": "Light, and quiet",
        f"row.{room.pk}.new.challenge": "No sink\r\nno tap",
        "fact.capacity": "2 or 3",
        "fact.is_accessible": "no",
        "outlets": [east.pk],
        f"level.{note.pk}": "library",
    }
    answer = client.post(url(room), sent(client, room, **typed))
    assert (answer.status_code, answer["Location"]) == (302, url(room))
    room = fresh(room)
    note.refresh_from_db()
    assert (room.name, str(room.space_facts.capacity)) == ("Big room", "2 or 3")
    assert room.space_facts.is_accessible is False
    assert (note.text, note.noted_by_name, note.edited_by_name) == (
        "Light, and quiet",
        "Cal",
        "Lee",
    )
    assert [line.text for line in room.notes.filter(kind="challenge")] == ["No sink\nno tap"]
    assert [place.outlet for place in room.placements.all()] == [east]
    assert ChangeSet.objects.count() == entries + 1
    assert (last_change().what, last_change().values) == (
        "wrote about “%(name)s”",
        {"name": "Big room"},
    )
    undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before


def test_pressing_twice_saves_once(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    typed = sent(client, room, **{f"row.{room.pk}.new.strength": "Bright"})
    assert [client.post(url(room), typed).status_code for _ in range(2)] == [302, 302]
    assert [note.text for note in room.notes.all()] == ["Bright"]


def test_saving_an_untouched_page_changes_nothing(cast: Cast) -> None:
    room = make_asset(cast.library)
    actions.set_fact(by=cast.lee, asset=room, field="capacity", value=parse_quantity("about 20"))
    client, before = cast.client(cast.lee), ChangeSet.objects.count()
    untouched = sent(
        client, room, **{"fact.capacity": "about 20", f"row.{room.pk}.name": room.name}
    )
    assert client.post(url(room), untouched).status_code == 302
    assert ChangeSet.objects.count() == before


def test_an_odd_number_is_explained_and_nothing_typed_is_lost(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    typed = {"fact.capacity": "blue", f"row.{room.pk}.new.strength": "Bright as day"}
    page = client.post(url(room), sent(client, room, **typed))
    text = page.content.decode()
    assert page.status_code == 400
    assert 'value="blue"' in text
    assert ">Bright as day</textarea>" in text
    assert "We could not find a number" in text
    assert list(room.notes.all()) == []


def test_a_fact_that_changed_meanwhile_is_shown_before_it_is_overwritten(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    typed = sent(client, room, **{"fact.capacity": "30"})
    actions.set_fact(by=cast.ada, asset=room, field="capacity", value=parse_quantity("25"))
    page = client.post(url(room), typed)
    assert page.status_code == 400
    assert "Somebody changed this meanwhile to: 25." in page.content.decode()
    was = re.search('name="facts.was" value="([^"]*)"', page.content.decode())
    assert was is not None
    client.post(url(room), {**typed, "facts.was": was.group(1)})
    assert str(fresh(room).space_facts.capacity) == "30"


def test_two_people_in_one_line_both_keep_their_text(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room)
    client = cast.client(cast.lee)
    typed = sent(client, room, **{f"row.{room.pk}.line.strength.{note.pk}": "Mine"})
    actions.edit_note(by=cast.ada, note=note, text="Hers")
    page = client.post(url(room), typed)
    assert page.status_code == 409
    assert "Mine" in page.content.decode()
    assert "Hers" in page.content.decode()


def test_a_choice_between_two_texts_leads_back_to_the_row(cast: Cast) -> None:
    room = make_asset(cast.library)
    east = make_outlet(cast.library)
    Placement.objects.create(library=cast.library, asset=room, outlet=east)
    note = make_note(room)
    client = cast.client(cast.lee)
    field = f"row.{room.pk}.line.strength.{note.pk}"
    typed = sent(client, room, **{field: "Mine", "outlets": [east.pk]})
    note.text = "Theirs"
    note.save()
    page = client.post(url(room), typed).content.decode()
    names = re.findall('<input type="(?:hidden|radio)" name="([^"]+)" value="([^"]*)"', page)
    chosen = dict(reversed(names)) | {"do": "save"}  # of the buttons, the first is ticked
    assert f'action="{url(room)}"' in page
    answer = client.post(url(room), chosen)
    assert (answer.status_code, answer["Location"]) == (302, url(room))
    assert sorted(line.text for line in room.notes.all()) == ["Mine", "Theirs"]
    assert [place.outlet for place in room.placements.all()] == [east]


def test_where_a_row_is_found_is_folded_behind_a_few_words(cast: Cast) -> None:
    room = make_asset(cast.library)
    outlets = [make_outlet(cast.library, f"Branch {number}") for number in range(6)]
    client = cast.client(cast.lee)
    said = ["the whole library", "Branch 0, Branch 1 and 2 more", "all 6 outlets"]
    for placed, words in zip(([], outlets[:4], outlets[4:]), said, strict=True):
        for outlet in placed:
            Placement.objects.create(library=cast.library, asset=room, outlet=outlet)
        assert f"Found at: {words}" in read(client, url(room))


def test_authors_and_dates_stand_beside_the_lines(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = actions.record_note(by=cast.cal, asset=room, kind="strength", text="Bright")
    actions.edit_note(by=cast.lee, note=note, text="Brighter")
    page = read(cast.client(cast.rae), url(room))
    assert re.search(r"Cal, \w+\.? \d+, \d{4}; edited by Lee", page)


def test_a_new_name_becomes_the_organization_behind_the_row(cast: Cast) -> None:
    row = make_asset(cast.library, area="relationship", name="Garden club")
    client = cast.client(cast.lee)
    client.post(
        url(row), sent(client, row, new_organization="Garden club", **{"fact.serves": "All"})
    )
    facts = fresh(row).relationship_facts
    assert (facts.organization.name, facts.serves) == ("Garden club", "All")


@pytest.mark.parametrize("order", ["new:organization", "link"])
def test_a_relationship_without_a_record_is_offered_one(cast: Cast, order: str) -> None:
    row = make_asset(cast.library, area="relationship", name="Garden club")
    if order == "link":
        order = f"link:{make_organization(cast.library, 'garden CLUB').pk}"
    client = cast.client(cast.lee)
    assert f'value="{order}"' in read(client, url(row))
    client.post(url(row), sent(client, row, do=order))
    assert fresh(row).relationship_facts.organization.name.casefold() == "garden club"
    assert Organization.objects.in_library(cast.library).count() == 1


# --- Who may what ---
def test_a_contributor_adds_lines_and_changes_only_their_own(cast: Cast) -> None:
    room = make_asset(cast.library)
    mine = make_note(room, text="Mine", noted_by=cast.cal.user, noted_by_name="Cal")
    make_note(room, text="Theirs")
    client = cast.client(cast.cal)
    page = read(client, url(room))
    assert re.findall(r'<textarea[^>]*name="row\.\d+\.(\w+)\.', page) == [
        "line", "new", "new", "new", "new",
    ]  # fmt: skip
    typed = {f"row.{room.pk}.line.strength.{mine.pk}": "Mine still"}
    client.post(url(room), sent(client, room, **typed))
    mine.refresh_from_db()
    assert mine.text == "Mine still"


def test_facts_posted_by_a_contributor_are_not_read(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.cal)
    client.post(url(room), sent(client, room, **{"fact.capacity": "30", "outlets": []}))
    assert not hasattr(fresh(room), "space_facts")


def test_an_editor_keeps_anothers_line_closer_but_does_not_pass_it_on(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room, noted_by=cast.cal.user)
    client = cast.client(cast.lee)
    refused = client.post(url(room), sent(client, room, **{f"level.{note.pk}": "public"}))
    assert refused.status_code == 403
    note.refresh_from_db()
    assert note.level == "library"
    cal = cast.client(cast.cal)
    cal.post(url(room), sent(cal, room, **{f"level.{note.pk}": "private"}))
    note.refresh_from_db()
    assert note.level == "private"


STEPS = ("copy/", "area/", "split/", "merge/", "bin/")


@pytest.mark.parametrize("step", STEPS)
def test_the_steps_are_for_those_who_may_edit_the_row(cast: Cast, step: str) -> None:
    room = make_asset(cast.library)
    west = make_member(cast.library, "Ed", "editor", outlet=make_outlet(cast.library))
    members = (cast.ada, cast.lee, west, cast.cal, cast.rae, cast.max)
    answers = [cast.client(member).get(url(room, step)).status_code for member in members]
    assert answers == [200, 200, 403, 403, 403, 404]


def test_the_page_is_for_members_and_of_this_library_only(cast: Cast) -> None:
    room = make_asset(cast.library)
    members = (cast.ada, cast.lee, cast.cal, cast.rae, cast.max)
    answers = [cast.client(member).get(url(room)).status_code for member in members]
    assert answers == [200, 200, 200, 200, 404]
    foreign = make_asset(cast.elsewhere)
    assert cast.client(cast.ada).get(url(foreign)).status_code == 404


def test_a_person_who_has_not_agreed_is_not_named_to_a_viewer(cast: Cast) -> None:
    row = make_asset(cast.library, area="relationship", name="Garden club")
    holder = make_person(cast.library, "Quentin")
    actions.set_fact(by=cast.lee, asset=row, field="holder", value=holder)
    assert "Quentin" in read(cast.client(cast.lee), url(row))
    assert "Quentin" not in read(cast.client(cast.rae), url(row))
    assert "Quentin" not in read(cast.client(cast.cal), url(row))


def test_more_lines_cost_no_more_queries(cast: Cast, django_assert_num_queries: Any) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    add_line_place_and_suggestion(cast, room, "first")
    client.get(url(room))
    with CaptureQueriesContext(connection) as one:
        client.get(url(room))
    for name in ("second", "third"):
        add_line_place_and_suggestion(cast, room, name)
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(url(room))


def add_line_place_and_suggestion(cast: Cast, room: Asset, name: str) -> None:
    make_note(room, text=name)
    outlet = make_outlet(cast.library, name)
    Placement.objects.create(library=cast.library, asset=room, outlet=outlet)
    actions.suggest_change(by=cast.cal, asset=room, field="equipment", value=name)
