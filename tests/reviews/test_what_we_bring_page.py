"""What we bring: read by all, written by those who hold reviews, printed without the scaffolding."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_note
from wherewithal.accounts.models import Membership
from wherewithal.capacity.actions import edit_note
from wherewithal.reviews import actions, queries
from wherewithal.reviews.models import Statement, WordListEntry

PAGE = "/sunnydale/what-we-bring/"


def shown_to(cast: Cast, member: Membership) -> str:
    page = cast.client(member).get(PAGE)
    assert page.status_code == 200
    return page.content.decode()


def test_an_empty_page_invites(cast: Cast) -> None:
    assert "the line at the bakery" in shown_to(cast, cast.rae)
    assert "Write a sentence" in shown_to(cast, cast.lee)
    assert "Write a sentence" not in shown_to(cast, cast.cal)


def test_a_sentence_links_to_the_lines_beneath(cast: Cast) -> None:
    room = make_asset(cast.library)
    note = make_note(room)
    actions.write_statement(by=cast.lee, text="We have quiet rooms.", notes=[note])
    shown = shown_to(cast, cast.rae)
    assert "We have quiet rooms." in shown
    assert "Light and quiet" in shown
    assert f'"/sunnydale/assets/{room.pk}/"' in shown


def test_a_sentence_is_written_and_its_lines_are_chosen(cast: Cast) -> None:
    note = make_note(make_asset(cast.library))
    client = cast.client(cast.lee)
    page = client.post(f"{PAGE}new/", {"text": "We have rooms."})
    statement = Statement.objects.in_library(cast.library).get()
    assert page.url == f"{PAGE}#sentence-{statement.pk}"
    assert (
        f'name="notes" value="{note.pk}"' in client.get(f"{PAGE}{statement.pk}/").content.decode()
    )
    client.post(f"{PAGE}{statement.pk}/", {"text": "We have quiet rooms.", "notes": [note.pk]})
    [sentence] = queries.sentences(cast.lee)
    assert (sentence.statement.text, sentence.notes) == ("We have quiet rooms.", [note])
    assert " checked" in client.get(f"{PAGE}{statement.pk}/").content.decode()


def test_two_choose_the_lines_of_a_sentence(cast: Cast) -> None:
    room = make_asset(cast.library)
    wide, high, dry = (make_note(room, text=text) for text in ("Wide", "High", "Dry"))
    statement = actions.write_statement(by=cast.lee, text="We have rooms.", notes=[wide])
    page, client = f"{PAGE}{statement.pk}/", cast.client(cast.lee)
    seen = client.get(page).context["form"].seen
    actions.change_statement(by=cast.ada, statement=statement, text="Rooms.", notes=[wide, high])

    asked = client.post(page, {"seen": seen, "text": "We have rooms.", "notes": [wide.pk, dry.pk]})
    kept = client.post(page, {"seen": seen, "text": "Halls.", "notes": [wide.pk]})

    theirs = asked.context["form"].conflicts["notes"].split()
    assert set(theirs) == {str(wide.pk), str(high.pk)}
    assert "High" in str(asked.context["form"].errors["notes"])
    assert asked.context["form"]["notes"].value() == [str(wide.pk), str(dry.pk)]
    assert f'value="{dry.pk}" checked' in asked.content.decode()
    assert "“Rooms.”" in str(kept.context["form"].errors["text"])
    assert f'value="{high.pk}" checked' in kept.content.decode()


def test_a_draft_is_kept_with_one_click(cast: Cast) -> None:
    note = make_note(make_asset(cast.library))
    [draft] = queries.drafts(cast.lee)
    assert draft.text in shown_to(cast, cast.lee)
    assert draft.text not in shown_to(cast, cast.cal)
    cast.client(cast.lee).post(f"{PAGE}new/", {"text": draft.text, "notes": [note.pk]})
    [sentence] = queries.sentences(cast.lee)
    assert (sentence.statement.text, sentence.notes) == (draft.text, [note])


def test_only_shareable_lines_are_offered_and_taken(cast: Cast) -> None:
    room = make_asset(cast.library)
    make_note(room)
    private = make_note(room, text="Hush", level="private")
    client = cast.client(cast.ada)
    assert "Hush" not in client.get(f"{PAGE}new/").content.decode()
    page = client.post(f"{PAGE}new/", {"text": "Typed", "notes": [private.pk]})
    assert (page.status_code, b"Typed</textarea>" in page.content) == (200, True)
    assert Statement.objects.in_library(cast.library).count() == 0


def test_a_changed_line_is_looked_at_again(cast: Cast) -> None:
    note = make_note(make_asset(cast.library))
    statement = actions.write_statement(by=cast.lee, text="Rooms.", notes=[note])
    edit_note(by=cast.lee, note=note, text="Loud")
    assert "look again" in shown_to(cast, cast.rae)
    assert "It still holds" not in shown_to(cast, cast.rae)
    assert "It still holds" in shown_to(cast, cast.lee)
    cast.client(cast.lee).post(f"{PAGE}{statement.pk}/ground/", {"notes": [note.pk]})
    assert "look again" not in shown_to(cast, cast.lee)


def test_sentences_move_and_go(cast: Cast) -> None:
    first, second = (actions.write_statement(by=cast.lee, text=text) for text in "AB")
    client = cast.client(cast.lee)
    client.post(f"{PAGE}{second.pk}/move/", {"to": "up"})
    assert list(Statement.objects.in_library(cast.library)) == [second, first]
    client.post(f"{PAGE}{second.pk}/move/", {"to": "down"})
    client.post(f"{PAGE}{first.pk}/remove/")
    assert list(Statement.objects.in_library(cast.library)) == [second]


def test_the_word_list_is_kept(cast: Cast) -> None:
    client = cast.client(cast.lee)
    client.post(f"{PAGE}words/", {"word": "Outlet", "meaning": "A door of ours"})
    assert "A door of ours" in shown_to(cast, cast.rae)
    twice = client.post(f"{PAGE}words/", {"word": "Outlet", "meaning": "Typed again"})
    assert (b"stands on your list already" in twice.content) is True
    assert b"Typed again" in twice.content
    entry = WordListEntry.objects.in_library(cast.library).get()
    client.post(f"{PAGE}words/{entry.pk}/", {"word": "Outlet", "meaning": "A place"})
    entry.refresh_from_db()
    assert entry.meaning == "A place"
    client.post(f"{PAGE}words/{entry.pk}/remove/")
    assert list(queries.words_in(cast.lee)) == []


def test_contributors_and_viewers_write_nothing(cast: Cast) -> None:
    statement = actions.write_statement(by=cast.lee, text="Rooms.")
    entry = actions.add_word(by=cast.lee, word="Outlet")
    for member in (cast.cal, cast.rae):
        client = cast.client(member)
        posts = {
            f"{PAGE}new/": {"text": "x"},
            f"{PAGE}{statement.pk}/": {"text": "x"},
            f"{PAGE}{statement.pk}/ground/": {},
            f"{PAGE}{statement.pk}/move/": {"to": "up"},
            f"{PAGE}{statement.pk}/remove/": {},
            f"{PAGE}words/": {"word": "x"},
            f"{PAGE}words/{entry.pk}/": {"word": "x"},
            f"{PAGE}words/{entry.pk}/remove/": {},
        }
        assert {client.post(*post).status_code for post in posts.items()} == {403}
        gets = (f"{PAGE}new/", f"{PAGE}{statement.pk}/", f"{PAGE}words/{entry.pk}/")
        assert {client.get(address).status_code for address in gets} == {403}


def test_an_outsider_finds_nothing(cast: Cast) -> None:
    statement = actions.write_statement(by=cast.lee, text="Rooms.")
    entry = actions.add_word(by=cast.lee, word="Outlet")
    client = cast.client(cast.max)
    for page in (PAGE, f"{PAGE}{statement.pk}/", f"{PAGE}words/{entry.pk}/"):
        assert client.get(page).status_code == 404
    for page in (f"{PAGE}{statement.pk}/", f"{PAGE}words/{entry.pk}/"):
        assert client.get(page.replace("sunnydale", "gotham", 1)).status_code == 404


def test_the_page_costs_the_same_for_one_and_three_of_everything(cast: Cast) -> None:
    pages = [PAGE, f"{PAGE}new/"]
    add_one_of_everything(cast)
    once = [queries_for(cast, page) for page in pages]
    for _ in range(2):
        add_one_of_everything(cast)
    assert [queries_for(cast, page) for page in pages] == once


def add_one_of_everything(cast: Cast) -> None:
    for area in ("staff", "space", "material", "relationship"):
        grounded = make_note(make_asset(cast.library, area=area))
        make_note(make_asset(cast.library, area=area))
        actions.write_statement(by=cast.lee, text="Rooms.", notes=[grounded])
        edit_note(by=cast.lee, note=grounded, text="Loud")
    count = WordListEntry.objects.in_library(cast.library).count()
    actions.add_word(by=cast.lee, word=f"Word {count}")


def queries_for(cast: Cast, address: str) -> int:
    client = cast.client(cast.lee)
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)
