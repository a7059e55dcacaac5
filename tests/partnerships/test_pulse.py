"""Six questions to both sides: counted without names, shown only where nobody can be guessed at."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from cast import Cast
from make import make_asset, make_member
from wherewithal.accounts.models import AccessLink
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.partnerships.kept.models import PartnershipFacts
from wherewithal.partnerships.pulse import actions, queries
from wherewithal.partnerships.pulse.compare import Seen, Shows, Typical, seen, shows, typical
from wherewithal.partnerships.pulse.models import PulseCount, PulseRound, PulseTaken, PulseWords

DAY = date(2027, 4, 1)


@pytest.fixture
def row(cast: Cast) -> PulseRound:
    friends = make_asset(cast.library, "relationship", "Friends of the garden")
    return actions.begin_pulse(by=cast.ada, asset=friends, on=DAY)


def ours(cast: Cast, row: PulseRound, *steps: int, words: str = "") -> None:
    """One answer of ours for each step, to the question of trust."""
    for number, step in enumerate(steps):
        member = make_member(cast.library, f"Own{number}", RoleName.EDITOR)
        actions.answer_pulse(member=member, row=row, steps={"trust": step}, words=words)


def theirs(row: PulseRound, *steps: int, words: str = "") -> None:
    for step in steps:
        actions.count_partner_answer(row=row, steps={"trust": step}, words=words)


def shown(cast: Cast, row: PulseRound) -> queries.ShownRound:
    (found,) = queries.shown_rounds(cast.rae, row.asset)
    return found


def close(cast: Cast, row: PulseRound) -> None:
    actions.close_pulse(by=cast.ada, row=row, on=DAY)


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        (0, 0, Shows.NOTHING),
        (2, 0, Shows.NOTHING),
        (2, 1, Shows.NOTHING),
        (1, 2, Shows.NOTHING),
        (2, 2, Shows.NOTHING),
        (3, 0, Shows.OURS),
        (3, 2, Shows.OURS),
        (1, 9, Shows.THEIRS),
        (3, 3, Shows.BOTH),
    ],
)
def test_a_side_is_shown_from_three_on(ours: int, theirs: int, found: Shows) -> None:
    assert shows(ours, theirs, is_closed=True) is found
    assert shows(ours, theirs, is_closed=False) is Shows.NOTHING


def test_nobody_may_ask_for_fewer_than_three(cast: Cast) -> None:
    friends = make_asset(cast.library, "relationship", "Friends")
    with pytest.raises(ValueError, match="protect nobody"):
        shows(9, 9, is_closed=True, fewest=2)
    with pytest.raises(ValidationError):
        actions.begin_pulse(by=cast.ada, asset=friends, on=DAY, fewest=2)


def test_alike_near_and_apart() -> None:
    def of(*steps: int) -> Typical:
        found = typical({step: steps.count(step) for step in steps}, fewest=3)
        assert found is not None
        return found

    assert of(4, 4, 5).steps == (4, 4)
    assert seen(of(4, 4, 5), of(4, 5, 5)) is Seen.ALIKE
    assert seen(of(4, 4, 5), of(4, 4, 4)) is Seen.NEAR
    assert seen(of(4, 4, 5), of(5, 5, 5)) is Seen.NEAR
    assert seen(of(5, 5, 5), of(2, 2, 2)) is Seen.OURS_HIGHER
    assert seen(of(2, 2, 2), of(3, 3, 3)) is Seen.THEIRS_HIGHER
    assert typical({4: 2}, fewest=3) is None


def test_while_it_is_open_only_numbers_of_answers_are_told(cast: Cast, row: PulseRound) -> None:
    ours(cast, row, 5, 5, 5, words="A violet word")
    theirs(row, 2, 2, 2)
    found = shown(cast, row)
    assert (found.ours, found.theirs, found.rows, found.words) == (3, 3, (), ())
    page = cast.client(cast.ada).get(f"/sunnydale/partnerships/{row.asset_id}/pulse/")
    text = page.content.decode()
    assert "Answers so far: 3 of ours, 3 of theirs." in text
    assert "violet" not in text


def test_closed_it_shows_where_two_see_it_differently(cast: Cast, row: PulseRound) -> None:
    ours(cast, row, 5, 5, 4)
    theirs(row, 2, 2, 3)
    close(cast, row)
    trust = shown(cast, row).rows[0]
    assert trust.ours is not None
    assert trust.theirs is not None
    assert (trust.ours.words, trust.theirs.words) == ("mostly", "a little")
    page = cast.client(cast.rae).get(f"/sunnydale/partnerships/{row.asset_id}/pulse/")
    assert "Apart: we see it brighter than they do." in page.content.decode()


def test_below_the_minimum_nothing_but_the_number_is_on_the_page(
    cast: Cast, row: PulseRound
) -> None:
    ours(cast, row, 5, 5, 5)
    theirs(row, 1, 1, words="A violet word")
    close(cast, row)
    found = shown(cast, row)
    assert [each.theirs for each in found.rows] == [None] * 6
    page = cast.client(cast.ada).get(f"/sunnydale/partnerships/{row.asset_id}/pulse/")
    text = page.content.decode()
    assert "3 of ours and 2 of theirs answered." in text
    assert "violet" not in text
    assert "not at all</td>" not in text


def test_a_question_that_too_few_answered_stays_untold(cast: Cast, row: PulseRound) -> None:
    for number, steps in enumerate(({"trust": 5}, {"trust": 4}, {"trust": 5, "goal": 1})):
        member = make_member(cast.library, f"Own{number}", RoleName.EDITOR)
        actions.answer_pulse(member=member, row=row, steps=steps)
    close(cast, row)
    told = {each.question.slug: each.ours is not None for each in shown(cast, row).rows}
    assert [slug for slug, is_told in told.items() if is_told] == ["trust"]


def test_two_and_two_are_not_added_up_either(cast: Cast, row: PulseRound) -> None:
    """Beside a later round of three and three the sum would say it: of ours 5, 5 and then 5, of theirs
    3, 4 and then 5 come to “mostly” together, “fully” and “mostly”; only a third who said 5 fits that.
    """
    ours(cast, row, 5, 5, words="Wordsofours")
    theirs(row, 3, 4, words="Wordsoftheirs")
    close(cast, row)
    found = shown(cast, row)
    assert (found.ours, found.theirs, found.rows, found.words) == (2, 2, (), ())
    page = cast.client(cast.ada).get(f"/sunnydale/partnerships/{row.asset_id}/pulse/")
    text = page.content.decode()
    assert "2 of ours and 2 of theirs answered." in text
    assert "That is too few to show" in text
    assert "mostly</td>" not in text
    assert "Wordsof" not in text


def test_nothing_ties_an_answer_to_a_person(cast: Cast, row: PulseRound) -> None:
    before = (ChangeSet.objects.count(), Change.objects.count())
    actions.answer_pulse(member=cast.cal, row=row, steps={"trust": 4, "goal": 2}, words="Fine")
    theirs(row, 3)
    assert (ChangeSet.objects.count(), Change.objects.count()) == before
    columns = {
        part.name
        for model in (PulseCount, PulseWords)
        for part in model._meta.concrete_fields
        if part.is_relation
    }
    assert columns == {"library", "round"}
    taken = {part.name for part in PulseTaken._meta.concrete_fields}
    assert taken == {"id", "library", "round", "member"}


def test_ours_answer_once_and_not_after_the_end(cast: Cast, row: PulseRound) -> None:
    actions.answer_pulse(member=cast.cal, row=row, steps={"trust": 4})
    with pytest.raises(ValidationError):
        actions.answer_pulse(member=cast.cal, row=row, steps={"trust": 1})
    with pytest.raises(PermissionDenied):
        actions.answer_pulse(member=cast.rae, row=row, steps={"trust": 1})
    with pytest.raises(ValidationError):
        actions.answer_pulse(member=cast.lee, row=row, steps={})
    close(cast, row)
    with pytest.raises(ValidationError):
        actions.answer_pulse(member=cast.lee, row=row, steps={"trust": 1})
    with pytest.raises(ValidationError):
        theirs(row, 1)
    assert shown(cast, row).ours == 1


def test_a_closed_round_is_not_reopened_by_an_undo(cast: Cast, row: PulseRound) -> None:
    close(cast, row)
    entry = ChangeSet.objects.latest("pk")
    with pytest.raises(UndoRefused):
        undo(by=cast.ada, entry=entry)
    row.refresh_from_db()
    assert row.closed_on == DAY
    page = cast.client(cast.ada).post(f"/sunnydale/history/{entry.pk}/")
    assert "begin a new round" in page.content.decode()


def linked(cast: Cast, row: PulseRound) -> tuple[AccessLink, str]:
    link, token = actions.make_pulse_link(by=cast.ada, row=row)
    return link, f"/pulse/{token}/"


def test_their_side_answers_by_link_in_two_languages(cast: Cast, row: PulseRound) -> None:
    _link, path = linked(cast, row)
    client = Client()
    english = client.get(path)
    assert "I would gladly go on with it." in english.content.decode()
    assert "Seguiría con gusto." in client.get(f"{path}?in=es").content.decode()
    assert english.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    values = {"trust": "4", "own_words": "Gracias", "page_key": "0" * 31 + "1"}
    for _twice in range(2):
        done: Any = client.post(path, values)
        assert done.url == f"{path}thanks/"
    assert "sessionid" not in client.cookies
    assert client.get(done.url).status_code == 200
    key = {"page_key": "0" * 31 + "2"}
    empty = client.post(path, key)
    assert (empty.status_code, "Answer at least one" in empty.content.decode()) == (422, True)
    assert shown(cast, row).theirs == 1
    client.post(path, {**key, "goal": "2"})
    assert shown(cast, row).theirs == 2


def test_a_link_is_closed_by_hand_by_a_new_one_and_by_the_end(cast: Cast, row: PulseRound) -> None:
    def opens(path: str) -> int:
        return Client().get(path).status_code

    _first, first = linked(cast, row)
    _second, second = linked(cast, row)
    assert (opens(first), opens(second)) == (410, 200)
    actions.revoke_pulse_link(by=cast.ada, row=row)
    assert opens(second) == 410
    third_link, third = linked(cast, row)
    assert opens(third) == 200
    close(cast, row)
    third_link.refresh_from_db()
    assert (opens(third), third_link.is_open) == (410, False)
    assert opens("/pulse/nobody-knows/") == 410


def test_a_round_that_was_closed_meanwhile_gives_back_what_was_typed(
    cast: Cast, row: PulseRound
) -> None:
    _link, path = linked(cast, row)
    close(cast, row)
    page = Client().post(f"{path}?in=es", {"trust": "4", "own_words": "Zqcome <b>on Mondays</b>"})
    told = page.content.decode()
    assert (page.status_code, "acaba de enviar no llegó" in told) == (410, True)
    assert "Zqcome &lt;b&gt;on Mondays" in told
    assert (shown(cast, row).theirs, PulseWords.objects.in_library(cast.library).count()) == (0, 0)
    for unsaid in (Client().get(path), Client().post(path, {"trust": "4", "own_words": " "})):
        assert (unsaid.status_code, "did not arrive" in unsaid.content.decode()) == (410, False)


def test_rounds_come_one_after_the_other_by_pages(cast: Cast, row: PulseRound) -> None:
    client, base = cast.client(cast.ada), f"/sunnydale/partnerships/{row.asset_id}/"
    assert f"{base}pulse/" in client.get(base).content.decode()
    today = timezone.localdate()
    again = client.post(f"{base}pulse/begin/", {"on": today, "fewest": "3"})
    assert "A round is open already." in again.content.decode()
    made = client.post(f"/sunnydale/pulse/{row.pk}/link/").content.decode()
    assert "shown only this once" in made
    client.post(f"/sunnydale/pulse/{row.pk}/answer/", {"trust": "5"})
    assert "You have answered." in client.get(f"{base}pulse/").content.decode()
    client.post(f"/sunnydale/pulse/{row.pk}/close/")
    later = {"on": today + timedelta(days=1), "fewest": "4"}
    assert "still to come" in client.post(f"{base}pulse/begin/", later).content.decode()
    client.post(f"{base}pulse/begin/", {"on": today, "fewest": "4"})
    rounds = PulseRound.objects.in_library(cast.library).order_by("pk")
    assert [(each.closed_on is None, each.fewest) for each in rounds] == [(False, 3), (True, 4)]


def test_words_that_hurt_are_erased_by_an_editor(cast: Cast, row: PulseRound) -> None:
    theirs(row, 3, 3, 3, words="Violet")
    close(cast, row)
    words = shown(cast, row).words
    assert [each.text for each in words] == ["Violet"] * 3
    path = f"/sunnydale/pulse/words/{words[0].pk}/erase/"
    assert cast.client(cast.cal).post(path).status_code == 403
    cast.client(cast.lee).post(path)
    assert [each.text for each in shown(cast, row).words] == ["Violet"] * 2


def test_the_level_now_stands_beside_the_one_that_is_meant(cast: Cast, row: PulseRound) -> None:
    PartnershipFacts.objects.create(
        library=cast.library, asset=row.asset, level="networking", intended_level="joint"
    )
    page = cast.client(cast.rae).get(f"/sunnydale/partnerships/{row.asset_id}/pulse/")
    text = page.content.decode()
    assert "How closely you work together now:" in text
    assert "Where you would like to be:" in text
