"""Reviews and what we bring are found, by those who may read them."""

from cast import Cast
from make import make_asset
from reviews.sessions import make_answer, make_review
from search.looking import lines, look, titles
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity.actions import record_note, withdraw_note
from wherewithal.reviews import actions


def test_an_answer_is_found_under_its_review(cast: Cast) -> None:
    make_answer(cast.cal, make_review(cast.lee, title="Spring"), text="A kestrel")
    assert titles(cast.rae, "kestrel") == ["Spring"]
    assert lines(cast.rae, "kestrel") == ["A <mark>kestrel</mark>"]


def test_what_was_said_in_private_or_about_colleagues_is_not_found_by_others(cast: Cast) -> None:
    review = make_review(cast.lee)
    make_answer(cast.lee, review, text="A kestrel", level=Level.PRIVATE)
    make_answer(cast.lee, review, prompt="ties", text="Pam, the kestrel")
    assert [look(m, "kestrel").count for m in (cast.rae, cast.cal)] == [0, 0]
    assert len(lines(cast.ada, "kestrel")) == 2


def test_a_sentence_that_is_held_back_is_found_only_by_those_who_write(cast: Cast) -> None:
    note = record_note(by=cast.cal, asset=make_asset(cast.library), kind="strength", text="Owls")
    actions.write_statement(by=cast.lee, text="We have a kestrel.", notes=[note])
    assert [look(m, "kestrel").count for m in (cast.rae, cast.lee)] == [1, 1]
    withdraw_note(by=cast.cal, note=note)
    assert [look(m, "kestrel").count for m in (cast.rae, cast.lee)] == [0, 1]


def test_our_own_words_are_found(cast: Cast) -> None:
    actions.add_word(by=cast.lee, word="Zine night", meaning="Paper and scissors")
    assert titles(cast.rae, "scissors") == ["Zine night"]
