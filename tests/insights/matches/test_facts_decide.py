"""On the page facts decide: a distance is a distance, and who speaks no Farsi is no tutor in Farsi."""

from typing import Any

from cast import Cast
from insights.matches.test_who_can_help import looked, make_need
from make import make_organization
from wherewithal.insights.matches.page import Page
from wherewithal.libraries.models import Library
from wherewithal.programs.models import ResourceNeed


def need_of(cast: Cast, name: str, **fields: Any) -> ResourceNeed:
    need = make_need(cast, name)
    ResourceNeed.objects.in_library(cast.library).update(**fields)
    need.refresh_from_db()
    return need


def cannot(page: Page) -> dict[str, tuple[str, ...]]:
    return {row.name: row.ruled_out for row in page.ruled_out}


def test_who_speaks_another_language_cannot(cast: Cast) -> None:
    for name, languages in (("Near", "farsi, english"), ("Far", "Hmong"), ("Open", "")):
        make_organization(cast.library, name, brings="Tutors for reading", languages=languages)
    page = looked(cast, need_of(cast, "Tutors for reading who speak Farsi", kind="human"))
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
    page = looked(cast, need_of(cast, "A hall for meetings within 2 miles", kind="space"))
    assert cannot(page) == {"Far": ("69.09 miles away; up to 2 will do.",)}
    assert [(row.name, row.fitting) for row in page.open] == [
        ("Near", ("0.69 miles away; up to 2 will do.",))
    ]
