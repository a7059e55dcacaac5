"""The page of this week's checks: one click confirms, a form changes, nothing typed is lost."""

import re

import pytest

from cast import Cast
from old_facts import lean_on, make_program, old_partner, old_room
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions as capacity
from wherewithal.freshness.checks.queue import checks_this_week
from wherewithal.freshness.kinds import FactName
from wherewithal.freshness.models import CheckPutOff, FactAge, FactConfirmed
from wherewithal.people.models import Organization
from wherewithal.quantities import parse_quantity
from wherewithal.ui.digests import digest

PAGE = "/sunnydale/still-right/"


@pytest.fixture
def code(cast: Cast) -> str:
    """A room whose capacity is old and leaned on."""
    lean_on(cast.ada, make_program(cast.ada)[1], asset=old_room(cast.ada))
    return checks_this_week(cast.lee, cast.library).open[0].fact.name.code


def test_the_page_says_what_since_when_and_why(cast: Cast, code: str) -> None:
    page = cast.client(cast.lee).get(PAGE).content.decode()
    for words in ("Reading room", "People it holds", "40", "Chess club", "leans on it now", code):
        assert words in page


def test_a_printed_page_can_be_answered_with_a_pen(cast: Cast, code: str) -> None:
    page = cast.client(cast.lee).get(PAGE).content.decode()
    (line,) = re.findall(r'<p class="only-print to-answer">(.*?)</p>', page)
    for told in ("Still right", "Changed", "line-to-write"):
        assert told in line


def test_an_empty_library_says_what_would_stand_here(cast: Cast) -> None:
    page = cast.client(cast.lee).get(PAGE).content.decode()
    assert "Nothing to look over this week" in page
    assert "Whoever fills in the worksheets is asked here" in (
        cast.client(cast.rae).get(PAGE).content.decode()
    )


def test_one_click_confirms_and_can_be_taken_back(cast: Cast, code: str) -> None:
    browser = cast.client(cast.lee)
    posted = {"do": "right", "seen_words": digest("40")}
    assert browser.post(f"{PAGE}{code}/", posted).url == PAGE
    (row,) = FactConfirmed.objects.in_library(cast.library)
    assert (row.field, row.confirmed_by_name, row.how) == ("capacity", "Lee", "member")
    assert "confirmed by Lee" in browser.get(PAGE).content.decode()
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert FactConfirmed.objects.in_library(cast.library).count() == 0
    assert code in browser.get(PAGE).content.decode()


def test_what_changed_since_the_page_was_made_is_not_confirmed_unseen(
    cast: Cast, code: str
) -> None:
    page = cast.client(cast.lee).post(f"{PAGE}{code}/", {"do": "right", "seen_words": digest("30")})
    assert page.status_code == 200
    assert b"Somebody changed this meanwhile" in page.content
    assert FactConfirmed.objects.in_library(cast.library).count() == 0


def test_a_changed_fact_is_saved_where_it_belongs(cast: Cast, code: str) -> None:
    posted = {"do": "save", "value": "about 45"}
    assert cast.client(cast.lee).post(f"{PAGE}{code}/", posted).url == PAGE
    done = checks_this_week(cast.lee, cast.library).done
    assert [str(check.fact.value) for check in done] == ["about 45"]


def test_what_cannot_be_read_stays_in_the_form(cast: Cast, code: str) -> None:
    page = cast.client(cast.lee).post(f"{PAGE}{code}/", {"do": "save", "value": "as many as fit"})
    assert page.status_code == 200
    assert b"as many as fit" in page.content
    empty = cast.client(cast.lee).post(f"{PAGE}{code}/", {"do": "save", "value": ""})
    assert b"Write what it is by now" in empty.content


def test_saved_as_it_was_it_is_still_right(cast: Cast, code: str) -> None:
    cast.client(cast.lee).post(f"{PAGE}{code}/", {"do": "save", "value": "40"})
    assert FactConfirmed.objects.in_library(cast.library).count() == 1


def test_lines_saved_as_they_were_are_still_right(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    lean_on(cast.ada, make_program(cast.ada)[1], organization=partner)
    code = FactName("organization", partner.pk, "brings").code
    posted = {"do": "save", "value": "Two volunteers\r\nA van"}
    cast.client(cast.lee).post(f"{PAGE}{code}/", posted)
    assert FactConfirmed.objects.in_library(cast.library).count() == 1
    partner.refresh_from_db()
    assert partner.brings == "Two volunteers\nA van"


def test_nobody_overwrites_another_ones_change_unseen(cast: Cast, code: str) -> None:
    browser = cast.client(cast.lee)
    seen = browser.get(f"{PAGE}{code}/").context["form"].seen
    room = checks_this_week(cast.lee, cast.library).open[0].fact.thing
    capacity.set_fact(by=cast.ada, asset=room, field="capacity", value=parse_quantity("60"))
    page = browser.post(f"{PAGE}{code}/", {"do": "save", "value": "45", "seen": seen})
    assert page.status_code == 200
    assert "Meanwhile this became “60”" in page.content.decode()


def test_not_now(cast: Cast, code: str) -> None:
    assert cast.client(cast.lee).post(f"{PAGE}{code}/", {"do": "later"}).url == PAGE
    assert CheckPutOff.objects.in_library(cast.library).get().membership_id == cast.lee.pk


def test_who_reads_only_confirms_nothing(cast: Cast, code: str) -> None:
    for member in (cast.cal, cast.rae):
        assert cast.client(member).get(f"{PAGE}{code}/").status_code == 403
        assert cast.client(member).post(f"{PAGE}{code}/", {"do": "right"}).status_code == 403
    assert cast.client(cast.lee).get(f"{PAGE}person-1-phone/").status_code == 404


def test_an_organization_can_be_asked_itself(cast: Cast) -> None:
    partner = old_partner(cast.ada)
    lean_on(cast.ada, make_program(cast.ada)[1], organization=partner)
    link = f"/sunnydale/organizations/{partner.pk}/link/"
    assert link in cast.client(cast.lee).get(PAGE).content.decode()
    Organization.objects.in_library(cast.library).update(do_not_contact=True)
    assert link not in cast.client(cast.lee).get(PAGE).content.decode()


def test_the_home_page_leads_here(cast: Cast, code: str) -> None:
    page = cast.client(cast.lee).get("/sunnydale/").content.decode()
    assert "is it still right?" in page
    assert PAGE in page


def test_how_fast_facts_age(cast: Cast) -> None:
    browser = cast.client(cast.lee)
    asked = browser.get(f"{PAGE}ages/")
    assert b"our guess is 260" in asked.content
    labels = [str(field.label) for field in asked.context["form"]]
    assert [label for label in labels if label[0].islower()] == []
    weeks = {"availability": "8", "offer": "26", "contact": "52", "count": "104", "place": "0"}
    assert browser.post(f"{PAGE}ages/", weeks).status_code == 200
    assert browser.post(f"{PAGE}ages/", {**weeks, "place": ""}).url == PAGE
    stored = FactAge.objects.in_library(cast.library).values_list("kind", "weeks")
    assert list(stored) == [("availability", 8)]
