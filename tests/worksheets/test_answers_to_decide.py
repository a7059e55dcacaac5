"""Answers that arrive as suggestions: nothing on the map until somebody keeps it."""

import re
from typing import Any

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_member, make_outlet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Asset, Note, Placement
from wherewithal.proposals.models import Proposal
from wherewithal.ui.digests import digest
from worksheets.links import Holder, ask

PAGE = "/sunnydale/requests/answers/"
SHEET = "/sunnydale/worksheets/space/"


def answered(cast: Cast) -> tuple[Holder, Asset]:
    """Maple suggests a line for a room that is there, and a room of their own with two lines."""
    maple = make_outlet(cast.library, "Maple branch")
    room = make_asset(cast.library, name="Meeting room")
    Placement.objects.create(library=cast.library, asset=room, outlet=maple)
    holder = ask(cast, maple, only_suggest=True)
    holder.begins("Robin")
    holder.writes({f"row.{room.pk}.new.strength": "Light"})
    holder.writes({"next.name": "Annex (20 people)", "next.new.challenge": ["Hot", "Steep stairs"]})
    return holder, room


def orders(cast: Cast, words: str) -> list[str]:
    """The buttons that are about these words."""
    page = cast.client(cast.lee).get(PAGE).content.decode()
    return re.findall(rf'value="([a-z-]+:\d+)">[^<]+<span class="visually-hidden"> · {words}', page)


def decides(cast: Cast, order: str) -> Any:
    return cast.client(cast.lee).post(PAGE, {"do": order})


def on_the_map(cast: Cast) -> list[tuple[str, str, str]]:
    notes = Note.objects.in_library(cast.library).order_by("pk")
    return [(note.asset.name, note.text, note.noted_by_name) for note in notes]


def test_nothing_is_on_the_map_before(cast: Cast) -> None:
    holder, room = answered(cast)
    assert list(Asset.objects.in_library(cast.library)) == [room]
    assert on_the_map(cast) == []
    page = cast.client(cast.lee).get(SHEET).content.decode()
    assert ("Annex" in page, "Light" in page) == (False, False)
    assert "4 answers by link wait" in page
    assert ">Steep stairs</textarea>" in holder.reads()


def test_a_row_of_many_outlets_says_so_before_one_of_them_is_kept(cast: Cast) -> None:
    _holder, room = answered(cast)
    shared = "This row stands at 2 outlets: what you keep here is said of all of them"
    before = cast.client(cast.lee).get(PAGE).content.decode()
    oak = make_outlet(cast.library, "Oak branch")
    Placement.objects.create(library=cast.library, asset=room, outlet=oak)
    after = cast.client(cast.lee).get(PAGE).content.decode()
    assert ("This row stands" in before, shared in after) == (False, True)


def test_a_viewer_and_a_contributor_find_none_of_it(cast: Cast) -> None:
    answered(cast)
    for member in (cast.cal, cast.rae):
        assert cast.client(member).get(PAGE).status_code == 403
        assert "wait for you" not in cast.client(member).get(SHEET).content.decode()


def test_a_kept_line_stands_in_the_senders_name(cast: Cast) -> None:
    answered(cast)
    keep, _no = orders(cast, "Light")
    decides(cast, keep)
    assert on_the_map(cast) == [("Meeting room", "Light", "Maple branch (Robin)")]


def test_a_line_of_a_suggested_row_brings_the_row_along(cast: Cast) -> None:
    answered(cast)
    decides(cast, orders(cast, "Hot")[0])
    attic = Asset.objects.in_library(cast.library).get(name__startswith="Annex")
    assert on_the_map(cast) == [(attic.name, "Hot", "Maple branch (Robin)")]
    assert [p.outlet.name for p in attic.placements.all()] == ["Maple branch"]
    decides(cast, orders(cast, "Steep stairs")[0])
    assert [text for _name, text, _by in on_the_map(cast)] == ["Hot", "Steep stairs"]


def test_no_leaves_the_map_alone_and_takes_the_lines_along(cast: Cast) -> None:
    holder, _room = answered(cast)
    decides(cast, orders(cast, "Annex")[1])
    assert Asset.objects.in_library(cast.library).count() == 1
    assert orders(cast, "Hot") == []
    page = holder.reads()
    assert "Hot" in page
    assert ">Hot</textarea>" not in page


def test_keep_all_and_take_it_back_in_one_step(cast: Cast) -> None:
    holder, _room = answered(cast)
    client = cast.client(cast.lee)
    before = all_rows()
    client.post(PAGE, {"do": f"keep-all:{holder.request.pk}"})
    assert sorted(text for _name, text, _by in on_the_map(cast)) == ["Hot", "Light", "Steep stairs"]
    assert "Nothing waits" in client.get(PAGE).content.decode()
    after = all_rows()
    undoing = undo(entry=last_change(), by=cast.lee)
    assert all_rows() == before
    undo(entry=undoing, by=cast.lee)
    assert all_rows() == after


