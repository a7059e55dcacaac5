"""The library's activity: in words, by day, filtered, paged by key."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from all_rows import last_change
from cast import Cast
from make import make_asset
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions as capacity
from wherewithal.history.queries import ENTRIES_A_PAGE
from wherewithal.libraries import actions as libraries
from wherewithal.libraries.actions import NewOutlet
from wherewithal.quantities import parse_quantity


def text_of(cast: Cast, address: str, member: object = None) -> str:
    client = cast.client(member or cast.ada)  # type: ignore[arg-type]
    page = client.get(f"/sunnydale/{address}")
    assert page.status_code == 200
    return page.content.decode()


def test_an_empty_history_says_so(cast: Cast) -> None:
    assert "Nothing has happened yet." in text_of(cast, "history/", cast.rae)


def test_a_change_is_told_with_both_texts(cast: Cast) -> None:
    asset = capacity.add_asset(by=cast.lee, area="space", name="Meeting room")
    note = capacity.record_note(by=cast.cal, asset=asset, kind="strength", text="Bright")
    capacity.edit_note(by=cast.lee, note=note, text="Bright and quiet")
    page = text_of(cast, "history/", cast.rae)
    assert "<strong>Lee</strong> changed a line about “Meeting room”" in page
    assert '<del class="words">Bright</del>' in page
    assert '<ins class="words">Bright and quiet</ins>' in page
    assert page.index("changed a line") < page.index("wrote a line") < page.index("added “")


def test_numbers_choices_and_names_are_told_in_words(cast: Cast) -> None:
    people = parse_quantity("about 16,000")
    libraries.change_library(
        by=cast.ada, library=cast.library, population_served=people, size="large"
    )
    page = text_of(cast, "history/")
    assert "about 16,000" in page
    assert "Departments and many branches" in page


def test_what_was_taken_back_says_so_and_by_whom(cast: Cast) -> None:
    capacity.add_asset(by=cast.lee, area="space", name="Room")
    undo(entry=last_change(), by=cast.ada)
    page = text_of(cast, "history/")
    assert "<strong>Ada</strong> undid: added “Room”" in page
    assert "undone by Ada" in page


def test_filters_by_person_and_by_kind(cast: Cast) -> None:
    capacity.add_asset(by=cast.lee, area="space", name="Room")
    libraries.add_outlets(by=cast.ada, outlets=[NewOutlet("East")])
    by_lee = text_of(cast, "history/?by=Lee")
    assert ("added “Room”" in by_lee, "East" in by_lee) == (True, False)
    places = text_of(cast, "history/?kind=library")
    assert ("added “Room”" in places, "East" in places) == (False, True)
    assert "added “Room”" in text_of(cast, "history/?kind=nonsense")


def test_earlier_entries_are_a_click_away(cast: Cast) -> None:
    for number in range(ENTRIES_A_PAGE + 1):
        capacity.add_asset(by=cast.lee, area="space", name=f"Room {number}")
    first = text_of(cast, "history/?by=Lee")
    assert "“Room 0”" not in first
    oldest_shown = ChangeSet.objects.order_by("-pk")[ENTRIES_A_PAGE - 1].pk
    assert f'href="?by=Lee&amp;before={oldest_shown}"' in first
    earlier = text_of(cast, f"history/?by=Lee&before={oldest_shown}")
    assert ("“Room 0”" in earlier, "“Room 1”" in earlier) == (True, False)


def test_the_history_of_one_thing(cast: Cast) -> None:
    asset = capacity.add_asset(by=cast.lee, area="space", name="Room")
    capacity.record_note(by=cast.lee, asset=asset, kind="strength", text="Bright")
    capacity.add_asset(by=cast.lee, area="space", name="Garden")
    page = text_of(cast, f"history/asset/{asset.pk}/", cast.rae)
    assert ("Bright" in page, "Garden" in page) == (True, False)


def test_another_librarys_history_is_not_here(cast: Cast) -> None:
    make_asset(cast.elsewhere, name="Cave")
    theirs = capacity.add_asset(by=cast.max, area="space", name="Lair")
    client = cast.client(cast.ada)
    assert client.get(f"/sunnydale/history/asset/{theirs.pk}/").status_code == 404
    assert client.get(f"/sunnydale/history/{last_change().pk}/").status_code == 404
    assert "Lair" not in text_of(cast, "history/")


def test_three_entries_cost_as_much_as_one(cast: Cast) -> None:
    def queries_now() -> int:
        client = cast.client(cast.rae)
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/sunnydale/history/").status_code == 200
        return len(captured)

    def work(name: str) -> None:
        asset = capacity.add_asset(by=cast.lee, area="relationship", name=name)
        capacity.record_note(by=cast.lee, asset=asset, kind="strength", text="Kind")

    work("One")
    one = queries_now()
    work("Two")
    work("Three")
    assert queries_now() == one
