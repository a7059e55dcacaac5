"""What we can offer: said once, promised once."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cast import Cast
from make import make_asset, make_library, make_note, make_organization, make_outlet
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity.models import Placement, SpaceFacts
from wherewithal.programs import actions as programs
from wherewithal.programs.offering import actions
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise
from wherewithal.programs.offering.suggestions import suggestions
from wherewithal.quantities import parse_quantity

MARCH, OCTOBER, DECEMBER = date(2027, 3, 6), date(2027, 10, 2), date(2027, 12, 4)


def saturdays(cast: Cast, **fields: Any) -> LibraryOffer:
    values = {
        "kind": "space",
        "words": "Our meeting room for a fair",
        "how_much": parse_quantity("2"),
        "of_what": "Saturdays",
        "per": "year",
        **fields,
    }
    return actions.add_library_offer(by=cast.lee, **values)


def promise(cast: Cast, offer: LibraryOffer, whom: str, on: date, **fields: Any) -> OfferPromise:
    values = {"how_much": parse_quantity("1"), "starts_on": on, "ends_on": on, **fields}
    return actions.add_promise(by=cast.lee, offer=offer, whom=whom, **values)


def page(cast: Cast, path: str, member: Any = None) -> str:
    return cast.client(member or cast.lee).get(f"/sunnydale/{path}").content.decode()


def test_two_saturdays_go_to_two_partners_and_a_third_is_kindly_refused(cast: Cast) -> None:
    offer = saturdays(cast)
    promise(cast, offer, "The school", MARCH)
    promise(cast, offer, "The garden club", OCTOBER)
    with pytest.raises(ValidationError) as refused:
        promise(cast, offer, "The choir", DECEMBER)
    (sentence,) = refused.value.message_dict["how_much"]
    assert sentence == (
        "With this 3 would be promised, and the offer holds 2. Promised already to: "
        "The school, The garden club. Another time, or a smaller part?"
    )
    assert [row.to for row in offer.promises.all()] == ["The school", "The garden club"]
    assert "All of it is promised." in page(cast, f"offers/{offer.pk}/")


def test_a_promise_taken_back_leaves_room_and_a_kept_one_does_not(cast: Cast) -> None:
    offer = saturdays(cast)
    promise(cast, offer, "The school", MARCH, state="kept")
    second = promise(cast, offer, "The garden club", OCTOBER)
    actions.change_promise(by=cast.lee, promise=second, state="back")
    promise(cast, offer, "The choir", DECEMBER)
    with pytest.raises(ValidationError):
        actions.change_promise(by=cast.lee, promise=second, state="holds")


def test_without_a_limit_everything_can_be_promised_and_the_page_says_so(cast: Cast) -> None:
    offer = saturdays(cast, how_much=parse_quantity(""))
    promise(cast, offer, "The school", MARCH)
    found = page(cast, f"offers/{offer.pk}/")
    assert "nobody has said yet: look before you promise" in found
    assert "What is left, nobody can say without a limit." in found


def test_an_offer_of_which_nothing_is_promised_warns_of_nothing(cast: Cast) -> None:
    offer = actions.add_library_offer(by=cast.lee, kind="space", words="The room")
    path = f"/sunnydale/offers/{offer.pk}/"
    calm = cast.client(cast.rae).get(path).content.decode()
    assert "<p>Nothing of it is promised yet.</p>" in calm


def test_where_nobody_can_say_one_looks_and_says_so(cast: Cast) -> None:
    offer = saturdays(cast)
    promise(cast, offer, "The school", MARCH, how_much=parse_quantity(""), is_sure=True)
    client = cast.client(cast.lee)
    path = f"/sunnydale/offers/{offer.pk}/promise/"
    data = {"whom": "The choir", "how_much": "1", "state": "holds"}
    asked = client.post(path, data)
    assert "If you have looked, tick here and save once more." in asked.content.decode()
    assert 'value="The choir"' in asked.content.decode()
    assert client.post(path, {**data, "is_sure": "on"}).status_code == 302
    assert [row.to for row in offer.promises.all()] == ["The school", "The choir"]


def test_what_a_program_gives_from_the_same_room_counts_as_unknown(cast: Cast) -> None:
    room = make_asset(cast.library)
    offer = saturdays(cast, assets=[room])
    program = programs.add_program(by=cast.lee, name="Robots")
    programs.add_program_offer(by=cast.lee, program=program, words="A showcase", asset=room)
    found = page(cast, f"offers/{offer.pk}/")
    assert "A showcase" in found
    assert "Whether any is left depends on what nobody has told yet." in found
    programs.change_program(by=cast.lee, program=program, state="ended")
    assert "Nothing of it is promised yet." in page(cast, f"offers/{offer.pk}/")


def test_only_one_taker_is_named(cast: Cast) -> None:
    offer, club = saturdays(cast), make_organization(cast.library)
    program = programs.add_program(by=cast.lee, name="Robots")
    data = {"organization": club.pk, "program": program.pk, "state": "holds"}
    answer = cast.client(cast.lee).post(f"/sunnydale/offers/{offer.pk}/promise/", data)
    assert "Choose one organization or one program" in answer.content.decode()
    assert list(offer.promises.all()) == []


def test_an_offer_is_made_on_its_page_with_what_stands_behind_it(cast: Cast) -> None:
    room = make_asset(cast.library)
    data = {
        "words": "The lawn",
        "kind": "space",
        "how_much": "about 6",
        "of_what": "mornings",
        "per": "month",
        "assets": [room.pk],
        "state": "open",
        "level": "partners",
    }
    answer = cast.client(cast.lee).post("/sunnydale/offers/add/", data)
    (offer,) = LibraryOffer.objects.in_library(cast.library)
    assert answer["Location"] == f"/sunnydale/offers/{offer.pk}/"
    found = page(cast, "offers/", cast.rae)
    assert "At most about 6 mornings a month." in found
    assert "Meeting room" in found


def test_rows_are_ticked_and_told_with_their_first_strength(cast: Cast) -> None:
    hall = make_asset(cast.library, name="Hall")
    make_note(hall, "strength", "Warm and bright")
    make_note(hall, "strength", "Near the bus")
    make_note(make_asset(cast.library, name="Attic"), "challenge", "No elevator")
    body = page(cast, "offers/add/")
    assert f'type="checkbox" name="assets" value="{hall.pk}"' in body
    assert "Hall: “Warm and bright”" in body
    assert "Near the bus" not in body
    assert "No elevator" not in body


def test_a_room_that_is_seldom_full_is_suggested_with_the_words_that_say_so(cast: Cast) -> None:
    quiet, busy = make_asset(cast.library, name="Attic"), make_asset(cast.library, name="Hall")
    SpaceFacts.objects.create(library=cast.library, asset=quiet, how_full="Seldom booked")
    SpaceFacts.objects.create(library=cast.library, asset=busy, how_full="Full every day")
    kit = make_asset(cast.library, area="material", name="Button maker")
    make_note(kit, text="Everybody loves it")
    make_note(busy, text="Only we know this", level=Level.PRIVATE, noted_by=cast.lee.user)
    found = [(row.asset.name, str(row.kind), row.grounds) for row in suggestions(cast.lee)]
    assert found == [
        ("Attic", "space", "Seldom booked"),
        ("Button maker", "equipment", "Everybody loves it"),
    ]
    form = page(cast, f"offers/add/?asset={quiet.pk}")
    assert "Attic: Seldom booked" in form


def test_what_is_offered_is_suggested_no_more(cast: Cast) -> None:
    kit = make_asset(cast.library, area="material", name="Button maker")
    make_note(kit, text="Draws many visitors")
    assert [str(row.kind) for row in suggestions(cast.lee)] == ["audience"]
    saturdays(cast, assets=[kit])
    assert suggestions(cast.lee) == []


def test_who_looks_after_one_outlet_offers_what_is_there_and_nothing_else(cast: Cast) -> None:
    east = make_outlet(cast.library)
    here, there = make_asset(cast.library, name="Here"), make_asset(cast.library, name="There")
    Placement.objects.create(library=cast.library, asset=here, outlet=east)
    cast.lee.outlet = east
    cast.lee.save()
    offer = saturdays(cast, assets=[here])
    assert offer.words == "Our meeting room for a fair"
    for assets in ([there], []):
        with pytest.raises(PermissionDenied):
            saturdays(cast, assets=assets)


def test_an_organization_of_another_library_is_promised_nothing(cast: Cast) -> None:
    offer = saturdays(cast)
    stranger = make_organization(make_library("smallville"))
    with pytest.raises(PermissionDenied):
        actions.add_promise(by=cast.lee, offer=offer, organization=stranger)


def test_the_empty_page_says_what_each_kind_could_be(cast: Cast) -> None:
    found = page(cast, "offers/", cast.rae)
    assert found.count("Nothing yet. Perhaps") == 7
    assert "Offer something" not in found
