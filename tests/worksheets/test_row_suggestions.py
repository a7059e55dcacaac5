"""Suggestions about a row: made by those who may not change it, kept or declined by those who may."""

from cast import Cast
from make import make_asset, make_note
from wherewithal.audit.models import Change
from wherewithal.capacity import actions
from wherewithal.proposals.models import Proposal
from worksheets.row_page import fresh, read, sent, url


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
