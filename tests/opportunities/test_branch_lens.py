"""Outlets side by side: what each has, lacks and shares."""

from cast import Cast
from make import make_asset, make_community_asset, make_outlet, make_person, make_team
from wherewithal.capacity.models import MaterialFacts, Placement, RelationshipFacts
from wherewithal.community.models import CommunityAssetOutlet
from wherewithal.libraries.models import TeamOutlet
from wherewithal.opportunities.branches.lens import read_lens
from wherewithal.programs import actions as programs


def place(asset, *outlets) -> None:
    for outlet in outlets:
        Placement.objects.create(library=asset.library, asset=asset, outlet=outlet)


def test_each_outlet_has_what_is_placed_there_and_the_rest_is_of_all(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West", position=1)
    room = make_asset(cast.library, name="Attic")
    place(room, east)
    make_asset(cast.library, name="Newsletter", area="material")
    hall = make_community_asset(cast.library)
    CommunityAssetOutlet.objects.create(library=cast.library, community_asset=hall, outlet=west)
    lens = read_lens(cast.rae)
    assert [(each.outlet, each.has["space"], each.around) for each in lens.seen] == [
        (east, [room], 0),
        (west, [], 1),
    ]
    assert lens.of_all == 1
    assert [str(label) for label in lens.seen[0].blank_areas] == [
        "Staff",
        "Material resources",
        "Relationships",
    ]


def test_an_open_need_stands_at_every_place_of_its_program(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West", position=1)
    program = programs.add_program(by=cast.lee, name="Robots", outlet=east, outlets=[west])
    need = programs.add_need(by=cast.lee, owner=program, kind="space", name="A loud room")
    programs.add_need(by=cast.lee, owner=program, kind="human", name="Pam", state="met")
    adrift = programs.add_program(by=cast.lee, name="Somewhere")
    programs.add_need(by=cast.lee, owner=adrift, kind="human", name="Somebody")
    lens = read_lens(cast.rae)
    assert [each.needs["space"] for each in lens.seen] == [[need], [need]]
    assert [each.needs["human"] for each in lens.seen] == [[], []]
    assert lens.homeless_needs == 1


def test_what_stands_at_two_outlets_is_shared_and_kit_says_why_it_travels(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West", position=1)
    room, kit = make_asset(cast.library), make_asset(cast.library, "material", "Robots")
    place(room, east, west)
    place(kit, east)
    MaterialFacts.objects.create(
        library=cast.library, asset=kit, kept_where="Goes around in the van"
    )
    team = make_team(cast.library)
    for outlet in (east, west):
        TeamOutlet.objects.create(library=cast.library, team=team, outlet=outlet)
    laptops = make_asset(cast.library, "material", "Laptops", team=team)
    lens = read_lens(cast.rae)
    assert [(each.row, each.outlets) for each in lens.assets] == [(room, [east, west])]
    assert [(each.row, each.outlets) for each in lens.teams] == [(team, [east, west])]
    assert [(each.asset, each.outlets, each.words) for each in lens.kit] == [
        (kit, [east], "Goes around in the van"),
        (laptops, [east, west], ""),
    ]


def test_a_relationship_with_somebody_unasked_is_nobodys_to_compare(cast: Cast) -> None:
    east, _west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    friend = make_asset(cast.library, "relationship", "Quiet Pam")
    RelationshipFacts.objects.create(
        library=cast.library, asset=friend, person=make_person(cast.library)
    )
    place(friend, east)
    assert read_lens(cast.rae).seen[0].has["relationship"] == []
    assert read_lens(cast.lee).seen[0].has["relationship"] == [friend]


def test_one_outlet_alone_is_told_where_to_begin(cast: Cast) -> None:
    make_outlet(cast.library)
    found = cast.client(cast.rae).get("/sunnydale/opportunities/branches/").content.decode()
    assert "this page begins with a second outlet" in found
