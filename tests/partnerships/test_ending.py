"""A partnership ends well: what came of it, thanks, a door left open; no source meanwhile; undone, it is back."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import make_asset, make_note, make_person
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import Asset, RelationshipFacts
from wherewithal.insights.matches.page import page_for
from wherewithal.partnerships.agreements.actions import change_agreement
from wherewithal.partnerships.ending import actions, queries
from wherewithal.partnerships.ending.checklist import checklist
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.partnerships.kept.actions import change_partnership
from wherewithal.partnerships.taking_back.actions import withdraw_partnership_words
from wherewithal.partnerships.taking_back.queries import my_texts, rows_of
from wherewithal.quantities import Quantity

DAY = date(2027, 4, 1)


@pytest.fixture
def friends(cast: Cast) -> Asset:
    row = make_asset(cast.library, "relationship", "Friends of the tables")
    RelationshipFacts.objects.create(library=cast.library, asset=row)
    make_note(row, text="Folding tables for every market")
    return row


def today() -> date:
    return timezone.localdate()


def end(cast: Cast, friends: Asset, **fields: Any) -> PartnershipEnding:
    fields.setdefault("ended_on", today())
    return actions.end_partnership(by=cast.lee, asset=friends, **fields)


def helpers(cast: Cast) -> list[str]:
    need = make_need(cast, "Folding tables for the market")
    assert cast.client(cast.lee).get(page_of(need)).status_code == 200
    return [helper.name for helper in page_for(cast.lee, need).open]


@pytest.mark.parametrize("page", ["end", "ending/change"])
def test_a_door_opens_after_the_last_day(cast: Cast, friends: Asset, page: str) -> None:
    if page != "end":
        end(cast, friends)
    day = today().isoformat()
    posted = {"ended_on": day, "door_on": day, "why": "Zqthe grant is over"}
    answer = cast.client(cast.lee).post(f"/sunnydale/partnerships/{friends.pk}/{page}/", posted)
    told = answer.content.decode()
    assert ("not after its last day" in told, "Zqthe grant" in told) == (True, True)
    posted["door_on"] = (today() + timedelta(days=1)).isoformat()
    done = cast.client(cast.lee).post(f"/sunnydale/partnerships/{friends.pk}/{page}/", posted)
    assert done.status_code == 302


def test_an_ended_partnership_is_no_source_until_the_door_opens(cast: Cast, friends: Asset) -> None:
    assert helpers(cast) == ["Friends of the tables"]
    ending = end(cast, friends, door_on=today() + timedelta(days=1))
    assert helpers(cast) == []
    actions.change_ending(by=cast.lee, ending=ending, door_on=today())
    assert helpers(cast) == ["Friends of the tables"]


def test_what_is_over_is_not_looked_at_again_until_it_goes_on(cast: Cast, friends: Asset) -> None:
    change_partnership(by=cast.lee, asset=friends, review_on=today() - timedelta(days=1))
    change_agreement(by=cast.lee, asset=friends, roles="They carry", review_on=today())

    def is_due() -> tuple[bool, bool, bool, bool]:
        client, base = cast.client(cast.lee), f"/sunnydale/partnerships/{friends.pk}/"
        home = client.get("/sunnydale/").content.decode()
        page = client.get(base).content.decode()
        agreed = client.get(f"{base}agreement/").content.decode()
        return (
            "Look at a partnership again" in home,
            "it is time" in page,
            'class="small ask">Read it again' in page,
            'class="ask">Read it again' in agreed,
        )

    assert is_due() == (True, True, True, True)
    ending = end(cast, friends)
    assert is_due() == (False, False, False, False)
    actions.reopen_partnership(by=cast.lee, ending=ending, on=today())
    assert is_due() == (True, True, True, True)


def test_undone_it_is_back_with_all_it_was(cast: Cast, friends: Asset) -> None:
    end(cast, friends)
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert helpers(cast) == ["Friends of the tables"]
    assert friends.notes.get().text == "Folding tables for every market"
    assert PartnershipEnding.objects.in_library(cast.library).count() == 0


def test_its_last_day_may_lie_ahead(cast: Cast, friends: Asset) -> None:
    end(cast, friends, ended_on=today() + timedelta(days=30))
    assert helpers(cast) == ["Friends of the tables"]
    assert queries.ended(cast.lee, today=today()) == {}


def test_the_list_says_what_is_left(cast: Cast, friends: Asset) -> None:
    ending = end(cast, friends)

    def left() -> list[bool]:
        found = queries.endings_in(cast.lee).get(pk=ending.pk)
        return [item.is_done for item in checklist(found, queries.thanks_of(cast.lee, found))]

    assert left() == [False, False, False, False, False, False]
    thanks = actions.add_thanks(by=cast.lee, ending=ending, whom="The director", is_manager=True)
    actions.change_ending(
        by=cast.lee, ending=ending, numbers="About 400 tables", shared_on=DAY, door_on=DAY
    )
    assert left() == [True, False, False, False, True, True]
    actions.change_thanks(by=cast.lee, thanks=thanks, done_on=DAY)
    actions.change_ending(by=cast.lee, ending=ending, learned="Ask in March")
    assert left() == [True, True, False, True, True, True]
    actions.add_thanks(by=cast.lee, ending=ending, whom="Whoever carried chairs", done_on=DAY)
    assert left() == [True, True, True, True, True, True]
    actions.add_thanks(by=cast.lee, ending=ending, whom="The neighbors")
    assert left() == [True, True, False, True, True, True]


def test_the_door_is_on_the_home_page_on_its_day(cast: Cast, friends: Asset) -> None:
    ending = end(cast, friends, door_on=today() + timedelta(days=1))

    def asks() -> bool:
        return "Knock again at" in cast.client(cast.lee).get("/sunnydale/").content.decode()

    assert asks() is False
    actions.change_ending(by=cast.lee, ending=ending, door_on=today())
    assert asks() is True
    actions.close_door(by=cast.lee, ending=ending)
    assert asks() is False


def test_it_goes_on_again_and_may_end_again(cast: Cast, friends: Asset) -> None:
    ending = end(cast, friends, why="The grant is over")
    with pytest.raises(ValidationError):
        end(cast, friends)
    actions.reopen_partnership(by=cast.lee, ending=ending, on=today())
    assert helpers(cast) == ["Friends of the tables"]
    again = end(cast, friends, ended_on=today())
    assert (again.pk, again.why, again.reopened_on) == (ending.pk, "The grant is over", None)


def test_from_the_partnership_to_its_end_by_pages(cast: Cast, friends: Asset) -> None:
    client, base = cast.client(cast.lee), f"/sunnydale/partnerships/{friends.pk}/"
    assert f"{base}end/" in client.get(base).content.decode()
    done: Any = client.post(f"{base}end/", {"ended_on": "2026-01-05", "why": "The grant is over"})
    assert done.url == f"{base}ending/"
    client.post(f"{base}ending/thanks/", {"whom": "Mae", "by_member": str(cast.lee.pk)})
    page = client.get(f"{base}ending/").content.decode()
    assert "The grant is over" in page
    assert "Mae" in page
    listed = client.get("/sunnydale/partnerships/").content.decode()
    assert "ended on Jan. 5, 2026" in listed
    assert f"{base}ending/" in client.get(base).content.decode()
    assert cast.client(cast.cal).post(f"{base}end/", {}).status_code == 403
    assert cast.client(cast.rae).get(f"{base}ending/").status_code == 200


def test_whom_nobody_may_read_about_is_not_on_the_list(cast: Cast, friends: Asset) -> None:
    ending = end(cast, friends)
    silent = make_person(cast.library, "Sid")
    actions.add_thanks(by=cast.lee, ending=ending, person=silent)
    assert [each.person for each in queries.thanks_of(cast.lee, ending)] == [silent]
    assert queries.thanks_of(cast.rae, ending) == []


def withdraw(cast: Cast, member: Any, asset: Asset, said: str) -> None:
    """As the page of one's own words does it."""
    mine = my_texts(member, rows_of(asset))
    one = next(each for each in mine if said in each.words)
    withdraw_partnership_words(
        by=member, model=one.model, key=one.key, column=one.column, text=one.text
    )


