"""On the page facts decide: a distance is a distance, and who speaks no Farsi is no tutor in Farsi."""

from cast import Cast
from insights.matches.needs import make_need
from insights.matches.test_who_can_help import looked
from make import make_community_asset, make_organization
from wherewithal.insights.matches.page import Page
from wherewithal.libraries.models import Library
from wherewithal.programs.models import SpaceNeedFacts
from wherewithal.quantities import Quantity


def cannot(page: Page) -> dict[str, tuple[str, ...]]:
    return {row.name: row.ruled_out for row in page.ruled_out}


def test_who_speaks_another_language_cannot(cast: Cast) -> None:
    for name, languages in (("Near", "farsi, english"), ("Far", "Hmong"), ("Open", "")):
        make_organization(cast.library, name, brings="Tutors for reading", languages=languages)
    page = looked(cast, make_need(cast, "Tutors for reading who speak Farsi", kind="human"))
    assert cannot(page) == {"Far": ("Nobody noted that they speak Persian (Farsi).",)}
    told = {row.name: (row.fitting, row.questions) for row in page.open}
    assert told == {
        "Near": (("Speaks Persian (Farsi).",), ()),
        "Open": ((), ("Do they speak Persian (Farsi)?",)),
    }


def test_a_distance_is_a_distance(cast: Cast) -> None:
    Library.objects.filter(pk=cast.library.pk).update(latitude="42.5", longitude="-71.25")
    for name, latitude in (("Near", "42.51"), ("Far", "43.5")):
        place = {"latitude": latitude, "longitude": "-71.25", "placed_how": "hand"}
        make_organization(cast.library, name, brings="A hall for meetings", **place)
    page = looked(cast, make_need(cast, "A hall for meetings within 2 miles", kind="space"))
    assert cannot(page) == {"Far": ("69.09 miles away; up to 2 will do.",)}
    assert [(row.name, row.fitting) for row in page.open] == [
        ("Near", ("0.69 miles away; up to 2 will do.",))
    ]


def test_the_only_likely_room_is_asked_how_many_it_seats(cast: Cast) -> None:
    for name in ("Church hall down the road", "Farming"):
        make_community_asset(cast.library, name)
    need = make_need(cast, "Tables to stand around", kind="space")
    SpaceNeedFacts.objects.create(
        library=cast.library, resource_need=need, seats=Quantity.about(20)
    )
    told = {row.name: row.questions for row in looked(cast, need).long_shots}
    question = "How many people does it hold? Needed: about 20."
    assert told == {"Church hall down the road": (question,)}
