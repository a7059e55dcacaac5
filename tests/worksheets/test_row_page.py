"""A row's own page: everything about it in one form, saved in one step, without any script."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_member, make_note, make_organization, make_outlet, make_person
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions
from wherewithal.capacity.fields import FACT_FIELDS
from wherewithal.capacity.models import Area, Asset, Placement
from wherewithal.people.models import Organization
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import parse_quantity
from wherewithal.worksheets.fact_groups import FACT_GROUPS


def url(asset: Asset, step: str = "") -> str:
    return f"/sunnydale/assets/{asset.pk}/{step}"


def read(client: Client, address: str) -> str:
    page = client.get(address)
    assert page.status_code == 200
    return page.content.decode()


def sent(client: Client, asset: Asset, **typed: Any) -> dict[str, Any]:
    """The page's own hidden values, with what a person typed."""
    page = read(client, url(asset))
    names = ("csrfmiddlewaretoken", f"row.{asset.pk}.was", "facts.was")
    found = {name: re.search(f'name="{re.escape(name)}" value="([^"]*)"', page) for name in names}
    hidden = {name: match.group(1) for name, match in found.items() if match}
    return {**hidden, "do": "save", **typed}


def fresh(asset: Asset) -> Asset:
    return Asset.objects.in_library(asset.library_id).get(pk=asset.pk)


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


# --- Who may what ------------------------------------------------------------------------------
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


# --- Steps -------------------------------------------------------------------------------------
def test_buttons_save_what_was_typed_before_they_go_on(cast: Cast) -> None:
    room = make_asset(cast.library)
    client = cast.client(cast.lee)
    typed = sent(client, room, do="split", **{f"row.{room.pk}.new.strength": "Bright"})
    assert client.post(url(room), typed)["Location"] == url(room, "split/")
    assert [note.text for note in room.notes.all()] == ["Bright"]


def test_a_row_moves_up_from_its_page(cast: Cast) -> None:
    first, second = (
        actions.add_asset(by=cast.lee, area="space", name=name) for name in ("First", "Second")
    )
    client = cast.client(cast.lee)
    client.post(url(second), sent(client, second, do="move:up"))
    rows = Asset.objects.in_library(cast.library).order_by("position")
    assert list(rows) == [second, first]


def test_copy_split_area_and_bin_work_with_plain_pages(cast: Cast) -> None:
    room = make_asset(cast.library, name="Hall and kitchen")
    stove = make_note(room, text="Good stove")
    client = cast.client(cast.lee)
    client.post(url(room, "copy/"), {"name": "Copy of the hall"})
    client.post(url(room, "split/"), {"name": "Kitchen", "notes": [stove.pk]})
    kitchen = Asset.objects.in_library(cast.library).get(name="Kitchen")
    assert [note.text for note in kitchen.notes.all()] == ["Good stove"]
    client.post(url(kitchen, "area/"), {"area": "material"})
    assert fresh(kitchen).area == "material"
    assert "brought back" in read(client, url(kitchen)) or "bin" in read(
        client, url(kitchen, "bin/")
    )
    answer = client.post(url(kitchen, "bin/"), follow=True)
    assert "it can be brought back from there" in answer.content.decode()
    names = [row.name for row in Asset.objects.in_library(cast.library).order_by("pk")]
    assert names == ["Hall and kitchen", "Copy of the hall"]


def test_both_rows_are_shown_before_they_are_merged(cast: Cast) -> None:
    keep, other = (
        make_asset(cast.library, name="Room"),
        make_asset(cast.library, name="Meeting room"),
    )
    make_note(other, text="Quiet as a mouse")
    client = cast.client(cast.lee)
    page = read(client, url(keep, "merge/") + f"?other={other.pk}")
    assert "Quiet as a mouse" in page
    assert "a question remembers the name “Meeting room”" in page
    assert Asset.objects.in_library(cast.library).count() == 2
    answer = client.post(url(keep, "merge/"), {"other": other.pk, "keep": "other"})
    assert answer["Location"] == url(other)
    assert [row.name for row in Asset.objects.in_library(cast.library)] == ["Meeting room"]


def test_rows_that_cannot_be_one_are_refused_kindly(cast: Cast) -> None:
    rows = [make_asset(cast.library, area="relationship", name=name) for name in ("A", "B")]
    for row in rows:
        club = make_organization(cast.library, f"Club {row.name}")
        actions.set_fact(by=cast.lee, asset=row, field="organization", value=club)
    page = cast.client(cast.lee).post(url(rows[0], "merge/"), {"other": rows[1].pk, "keep": "this"})
    assert page.status_code == 400
    assert "two different records" in page.content.decode()