def ever_said(asset: Asset) -> str:
    rows = Change.objects.filter(model="partnershipending")
    now = str(list(PartnershipEnding.objects.in_library(asset.library_id).values()))
    return now + str(list(rows.values_list("before", "after")))


def test_each_takes_their_own_words_of_an_ending_everywhere_and_no_other(
    cast: Cast, friends: Asset
) -> None:
    ending = end(cast, friends, why="A violet reason", numbers="Forty seedlings")
    actions.change_ending(
        by=cast.ada,
        ending=ending,
        why="A violet reason. The amber pump broke.",
        learned="Turquoise gloves help",
    )
    with pytest.raises(StopIteration):
        withdraw(cast, cast.ada, friends, "violet")
    withdraw(cast, cast.lee, friends, "violet")
    ending.refresh_from_db()
    assert "violet" not in ever_said(friends)
    assert "amber pump" in ending.why
    assert (ending.numbers, ending.learned) == ("Forty seedlings", "Turquoise gloves help")
    withdraw(cast, cast.ada, friends, "Turquoise")
    ending.refresh_from_db()
    assert (ending.learned, ending.numbers) == ("", "Forty seedlings")
    assert ending.ended_on == today()


def test_the_page_of_an_ending_leads_to_what_one_wrote_there(cast: Cast, friends: Asset) -> None:
    end(cast, friends, stories="Ochre afternoons")
    there = cast.client(cast.lee).get(f"/sunnydale/partnerships/{friends.pk}/ending/")
    words = f"/sunnydale/partnerships/{friends.pk}/my-words/"
    assert f'href="{words}"' in there.content.decode()
    assert "Ochre afternoons" in cast.client(cast.lee).get(words).content.decode()
    assert "Ochre afternoons" not in cast.client(cast.ada).get(words).content.decode()


