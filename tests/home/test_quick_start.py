"""Quick start: cards become the first rows; nothing typed is lost."""

from cast import Cast
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import LibrarySize
from wherewithal.people.models import Person

START = "/sunnydale/quick-start/"


def test_cards_become_rows_of_their_sheets_in_one_step(cast: Cast) -> None:
    cast.client(cast.lee).post(
        START,
        {
            "knows-0-name": "Robin",
            "knows-0-words": "Birds",
            "room-0-name": "Lawn",
            "cupboard-0-name": "2 tablets",
            "cupboard-0-words": "Hardly used",
            "friends-0-name": "Bakery",
        },
    )
    robin = Person.objects.in_library(cast.library).get()
    assert [line.text for line in robin.lines.all()] == ["Birds"]
    rows = Asset.objects.in_library(cast.library).order_by("area")
    assert [(row.area, row.name) for row in rows] == [
        ("material", "2 tablets"),
        ("relationship", "Bakery"),
        ("space", "Lawn"),
    ]
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert Asset.objects.in_library(cast.library).count() == 0
    assert Person.objects.in_library(cast.library).count() == 0


def test_a_big_library_begins_with_groups(cast: Cast) -> None:
    cast.library.size = LibrarySize.LARGE
    cast.library.save()
    cast.client(cast.lee).post(START, {"knows-0-name": "IT", "knows-0-words": "Patient"})
    group = Asset.objects.in_library(cast.library).get()
    assert (group.area, [note.text for note in group.notes.all()]) == ("staff", ["Patient"])


def test_more_cards_keep_what_was_typed(cast: Cast) -> None:
    page = cast.client(cast.lee).post(START, {"room-0-name": "Lawn", "do": "more"}).content.decode()
    assert 'value="Lawn"' in page
    assert 'name="room-1-name"' in page
    assert Asset.objects.in_library(cast.library).count() == 0


def test_words_without_a_name_are_kept_and_asked_about(cast: Cast) -> None:
    answer = cast.client(cast.lee).post(
        START, {"room-0-name": "", "room-0-words": "Sunny until five"}
    )
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="Sunny until five"' in page
    assert "Who or what is this about?" in page


def test_no_card_at_all_is_no_error(cast: Cast) -> None:
    page = cast.client(cast.lee).post(START, {"room-0-name": ""}, follow=True).content.decode()
    assert "One card is enough to begin." in page


def test_words_without_a_name_are_pointed_out_at_the_top(cast: Cast) -> None:
    answer = cast.client(cast.lee).post(
        START, {"friends-0-name": "", "friends-0-words": "Always says yes"}
    )
    page = answer.content.decode()
    assert answer.status_code == 400
    assert page.index("One of the cards needs your eye") < page.index("Who knows things?")
    assert 'value="Always says yes"' in page
    assert "needs your eye" not in cast.client(cast.lee).get(START).content.decode()


def test_a_card_that_counts_heads_is_a_group_even_in_a_tiny_library(cast: Cast) -> None:
    sent = {"knows-0-name": "Volunteers (about 6)", "knows-1-name": "Robin"}
    cast.client(cast.lee).post(START, sent)
    group = Asset.objects.in_library(cast.library).get()
    assert (group.area, group.name) == ("staff", "Volunteers (about 6)")
    assert [person.name for person in Person.objects.in_library(cast.library)] == ["Robin"]
