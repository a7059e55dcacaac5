"""The page that says who can help with a need, why, and what speaks against it."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import (
    make_asset,
    make_community_asset,
    make_note,
    make_organization,
    make_person,
)
from wherewithal.accounts.models import Membership
from wherewithal.capacity.models import RelationshipFacts, SpaceFacts
from wherewithal.insights.matches import actions
from wherewithal.insights.matches.page import Helper, Page, page_for
from wherewithal.insights.matches.partners import partners_for
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.people.models import Consent, PersonLine, Tie
from wherewithal.programs.models import ResourceNeed, SpaceNeedFacts
from wherewithal.quantities import Quantity


def shown(cast: Cast, need: ResourceNeed, member: Membership | None = None) -> str:
    page = cast.client(member or cast.lee).get(page_of(need))
    assert page.status_code == 200
    return " ".join(page.content.decode().split())


def looked(cast: Cast, need: ResourceNeed, member: Membership | None = None) -> Page:
    shown(cast, need, member)
    return page_for(member or cast.lee, need)


def best(cast: Cast, need: ResourceNeed) -> Helper:
    return looked(cast, need).open[0]


def test_the_words_that_it_rests_on_are_marked_where_they_stand(cast: Cast) -> None:
    church = make_organization(
        cast.library, "Church", brings="A kitchen. Forty folding tables & a <b>van</b>."
    )
    need = make_need(cast)
    page = shown(cast, need)
    assert (
        '<blockquote dir="auto">A kitchen. Forty <mark>folding tables</mark> '
        "&amp; a &lt;b&gt;van&lt;/b&gt;.</blockquote>" in page
    )
    assert f'href="/sunnydale/organizations/{church.pk}/">where it is written</a>' in page


def test_a_name_that_speaks_for_itself_is_marked_once_as_the_heading(cast: Cast) -> None:
    garage = make_asset(cast.library, area="material", name="Twelve folding tables")
    need = make_need(cast)
    page = shown(cast, need)
    assert (
        f'<a href="/sunnydale/assets/{garage.pk}/"><bdi>Twelve <mark>folding tables</mark></bdi></a>'
        in page
    )
    assert ("So far only the name speaks for it" in page, "<blockquote" in page) == (True, False)
    make_note(garage, text="Folding tables that two can carry")
    page = shown(cast, need)
    assert ("So far only the name speaks for it" in page, "two can carry" in page) == (False, True)


def test_a_line_leads_to_its_row_and_says_when_it_was_noted(cast: Cast) -> None:
    kitchen = make_asset(cast.library, name="Kitchen")
    make_note(kitchen, text="Has twelve folding tables")
    (reason,) = best(cast, make_need(cast)).reasons
    assert (reason.record.page, reason.record.arguments) == ("asset", {"asset_id": kitchen.pk})
    assert reason.written_on is not None


def test_words_of_a_relationship_lead_to_its_row(cast: Cast) -> None:
    row = make_asset(cast.library, area="relationship", name="Our friends")
    RelationshipFacts.objects.create(
        library=cast.library,
        asset=row,
        organization=make_organization(cast.library, "Rotary"),
        brings="Folding tables",
    )
    helper = best(cast, make_need(cast))
    assert helper.name == "Rotary"
    assert helper.reasons[0].record.arguments == {"asset_id": row.pk}


def test_facts_decide_and_say_so(cast: Cast) -> None:
    need = make_need(cast, "A room for homework", kind="space")
    SpaceNeedFacts.objects.create(
        library=cast.library,
        resource_need=need,
        seats=Quantity.exact(40),
        equipment="projector",
        is_accessible=True,
    )
    for name, seats, access in (("Den", 10, True), ("Hall", 60, None)):
        room = make_asset(cast.library, name=f"{name}, a room for homework")
        SpaceFacts.objects.create(
            library=cast.library, asset=room, capacity=Quantity.exact(seats), is_accessible=access
        )
    page = looked(cast, need)
    assert [(row.name, row.ruled_out) for row in page.ruled_out] == [
        ("Den, a room for homework", ("Holds 10; needed for 40.",))
    ]
    (hall,) = page.open
    assert (hall.fitting, hall.questions) == (
        ("Holds 60; needed for 40.",),
        ("Is it equally accessible to all?", "Does it have this: projector?"),
    )


def test_what_speaks_against_it_is_quoted(cast: Cast) -> None:
    garage = make_asset(cast.library, area="material", name="Folding tables")
    make_note(garage, kind="challenge", text="The tables are broken")
    helper = best(cast, make_need(cast))
    assert [(said.label, said.quote.parts[0].text) for said in helper.cautions] == [
        ("But:", "The tables are broken")
    ]


def test_somebody_known_here_is_named(cast: Cast) -> None:
    rotary = make_organization(cast.library, "Rotary", brings="Folding tables")
    pam = make_person(cast.library, "Pam", consent=Consent.GIVEN)
    shy = make_person(cast.library, "Shy")
    out = make_person(cast.library, "Out", consent=Consent.GIVEN)
    NetworkChoice.objects.create(library=cast.library, person=out, stays_out=True)
    for person in (pam, shy, out):
        Tie.objects.create(
            library=cast.library, from_person=person, to_organization=rotary, consent="given"
        )
    assert [knower.name for knower in best(cast, make_need(cast)).knowers] == ["Pam"]


def test_whoever_has_not_agreed_stands_nowhere_on_the_page(cast: Cast) -> None:
    shy = make_person(cast.library, "Shy Pam")
    PersonLine.objects.create(
        library=cast.library, person=shy, kind="offer", text="Folding tables to lend"
    )
    need = make_need(cast)
    for member in (cast.ada, cast.lee, cast.rae):
        assert "Shy Pam" not in shown(cast, need, member)


def test_who_asked_not_to_be_contacted_is_ruled_out(cast: Cast) -> None:
    make_organization(cast.library, "Church", brings="Folding tables", do_not_contact=True)
    page = looked(cast, make_need(cast))
    assert [row.ruled_out for row in page.ruled_out] == [("They asked not to be contacted.",)]
    assert page.open == ()


def test_one_who_reads_sees_reasons_and_no_buttons(cast: Cast) -> None:
    make_organization(cast.library, "Church", brings="Folding tables")
    page = shown(cast, make_need(cast), cast.rae)
    assert ("<mark>Folding tables</mark>" in page, "Worth asking" in page) == (True, False)


def test_an_empty_library_is_told_where_to_begin_and_whom_others_ask(cast: Cast) -> None:
    page = shown(cast, make_need(cast))
    assert "Nobody has noted yet what they have or do." in page
    assert "A reuse center or a thrift shop" in page


def test_kinds_of_partners_with_those_who_are_known_already(cast: Cast) -> None:
    make_organization(cast.library, "Second spring thrift shop", type="social")
    make_organization(cast.library, "A thrift shop, please not", do_not_contact=True)
    need = make_need(cast)
    known = {row.name for kind in partners_for(cast.lee, need) for row in kind.known}
    assert known == {"Second spring thrift shop"}
    assert "You know already: <a href=" in shown(cast, need)


def test_somebody_new_comes_first_where_nobody_fits_plainly(cast: Cast) -> None:
    make_organization(cast.library, "Rotary", brings="Speeches")
    need = make_need(cast, "Tortillas for lunch")
    html = shown(cast, need)
    assert "it is a good moment to make a new friend" in html
    assert "A grocer, a bakery or a café" in html
    assert '<details class="card"><summary>Somebody new' not in html


def test_somebody_new_is_folded_behind_a_strong_match(cast: Cast) -> None:
    make_organization(cast.library, "Folding tables", brings="Folding tables, folding tables")
    need = make_need(cast)
    assert looked(cast, need).has_strong
    assert '<details class="card"><summary>Somebody new' in shown(cast, need)


def test_a_need_of_another_library_is_not_there(cast: Cast) -> None:
    assert cast.client(cast.max).get(page_of(make_need(cast))).status_code == 404


def test_the_page_of_a_need_leads_here_while_it_is_open(cast: Cast) -> None:
    need = make_need(cast)
    there = cast.client(cast.rae).get(f"/sunnydale/resource-needs/{need.pk}/").content.decode()
    ResourceNeed.objects.in_library(cast.library).update(state="met")
    met = cast.client(cast.rae).get(f"/sunnydale/resource-needs/{need.pk}/").content.decode()
    assert (page_of(need) in there, page_of(need) in met) == (True, False)


def test_the_page_costs_the_same_queries_however_many_there_are(cast: Cast) -> None:
    need = make_need(cast)
    asked = []
    for each in range(3):
        church = make_organization(cast.library, f"Church {each}", brings="Folding tables")
        make_note(make_asset(cast.library, name=f"Kitchen {each}"), text="Folding tables")
        make_community_asset(cast.library, f"Tables {each}")
        actions.accept_match(by=cast.lee, need=need, source=church)
        looked(cast, need)
        with CaptureQueriesContext(connection) as captured:
            page_for(cast.lee, need)
        asked.append(len(captured))
    assert asked == [asked[0]] * 3


def test_who_keeps_a_partnership_knows_them(cast: Cast) -> None:
    rotary = make_organization(cast.library, "Rotary", brings="Folding tables")
    asset = make_asset(cast.library, area="relationship", name="Rotary")
    RelationshipFacts.objects.create(library=cast.library, asset=asset, organization=rotary)
    for name, ends_on in (("Kay", None), ("Gone", date(2020, 1, 1))):
        PartnershipContact.objects.create(
            library=cast.library,
            asset=asset,
            side="ours",
            person=make_person(cast.library, name, consent=Consent.GIVEN),
            ends_on=ends_on,
        )
    assert [knower.name for knower in best(cast, make_need(cast)).knowers] == ["Kay"]
