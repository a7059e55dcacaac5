"""History of reviews and sentences tells no more than their pages do."""

from cast import Cast
from make import make_asset
from reviews.sessions import make_answer, make_review
from wherewithal.accounts.models import Membership
from wherewithal.capacity.actions import record_note, withdraw_note
from wherewithal.reviews import actions


def history(cast: Cast, member: Membership, model: str, key: int) -> str:
    page = cast.client(member).get(f"/sunnydale/history/{model}/{key}/")
    return page.content.decode()


def test_a_sentence_that_quotes_withdrawn_words_is_told_only_to_those_who_write(
    cast: Cast,
) -> None:
    note = record_note(by=cast.cal, asset=make_asset(cast.library), kind="strength", text="Owls")
    statement = actions.write_statement(by=cast.lee, text="Kestrels.", notes=[note])
    withdraw_note(by=cast.cal, note=note)
    told = {
        name: "Kestrels" in history(cast, getattr(cast, name), "statement", statement.pk)
        for name in ("ada", "lee", "cal", "rae")
    }
    assert told == {"ada": True, "lee": True, "cal": False, "rae": False}


def test_the_past_of_a_review_is_one_link_away(cast: Cast) -> None:
    review = make_review(cast.lee, title="Spring")
    make_answer(cast.lee, review, prompt="ties", text="Kestrels")
    page = cast.client(cast.rae).get(f"/sunnydale/reviews/{review.pk}/").content.decode()
    assert f'"/sunnydale/history/review/{review.pk}/"' in page
    told = [
        "Kestrels" in history(cast, member, "review", review.pk) for member in (cast.ada, cast.rae)
    ]
    assert told == [True, False]
