"""What was written lately and could help: new words, open needs, decided in one click."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cast import Cast
from insights.serving.town import make_need, words_of
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions as capacity
from wherewithal.community.actions import add_community_asset
from wherewithal.insights.serving.lately import NewPage, new_page
from wherewithal.people import actions as people
from wherewithal.people.models import Organization
from wherewithal.quantities import parse_quantity


@pytest.fixture
def church(cast: Cast) -> Organization:
    make_need(cast)
    return people.add_organization(by=cast.lee, name="Church", brings="Folding tables")


def looked(cast: Cast) -> NewPage:
    words_of(cast, "never-noticed/new-here")
    return new_page(cast.lee)


def told(cast: Cast) -> list[tuple[str, list[str]]]:
    return [(row.name, [each.need.name for each in row.chances]) for row in looked(cast).rows]


def test_a_new_offer_stands_beside_the_need_that_it_could_serve(
    cast: Cast, church: Organization
) -> None:
    assert told(cast) == [("Church", ["Folding tables"])]
    html = words_of(cast, "never-noticed/new-here", cast.rae)
    assert ("<mark>Folding tables</mark>" in html, "Worth asking" in html) == (True, False)


def test_a_new_line_about_something_old_is_new(cast: Cast) -> None:
    make_need(cast)
    kitchen = capacity.add_asset(by=cast.lee, area="space", name="Kitchen")
    ChangeSet.objects.update(made_at=timezone.now() - timedelta(days=90))
    assert told(cast) == []
    capacity.record_note(by=cast.lee, asset=kitchen, kind="strength", text="Folding tables")
    assert told(cast) == [("Kitchen", ["Folding tables"])]


def test_of_one_day_the_last_written_stands_first(cast: Cast, church: Organization) -> None:
    people.add_organization(by=cast.lee, name="Zebra club", brings="Folding tables")
    assert [name for name, _needs in told(cast)] == ["Zebra club", "Church"]
    people.change_organization(by=cast.lee, organization=church, brings="Nine folding tables")
    assert [name for name, _needs in told(cast)] == ["Church", "Zebra club"]


def test_what_is_older_than_a_month_is_not_new(cast: Cast, church: Organization) -> None:
    ChangeSet.objects.update(made_at=timezone.now() - timedelta(days=31))
    page = looked(cast)
    assert (page.rows, page.is_quiet) == ((), True)


def test_an_undone_change_is_not_new(cast: Cast) -> None:
    """What stood there before is back, and as old as it was."""
    make_need(cast)
    church = people.add_organization(by=cast.lee, name="Church", brings="Folding tables")
    ChangeSet.objects.update(made_at=timezone.now() - timedelta(days=90))
    people.change_organization(by=cast.lee, organization=church, brings="Ten folding tables")
    assert told(cast) == [("Church", ["Folding tables"])]
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert told(cast) == []


def test_a_card_says_nothing_once_more_that_its_organization_says(
    cast: Cast, church: Organization
) -> None:
    card = add_community_asset(
        by=cast.lee, name="Hall", words="Folding tables", organization=church
    )
    assert told(cast) == [("Church", ["Folding tables"])]
    make_need(cast, "A hall to meet in", kind="space")
    assert sorted(told(cast)) == [
        ("Church", ["Folding tables"]),
        (card.name, ["A hall to meet in"]),
    ]


@pytest.mark.parametrize("act", ["worth-asking", "put-aside"])
def test_a_decision_takes_it_off_the_page(cast: Cast, church: Organization, act: str) -> None:
    need = looked(cast).rows[0].chances[0].need
    address = f"/sunnydale/resource-needs/{need.pk}/who-can-help/organization-{church.pk}/{act}/"
    answer = cast.client(cast.lee).post(f"{address}?back=new", {"back": "new"})
    assert answer["Location"] == "/sunnydale/never-noticed/new-here/"
    assert told(cast) == []


def test_an_empty_library_is_told_the_first_step(cast: Cast) -> None:
    assert "No need is open, so nothing new can help" in words_of(cast, "never-noticed/new-here")
    make_need(cast)
    assert "Nothing was written lately" in words_of(cast, "never-noticed/new-here")


def test_home_and_what_was_never_noticed_lead_there(cast: Cast, church: Organization) -> None:
    for page in ("never-noticed", "never-noticed/serves-nothing"):
        assert 'href="/sunnydale/never-noticed/new-here/"' in words_of(cast, page)
    home = cast.client(cast.rae).get("/sunnydale/").content.decode()
    assert 'href="/sunnydale/never-noticed/new-here/"' in home


def test_a_number_that_was_noted_lately_is_new(cast: Cast) -> None:
    make_need(cast, "Folding tables", how_many=parse_quantity("12"))
    tables = capacity.add_asset(by=cast.lee, area="material", name="Folding tables")
    ChangeSet.objects.update(made_at=timezone.now() - timedelta(days=90))
    assert told(cast) == []
    capacity.set_fact(by=cast.lee, asset=tables, field="quantity", value=parse_quantity("20"))
    assert told(cast) == [("Folding tables", ["Folding tables"])]
    capacity.set_fact(by=cast.lee, asset=tables, field="quantity", value=parse_quantity(""))
    assert told(cast) == []


def test_a_number_that_nobody_asks_for_is_no_news(cast: Cast) -> None:
    make_need(cast, "Folding tables")
    tables = capacity.add_asset(by=cast.lee, area="material", name="Folding tables")
    ChangeSet.objects.update(made_at=timezone.now() - timedelta(days=90))
    capacity.set_fact(by=cast.lee, asset=tables, field="quantity", value=parse_quantity("20"))
    assert told(cast) == []
