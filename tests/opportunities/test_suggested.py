"""What could meet, by what people wrote: proposed with its words, taken with one click, let go for good."""

import pytest
from django.test import override_settings

from cast import Cast
from make import make_asset, make_community_asset, make_note, make_person
from wherewithal.capacity.models import Asset
from wherewithal.community.models import CommunityAsset
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.insights.matches import actions as matches
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.opportunities.suggesting.work_out import Suggested, suggested
from wherewithal.opportunities.weighing.models import MatrixLink
from wherewithal.people.models import PersonLine, Role
from wherewithal.programs.models import Program, ResourceNeed

PAGE = "/sunnydale/opportunities/suggested/"


@pytest.fixture
def need(cast: Cast) -> ResourceNeed:
    program = Program.objects.create(library=cast.library, name="Fair", state="planned")
    return ResourceNeed.objects.create(
        library=cast.library, program=program, name="Folding tables", kind="material"
    )


@pytest.fixture
def hall(cast: Cast) -> CommunityAsset:
    return make_community_asset(cast.library, "Parish hall", words="Forty folding tables")


@pytest.fixture
def sewing(cast: Cast) -> CommunityNeed:
    return CommunityNeed.objects.create(
        library=cast.library, text="Somewhere to learn sewing", noted_by_name="Lee"
    )


@pytest.fixture
def machine(cast: Cast) -> Asset:
    asset = make_asset(cast.library, area="material", name="Sewing machines")
    make_note(asset, text="Good for learning sewing")
    return asset


def looked(cast: Cast) -> Suggested:
    assert cast.client(cast.lee).get(PAGE).status_code == 200
    return suggested(cast.lee, cast.library)


def pairs(cast: Cast) -> list[tuple[str, str]]:
    found = looked(cast)
    rows = (*found.from_around, *found.from_us)
    return [(row.community.title, row.library.title) for row in rows]


def test_a_card_around_us_for_what_a_program_needs(
    cast: Cast, need: ResourceNeed, hall: CommunityAsset
) -> None:
    assert pairs(cast) == [("Parish hall", "Folding tables")]
    html = cast.client(cast.rae).get(PAGE).content.decode()
    assert ("<mark>folding tables</mark>" in html, "Into the sheet" in html) == (True, False)


def test_what_somebody_found_worth_asking_is_proposed_no_more(
    cast: Cast, need: ResourceNeed, hall: CommunityAsset
) -> None:
    decision = matches.accept_match(by=cast.lee, need=need, source=hall)
    assert pairs(cast) == []
    matches.reopen_match(by=cast.lee, decision=decision)
    assert pairs(cast) == [("Parish hall", "Folding tables")]


def test_a_row_of_ours_for_what_the_community_needs(
    cast: Cast, sewing: CommunityNeed, machine: Asset
) -> None:
    assert pairs(cast) == [("Somewhere to learn sewing", "Sewing machines")]
    assert looked(cast).from_us[0].strength == f"asset-{machine.pk}"


def test_a_person_who_agreed_with_their_line(cast: Cast, sewing: CommunityNeed) -> None:
    pam = make_person(cast.library, "Pam", consent="given")
    Role.objects.create(library=cast.library, person=pam, kind="staff", title="Here")
    line = PersonLine.objects.create(
        library=cast.library, person=pam, kind="offer", text="Glad to help others learn sewing"
    )
    (row,) = looked(cast).from_us
    assert (row.library.key, row.strength) == (f"person-{pam.pk}", f"line-{line.pk}")
    pam.consent = "declined"
    pam.save()
    assert looked(cast).is_empty


