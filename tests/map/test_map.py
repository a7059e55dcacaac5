"""The map: one picture, one equal list, the same for everybody who may look."""

import re

from cast import Cast
from make import make_asset, make_note, make_outlet, make_person
from wherewithal.capacity.models import Area, Placement
from wherewithal.libraries.models import Outlet
from wherewithal.map import layout, queries
from wherewithal.map.layout import shortened, title_lines
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


def picture_links(page: str) -> set[str]:
    picture = page[page.index("<svg") : page.index("</svg>")]
    return set(re.findall(r'class="map-row" href="([^"]+)"', picture))


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


def test_many_things_are_counted_place_by_place(cast: Cast) -> None:
    fill(cast, outlets=17, assets_each=4)
    found = queries.library_map(cast.rae, whole_library="All")
    picture = layout.draw(found, name=cast.library.name)
    assert [(panel.is_of_things, len(panel.rows), panel.count) for panel in picture.panels] == [
        (False, 17, 68)
    ] * 4
    assert picture.width > picture.height * 0.9  # fits one landscape page


def test_rows_stay_inside_their_panels(cast: Cast) -> None:
    fill(cast, outlets=17, assets_each=4)
    picture = layout.draw(queries.library_map(cast.rae, whole_library="All"), name="x")
    for panel in picture.panels:
        assert max(row.y for row in panel.rows) + layout.ROW_HEIGHT // 2 <= panel.height
        assert panel.y + panel.height <= picture.height


def test_the_page_of_an_area_groups_by_place_and_can_show_one(cast: Cast) -> None:
    fill(cast, outlets=2, assets_each=1)
    client = cast.client(cast.rae)
    first = Outlet.objects.in_library(cast.library).get(name="Branch 0")
    everything = client.get(MAP + "space/").content.decode()
    one_place = client.get(f"{MAP}space/?place={first.pk}").content.decode()
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


def test_a_long_name_is_shortened_to_what_fits() -> None:
    assert shortened("word " * 60, 20) == "word word word word…"
    assert len(title_lines("An Extraordinarily Long Name Of A Library " * 7, middle_y=100)) == 4


def test_editors_read_why_a_colleague_is_not_on_the_map(cast: Cast) -> None:
    quill = make_person(cast.library, "Quill", consent=Consent.NOT_ASKED)
    Role.objects.create(library=cast.library, person=quill)
    why = "Colleagues whom nobody has asked yet"
    assert why in cast.client(cast.lee).get(MAP).content.decode()
    assert why not in cast.client(cast.cal).get(MAP).content.decode()
    quill.consent = Consent.GIVEN
    quill.save()
    assert why not in cast.client(cast.lee).get(MAP).content.decode()