def test_the_words_of_a_kept_row_suggest_its_facts(cast: Cast) -> None:
    answered(cast)
    decides(cast, orders(cast, "Annex")[0])
    page = cast.client(cast.lee).get(SHEET).content.decode()
    assert "People it holds: 20?" in page


def test_what_was_decided_is_not_changed_by_link_any_more(cast: Cast) -> None:
    holder, room = answered(cast)
    light = Proposal.objects.in_library(cast.library).get(value="Light")
    decides(cast, f"keep:{light.pk}")
    assert "Light" in holder.reads()
    refused = holder.writes(
        {
            f"row.{room.pk}.was": f"{light.pk}={digest('Light')}",
            f"row.{room.pk}.line.strength.{light.pk}": "Dark",
        }
    )
    assert refused.status_code == 403
    assert on_the_map(cast) == [("Meeting room", "Light", "Maple branch (Robin)")]


def test_a_suggestion_is_changed_and_taken_back_by_its_sender(cast: Cast) -> None:
    holder, room = answered(cast)
    light = Proposal.objects.in_library(cast.library).get(value="Light")
    field = f"row.{room.pk}.line.strength.{light.pk}"
    holder.writes({f"row.{room.pk}.was": f"{light.pk}={digest('Light')}", field: "Lighter"})
    light.refresh_from_db()
    assert light.value == "Lighter"
    holder.writes({f"row.{room.pk}.was": f"{light.pk}={digest('Lighter')}", field: ""})
    assert not Proposal.objects.in_library(cast.library).filter(pk=light.pk).exists()


def test_a_suggested_row_is_renamed_by_its_sender(cast: Cast) -> None:
    holder, _room = answered(cast)
    row = re.findall(r'name="row\.(\d{13,})\.name"', holder.reads())[0]
    was = f"name={digest('Annex (20 people)')}"
    holder.writes({f"row.{row}.was": was, f"row.{row}.name": "Loft"})
    assert ">Loft</textarea>" in holder.reads()


def test_the_rows_own_page_shows_the_line_and_keeps_it(cast: Cast) -> None:
    _holder, room = answered(cast)
    light = Proposal.objects.in_library(cast.library).get(value="Light")
    client, page = cast.client(cast.lee), f"/sunnydale/assets/{room.pk}/"
    assert "Light" in client.get(page).content.decode()
    client.post(page, {"do": f"keep:{light.pk}"})
    assert on_the_map(cast) == [("Meeting room", "Light", "Maple branch (Robin)")]


def test_a_row_in_the_bin_can_only_be_declined(cast: Cast) -> None:
    from wherewithal.capacity.actions import remove_asset

    _holder, room = answered(cast)
    remove_asset(by=cast.lee, asset=room)
    (no,) = orders(cast, "Light")
    light = Proposal.objects.in_library(cast.library).get(value="Light")
    kept = cast.client(cast.lee).post(PAGE, {"do": f"keep:{light.pk}"}, follow=True)
    assert "removed meanwhile" in kept.content.decode()
    decides(cast, orders(cast, "Maple branch")[0])
    assert [text for _name, text, _by in on_the_map(cast)] == ["Hot", "Steep stairs"]
    decides(cast, no)
    assert "Nothing waits" in cast.client(cast.lee).get(PAGE).content.decode()


def test_an_editor_of_one_outlet_decides_for_that_outlet(cast: Cast) -> None:
    holder, _room = answered(cast)
    oak = make_outlet(cast.library, "Oak")
    ola = make_member(cast.library, "Ola", "editor", outlet=oak)
    mia = make_member(cast.library, "Mia", "editor", outlet=holder.request.outlet)
    light = Proposal.objects.in_library(cast.library).get(value="Light")
    assert "Nothing waits" in cast.client(ola).get(PAGE).content.decode()
    cast.client(ola).post(PAGE, {"do": f"keep:{light.pk}"})
    cast.client(ola).post(PAGE, {"do": f"keep-all:{holder.request.pk}"})
    assert on_the_map(cast) == []
    cast.client(mia).post(PAGE, {"do": f"keep:{light.pk}"})
    assert [text for _name, text, _by in on_the_map(cast)] == ["Light"]


def test_more_answers_cost_no_more_queries(cast: Cast, django_assert_max_num_queries: Any) -> None:
    client = cast.client(cast.lee)
    answered(cast)
    client.get(PAGE)
    with django_assert_max_num_queries(30) as few:
        client.get(PAGE)
    for name in ("Oak", "Elm"):
        holder = ask(cast, make_outlet(cast.library, name), only_suggest=True)
        holder.writes({"next.name": f"{name} hall", "next.new.strength": "Wide"})
    with django_assert_max_num_queries(30) as many:
        client.get(PAGE)
    assert len(many) == len(few)
