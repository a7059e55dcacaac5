"""The needs assessment: what is needed most, what we offer, whom to engage, and how."""

from dataclasses import replace

import pytest
from django.utils import timezone

from cast import Cast
from make import make_organization, make_person
from partnerships.asking import ask_for, move
from printing.opened import words_of_docx
from printing.paper import words_of
from programs.plans import exact, given, need_of, plan
from wherewithal.capacity.models import Asset
from wherewithal.programs.offering.actions import add_library_offer
from wherewithal.reports.grant import needs_assessment
from wherewithal.reports.grant.engage import waiting_words
from wherewithal.reports.kinds import KINDS
from wherewithal.reports.period import usual_period
from wherewithal.reports.report import Report, Section

PAGE = "/sunnydale/reports/needs/"


def report(cast: Cast) -> Report:
    return needs_assessment(cast.rae, usual_period(timezone.localdate()))


def section(cast: Cast, slug: str) -> Section:
    return next(each for each in report(cast).sections if each.slug == slug)


def rows(found: Section) -> list[tuple[str, ...]]:
    return [] if found.table is None else [row.cells for row in found.table.rows]


def test_what_is_needed_most_comes_first_and_once(cast: Cast) -> None:
    club, fair = plan(cast.library, "Club"), plan(cast.library, "Fair")
    need_of(club, name="Balloons", importance="nice")
    need_of(club, name="Chairs", how_many=exact(4))
    need_of(fair, name="Chairs", how_many=exact(4))
    done = need_of(fair, name="Lamps", how_many=exact(1))
    given(done, words="Shop", how_many=exact(1), state="secured")
    found = section(cast, "needed")
    assert rows(found) == [
        ("Chairs", "Technology", "must have", "4", "Club\nFair"),
        ("Balloons", "Technology", "nice to have", "not known yet", "Club"),
    ]
    assert [each.value for each in found.figures] == [3, 2]


def test_what_may_be_told_to_partners_is_offered(cast: Cast) -> None:
    add_library_offer(by=cast.lee, kind="space", words="Our stage")
    add_library_offer(by=cast.lee, kind="space", words="For us alone", level="library")
    assert [line.text for line in section(cast, "offered").lines] == ["Our stage"]


def test_whoever_fits_is_told_with_their_own_words_and_how_to_reach_them(cast: Cast) -> None:
    makers = make_organization(
        cast.library,
        "Makers guild",
        brings="We lend laptops and teach laptop repair to teens",
        wants="More young members",
        phone="555 0100",
        reach_by="by phone",
    )
    make_organization(
        cast.library,
        "Left alone",
        brings="We lend laptops and teach laptop repair to teens",
        do_not_contact=True,
    )
    need = need_of(plan(cast.library), name="Laptops to lend to teens", how_many=exact(4))
    move(cast, ask_for(cast, need, organization=makers), "asked", "no")
    cast.client(cast.lee).get("/sunnydale/find/?q=laptops")
    engaged = section(cast, "engage")
    assert [line.text for line in engaged.lines] == ["Makers guild"]
    assert "We lend laptops" in engaged.lines[0].small
    assert "for: Laptops to lend to teens" in engaged.lines[0].small
    (row,) = rows(section(cast, "words"))
    assert row[:4] == ("Makers guild", "by phone\n555 0100", "", "More young members")


def test_all_who_fit_are_counted_where_only_the_first_are_told(cast: Cast) -> None:
    for number in range(10):
        words = "We lend laptops and teach laptop repair to teens"
        make_organization(cast.library, f"Makers guild {number}", brings=words)
    need_of(plan(cast.library), name="Laptops to lend to teens", how_many=exact(4))
    cast.client(cast.lee).get("/sunnydale/find/?q=laptops")
    engaged = section(cast, "engage")
    (figure,) = engaged.figures
    assert (figure.value, len(figure.records), len(engaged.lines)) == (10, 10, 8)
    assert len(rows(section(cast, "words"))) == 8
    assert figure.sentence.startswith("For the 1 need at the top")


def test_no_person_is_named_as_somebody_to_engage(cast: Cast) -> None:
    pam = make_person(cast.library, "Pamela Potter", consent="given")
    need = need_of(plan(cast.library), name="Somebody who teaches pottery", kind="human")
    assert pam.pk
    assert need.pk
    page = cast.client(cast.ada).get(PAGE).content.decode()
    assert "Pamela" not in page


def test_the_library_says_how_it_would_go_about_it(cast: Cast) -> None:
    client = cast.client(cast.lee)
    client.post(f"{PAGE}our-words/", {"words": "We bring cookies first."})
    assert section(cast, "words").words == "We bring cookies first."
    assert "We bring cookies first." in client.get(PAGE).content.decode()


@pytest.mark.parametrize("who", ["ada", "rae"])
def test_an_empty_library_reads_first_steps(cast: Cast, who: str) -> None:
    page = cast.client(getattr(cast, who)).get(PAGE).content.decode()
    assert Asset.objects.in_library(cast.library).count() == 0
    assert "No offer is written down yet." in page
    assert "Nobody is known yet who plainly fits." in page


def test_texts_that_wait_are_told_on_the_page_and_never_on_paper(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = report(cast)
    assert found.waiting == ""
    waiting = replace(found, waiting=waiting_words(8))
    monkeypatch.setitem(KINDS, "needs", replace(KINDS["needs"], read=lambda *_: waiting))
    client = cast.client(cast.rae)
    assert "8 texts are not laid beside the needs yet" in client.get(PAGE).content.decode()
    paper, document = (
        client.get(f"/sunnydale/print/reports/needs.{kind}").content for kind in ("pdf", "docx")
    )
    assert "texts" not in words_of(paper) + words_of_docx(document)
    assert "Whom to engage" in words_of(paper)