def test_only_the_author_withdraws_words_after_a_warning(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = actions.record_note(by=cast.cal, asset=room, kind="strength", text="Kestrel")
    step = url(room, f"withdraw/{note.pk}/")
    assert cast.client(cast.ada).post(step).status_code == 403
    client = cast.client(cast.cal)
    assert "nobody can undo" in read(client, step)
    client.post(step)
    assert "Kestrel" not in read(client, url(room))


# --- Suggestions -------------------------------------------------------------------------------
def test_a_contributor_suggests_and_an_editor_keeps_it(cast: Cast) -> None:
    room = make_asset(cast.library)
    line = make_note(room, text="Litle light", noted_by_name="Ada")
    cal, lee = cast.client(cast.cal), cast.client(cast.lee)
    for about, value in (
        ("name", "Large room"),
        ("capacity", "about 40"),
        (f"line-{line.pk}", "Little light"),
    ):
        assert cal.get(url(room, f"suggest/{about}/")).status_code == 200
        assert cal.post(url(room, f"suggest/{about}/"), {"value": value}).status_code == 302
    proposals = list(Proposal.objects.in_library(cast.library))
    assert len(proposals) == 3
    page = read(lee, url(room))
    assert all(words in page for words in ("Large room", "about 40", "Little light", "by Cal"))
    for proposal in proposals:
        lee.post(url(room), sent(lee, room, do=f"keep:{proposal.pk}"))
    room = fresh(room)
    line.refresh_from_db()
    assert (room.name, str(room.space_facts.capacity)) == ("Large room", "about 40")
    assert (line.text, line.noted_by_name, line.edited_by_name) == ("Little light", "Ada", "Cal")


def test_a_suggestion_is_declined_or_taken_back(cast: Cast) -> None:
    room = make_asset(cast.library)
    first = actions.suggest_change(by=cast.cal, asset=room, field="equipment", value="Screen")
    second = actions.suggest_change(by=cast.cal, asset=room, field="name", value="Hall")
    lee, cal = cast.client(cast.lee), cast.client(cast.cal)
    lee.post(url(room), sent(lee, room, do=f"no:{first.pk}"))
    first.refresh_from_db()
    assert (first.decision, first.decided_by_name) == ("declined", "Lee")
    cal.post(url(room), sent(cal, room, do=f"keep:{second.pk}"))
    assert fresh(room).name == "Meeting room"
    cal.post(url(room), sent(cal, room, do=f"back:{second.pk}"))
    assert [proposal.pk for proposal in Proposal.objects.in_library(cast.library)] == [first.pk]


def test_suggestions_are_for_contributors_and_about_what_they_may_read(cast: Cast) -> None:
    room = make_asset(cast.library)
    hidden = make_note(room, level="private", noted_by=cast.lee.user)
    answers = [
        cast.client(cast.rae).get(url(room, "suggest/name/")).status_code,
        cast.client(cast.max).get(url(room, "suggest/name/")).status_code,
        cast.client(cast.cal).get(url(room, "suggest/nonsense/")).status_code,
        cast.client(cast.cal).get(url(room, f"suggest/line-{hidden.pk}/")).status_code,
        cast.client(cast.cal).post(url(room, "suggest/name/"), {"value": room.name}).status_code,
    ]
    assert answers == [403, 404, 404, 404, 400]


def test_withdrawn_words_leave_suggestions_too(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = actions.record_note(by=cast.lee, asset=room, kind="strength", text="Kestrel nest")
    actions.suggest_words(by=cast.cal, note=note, text="Kestrel’s nest")
    actions.withdraw_note(by=cast.lee, note=note)
    assert list(Proposal.objects.in_library(cast.library)) == []
    assert "Kestrel" not in str([(c.before, c.after) for c in Change.objects.all()])


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


def test_a_line_made_private_takes_its_suggestion_along(cast: Cast) -> None:
    hall = make_asset(cast.library, name="Hall")
    own = cast.client(cast.ada)
    page = f"row.{hall.pk}.new.strength"
    own.post(url(hall), {**sent(own, hall), page: "It holds 50 people"})
    note = hall.notes.get()
    assert Proposal.objects.in_library(cast.library).count() == 1
    own.post(url(hall), {**sent(own, hall), f"level.{note.pk}": "private"})
    note.refresh_from_db()
    assert note.level == "private"
    assert Proposal.objects.in_library(cast.library).count() == 0
