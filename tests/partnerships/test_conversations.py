"""Conversations: noted in few words, with several partners; plans that come true; what follows; who reads them."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cast import Cast
from make import make_asset, make_organization, make_person
from partnerships.asking import ask_for
from partnerships.talking import DAY, talk_with
from partnerships.test_withdrawn_from_asks import everything_kept
from programs.plans import need_of, plan
from tokens import without_tokens
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.partnerships.contact import actions, queries
from wherewithal.partnerships.contact.forms import LogForm
from wherewithal.partnerships.contact.models import Conversation, FollowUp
from wherewithal.partnerships.contact.naming import find_named
from wherewithal.partnerships.whom import find_whom
from wherewithal.people.actions import plan_talk, record_consent
from wherewithal.people.models import PlannedTalk

SECRET = "Ruth Hidden wants to leave"


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    assert found.status_code == 200
    return without_tokens(found.content.decode())


def send(cast: Cast, path: str, **values: Any) -> Any:
    return cast.client(cast.lee).post(f"/sunnydale/{path}", {"level": "library", **values})


def only(cast: Cast) -> Conversation:
    return Conversation.objects.in_library(cast.library).get()


def test_a_name_a_line_and_what_is_next_are_enough(cast: Cast) -> None:
    club = make_organization(cast.library)
    form = page(cast, "talked/note/")
    assert 'name="whom"' in form
    assert '<option value="Garden club">' in form
    done = send(
        cast,
        "talked/note/",
        whom="garden  CLUB",
        words="They have seeds",
        next_step="Send the dates",
        next_step_on="2025-03-10",
        on="2025-03-03",
    )
    talk = only(cast)
    assert done["Location"] == f"/sunnydale/talked/{talk.pk}/"
    assert [link.organization for link in talk.links.all()] == [club]
    (follow_up,) = talk.follow_ups.all()
    assert (follow_up.text, follow_up.by_when, follow_up.who) == (
        "Send the dates",
        date(2025, 3, 10),
        cast.lee,
    )
    assert "They have seeds" in page(cast, "talked/")


def test_who_goes_back_and_sends_it_again_hears_that_it_is_noted(cast: Cast) -> None:
    """Without scripts, and on a page made anew, no key of the form tells that it came in twice."""
    make_organization(cast.library)
    sent = {"whom": "Garden club", "words": "They have\r\nseeds", "on": "2025-03-03"}
    assert "This was another conversation" not in page(cast, "talked/note/")
    assert send(cast, "talked/note/", **sent).status_code == 302
    told = send(cast, "talked/note/", **sent).content.decode()
    assert "You have noted just this already." in told
    assert "This was another conversation" in told
    assert only(cast).words.split() == ["They", "have", "seeds"]
    for other in ({"words": "A hall"}, {"on": "2025-03-04"}, {"whom": "Choir"}, {"is_sure": "on"}):
        assert send(cast, "talked/note/", **{**sent, **other}).status_code == 302
    assert Conversation.objects.in_library(cast.library).count() == 5
    values = {"level": "library", **sent}
    by_another = cast.client(cast.ada).post("/sunnydale/talked/note/", values)
    assert by_another.status_code == 302


def test_a_name_that_may_be_somebody_is_asked_about_once(cast: Cast) -> None:
    make_organization(cast.library, "Garden club")
    first = send(cast, "talked/note/", whom="Garden", on="2025-03-03", words="Hello")
    asked = first.content.decode()
    assert "Is it one of those above?" in asked
    assert "Garden club" in asked
    assert "Hello" in asked
    send(cast, "talked/note/", whom="Garden", on="2025-03-03", asked_about="Garden")
    talk = only(cast)
    assert (talk.whom, list(talk.links.all())) == ("Garden", [])


@pytest.mark.parametrize(
    ("typed", "sure", "words"),
    [
        ("Baker,Miller & Sons", ["Baker, Miller & Sons"], ""),
        (
            "Pam, baker, miller & sons; a man with a dog",
            ["Pam", "Baker, Miller & Sons"],
            "a man with a dog",
        ),
        ("Baker, Pam", ["Pam"], "Baker"),
    ],
)
def test_a_name_with_a_comma_is_one_name_where_a_record_bears_it(
    cast: Cast, typed: str, sure: list[str], words: str
) -> None:
    make_organization(cast.library, "Baker, Miller & Sons")
    make_person(cast.library, "Pam", consent="given")
    found = find_named(cast.lee, typed)
    assert ([row.name for row in found.sure], found.words) == (sure, words)


def test_two_of_one_name_are_never_guessed(cast: Cast) -> None:
    make_person(cast.library, "Pam", consent="given")
    make_person(cast.library, "Pam", consent="given")
    found = find_named(cast.lee, "Pam, a man with a dog")
    assert (found.sure, len(found.perhaps), found.words) == ((), 2, "Pam, a man with a dog")


def test_who_may_not_read_about_somebody_does_not_hear_of_them_by_name(cast: Cast) -> None:
    make_person(cast.library, "Sam Hidden", consent="asked")
    found = find_named(cast.cal, "Sam Hidden")
    assert (found.sure, found.perhaps, found.words) == ((), (), "Sam Hidden")
    assert "Sam Hidden" not in page(cast, "talked/note/", cast.cal)


def test_without_anybody_nothing_is_noted_and_nothing_is_lost(cast: Cast) -> None:
    again = send(cast, "talked/note/", words="Something was said", on="2025-03-03")
    assert "Something was said" in again.content.decode()
    assert not Conversation.objects.in_library(cast.library).exists()
    with pytest.raises(ValidationError):
        talk_with(cast)


def test_one_conversation_concerns_several_people_needs_and_asks(cast: Cast) -> None:
    club, pam = make_organization(cast.library), make_person(cast.library, consent="given")
    row = make_asset(cast.library, "relationship", "Club")
    RelationshipFacts.objects.create(library=cast.library, asset=row, organization=club)
    need = need_of(plan(cast.library), name="Ten chairs")
    ask = ask_for(cast, need, organization=club)
    talk = talk_with(cast, club, pam, row, need, ask, words="All at once")
    assert len(talk.links.all()) == 5
    for key in (f"organization-{club.pk}", f"person-{pam.pk}", f"asset-{row.pk}"):
        whom = find_whom(cast.lee, key)
        assert whom is not None
        assert queries.last_conversations(cast.lee, whom) == [talk]
        assert queries.talked_lately(cast.lee, whom, today=DAY) == 1
        assert queries.talked_lately(cast.lee, whom, today=DAY + timedelta(days=91)) == 0
    shown = page(cast, f"talked/{talk.pk}/")
    assert "Ten chairs" in shown
    assert f"/asks/{ask.pk}/" in shown
    assert "All at once" in page(cast, f"asks/{ask.pk}/")


def test_a_plan_that_was_held_becomes_a_conversation_and_undo_makes_it_a_plan(cast: Cast) -> None:
    club = make_organization(cast.library)
    planned = plan_talk(by=cast.lee, whom="Garden club", organization=club, why="Chairs")
    assert f"?talk={planned.pk}" in page(cast, "my-page/")
    form = page(cast, f"talked/note/?talk={planned.pk}")
    assert re.search(rf'value="organization-{club.pk}"[^>]* checked', form)
    send(
        cast,
        f"talked/note/?talk={planned.pk}",
        who=f"organization-{club.pk}",
        on="2025-03-03",
    )
    planned.refresh_from_db()
    assert (only(cast).planned, planned.done_on) == (planned, DAY)
    with pytest.raises(ValidationError):
        talk_with(cast, club, planned=planned)
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    planned.refresh_from_db()
    assert planned.done_on is None
    assert not Conversation.objects.in_library(cast.library).exists()


def test_a_plan_of_somebody_else_is_nobodys_to_take(cast: Cast) -> None:
    planned = PlannedTalk.objects.create(library=cast.library, member=cast.ada, whom="The mayor")
    assert "The mayor" not in page(cast, f"talked/note/?talk={planned.pk}")
    with pytest.raises(PermissionDenied):
        talk_with(cast, whom="The mayor", planned=planned)


def test_what_follows_is_due_at_home_until_it_is_done(cast: Cast) -> None:
    club, today = make_organization(cast.library), timezone.localdate()
    make_asset(cast.library)
    follow_up: Any = {"text": "Send the dates", "by_when": today, "who": cast.cal}
    talk = talk_with(cast, club, follow_up=follow_up)
    assert list(queries.follow_ups_due(cast.cal, today=today - timedelta(days=1))) == []
    assert "Do what you said you would after a conversation" in page(cast, "", cast.cal)
    assert "Send the dates" in page(cast, "talked/?whose=mine", cast.cal)
    (stored,) = talk.follow_ups.all()
    cast.client(cast.cal).post(f"/sunnydale/talked/follows/{stored.pk}/done/")
    stored.refresh_from_db()
    assert stored.done_on is not None
    assert list(queries.follow_ups_due(cast.cal, today=today)) == []
    assert "Do what you said" not in page(cast, "", cast.cal)


def test_filters_of_the_list(cast: Cast) -> None:
    club, choir = make_organization(cast.library), make_organization(cast.library, "Choir")
    talk_with(cast, club, words="About seeds", follow_up={"text": "Ring"})
    talk_with(cast, choir, words="About songs", by=cast.ada)
    for asked, seeds, songs in (
        ("", True, True),
        ("?q=songs", False, True),
        ("?q=garden", True, False),
        ("?whose=mine", True, False),
        ("?show=open", True, False),
        (f"?with=organization-{choir.pk}", False, True),
    ):
        found = page(cast, f"talked/{asked}")
        assert ("About seeds" in found, "About songs" in found) == (seeds, songs), asked


def test_who_reads_what(cast: Cast) -> None:
    sam = make_person(cast.library, "Sam Hidden", consent="asked")
    private = talk_with(cast, whom="The mayor", words="Between us", level="private")
    about_sam = talk_with(cast, sam, words=SECRET)
    assert list(queries.conversations_visible_to(cast.rae)) == []
    assert set(queries.conversations_visible_to(cast.lee)) == {private, about_sam}
    assert list(queries.conversations_visible_to(cast.lee, leaving=True)) == []
    cast.cal.person = sam
    cast.cal.save()
    assert list(queries.conversations_visible_to(cast.cal)) == [about_sam]
    for path in ("", "talked/", "history/", "find/?q=Hidden"):
        assert SECRET not in page(cast, path, cast.rae)
    with pytest.raises(PermissionDenied):
        actions.change_conversation(by=cast.rae, conversation=private, words="x")


def test_a_contributor_notes_and_changes_their_own_alone(cast: Cast) -> None:
    own = talk_with(cast, whom="The baker", by=cast.cal)
    other = talk_with(cast, whom="The mayor")
    actions.change_conversation(by=cast.cal, conversation=own, how="phone")
    with pytest.raises(PermissionDenied):
        actions.change_conversation(by=cast.cal, conversation=other, how="phone")
    with pytest.raises(PermissionDenied):
        talk_with(cast, whom="Anybody", by=cast.rae)


def test_the_author_and_whom_it_was_with_take_the_words_back(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given")
    talk = talk_with(cast, pam, words=SECRET, follow_up={"text": f"Ask whether {SECRET}"})
    with pytest.raises(PermissionDenied):
        actions.withdraw_conversation(by=cast.ada, conversation=talk)
    cast.cal.person = pam
    cast.cal.save()
    own = page(cast, "my-page/", cast.cal)
    there = f"/sunnydale/talked/{talk.pk}/withdraw/"
    assert SECRET in own
    assert there in own
    assert cast.client(cast.cal).post(there).status_code == 302
    talk.refresh_from_db()
    assert (talk.words, talk.on, talk.noted_by_name) == ("", DAY, "Lee")
    assert [each.text for each in talk.follow_ups.all()] == ["–"]
    assert "Ruth Hidden" not in everything_kept()


def test_what_was_let_go_of_leaves_with_it(cast: Cast) -> None:
    talk = talk_with(cast, whom="The baker", words="Bread", follow_up={"text": SECRET})
    actions.remove_follow_up(by=cast.lee, follow_up=talk.follow_ups.get())
    actions.withdraw_conversation(by=cast.lee, conversation=talk)
    assert "Ruth Hidden" not in everything_kept()


def test_who_takes_consent_back_takes_the_words_along(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given")
    club = make_organization(cast.library)
    talk = talk_with(cast, pam, club, words=SECRET, follow_up={"text": SECRET})
    once = talk_with(cast, pam, club, words=SECRET)
    actions.change_conversation(by=cast.lee, conversation=once, concerned=[club])
    record_consent(by=cast.ada, person=pam, consent="declined")
    for row in (talk, once):
        row.refresh_from_db()
        assert row.words == ""
    assert FollowUp.objects.in_library(cast.library).get().text == "–"
    assert "Ruth Hidden" not in everything_kept()


def test_a_change_keeps_whom_others_added_and_asks_where_both_changed(cast: Cast) -> None:
    club = make_organization(cast.library)
    talk = talk_with(cast, club, words="First")
    changed = send(
        cast,
        f"talked/{talk.pk}/change/",
        who=f"organization-{club.pk}",
        words="Second",
        on="2025-03-04",
    )
    assert changed.status_code == 302
    talk.refresh_from_db()
    assert (talk.words, talk.on) == ("Second", date(2025, 3, 4))
    assert [link.organization for link in talk.links.all()] == [club]


def test_two_asks_of_one_partner_can_be_told_apart(cast: Cast) -> None:
    club, program = make_organization(cast.library), plan(cast.library)
    for name in ("Ten chairs", "A tent", "A tent"):
        ask_for(cast, need_of(program, name=name), organization=club)
    form = LogForm(member=cast.lee)
    labels = [label for _key, label in form["asks"].field.choices]
    assert labels[-1] == "Garden club: Ten chairs"
    assert [label.partition(" (")[0] for label in labels] == [
        "Garden club: A tent",
        "Garden club: A tent",
        "Garden club: Ten chairs",
    ]
    assert len(set(labels)) == 3
