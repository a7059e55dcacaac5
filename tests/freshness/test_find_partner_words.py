"""What a partner wrote by link is found by whoever decides on it, until they take it back."""

from cast import Cast
from old_facts import old_partner
from wherewithal.accounts.models import Membership
from wherewithal.freshness.models import PartnerAnswer
from wherewithal.freshness.partner.actions import (
    keep_partner_words,
    make_partner_link,
    take_answer,
    withdraw_partner_words,
)
from wherewithal.freshness.partner.queries import holder_of


def answered(cast: Cast) -> PartnerAnswer:
    asked = make_partner_link(by=cast.lee, organization=old_partner(cast.ada)).asked
    take_answer(by=holder_of(asked), asked=asked, values={}, words="Zqlanterns, not before May")
    return asked.answers.get()


def found(cast: Cast, member: Membership) -> bool:
    page = cast.client(member).get("/sunnydale/find/?q=zqlanterns").content.decode()
    return "What a partner wrote by link" in page


def test_who_decides_finds_it_and_nobody_else(cast: Cast) -> None:
    answered(cast)
    assert [found(cast, each) for each in (cast.ada, cast.lee, cast.cal, cast.rae)] == [
        True,
        True,
        False,
        False,
    ]


def test_it_leads_to_where_it_waits_then_to_who_said_it(cast: Cast) -> None:
    answer = answered(cast)
    address = "/sunnydale/find/?q=zqlanterns"
    assert "/sunnydale/still-right/partners/" in cast.client(cast.lee).get(address).content.decode()
    keep_partner_words(by=cast.lee, answer=answer, lands_in="", text="")
    page = cast.client(cast.lee).get(address).content.decode()
    assert f'href="/sunnydale/organizations/{answer.partner_link.organization_id}/"' in page


def test_what_they_take_back_is_found_no_more(cast: Cast) -> None:
    answer = answered(cast)
    assert found(cast, cast.lee) is True
    withdraw_partner_words(by=cast.lee, answer=answer)
    assert found(cast, cast.lee) is False
