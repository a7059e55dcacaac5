"""Rooms and branches become rows of the spaces, each at its outlet; what nobody said stays unknown."""

from decimal import Decimal

from cast import Cast
from make import make_outlet
from reading_places import beside
from transfer.sending import outcomes, rows_of, send, send_bytes, take
from wherewithal.capacity.actions import place_at_outlets
from wherewithal.capacity.models import Area, Asset, Placement, SpaceFacts
from wherewithal.formats.files import read_file
from wherewithal.libraries.models import Outlet
from wherewithal.transfer import actions, staging
from wherewithal.transfer.kinds.rooms import ROOMS
from wherewithal.transfer.models import StagedFile

BESIDE = "It stays beside the record."
HALLS = """Room,Branch,Capacity,Accessible,Equipment
Meeting room,Hill branch,about 40,yes,projector
Meeting room,Mill branch,-1,no,
Attic,Dale branch,,maybe,
"""


def send_halls(cast: Cast, text: str = HALLS) -> StagedFile:
    return send(cast, text, name="rooms.csv")


def rooms(cast: Cast) -> list[SpaceFacts]:
    return list(SpaceFacts.objects.in_library(cast.library).order_by("asset__position"))


def placed(cast: Cast) -> list[tuple[str, str]]:
    rows = Placement.objects.in_library(cast.library).order_by("asset__position")
    return [(row.asset.name, row.outlet.name) for row in rows.select_related("asset", "outlet")]


def test_rooms_come_with_what_they_hold_and_where_they_are(cast: Cast) -> None:
    make_outlet(cast.library, "Hill Branch")
    make_outlet(cast.library, "Mill branch")
    staged = send_halls(cast)
    assert staged.kind == "rooms"
    problems = [problem.words for row in rows_of(staged) for problem in row.row.problems]
    assert problems == [
        f"“-1” is no number that we can read, so it is left open. {BESIDE}",
        f"“maybe” is neither yes nor no. {BESIDE}",
        f"“Dale branch” is none of your outlets by this name, so the place is left open. {BESIDE}",
    ]
    take(cast, staged)
    first, second = rooms(cast)
    assert (first.capacity.low, first.capacity.words) == (Decimal(40), "about 40")
    assert (first.is_accessible, second.is_accessible) == (True, False)
    assert first.equipment == "projector"
    assert not second.capacity.is_known
    assert placed(cast) == [("Meeting room", "Hill Branch"), ("Meeting room", "Mill branch")]
    attic = Asset.objects.in_library(cast.library).get(name="Attic")
    assert attic.area == Area.SPACE
    assert set(outcomes(cast, send_halls(cast))) == {"same"}
    actions.take_back_list(by=cast.lee, staged=staged)
    assert not Asset.objects.in_library(cast.library).exists()


def test_a_room_moves_with_its_list_unless_people_placed_it(cast: Cast) -> None:
    hill, mill = (make_outlet(cast.library, f"{name} branch") for name in ("Hill", "Mill"))
    coded = "Code,Room,Branch,Capacity\nR1,Den,Hill branch,8\nR2,Hall,Hill branch,90\n"
    take(cast, send_halls(cast, coded))
    hall = Placement.objects.in_library(cast.library).get(asset__name="Hall")
    hall.delete()
    staged = take(cast, send_halls(cast, coded.replace("Hill", "Mill")))
    assert placed(cast) == [("Den", "Mill branch")]
    actions.take_back_list(by=cast.lee, staged=staged)
    assert placed(cast) == [("Den", "Hill branch")]
    assert (hill.placements.count(), mill.placements.count()) == (1, 0)


def test_a_room_of_an_outlet_that_got_another_name_is_asked_about(cast: Cast) -> None:
    hill = make_outlet(cast.library, "Hill branch")
    take(cast, send_halls(cast))
    Outlet.objects.in_library(cast.library).filter(pk=hill.pk).update(name="Summit branch")
    newer = send_halls(cast, HALLS.replace("Hill branch", "Summit branch"))
    assert outcomes(cast, newer)[0] == "possible"


def test_what_is_at_several_outlets_stays_there(cast: Cast) -> None:
    hill, mill = (make_outlet(cast.library, f"{name} branch") for name in ("Hill", "Mill"))
    coded = "Code,Room,Branch,Capacity\nR1,Den,Hill branch,8\nR2,Hall,Hill branch,90\n"
    take(cast, send_halls(cast, coded))
    den = Asset.objects.in_library(cast.library).get(name="Den")
    place_at_outlets(by=cast.lee, asset=den, outlets=[hill, mill])
    take(cast, send_halls(cast, coded.replace("Hill branch,8", "Mill branch,9")))
    assert sorted(placed(cast)) == [
        ("Den", "Hill branch"),
        ("Den", "Mill branch"),
        ("Hall", "Hill branch"),
    ]
    assert [facts.capacity.low for facts in rooms(cast)] == [Decimal(9), Decimal(90)]


def test_a_branch_is_placed_at_the_outlet_that_is_called_like_it(cast: Cast) -> None:
    make_outlet(cast.library, "Hill Branch")
    staged = send_halls(cast, "Branch,Capacity\nHILL BRANCH,120\nMoon branch,60\n")
    assert staged.kind == "rooms"
    take(cast, staged)
    assert placed(cast) == [("HILL BRANCH", "Hill Branch")]


def test_a_list_of_branches_ties_each_to_its_outlet_by_address(cast: Cast) -> None:
    """C4: seven libraries of the survey are the seven of the city's layer, and no eighth is made."""
    pls = beside("data/pls/pls_fy21_outlet_pud21i.csv.gz").read_bytes()
    (table,) = read_file(pls, "pls_fy21_outlet_pud21i.csv.gz").tables
    places = {name: table.header.index(name) for name in ("FSCSKEY", "LIBNAME", "ADDRESS")}
    for row in table.rows():
        key, name, address = (row.texts[at] for at in places.values())
        if key == "MA0049":
            make_outlet(cast.library, name, address=address)
    city = beside("data/places/cambridge_ma/LANDMARK_PublicLibraries.geojson").read_bytes()
    staged = send_bytes(cast, city, name="libraries.geojson")
    assert staged.kind == "organizations"
    staging.use_kind(by=cast.lee, staged=staged, kind=ROOMS)
    take(cast, staged)
    assert len(set(placed(cast))) == 7
    assert len({outlet for _room, outlet in placed(cast)}) == 7
    assert ("O'Connell Branch Library", "WILLIAM CARDINAL O`CONNELL BRANCH") in placed(cast)
    assert Outlet.objects.in_library(cast.library).count() == 7


def test_branches_with_a_closing_year_stay_told(cast: Cast) -> None:
    """P1: what no field takes, such as the year in which a branch closed, stays with each row."""
    data = beside("data/library_internal/plymouth_uk_libraries.csv").read_bytes()
    staged = send_bytes(cast, data, name="plymouth.csv")
    staging.use_kind(by=cast.lee, staged=staged, kind=ROOMS)
    take(cast, staged)
    rows = Asset.objects.in_library(cast.library).filter(area=Area.SPACE)
    assert rows.count() == 17
    cells = [record.cells for row in rows for record in row.imported_records.all()]
    closed = [words for row in cells for head, words, _field in row if head == "Year closed"]
    assert sorted(closed) == ["2017"] * 5 + ["2019"]
    assert not any(facts.capacity.is_known for facts in rooms(cast))