def test_what_was_given_and_received_stands_beside(cast: Cast, friends: Asset) -> None:
    Exchange.objects.create(
        library=cast.library,
        asset=friends,
        whom="Friends of the tables",
        direction="received",
        kind="hours",
        unit="hours",
        amount=Quantity.exact(12),
        on=DAY,
    )
    end(cast, friends)
    page = cast.client(cast.rae).get(f"/sunnydale/partnerships/{friends.pk}/ending/")
    assert "12 hours" in page.content.decode()


def test_the_page_says_at_the_top_that_it_is_over_and_offers_no_ask(
    cast: Cast, friends: Asset
) -> None:
    def page() -> str:
        address = f"/sunnydale/partnerships/{friends.pk}/"
        return str(cast.client(cast.lee).get(address).content.decode())

    ask = f"/sunnydale/asks/add/?source=asset-{friends.pk}"
    assert ("This partnership" in page(), ask in page()) == (False, True)
    ending = end(cast, friends, ended_on=today() + timedelta(days=9))
    assert "This partnership ends: its last day is" in page()
    assert ask in page()
    actions.reopen_partnership(by=cast.lee, ending=ending, on=today())
    end(cast, friends, door_on=today() + timedelta(days=40))
    top = page().partition("stands-title")[0]
    assert "This partnership ended on" in top
    assert "We knock again on" in top
    assert ask not in page()


def test_whoever_is_still_to_be_thanked_is_not_called_thanked(cast: Cast, friends: Asset) -> None:
    thanks = actions.add_thanks(
        by=cast.lee, ending=end(cast, friends), whom="The caretaker", by_member=cast.lee
    )
    client, path = cast.client(cast.lee), f"/sunnydale/partnerships/{friends.pk}/ending/"

    def told() -> tuple[bool, bool]:
        page = client.get(path).content.decode()
        return "thanked by" in page, "will thank them" in page

    assert told() == (False, True)
    client.post(f"/sunnydale/partnerships/thanks/{thanks.pk}/done/")
    assert told() == (True, False)


def test_another_partnership_that_ended_does_not_end_or_hinder_this_one(
    cast: Cast, friends: Asset
) -> None:
    choir = make_asset(cast.library, "relationship", "Choir")
    other = end(cast, choir, why="They moved away")
    with pytest.raises(ValidationError):
        end(cast, choir)
    mine = end(cast, friends, why="It was time")
    other.refresh_from_db()
    assert (mine.asset, mine.why, other.asset, other.why) == (
        friends,
        "It was time",
        choir,
        "They moved away",
    )
