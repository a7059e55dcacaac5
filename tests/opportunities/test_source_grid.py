"""Four sources by five needs, filled from what the pages say."""

from cast import Cast
from make import make_asset, make_community_asset, make_organization, make_person
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.community.models import GovernmentPoint
from wherewithal.opportunities.grid.cells import read_grid
from wherewithal.people.models import PersonLine, Role
from wherewithal.programs import actions as programs
from wherewithal.programs.offering.actions import add_library_offer


def titles(cast: Cast, member=None) -> dict[tuple[str, str], list[str]]:
    return {
        (str(row.source), str(cell.want)): [found.title for found in cell.found]
        for row in read_grid(member or cast.lee, cast.library)
        for cell in row.cells
        if cell.found
    }


def test_every_kind_of_record_lands_in_its_cell(cast: Cast) -> None:
    library = cast.library
    make_community_asset(library, "Church hall", bucket="space")
    make_community_asset(library, "Retired vet", bucket="funding", person=make_person(library))
    make_organization(library, "Garden club", brings="Seeds", wants="A meadow")
    council = make_organization(library, "Town council", is_local_government=True)
    GovernmentPoint.objects.create(
        library=library, organization=council, topic="funds", words="A grant once a year"
    )
    make_asset(library, "space", "Attic")
    make_asset(library, "staff", "Volunteers")
    add_library_offer(by=cast.lee, kind="promotion", words="A line in the newsletter")
    assert titles(cast) == {
        ("organizations", "expertise"): ["Garden club"],
        ("organizations", "passion"): ["Garden club"],
        ("organizations", "space"): ["Church hall"],
        ("stakeholders", "funding"): ["Retired vet", "Town council"],
        ("staff", "relationships"): ["A line in the newsletter"],
        ("staff", "space"): ["Attic"],
        ("volunteers", "expertise"): ["Volunteers"],
    }


def test_lines_speak_for_what_somebody_is_today(cast: Cast) -> None:
    pam = make_person(cast.library, consent="given")
    Role.objects.create(library=cast.library, person=pam, kind="volunteer")
    Role.objects.create(library=cast.library, person=pam, kind="trustee", until="2020-01-01")
    for kind in ("offer", "interest", "community", "hard"):
        PersonLine.objects.create(library=cast.library, person=pam, kind=kind, text=kind)
    assert titles(cast, cast.rae) == {
        ("volunteers", "expertise"): ["Pam"],
        ("volunteers", "passion"): ["Pam"],
        ("volunteers", "relationships"): ["Pam"],
    }


def test_nobody_unasked_stands_in_it_for_those_who_may_not_read(cast: Cast) -> None:
    pam = make_person(cast.library)
    Role.objects.create(library=cast.library, person=pam, kind="staff")
    PersonLine.objects.create(library=cast.library, person=pam, kind="offer", text="Sewing")
    assert titles(cast, cast.rae) == {}
    assert titles(cast, cast.lee) == {("staff", "expertise"): ["Pam"]}


def test_money_that_was_promised_names_its_giver_and_declined_money_does_not(cast: Cast) -> None:
    lodge = make_organization(cast.library, "Lodge")
    program = programs.add_program(by=cast.lee, name="Robots")
    need = programs.add_need(by=cast.lee, owner=program, kind="financial", name="Batteries")
    for state, cents in (("secured", 5000), ("declined", 9000)):
        programs.set_aside(by=cast.lee, need=need, organization=lodge, cents=cents, state=state)
    assert titles(cast) == {("organizations", "funding"): ["Lodge"]}


def test_money_through_somebody_unasked_names_them_to_nobody_else(cast: Cast) -> None:
    tie = make_asset(cast.library, "relationship", "Old friend Pam")
    pam = make_person(cast.library)
    RelationshipFacts.objects.create(library=cast.library, asset=tie, person=pam)
    program = programs.add_program(by=cast.lee, name="Robots")
    need = programs.add_need(by=cast.lee, owner=program, kind="financial", name="Batteries")
    programs.set_aside(by=cast.lee, need=need, asset=tie, cents=5000)
    assert titles(cast, cast.rae) == {}
    assert ("staff", "funding") in titles(cast)


def test_a_full_cell_shows_its_first_five_and_leads_to_all_page_by_page(cast: Cast) -> None:
    for number in range(60):
        make_community_asset(cast.library, f"Hall {number:02}", bucket="space", position=number)
    client = cast.client(cast.rae)
    grid = client.get("/sunnydale/opportunities/sources/").content.decode()
    assert grid.count("Hall ") == 5
    assert "All 60" in grid
    path = "/sunnydale/opportunities/sources/organizations/space/"
    assert f'href="{path}"' in grid
    pages = [client.get(f"{path}?page={number}").content.decode() for number in (1, 2)]
    assert [page.count("Hall ") for page in pages] == [50, 10]
    assert all("60 of your own pages speak for it." in page for page in pages)


def test_a_page_of_five_leads_nowhere_else(cast: Cast) -> None:
    for number in range(5):
        make_community_asset(cast.library, f"Hall {number}", bucket="space")
    grid = cast.client(cast.rae).get("/sunnydale/opportunities/sources/").content.decode()
    assert "organizations/space/" not in grid


def test_a_cell_that_nobody_knows_is_not_there(cast: Cast) -> None:
    client = cast.client(cast.rae)
    for cell in ("organizations/magic", "wizards/space"):
        assert client.get(f"/sunnydale/opportunities/sources/{cell}/").status_code == 404


def test_an_empty_cells_own_page_asks(cast: Cast) -> None:
    page = cast.client(cast.rae).get("/sunnydale/opportunities/sources/volunteers/funding/")
    assert "Open: what could they give or pay for?" in page.content.decode()


def test_an_empty_cell_asks(cast: Cast) -> None:
    found = cast.client(cast.rae).get("/sunnydale/opportunities/sources/").content.decode()
    assert found.count("Open: whom do they know?") == 4
