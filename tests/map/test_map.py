"""The map: one picture, one equal list, the same for everybody who may look."""

import re

from cast import Cast
from make import make_asset, make_note, make_outlet, make_person
from wherewithal.capacity.models import Area, Placement
from wherewithal.libraries.models import Outlet, Team
from wherewithal.map import queries
from wherewithal.map.layout import panels, table
from wherewithal.map.looks import Look, first_look, looks_of
from wherewithal.people.models import Consent, PersonLine, Role

MAP = "/sunnydale/map/"


def fill(cast: Cast, *, outlets: int, assets_each: int) -> None:
    """So many things of every area at every outlet."""
    for number in range(outlets):
        outlet = make_outlet(cast.library, f"Branch {number}")
        for area in Area.values:
            for thing in range(assets_each):
                asset = make_asset(cast.library, area, f"{area} {number}.{thing}")
                Placement.objects.create(library=cast.library, asset=asset, outlet=outlet)


def picture_links(page: str, link: str = "map-row") -> set[str]:
    picture = page[page.index("<svg") : page.index('id="map-list"')]
    return set(re.findall(rf'class="{link}" href="([^"]+)"', picture))


def list_links(page: str) -> set[str]:
    listed = page[page.index('id="map-list"') :]
    return set(re.findall(r'class="words" dir="auto" href="([^"]+)"', listed))


def test_picture_and_list_hold_the_same_things(cast: Cast) -> None:
    for area in Area.values:
        make_asset(cast.library, area, f"Some {area}")
    page = cast.client(cast.rae).get(MAP).content.decode()
    assert len(picture_links(page)) == 4
    assert picture_links(page) == list_links(page)


def test_marks_count_the_lines(cast: Cast) -> None:
    room = make_asset(cast.library)
    make_note(room, text="Bright")
    make_note(room, text="Warm")
    make_note(room, kind="challenge", text="Loud")
    make_note(room, kind="question", text="How big?")
    found = queries.library_map(cast.rae, whole_library="All")
    assert [(i.marks.strengths, i.marks.challenges, i.marks.questions) for i in found.items] == [
        (2, 1, 1)
    ]
    assert found.items[0].highlight == "Bright"


def test_private_lines_are_in_no_count_not_even_the_authors(cast: Cast) -> None:
    room = make_asset(cast.library)
    make_note(room, text="Hush", level="private", noted_by=cast.ada.user)
    found = queries.library_map(cast.ada, whole_library="All")
    assert found.items[0].marks.strengths == 0


def test_who_has_not_agreed_is_not_on_the_map_even_for_admins(cast: Cast) -> None:
    for name, consent in (("Pam", Consent.GIVEN), ("Quill", Consent.NOT_ASKED)):
        person = make_person(cast.library, name, consent=consent)
        Role.objects.create(library=cast.library, person=person)
        PersonLine.objects.create(library=cast.library, person=person, kind="offer", text="Songs")
    found = queries.library_map(cast.ada, whole_library="All")
    assert [(item.name, item.marks.strengths) for item in found.items] == [("Pam", 1)]


def test_many_outlets_stand_side_by_side(cast: Cast) -> None:
    fill(cast, outlets=17, assets_each=4)
    found = queries.library_map(cast.rae, whole_library="All")
    picture = table.draw(found, by=Look.OUTLET, name=cast.library.name)
    assert first_look(found) == Look.OUTLET
    assert [[cell.count for cell in row.cells] for row in picture.rows] == [[4, 4, 4, 4]] * 17
    assert [(column.area, column.count) for column in picture.columns] == [
        (area, 68) for area in Area.values
    ]
    assert picture.frame.width > picture.height  # fits one landscape page


def test_branches_of_which_nothing_is_noted_are_seen_as_open(cast: Cast) -> None:
    outlets = [make_outlet(cast.library, f"Branch {number}") for number in range(17)]
    room = make_asset(cast.library, Area.SPACE, "Our room")
    make_note(room, text="Bright")
    hall = make_asset(cast.library, Area.SPACE, "The hall")
    Placement.objects.create(library=cast.library, asset=hall, outlet=outlets[2])
    found = queries.library_map(cast.rae, whole_library="All")
    rows = table.draw(found, by=first_look(found), name="x").rows
    counted = [(row.place.name, [cell.count for cell in row.cells]) for row in rows]
    assert counted[:4] == [
        ("All", [0, 1, 0, 0]),
        ("Branch 0", [0, 0, 0, 0]),
        ("Branch 1", [0, 0, 0, 0]),
        ("Branch 2", [0, 1, 0, 0]),
    ]
    assert (rows[0].cells[1].highlight, rows[3].cells[1].highlight) == ("Bright", "The hall")
    assert rows[3].open_areas == ["staff", "material", "relationship"]


def test_a_small_library_sees_its_things(cast: Cast) -> None:
    fill(cast, outlets=2, assets_each=3)
    found = queries.library_map(cast.rae, whole_library="All")
    assert (first_look(found), looks_of(found)) == (Look.THINGS, [Look.OUTLET, Look.THINGS])


