"""The list of partnerships, and the page of one: the very rows of the worksheet."""

from typing import Any

import pytest

from cast import Cast
from make import make_asset, make_member, make_note, make_organization, make_outlet, make_person
from partnerships.asking import ask_for, move
from partnerships.keeping import relationship
from programs.plans import exact, need_of, plan
from tokens import without_tokens
from wherewithal.accounts.permissions import RoleName
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Placement
from wherewithal.partnerships.kept import actions
from wherewithal.partnerships.steps import PARTNERSHIP_STEPS
from wherewithal.people.models import Role, Tie
from wherewithal.programs.offering.actions import add_library_offer, add_promise


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


def test_an_empty_list_says_the_first_step(cast: Cast) -> None:
    assert "Begin with the one who always says yes" in page(cast, "partnerships/")
    viewer = page(cast, "partnerships/", cast.rae)
    assert "To the relationships sheet" not in viewer


def test_the_list_shows_strengths_first_and_asks_for_a_second(cast: Cast) -> None:
    ana = make_person(cast.library, "Ana Ortiz", consent="given")
    relationship(cast, "Corner bakery", holder=ana)
    praised = relationship(
        cast, "Garden friends", holder=ana, second_holder=make_person(cast.library)
    )
    make_note(praised, "strength", "They always bring cake")
    found = page(cast, "partnerships/")
    assert found.index("Garden friends") < found.index("Corner bakery")
    assert "They always bring cake" in found
    assert found.count("If Ana Ortiz were away, nobody would.") == 1


def test_whoever_has_not_agreed_is_not_named_to_a_viewer(cast: Cast) -> None:
    asset = relationship(cast, holder=make_person(cast.library, "Quiet Quentin"))
    for path in ("partnerships/", f"partnerships/{asset.pk}/"):
        assert "Quiet Quentin" in page(cast, path, cast.lee)
        assert "Quiet Quentin" not in page(cast, path, cast.rae)
    assert "a colleague who has not agreed to be named" in page(
        cast, f"partnerships/{asset.pk}/", cast.rae
    )


def test_the_page_shows_what_is_known(cast: Cast) -> None:
    club = make_organization(cast.library, "Garden club")
    asset = relationship(cast, organization=club, formality="informal", brings="Compost")
    make_note(asset, "strength", "They always bring cake")
    make_note(asset, "challenge", "Two of them moved away")
    person = make_person(cast.library, "Gus Green", consent="given")
    Role.objects.create(
        library=cast.library, person=person, organization=club, kind="contact", title="Treasurer"
    )
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    ask_for(cast, need, organization=club)
    over = need_of(plan(cast.library, name="Seed swap"), name="Forty pots", how_many=exact(40))
    move(cast, ask_for(cast, over, organization=club), "to-ask", "asked", "no")
    offer = add_library_offer(
        by=cast.lee, words="Our room on a Saturday", kind="space", how_much=exact(1), per="once"
    )
    add_promise(by=cast.lee, offer=offer, organization=club, how_much=exact(1))
    found = page(cast, f"partnerships/{asset.pk}/")
    for words in (
        "Garden club",
        "informal",
        "Compost",
        "Gus Green",
        "Treasurer",
        "Ten chairs",
        "Forty pots",
        "Our room on a Saturday",
    ):
        assert words in found
    assert found.index("They always bring cake") < found.index("Two of them moved away")
    assert found.index("Ten chairs") < found.index("1 that is over") < found.index("Forty pots")


def test_what_is_no_relationship_has_no_such_page(cast: Cast) -> None:
    room = make_asset(cast.library)
    assert cast.client(cast.lee).get(f"/sunnydale/partnerships/{room.pk}/").status_code == 404


def test_the_organization_the_row_and_the_ask_lead_here(cast: Cast) -> None:
    asset = relationship(cast)
    club = asset.relationship_facts.organization
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    ask = ask_for(cast, need, organization=club)
    address = f'href="/sunnydale/partnerships/{asset.pk}/"'
    for path in (f"organizations/{club.pk}/", f"assets/{asset.pk}/", f"asks/{ask.pk}/"):
        assert address in page(cast, path)


def test_who_looks_after_one_place_sees_theirs_and_what_is_of_no_place(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    eve = make_member(cast.library, "Eve", RoleName.EDITOR, outlet=east)
    for name, outlet in (("East bakery", east), ("West brewery", west), ("Rotary of all", None)):
        asset = relationship(cast, name)
        if outlet is not None:
            Placement.objects.create(library=cast.library, asset=asset, outlet=outlet)
    near = page(cast, "partnerships/", eve)
    assert ("East bakery" in near, "West brewery" in near, "Rotary of all" in near) == (
        True,
        False,
        True,
    )
    assert "West brewery" in page(cast, "partnerships/?where=everywhere", eve)


@pytest.fixture
def _no_more_steps() -> Any:
    before = dict(PARTNERSHIP_STEPS._finders)
    yield
    PARTNERSHIP_STEPS._finders.clear()
    PARTNERSHIP_STEPS._finders.update(before)


@pytest.mark.usefixtures("_no_more_steps")
def test_rooms_hang_their_links_here(cast: Cast) -> None:
    asset = relationship(cast)
    PARTNERSHIP_STEPS.register("a test", lambda member, row: [Step("Water it", f"/{row.pk}/water")])
    assert f'<a href="/{asset.pk}/water">Water it</a>' in page(cast, f"partnerships/{asset.pk}/")


def test_a_long_name_and_one_from_right_to_left(cast: Cast) -> None:
    long, farsi = "Verein " * 42, "دوستان کتابخانه"
    first, second = relationship(cast, long.strip()), relationship(cast, farsi)
    assert f"<bdi>{long.strip()}</bdi>" in page(cast, f"partnerships/{first.pk}/")
    assert f"<bdi>{farsi}</bdi>" in page(cast, f"partnerships/{second.pk}/")
    assert farsi in page(cast, "partnerships/")


def test_who_knows_them_stands_beside_who_keeps_it(cast: Cast) -> None:
    club = make_organization(cast.library)
    asset = relationship(cast, organization=club)
    jo, of_theirs, kay = (
        make_person(cast.library, name, consent="given") for name in ("Jo", "Theo", "Kay")
    )
    Role.objects.create(library=cast.library, person=of_theirs, organization=club, kind="contact")
    actions.add_partnership_contact(by=cast.lee, asset=asset, side="ours", person=kay)
    for person in (jo, of_theirs, kay):
        Tie.objects.create(
            library=cast.library,
            from_person=person,
            to_organization=club,
            kind="Sings with them",
            consent="given",
        )
    shown = page(cast, f"partnerships/{asset.pk}/").partition("people-title")[2]
    assert shown.count("knows them: <bdi>Sings with them</bdi>") == 1
    assert ">Jo</bdi></a> " in shown.partition("knows them")[0]


def test_two_parts_of_one_person_are_told_apart_by_ear(cast: Cast) -> None:
    asset, jo = relationship(cast), make_person(cast.library, "Jo", consent="given")
    for part in ("Writes to them", "Carries the chairs"):
        row = {"side": "ours", "person": jo, "part": part}
        actions.add_partnership_contact(by=cast.lee, asset=asset, **row)
    shown = page(cast, f"partnerships/{asset.pk}/")
    for part in ("Writes to them", "Carries the chairs"):
        named = f'<span class="visually-hidden">: <bdi>Jo</bdi>, <bdi>{part}</bdi></span>'
        assert shown.count(named) == 2
