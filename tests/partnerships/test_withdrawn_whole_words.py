"""Withdrawing a short text cuts nobody's words: only whole words go, and only where they were quoted."""

import pytest

from cast import Cast
from make import make_asset, make_note
from partnerships.asking import ask_for
from partnerships.keeping import relationship
from partnerships.test_taking_back import withdraw
from programs.plans import exact, need_of, plan
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.saying import quotes, without
from wherewithal.capacity.actions import withdraw_note
from wherewithal.insights.conversations.plans import ASKED
from wherewithal.partnerships.asks.actions import OfferPart
from wherewithal.partnerships.kept import actions as kept
from wherewithal.people.actions import plan_talk
from wherewithal.programs.offering.actions import add_library_offer

THEIRS = "They want a room near the mushrooms, and a key to it on Fridays"
SENTENCE = "a key to it on Fridays"


def strangers(cast: Cast) -> list[str]:
    """What an ask answers and what is planned, as it stands after; nobody withdrew a word of it."""
    return [str(value) for change in Change.objects.all() for value in change.after.values()]


def others_write(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    offer = add_library_offer(by=cast.ada, kind="space", words="Our hall")
    ask_for(cast, need, offers=[OfferPart(offer, answers=THEIRS)])
    plan_talk(by=cast.ada, what=ASKED, whom="The room committee", why=THEIRS)


@pytest.mark.parametrize("word", ["room", "a key", "key", "mush"])
def test_a_short_line_cuts_nothing_of_others(cast: Cast, word: str) -> None:
    others_write(cast)
    row = make_asset(cast.library, "relationship", "Garden club")
    note = make_note(row, kind="challenge", text=word, noted_by=cast.lee.user)
    withdraw_note(by=cast.lee, note=note)
    assert [strangers(cast).count(text) for text in (THEIRS, "The room committee")] == [2, 1]


@pytest.mark.parametrize("words", ["room", SENTENCE, THEIRS])
def test_a_text_of_a_partnership_goes_there_alone(cast: Cast, words: str) -> None:
    others_write(cast)
    asset = relationship(cast)
    facts = kept.change_partnership(by=cast.lee, asset=asset, shared_goal=words)
    withdraw(cast, cast.lee, "partnershipfacts", facts.pk)
    assert [strangers(cast).count(text) for text in (THEIRS, "The room committee")] == [2, 1]
    facts.refresh_from_db()
    assert facts.shared_goal == ""


def test_a_withdrawn_sentence_leaves_the_answer_and_what_stood_around_it_stays(cast: Cast) -> None:
    others_write(cast)
    row = make_asset(cast.library, "relationship", "Garden club")
    note = make_note(row, kind="challenge", text=SENTENCE, noted_by=cast.lee.user)
    withdraw_note(by=cast.lee, note=note)
    kept_now = strangers(cast)
    assert [kept_now.count(text) for text in (THEIRS, THEIRS.replace(SENTENCE, "–"))] == [0, 4]
    assert ChangeSet.objects.latest("pk").by_name == "Lee"


@pytest.mark.parametrize(
    ("text", "word", "left"),
    [
        ("Every bedroom and room", "room", "Every bedroom and room"),
        ("room", "room", "–"),
        ("He said “room”: good", "“room”", "He said –: good"),
        ("کتابخانه ما یک باغ دارد و گل", "ما یک باغ دارد", "کتابخانه – و گل"),
        ("我们图书馆有花园很大", "图书馆有花园", "我们–很大"),
        ("(It is late again.) So", "(It is late again.)", "– So"),
    ],
)
def test_whole_words_alone_are_cut(text: str, word: str, left: str) -> None:
    assert without(text, {word}) == left
    assert quotes(text, {word}) == (left != text)
