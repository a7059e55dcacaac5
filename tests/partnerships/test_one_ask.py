"""One ask: the days that they said, answers put right, notes taken over, and who may ask for what."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_organization, make_outlet
from partnerships.asking import MARCH_1, MARCH_31, ask_for, covered, move, part_of
from programs.plans import exact, given, need_of, plan
from tokens import without_tokens
from wherewithal.partnerships.asks import actions
from wherewithal.partnerships.asks.actions import Days, NeedPart, Said
from wherewithal.partnerships.asks.models import Answer, Ask
from wherewithal.programs.actions import remove_need
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities import Quantity


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def page(cast: Cast, path: str) -> str:
    found = cast.client(cast.lee).get(f"/sunnydale/{path}")
    assert found.status_code == 200
    return without_tokens(found.content.decode())


def test_days_of_an_answer_that_is_gone_are_gone(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    move(cast, ask, "partly", said=part_of(ask, 4, starts_on=MARCH_1, ends_on=MARCH_31))
    move(cast, ask, "asked", "yes")
    row = need.allocations.get()
    assert (row.how_many, row.starts_on, row.ends_on) == (exact(10), None, None)


def test_emptied_days_mean_no_end(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need, starts_on=MARCH_1, ends_on=MARCH_31)
    move(cast, ask, "asked")
    (line,) = ask.needs.all()
    move(cast, ask, "yes", said=[Said(line, Answer.YES, Quantity.exact(10), Days())])
    row = need.allocations.get()
    assert (row.starts_on, row.ends_on) == (None, None)


def test_the_page_says_for_which_days_they_give_it(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    move(cast, ask, "partly", said=part_of(ask, 4, starts_on=MARCH_1, ends_on=MARCH_31))
    told = page(cast, f"asks/{ask.pk}/")
    assert "They said: <bdi>4, from March 1, 2027 until March 31, 2027</bdi>" in told


def test_an_answer_is_put_right_on_its_page(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    move(cast, ask, "partly", said=part_of(ask, 4))
    assert "Change what they said" in page(cast, f"asks/{ask.pk}/")
    (line,) = ask.needs.all()
    form = page(cast, f"asks/{ask.pk}/becomes/partly/")
    assert f'name="given_{line.pk}" value="4"' in form
    values = {"stood": "partly", f"answer_{line.pk}": "part", f"given_{line.pk}": "6"}
    client = cast.client(cast.lee)
    assert client.post(f"/sunnydale/asks/{ask.pk}/becomes/partly/", values).status_code == 302
    assert covered(cast, need).secured == "6"


def test_who_moved_it_on_meanwhile_is_not_overwritten(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    move(cast, Ask.objects.in_library(cast.library).get(), "yes")
    client = cast.client(cast.lee)
    values = {"stood": "asked", "learned": "They moved house"}
    told = client.post(f"/sunnydale/asks/{ask.pk}/becomes/no/", values).content.decode()
    assert "Somebody has moved it on meanwhile: it is “yes”." in told
    assert "They moved house" in told
    assert covered(cast, need).secured == "10"


def test_who_looks_and_saves_once_more_has_decided(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "yes")
    client, there = cast.client(cast.lee), f"/sunnydale/asks/{ask.pk}/becomes/no/"
    told = client.post(there, {"stood": "asked", "learned": "They moved house"})
    again = {"stood": told.context["form"]["stood"].value(), "learned": "They moved house"}
    assert client.post(there, again).status_code == 302
    assert covered(cast, need).secured == ""


def test_a_button_of_an_old_page_takes_no_asking_back(cast: Cast, need: ResourceNeed) -> None:
    """ "We will ask them" on a page that shows an idea, pressed after a colleague has asked."""
    ask = ask_for(cast, need)
    assert 'name="stood" value="idea"' in page(cast, f"asks/{ask.pk}/")
    move(cast, ask, "asked")
    client = cast.client(cast.lee)
    told = client.post(f"/sunnydale/asks/{ask.pk}/becomes/to-ask/", {"stood": "idea"})
    assert "Somebody has moved it on meanwhile: it is “asked”." in told.content.decode()
    ask.refresh_from_db()
    assert (ask.state, ask.asked_on is None) == ("asked", False)


def test_what_a_colleague_noted_meanwhile_is_not_overwritten(
    cast: Cast, need: ResourceNeed
) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    client, there = cast.client(cast.lee), f"/sunnydale/asks/{ask.pk}/becomes/no/"
    seen = client.get(there).context["form"].seen
    actions.change_ask(by=cast.ada, ask=ask, learned="They paint the hall")
    sent = {"stood": "asked", "seen": seen}
    told = client.post(there, {**sent, "learned": "They moved house"}).content.decode()
    assert "Meanwhile this became “They paint the hall”." in told
    assert "They moved house" in told
    assert client.post(there, {**sent, "learned": ""}).status_code == 302
    ask.refresh_from_db()
    assert (ask.state, ask.learned) == ("no", "They paint the hall")


def test_nobody_answers_before_they_were_asked_or_on_a_day_to_come(
    cast: Cast, need: ResourceNeed
) -> None:
    ask = ask_for(cast, need)
    client, there = cast.client(cast.lee), f"/sunnydale/asks/{ask.pk}/becomes"
    sent = {"on": "2999-02-03", "learned": "They paint the hall"}
    assert "still to come" in client.post(f"{there}/asked/", sent).content.decode()
    move(cast, ask, "asked", on=date(2026, 2, 3))
    for state in ("yes", "no"):
        told = client.post(f"{there}/{state}/", sent).content.decode()
        assert "still to come" in told
        early = client.post(f"{there}/{state}/", {**sent, "on": "2026-02-02"}).content.decode()
        assert "lies before Feb. 3, 2026, on which they were asked" in early
        assert "They paint the hall" in early
    assert client.post(f"{there}/asked/", {"on": "2026-02-02"}).status_code == 302
    assert client.post(f"{there}/yes/", {"on": "2026-02-02"}).status_code == 302


def test_a_partner_who_was_asked_for_nothing_is_not_told_as_everybody(
    cast: Cast, need: ResourceNeed
) -> None:
    choir = make_organization(cast.library, "Choir")
    ask_for(cast, need)
    told = page(cast, f"asks/?to=organization-{choir.pk}")
    assert "Nobody has asked them for anything yet." in told
    assert "Nobody is asked for anything yet." not in told


def test_a_note_of_other_days_stays_a_note(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    noted = given(need, organization=club, state="asked", how_many=exact(10))
    days = {"starts_on": MARCH_1, "ends_on": MARCH_31}
    with pytest.raises(ValidationError) as refused:
        ask_for(cast, need, 4, organization=club, **days)
    assert "is_sure" in refused.value.message_dict
    ask = ask_for(cast, need, 4, organization=club, is_sure=True, **days)
    move(cast, ask, "asked", is_sure=True)
    noted.refresh_from_db()
    assert (noted.how_many, need.allocations.count()) == (exact(10), 2)


@pytest.mark.parametrize(
    "noted_for",
    [
        {"starts_on": date(2027, 3, 15)},
        {"starts_on": date(2027, 3, 15), "ends_on": date(2027, 4, 15)},
        {"ends_on": date(2027, 3, 15)},
        {"starts_on": date(2027, 2, 15), "ends_on": date(2027, 3, 15)},
    ],
)
def test_a_note_that_speaks_of_other_days_as_well_is_not_taken_over(
    cast: Cast, need: ResourceNeed, noted_for
) -> None:
    club = make_organization(cast.library)
    noted = given(need, organization=club, state="asked", how_many=exact(10), **noted_for)
    days = {"starts_on": MARCH_1, "ends_on": MARCH_31}
    with pytest.raises(ValidationError):
        ask_for(cast, need, 4, organization=club, **days)
    move(cast, ask_for(cast, need, 4, organization=club, is_sure=True, **days), "asked")
    noted.refresh_from_db()
    assert (noted.how_many, need.allocations.count()) == (exact(10), 2)


def test_an_ask_whose_need_is_gone_says_so(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked", "yes")
    remove_need(by=cast.lee, need=need)
    assert "Nothing is asked any more" in page(cast, f"asks/{ask.pk}/")
    for path in ("brief/", "talking-points/", "letter/", "what-to-offer/", "becomes/done/"):
        page(cast, f"asks/{ask.pk}/{path}")


def test_who_looks_after_a_place_asks_for_what_is_needed_there(
    cast: Cast, need: ResourceNeed
) -> None:
    east = make_outlet(cast.library)
    there = need_of(plan(cast.library, "Story hour", outlet=east), name="Cushions")
    cast.lee.outlet = east
    cast.lee.save()
    form = page(cast, "asks/add/")
    assert "Cushions" in form
    assert "Ten chairs" not in form
    ask_for(cast, there)
    with pytest.raises(PermissionDenied):
        ask_for(cast, need, whom="Somebody")


def test_what_a_page_asks_the_database_does_not_grow_with_the_needs(cast: Cast) -> None:
    east = make_outlet(cast.library)
    cast.lee.outlet = east
    cast.lee.save()
    client = cast.client(cast.lee)

    def queries_of(ask: Ask) -> int:
        client.get(f"/sunnydale/asks/{ask.pk}/")
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"/sunnydale/asks/{ask.pk}/").status_code == 200
        return len(asked)

    needs = [
        need_of(plan(cast.library, f"Program {place}", outlet=east), name=f"Thing {place}")
        for place in range(4)
    ]
    few, many = ask_for(cast, needs[0], whom="A"), ask_for(cast, needs[1], whom="B")
    for more in needs[2:]:
        actions.add_ask_need(by=cast.lee, ask=many, part=NeedPart(more))
    assert queries_of(few) == queries_of(many)


def test_a_day_that_is_over_and_our_next_step_are_not_told_to_the_partner(
    cast: Cast, need: ResourceNeed
) -> None:
    step = {"next_step": "Call Pam", "next_step_on": date(2020, 1, 2)}
    ask = ask_for(cast, need, answer_by=date(2020, 1, 3), **step)
    found = page(cast, f"asks/{ask.pk}/brief/")
    assert "2020" not in found
    actions.change_ask(by=cast.lee, ask=ask, answer_by=date(2999, 1, 3))
    assert "We would love to hear from you by Jan. 3, 2999" in page(cast, f"asks/{ask.pk}/brief/")


def test_not_now_wants_a_day(cast: Cast, need: ResourceNeed) -> None:
    ask = ask_for(cast, need)
    move(cast, ask, "asked")
    client = cast.client(cast.lee)
    there = f"/sunnydale/asks/{ask.pk}/becomes/not-now/"
    told = client.post(there, {"learned": "They paint the hall"}).content.decode()
    assert "Say from when on to ask again, so that it comes back." in told
    assert "They paint the hall" in told
    assert client.post(there, {"not_before": "2027-05-01"}).status_code == 302