def test_things_can_be_seen_by_team(cast: Cast) -> None:
    team = Team.objects.create(library=cast.library, name="Teen services")
    make_asset(cast.library, Area.MATERIAL, "Ten laptops", team=team)
    make_asset(cast.library, Area.MATERIAL, "Two tablets")
    page = cast.client(cast.rae).get(MAP, {"by": "team"}).content.decode()
    at_team = cast.client(cast.rae).get(f"{MAP}team/{team.pk}/").content.decode()
    assert picture_links(page, "map-cell") == {
        f"/sunnydale/map/material/?team={key}" for key in (0, team.pk)
    }
    assert ["Ten laptops" in at_team, "Two tablets" in at_team] == [True, False]


def test_the_page_of_an_outlet_names_what_is_open(cast: Cast) -> None:
    fill(cast, outlets=1, assets_each=1)
    empty = make_outlet(cast.library, "Empty branch")
    client = cast.client(cast.rae)
    page = client.get(f"{MAP}outlet/{empty.pk}/").content.decode()
    assert page.count("Nothing noted yet") == 4
    assert f"/sunnydale/worksheets/space/?outlet={empty.pk}" in page
    missing = [f"{MAP}outlet/999/", f"{MAP}shelf/{empty.pk}/"]
    assert [client.get(path).status_code for path in missing] == [404, 404]


def test_the_picture_of_outlets_and_its_list_lead_to_the_same(cast: Cast) -> None:
    fill(cast, outlets=5, assets_each=1)
    page = cast.client(cast.rae).get(MAP).content.decode()
    listed = set(re.findall(r'href="([^"]+)"', page[page.index('id="map-list"') :]))
    drawn = picture_links(page, "map-cell") | picture_links(page, "map-place")
    assert (len(drawn), drawn - listed) == (25, set())


def test_rows_stay_inside_their_panels(cast: Cast) -> None:
    fill(cast, outlets=17, assets_each=4)
    found = queries.library_map(cast.rae, whole_library="All")
    for frame in (panels.WIDE, panels.NARROW):
        picture = panels.draw(found, name="x", frame=frame)
        for panel in picture.panels:
            assert max(row.y for row in panel.rows) + frame.row_height <= panel.height
            assert panel.y + panel.height <= picture.height
            assert panel.x + panel.width <= frame.width
            assert panel.rows[-1].more == 68 - len(panel.rows) + 1


def test_the_page_of_an_area_groups_by_place_and_can_show_one(cast: Cast) -> None:
    fill(cast, outlets=2, assets_each=1)
    client = cast.client(cast.rae)
    first = Outlet.objects.in_library(cast.library).get(name="Branch 0")
    everything = client.get(MAP + "space/").content.decode()
    one_place = client.get(f"{MAP}space/?outlet={first.pk}").content.decode()
    names = ["space 0.0", "space 1.0"]
    assert [name in everything for name in names] == [True, True]
    assert [name in one_place for name in names] == [True, False]


def test_an_empty_library_has_a_map_that_says_what_to_do(cast: Cast) -> None:
    page = cast.client(cast.rae).get(MAP).content.decode()
    assert "The map is still white" in page


def test_the_map_costs_the_same_for_few_and_many(cast: Cast, django_assert_max_num_queries) -> None:
    client = cast.client(cast.lee)
    fill(cast, outlets=1, assets_each=1)
    client.get(MAP)
    with django_assert_max_num_queries(30) as few:
        client.get(MAP)
    for number in range(3):
        make_note(make_asset(cast.library, name=f"More {number}"))
    with django_assert_max_num_queries(30) as many:
        client.get(MAP)
    assert len(many) == len(few)


def test_editors_read_why_a_colleague_is_not_on_the_map(cast: Cast) -> None:
    quill = make_person(cast.library, "Quill", consent=Consent.NOT_ASKED)
    Role.objects.create(library=cast.library, person=quill)
    why = "Colleagues whom nobody has asked yet"
    assert why in cast.client(cast.lee).get(MAP).content.decode()
    assert why not in cast.client(cast.cal).get(MAP).content.decode()
    quill.consent = Consent.GIVEN
    quill.save()
    assert why not in cast.client(cast.lee).get(MAP).content.decode()


def test_the_picture_reads_aloud_what_is_told_and_no_zero(cast: Cast) -> None:
    hall, nook = (
        make_asset(cast.library, "space", "Hall"),
        make_asset(cast.library, "space", "Nook"),
    )
    make_note(hall, text="Bright")
    for number in range(2):
        make_note(nook, kind="question", text=f"How many {number}?")
    make_asset(cast.library, "staff", "Desk")
    page = cast.client(cast.rae).get(MAP).content.decode()
    titles = re.findall(r"<title>([^<]*)</title>", page)
    for said in ("Hall: 1 strength", "Nook: 2 to check", "Desk"):
        assert said in titles
    assert [said for said in titles if re.search(r"\s\.|\.\s*$|\b0\b", said)] == []


def test_a_cell_of_the_picture_ends_where_its_words_end(cast: Cast) -> None:
    fill(cast, outlets=2, assets_each=1)
    page = cast.client(cast.rae).get(f"{MAP}?by=outlet").content.decode()
    told = re.findall(r"<title>([^<]*)</title>", page)[1:]
    assert [
        said for said in told if said != said.strip() or re.search(r"\s\.|\.$|\b0 ", said)
    ] == []
    assert "Branch 0, Staff: 1 thing. staff 0.0" in told
