"""Organizations with all that is known of them, and two that are one."""

from cast import Cast
from make import make_organization
from wherewithal.people import actions
from wherewithal.people.models import Organization


def test_everything_can_be_said_and_is_shown(cast: Cast) -> None:
    club = make_organization(cast.library)
    lee = cast.client(cast.lee)
    page = f"/sunnydale/organizations/{club.pk}/"
    said = {
        "name": "Garden club",
        "type": "club",
        "partner_area": "other",
        "legal_type": "non-profit",
        "brings": "Plants\nTwo strong men",
        "wants": "A room in winter",
        "cannot": "Nothing in April",
        "reach_by": "Call Mae",
    }
    assert lee.post(page + "change/", said).status_code == 302
    club.refresh_from_db()
    assert {name: getattr(club, name) for name in said} == said
    shown = lee.get(page).content.decode()
    for words in (
        "Two strong men",
        "A room in winter",
        "Nothing in April",
        "Call Mae",
        "Non-Profit",
    ):
        assert words in shown


def test_the_state_reports_lists_are_those_of_the_reports() -> None:
    areas = [str(label) for _value, label in Organization._meta.get_field("partner_area").choices]  # type: ignore[union-attr]
    assert areas[1:] == [
        "Libraries",
        "Historical Societies/Organizations",
        "Museums",
        "Archives",
        "Cultural Heritage Multi-type",
        "Preschools",
        "Schools",
        "Adult Education",
        "Human Service Organizations",
        "Other",
    ]
    types = [str(label) for _value, label in Organization._meta.get_field("legal_type").choices]  # type: ignore[union-attr]
    assert types[1:] == [
        "Federal",
        "State",
        "Local Government",
        "School District",
        "Non-Profit",
        "Private Sector",
        "Tribe/Native Hawaiian Organization",
    ]


def test_locations_are_added_changed_and_removed(cast: Cast) -> None:
    club = make_organization(cast.library)
    lee = cast.client(cast.lee)
    lee.post(f"/sunnydale/organizations/{club.pk}/locations/add/", {"name": "Shed"})
    location = club.locations.get()
    path = f"/sunnydale/organizations/locations/{location.pk}/"
    lee.post(path, {"name": "Shed", "address": "3 Mill Lane", "words": "Saturdays"})
    shown = lee.get(f"/sunnydale/organizations/{club.pk}/").content.decode()
    assert ("3 Mill Lane" in shown, "Saturdays" in shown) == (True, True)
    lee.post(path + "remove/")
    assert club.locations.count() == 0


def test_of_two_that_are_one_nothing_is_lost(cast: Cast) -> None:
    one = make_organization(
        cast.library, "Elks", brings="Kitchen", address="1 Elm", type="club", languages="English"
    )
    two = make_organization(
        cast.library,
        "Elks Lodge",
        brings="Chairs",
        wants="Members",
        address="2 Oak",
        type="other",
        legal_type="non-profit",
        languages="Spanish",
        do_not_contact=True,
        do_not_contact_words="Since May",
    )
    actions.add_location(by=cast.lee, organization=two, name="Summer camp")
    kept = actions.merge_organizations(by=cast.lee, keep=one, other=two)
    kept.refresh_from_db()
    assert (kept.brings, kept.wants, kept.languages) == (
        "Kitchen\nChairs",
        "Members",
        "English, Spanish",
    )
    assert (kept.type, kept.legal_type, kept.address) == ("club", "non-profit", "1 Elm")
    assert (kept.do_not_contact, kept.do_not_contact_words) == (True, "Since May")
    assert kept.words == "Also: Elks Lodge, something else"
    assert [(row.name, row.address) for row in kept.locations.all()] == [
        ("Summer camp", ""),
        ("Elks Lodge", "2 Oak"),
    ]
