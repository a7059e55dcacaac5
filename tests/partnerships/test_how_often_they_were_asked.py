"""How often one partner was asked: each ask counts in the quarter of its day, also where nobody told the day."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from cast import Cast
from make import make_organization
from partnerships.asking import ask_for, move
from programs.plans import exact, need_of, plan
from tokens import without_tokens
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.insights.gather.asked import asked_this_quarter
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.actions import change_asking_rules
from wherewithal.partnerships.asks.brief import talking_points
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.page import ask_page
from wherewithal.partnerships.asks.pipeline import lately_of, pipeline
from wherewithal.partnerships.asks.put_before import put_before
from wherewithal.people.models import Organization
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.programs.models import ResourceNeed

A_YEAR = timedelta(days=365)


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    return need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))


def today(cast: Cast) -> date:
    return timezone.localdate(timezone=zone_of(cast.library))


def counted(cast: Cast, club: Organization) -> tuple[int, int]:
    """On the page of all asks to them, and in the fewest asks."""
    asks = queries.asks_in(cast.lee).filter(organization=club)
    rules = queries.rules_of(cast.library.pk)
    put = put_before(cast.library.pk, asks)
    lately = lately_of(asks, put=put, rules=rules, today=today(cast)).count
    return lately, asked_this_quarter(cast.lee, today=today(cast))[f"organization:{club.pk}"]


def test_asked_without_a_day_counts_on_the_day_on_which_it_was_noted(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    assert counted(cast, club) == (0, 0)
    move(cast, ask, "asked")
    assert ask.asked_on == today(cast)
    assert counted(cast, club) == (1, 1)


def test_asked_again_without_a_day_counts_anew(cast: Cast, need: ResourceNeed) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    move(cast, ask, "asked", on=today(cast) - A_YEAR)
    move(cast, ask, "no")
    assert counted(cast, club) == (0, 0)
    move(cast, ask, "asked")
    assert counted(cast, club) == (1, 1)


@pytest.mark.parametrize("said", ["no", "not-now", "withdrawn"])
def test_an_ask_that_is_put_to_them_again_counts_each_time(
    cast: Cast, need: ResourceNeed, said: str
) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    for days_ago in (60, 30, 30):
        move(cast, ask, "asked", on=today(cast) - timedelta(days=days_ago))
        move(cast, ask, said)
    assert counted(cast, club) == (2, 2)
    move(cast, ask, "asked")
    assert counted(cast, club) == (3, 3)
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert counted(cast, club) == (2, 2)
    undo(entry=ChangeSet.objects.latest("pk"), by=cast.lee)
    assert counted(cast, club) == (3, 3)
    move(cast, ask, "to-ask")
    assert counted(cast, club) == (2, 2)


def test_what_is_put_right_and_what_is_long_ago_counts_no_second_time(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    move(cast, ask, "asked", "no", on=today(cast) - A_YEAR)
    Ask.objects.in_library(cast.library).update(asked_on=today(cast) - A_YEAR)
    ask.refresh_from_db()
    for days_ago in (3, 2, 1):
        move(cast, ask, "asked", on=today(cast) - timedelta(days=days_ago))
    move(cast, ask, "yes", "asked", "to-ask", "asked")
    assert counted(cast, club) == (1, 1)


def told(cast: Cast, ask: Ask) -> str:
    """What the page of the ask says, and the talking points say as well."""
    points = talking_points(cast.lee, ask, today=today(cast)).lately_words
    assert ask_page(cast.lee, ask, today=today(cast)).lately.words == points
    return points


def test_the_page_of_an_ask_says_how_it_counts(cast: Cast, need: ResourceNeed) -> None:
    """Whoever thinks of asking once more after a "not now" reads that they were asked already."""
    ask = ask_for(cast, need)
    change_asking_rules(by=cast.lee, most_a_quarter=2)
    nothing = "Besides this, we asked them for nothing within the last three months."
    once = "Besides this, we asked them for something once within the last three months."
    twice = "Besides this, we asked them for something 2 times within the last three months."
    again = "What was put to them again counts each time."
    much = "We want to ask one partner 2 times at most. Can it wait?"
    assert told(cast, ask) == nothing
    move(cast, ask, "asked", on=today(cast) - timedelta(days=20))
    assert told(cast, ask) == nothing
    move(cast, ask, "not-now", not_before=today(cast))
    assert told(cast, ask) == f"{once} {again}"
    move(cast, ask, "asked", on=today(cast) - timedelta(days=10))
    assert told(cast, ask) == f"{once} {again}"
    move(cast, ask, "not-now", not_before=today(cast))
    assert told(cast, ask) == f"{twice} {again} {much}"


def test_an_answer_that_is_put_right_leaves_the_day_of_asking(
    cast: Cast, need: ResourceNeed
) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    day = today(cast) - A_YEAR
    move(cast, ask, "asked", on=day)
    for states in (("yes", "asked"), ("asked",)):
        move(cast, ask, *states)
        assert (ask.asked_on, counted(cast, club)) == (day, (0, 0))


@pytest.mark.parametrize("state", ["asked", "yes", "partly", "not-now", "no", "done"])
def test_asks_of_old_that_have_no_day_count_from_when_they_were_noted(
    cast: Cast, need: ResourceNeed, state: str
) -> None:
    club = make_organization(cast.library)
    ask_for(cast, need, organization=club)
    stored = Ask.objects.in_library(cast.library)
    stored.update(state=state, asked_on=None)
    assert counted(cast, club) == (1, 1)
    stored.update(made_at=timezone.now() - A_YEAR)
    assert counted(cast, club) == (0, 0)


@pytest.mark.parametrize("state", ["idea", "to-ask", "withdrawn"])
def test_what_nobody_was_asked_for_counts_nowhere(
    cast: Cast, need: ResourceNeed, state: str
) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    move(cast, ask, state)
    assert counted(cast, club) == (0, 0)


def field_of(cast: Cast, ask: Ask, state: str) -> Any:
    there = f"/sunnydale/asks/{ask.pk}/becomes/{state}/"
    return without_tokens(cast.client(cast.lee).get(there).content.decode())


def test_the_form_begins_with_the_day_that_was_told(cast: Cast, need: ResourceNeed) -> None:
    """Whoever only puts right how much they give does not move the day by saving."""
    ask = ask_for(cast, need)
    move(cast, ask, "asked", on=date(2026, 2, 3))
    assert f'value="{today(cast).isoformat()}"' in field_of(cast, ask, "yes")
    move(cast, ask, "yes", on=date(2026, 2, 14))
    assert 'value="2026-02-14"' in field_of(cast, ask, "yes")
    assert 'value="2026-02-03"' in field_of(cast, ask, "asked")
    assert f'value="{today(cast).isoformat()}"' in field_of(cast, ask, "done")


@pytest.mark.parametrize(("days_ago", "times"), [(0, 1), (91, 1), (92, 0), (-1, 0)])
def test_a_quarter_has_its_last_day_and_nothing_that_is_to_come(
    cast: Cast, need: ResourceNeed, days_ago: int, times: int
) -> None:
    club = make_organization(cast.library)
    ask = ask_for(cast, need, organization=club)
    move(cast, ask, "asked", on=today(cast) - timedelta(days=days_ago))
    assert counted(cast, club)[0] == times


@pytest.mark.parametrize("state", ["asked", "yes", "no"])
def test_not_now_is_over_once_something_else_is_so(
    cast: Cast, need: ResourceNeed, state: str
) -> None:
    """It stands among what is due on its day, on the list and for whoever goes; an answer ends that."""
    day = today(cast)
    ask = ask_for(cast, need, owner=cast.lee)
    move(cast, ask, "asked", "not-now", not_before=day)
    assert [each.pk for each in queries.asks_due(cast.lee, today=day)] == [ask.pk]
    assert not queries.asks_due(cast.lee, today=day - timedelta(days=1)).exists()
    assert [each.pk for each in pipeline([ask], today=day).due] == [ask.pk]
    assert not pipeline([ask], today=day - timedelta(days=1)).due
    move(cast, ask, state)
    assert ask.not_before is None
    assert not queries.asks_due(cast.lee, today=day).exists()
