"""Nobody is made one unasked, whatever is sent; an identifier that stands twice counts once, however far apart."""

import pytest

from cast import Cast
from make import make_organization
from transfer.sending import bodies, check, finish, outcomes, send, take
from wherewithal.transfer import actions, long_work, reading, staging
from wherewithal.transfer.comparing import Outcome
from wherewithal.transfer.models import StagedFile
from wherewithal.transfer.queries import looked_over, rows_at, seen_of
from wherewithal.transfer.staging import set_columns


def test_only_somebody_who_was_offered_can_be_the_answer(cast: Cast) -> None:
    known = make_organization(cast.library, "Seed Shop")
    other = make_organization(cast.library, "Choir", address="9 Fir Street")
    elsewhere = make_organization(cast.elsewhere, "Seed shop")
    staged = send(cast)
    check(staged)
    client = cast.client(cast.lee)
    for key in (str(other.pk), str(elsewhere.pk), "nobody", ""):
        client.post(f"/sunnydale/lists/{staged.pk}/", {"row-2": key, "do": "decide"})
        staged.refresh_from_db()
        assert staged.decisions == {}
    client.post(f"/sunnydale/lists/{staged.pk}/", {"row-2": str(known.pk), "do": "decide"})
    staged.refresh_from_db()
    assert list(staged.decisions.values()) == [str(known.pk)]
    assert (
        client.post(f"/sunnydale/lists/{staged.pk}/", {"row-3": str(known.pk)}).status_code == 302
    )
    staged.refresh_from_db()
    assert len(staged.decisions) == 1, "nobody was offered for that row"


def test_an_answer_that_names_somebody_else_decides_nothing(cast: Cast) -> None:
    make_organization(cast.library, "Seed Shop")
    other = make_organization(cast.library, "Choir", address="9 Fir Street")
    staged = send(cast)
    code = code_of_the_open_one(staged)
    staging.set_decisions(by=cast.lee, staged=staged, decisions={code: str(other.pk)})
    assert outcomes(cast, staged) == ["possible", "new", "new"]
    take(cast, staged)
    other.refresh_from_db()
    assert (other.phone, bodies(cast).count("Choir")) == ("", 1)


def code_of_the_open_one(staged: StagedFile) -> str:
    check(staged)
    found = staging.parts_of(staged).get().found
    return next(str(code) for outcome, code, *_more in found if outcome == Outcome.POSSIBLE)


@pytest.mark.parametrize("is_killed", [False, True])
def test_an_identifier_that_stands_twice_far_apart_is_taken_once(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, *, is_killed: bool
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 3)
    rows = [f"{number % 8},Club {number},410-555-{number:04}\n" for number in range(9)]
    staged = send(cast, "ID,Name,Phone\n" + "".join(rows))
    columns = {0: "code", 1: "name", 2: "phone"}
    set_columns(by=cast.lee, staged=staged, columns=columns, list_name="clubs")
    if is_killed:
        steps = long_work.steps_of(staged)
        next(steps)
        steps.close()
    finish(staged)
    found = looked_over(staged)
    assert found.counts == {Outcome.NEW: 8, Outcome.REFUSED: 1}
    (refused,) = rows_at(cast.lee, staged, found.of(Outcome.REFUSED))
    assert (refused.row.number, refused.repeats) == (10, 2)
    seen = seen_of(staged)
    actions.take_over_list(by=cast.lee, staged=staged, seen=seen)
    assert bodies(cast) == [f"Club {number}" for number in range(8)]
