"""The forms of asks in the hands of somebody tired: what begins filled in, and what is said at which field."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from cast import Cast
from make import make_organization
from partnerships.asking import MARCH_1, MARCH_31, ask_for, move
from programs.plans import exact, need_of, plan
from tokens import without_tokens
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import NeedPart, Said
from wherewithal.partnerships.asks.models import Answer, Ask
from wherewithal.programs.models import ResourceNeed

TICK = 'name="is_sure"'


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def answer(cast: Cast, path: str, **values: Any) -> str:
    found = cast.client(cast.lee).post(f"/sunnydale/{path}", values)
    assert found.status_code == 200
    return without_tokens(found.content.decode())


def page(cast: Cast, path: str) -> str:
    return without_tokens(cast.client(cast.lee).get(f"/sunnydale/{path}").content.decode())


@pytest.mark.parametrize(
    ("state", "values"),
    [
        ("not-now", {"learned": "They paint the hall"}),
        ("yes", {"on": "the day before yesterday", "learned": "They paint the hall"}),
    ],
)
def test_the_tick_stands_there_only_where_it_decides(
    cast: Cast, need: ResourceNeed, state: str, values: dict[str, str]
) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    told = answer(cast, f"asks/{ask.pk}/becomes/{state}/", **values)
    assert "They paint the hall" in told
    assert TICK not in told


def test_a_not_now_ends_after_the_day_on_which_it_was_said(cast: Cast, need: ResourceNeed) -> None:
    """Whoever mistypes the year would find the partner among what is due at once."""
    ask = ask_for(cast, need)
    move(cast, ask, "asked", on=date(2025, 11, 20))
    path = f"asks/{ask.pk}/becomes/not-now/"
    said = {"on": "2025-11-24", "learned": "They paint the hall"}
    for again in ("2025-11-24", "2024-11-23"):
        told = answer(cast, path, **said, not_before=again)
        assert "not after the one on which they said so" in told
        assert "They paint the hall" in told
    posted = {**said, "not_before": "2025-11-25"}
    assert cast.client(cast.lee).post(f"/sunnydale/{path}", posted).status_code == 302


def test_nobody_was_asked_and_nobody_answered_on_a_day_that_is_to_come(
    cast: Cast, need: ResourceNeed
) -> None:
    ask = ask_for(cast, need)
    on = (timezone.localdate() + timedelta(days=2)).isoformat()
    told = answer(cast, f"asks/{ask.pk}/becomes/asked/", on=on, next_step="Ring them")
    assert ("still to come" in told, "Ring them" in told) == (True, True)
    ask.refresh_from_db()
    assert ask.state == "idea"


def test_the_tick_that_decides_is_asked_for_and_stays_ticked(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    ask_for(cast, need, organization=club)
    values = {"partner": f"organization-{club.pk}", "needs": str(need.pk)}
    assert TICK in answer(cast, "asks/add/", **values)
    assert TICK not in answer(cast, "asks/add/", **{**values, "partner": ""})
    told = answer(cast, "asks/add/", **values, is_sure="on", next_step_on="soon")
    assert "checked" in told.split(TICK)[1].split(">")[0]


def test_a_part_of_the_only_need_is_what_partly_means(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    form = page(cast, f"asks/{ask.pk}/becomes/partly/")
    assert '<option value="part" selected>' in form
    tables = need_of(need.program, name="Two tables", how_many=exact(2))
    actions.add_ask_need(by=cast.lee, ask=ask, part=NeedPart(tables, exact(2)))
    form = page(cast, f"asks/{ask.pk}/becomes/partly/")
    assert form.count('<option value="no" selected>') == 2


def test_a_part_of_which_nobody_said_how_much_is_not_all_of_it(
    cast: Cast, need: ResourceNeed
) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    (line,) = ask.needs.all()
    form = page(cast, f"asks/{ask.pk}/becomes/partly/")
    assert "Asked for: 10. Empty means: all of it that much, a part not known yet." in form
    client = cast.client(cast.lee)
    values = {f"answer_{line.pk}": "part"}
    assert client.post(f"/sunnydale/asks/{ask.pk}/becomes/partly/", values).status_code == 302
    row = need.allocations.get()
    assert (row.state, row.how_many.is_known) == ("secured", False)
    assert "yes, nobody noted how much" in page(cast, f"asks/{ask.pk}/")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("starts_on", "31/02/2027", "Enter a valid date."),
        ("ends_on", "2027-02-28", "The last day lies before the first."),
        ("wanted", "a few, I hope", ""),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field_and_nothing_is_lost(
    cast: Cast, need: ResourceNeed, field: str, typed: str, told: str
) -> None:
    ask = ask_for(cast, need, starts_on=MARCH_1, ends_on=MARCH_31)
    (line,) = ask.needs.all()
    values = {"wanted": "about 12", "starts_on": "2027-03-01", "ends_on": "2027-03-31"}
    found = answer(cast, f"asks/needs/{line.pk}/change/", **{**values, field: typed})
    for name, value in {**values, field: typed}.items():
        assert f'name="{name}" value="{value}"' in found
    assert f'id="id_{field}_error"' in found
    assert told in found.split(f'id="id_{field}_error"')[-1][:300]
    line.refresh_from_db()
    assert (line.wanted, line.starts_on, line.ends_on) == (exact(10), MARCH_1, MARCH_31)


def test_a_letter_without_a_shared_aim_reads_as_a_letter(cast: Cast, need: ResourceNeed) -> None:
    letter = page(cast, f"asks/{ask_for(cast, need).pk}/letter/")
    assert "We would like to ask you for:" in letter
    assert "For that" not in letter


def test_yes_to_a_part_of_nothing_is_no_answer(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    (line,) = ask.needs.all()
    told = answer(cast, f"asks/{ask.pk}/becomes/partly/", **{f"answer_{line.pk}": "no"})
    assert "Say for at least one of the needs what they give, or choose yes or no." in told
    assert Ask.objects.in_library(cast.library).get().state == "asked"


def test_what_they_give_no_more_of_is_let_go(cast: Cast, need: ResourceNeed) -> None:
    """One of two needs: the amount and the days of before are gone with the yes."""
    tables = need_of(need.program, name="Two tables", how_many=exact(2))
    ask = ask_for(cast, need, starts_on=MARCH_1, ends_on=MARCH_31)
    actions.add_ask_need(by=cast.lee, ask=ask, part=NeedPart(tables, exact(2)))
    move(cast, ask, "asked", "yes")
    chairs, others = ask.needs.order_by("pk")
    said = [Said(chairs, Answer.NO), Said(others, Answer.YES)]
    move(cast, ask, "partly", said=said)
    chairs.refresh_from_db()
    assert (chairs.answer, chairs.given.is_known) == ("no", False)
    assert (chairs.given_from, chairs.given_until) == (None, None)
    assert need.allocations.get().state == "declined"


def test_not_now_is_not_told_as_a_no(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "no")
    assert "They said: <bdi>no</bdi>" in page(cast, f"asks/{ask.pk}/")
    assert 'data-sign="✕"' in page(cast, "asks/")
    move(cast, ask, "not-now", not_before=MARCH_1)
    told = page(cast, f"asks/{ask.pk}/")
    assert "not now, but from March 1, 2027" in told
    assert "They said: <bdi>no</bdi>" not in told
    listed = page(cast, "asks/")
    assert ('data-sign="✕"' in listed, "(no)" in listed) == (False, False)