def test_one_click_takes_it_into_the_sheet(
    cast: Cast, need: ResourceNeed, hall: CommunityAsset
) -> None:
    address = f"{PAGE}community_asset-{hall.pk}/resource_need-{need.pk}/take/"
    assert cast.client(cast.cal).post(address)["Location"] == PAGE
    row = Opportunity.objects.in_library(cast.library).get()
    assert (row.state, {end.key for end in row.ends.order_by("pk")}) == (
        "idea",
        {f"community_asset-{hall.pk}", f"resource_need-{need.pk}"},
    )
    assert "hall" not in row.words.casefold()
    assert looked(cast).is_empty


def test_what_is_let_go_is_remembered_and_found_on_the_sheet(
    cast: Cast, need: ResourceNeed, hall: CommunityAsset
) -> None:
    address = f"{PAGE}community_asset-{hall.pk}/resource_need-{need.pk}/let-go/"
    cast.client(cast.lee).post(address)
    assert looked(cast).is_empty
    sheet = cast.client(cast.lee).get("/sunnydale/opportunities/").content.decode()
    assert "1 let go" in sheet


def test_one_click_draws_the_link_of_the_matrix(
    cast: Cast, sewing: CommunityNeed, machine: Asset
) -> None:
    html = cast.client(cast.lee).get(PAGE).content.decode()
    assert "Into the matrix" in html
    typed = {"strength": f"asset-{machine.pk}", "need": sewing.pk}
    cast.client(cast.lee).post("/sunnydale/matrix/link/", typed)
    link = MatrixLink.objects.in_library(cast.library).get()
    assert (link.asset, link.need) == (machine, sewing)
    assert looked(cast).is_empty


def test_what_somebody_put_aside_for_the_need_is_not_proposed(
    cast: Cast, need: ResourceNeed, hall: CommunityAsset
) -> None:
    assert len(pairs(cast)) == 1
    matches.reject_match(by=cast.lee, need=need, source=hall)
    assert looked(cast).is_empty


def test_a_need_that_only_its_author_reads_is_proposed_to_nobody_else(
    cast: Cast, sewing: CommunityNeed, machine: Asset
) -> None:
    sewing.level, sewing.noted_by = "private", cast.lee.user
    sewing.save()
    assert len(pairs(cast)) == 1
    cast.client(cast.rae).get(PAGE)
    assert suggested(cast.rae, cast.library).is_empty


@pytest.mark.parametrize("name", ["rae"])
def test_who_may_not_write_takes_nothing(
    cast: Cast, need: ResourceNeed, hall: CommunityAsset, name: str
) -> None:
    for act in ("take", "let-go"):
        address = f"{PAGE}community_asset-{hall.pk}/resource_need-{need.pk}/{act}/"
        assert cast.client(getattr(cast, name)).post(address).status_code == 403
    assert Opportunity.objects.in_library(cast.library).count() == 0


def test_what_is_not_there_is_not_tied(cast: Cast, need: ResourceNeed) -> None:
    address = f"{PAGE}community_asset-999/resource_need-{need.pk}/take/"
    assert cast.client(cast.lee).post(address).status_code == 404


def test_an_empty_library_is_told_what_it_takes(cast: Cast) -> None:
    assert "Proposals need both sides." in cast.client(cast.rae).get(PAGE).content.decode()


def test_the_sheet_and_the_matrix_lead_there(cast: Cast) -> None:
    for page in ("opportunities", "matrix"):
        html = cast.client(cast.rae).get(f"/sunnydale/{page}/").content.decode()
        assert f'href="{PAGE}"' in html


@override_settings(LANGUAGES=[("en-us", "English"), ("es", "Español")])
def test_what_everybody_reads_is_in_the_language_of_the_house(
    cast: Cast, need: ResourceNeed, hall: CommunityAsset
) -> None:
    path = f"{PAGE}community_asset-{hall.pk}/resource_need-{need.pk}/take/"
    page = cast.client(cast.lee).post(path, headers={"accept-language": "es"}, follow=True)
    assert 'lang="es"' in page.content.decode()
    (row,) = Opportunity.objects.in_library(cast.library)
    assert row.words == "These could help each other."
