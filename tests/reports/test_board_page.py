"""The board page: its figures, what it leaves out, its period, and what the library says itself."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cast import Cast
from make import make_asset, make_note, make_organization, make_person
from partnerships.asking import ask_for, move
from programs.plans import exact, given, need_of, plan, staff
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.people.models import Role, Tie
from wherewithal.quantities import parse_quantity
from wherewithal.reports.board import board_report
from wherewithal.reports.figures import Figure
from wherewithal.reports.models import ReportWords
from wherewithal.reports.period import Period, usual_period

PAGE = "/sunnydale/reports/board/"


def the_period() -> Period:
    return usual_period(timezone.localdate())


def figure(cast: Cast, slug: str, *, member: Any = None, period: Period | None = None) -> Figure:
    found = board_report(member or cast.rae, period or the_period()).figure(slug)
    assert found is not None
    return found


def names(found: Figure) -> list[str]:
    return [record.name for record in found.records]


def page_text(cast: Cast, path: str = PAGE, member: Any = None) -> str:
    answer = cast.client(member or cast.rae).get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_what_we_have_by_area_with_its_records(cast: Cast) -> None:
    make_asset(cast.library, "space", "Barn")
    make_asset(cast.library, "space", "Hall")
    assert names(figure(cast, "have-space")) == ["Barn", "Hall"]
    assert figure(cast, "have-material").value == 0


def test_head_counts_keep_what_nobody_knows(cast: Cast) -> None:
    staff(cast.library, "Desk", headcount=parse_quantity("about 4"))
    staff(cast.library, "Pages")
    make_asset(cast.library, "staff", "Friends")
    found = figure(cast, "have-people")
    assert (found.shown, found.unknown_count) == ("about 4, and 2 not known yet", 2)
    assert names(found) == ["Desk", "Pages", "Friends"]


def test_strengths_come_from_every_area_before_a_second_from_any(cast: Cast) -> None:
    barn, van = make_asset(cast.library, name="Barn"), make_asset(cast.library, "material", "Van")
    club = make_asset(cast.library, "relationship", "Club")
    for asset, text in (
        (barn, "Dry"),
        (barn, "Wide"),
        (van, "Runs well"),
        (club, "Always say yes"),
    ):
        make_note(asset, text=text)
    make_note(barn, text="Long " * 40)
    make_note(barn, text="Secret strength", level="private")
    report = board_report(cast.ada, the_period())
    assert {line.text for line in report.sections[0].lines} == {
        "Wide",
        "Runs well",
        "Always say yes",
    }


def test_needs_of_the_community_by_how_well_we_know_them(cast: Cast) -> None:
    def need(text: str, *methods: str) -> None:
        row = CommunityNeed.objects.create(library=cast.library, text=text)
        for method in methods:
            Evidence.objects.create(
                library=cast.library, need=row, method=method, how_many=exact(6)
            )

    need("A place to sit", "interview", "survey")
    need("Rides", "interview")
    need("Quiet", "statistics")
    need("Stars")
    assert names(figure(cast, "asked-several")) == ["A place to sit"]
    assert names(figure(cast, "asked-once")) == ["Rides"]
    assert names(figure(cast, "asked-nobody")) == ["Quiet", "Stars"]
    assert figure(cast, "asked-people").shown == "18"


def test_withdrawn_words_are_counted_without_them(cast: Cast) -> None:
    CommunityNeed.objects.create(library=cast.library, text="–", withdrawn_at=timezone.now())
    assert names(figure(cast, "asked-nobody")) == ["words that were taken back"]
    assert board_report(cast.ada, the_period()).sections[1].lines == ()


def test_a_yes_closes_a_gap_in_its_period(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="Ten chairs", how_many=exact(10))
    move(cast, ask_for(cast, need), "asked", "yes", on=the_period().last - timedelta(days=9))
    assert names(figure(cast, "gaps-yes")) == ["Garden club"]
    assert names(figure(cast, "gaps-secured")) == ["Ten chairs"]
    assert names(figure(cast, "gaps-covered")) == ["Ten chairs"]
    long_ago = Period(date(2001, 1, 1), date(2001, 12, 31), timezone.localdate())
    assert figure(cast, "gaps-yes", period=long_ago).value == 0


def test_a_yes_without_a_day_is_unknown(cast: Cast) -> None:
    need = need_of(plan(cast.library), how_many=exact(10))
    move(cast, ask_for(cast, need), "asked", "yes")
    assert figure(cast, "gaps-yes").shown == "0, and 1 not known yet"


def test_what_is_ours_is_no_promise_of_others(cast: Cast) -> None:
    need = need_of(plan(cast.library), how_many=exact(3))
    given(need, asset=make_asset(cast.library, "material", "Chairs"), state="have")
    given(need, asset=make_asset(cast.library, "material", "Stools"), state="secured")
    assert figure(cast, "gaps-secured").value == 0


def test_money_promised_with_what_is_not_known(cast: Cast) -> None:
    need = need_of(plan(cast.library), "financial", name="Snacks")
    given(need, words="Friends", state="secured", cents=30_000)
    given(need, words="The bank", state="secured")
    given(need, words="A maybe", state="asked", cents=99_900)
    found = figure(cast, "gaps-money")
    assert (found.value.low_cents, found.unknown_count) == (30_000, 1)  # type: ignore[union-attr]
    assert "not known yet" in found.shown


def test_promises_of_other_days_do_not_count(cast: Cast) -> None:
    need = need_of(plan(cast.library), name="Chairs", how_many=exact(3))
    given(need, words="Once", state="secured", ends_on=date(2001, 5, 1))
    assert figure(cast, "gaps-secured").value == 0


def test_what_may_slip(cast: Cast) -> None:
    today = timezone.localdate()
    need = need_of(plan(cast.library), name="Chairs", how_many=exact(3))
    for words, days in (("Soon", 30), ("Later", 300), ("Over", -1)):
        given(need, words=words, state="secured", ends_on=today + timedelta(days=days))
    found = figure(cast, "risks-ending")
    assert names(found) == ["Chairs"]
    pam = make_person(cast.library, "Pam", consent="given")
    Role.objects.create(library=cast.library, person=pam, kind="staff")
    Tie.objects.create(
        library=cast.library,
        from_person=pam,
        to_organization=make_organization(cast.library),
        consent="given",
    )
    assert names(figure(cast, "risks-single")) == ["Garden club"]


def test_must_haves_that_are_not_covered(cast: Cast) -> None:
    program = plan(cast.library)
    need_of(program, name="Chairs")
    need_of(program, name="Balloons", importance="nice")
    need_of(program, name="A room", kind="space", state="met")
    assert names(figure(cast, "risks-must")) == ["Chairs"]
    assert figure(cast, "gaps-missing").value == 2
    assert figure(cast, "gaps-covered").value == 1


@pytest.mark.parametrize("who", ["ada", "lee", "rae"])
def test_whoever_asks_reads_the_same_and_nothing_private(cast: Cast, who: str) -> None:
    quiet = make_person(cast.library, "Quentin Quiet")
    friend = make_asset(cast.library, "relationship", "Our friend Quentin")
    RelationshipFacts.objects.create(library=cast.library, asset=friend, person=quiet)
    make_note(make_asset(cast.library, name="Barn"), text="Hidden strength", level="private")
    CommunityNeed.objects.create(library=cast.library, text="Hidden wish", level="private")
    need = need_of(plan(cast.library), name="Chairs", how_many=exact(3))
    given(need, person=quiet, state="secured")
    member = getattr(cast, who)
    text = page_text(cast, member=member)
    assert "Quentin" not in text
    assert "Hidden" not in text
    assert figure(cast, "have-relationship", member=member).value == 0
    assert figure(cast, "gaps-secured", member=member).value == 0


def test_every_figure_opens_its_records(cast: Cast) -> None:
    barn = make_asset(cast.library, "space", "Barn")
    CommunityNeed.objects.create(library=cast.library, text="Somewhere to meet")
    need_of(plan(cast.library), name="Chairs")
    page = page_text(cast)
    for each in board_report(cast.rae, the_period()).figures:
        assert f"{PAGE}figures/{each.slug}/" in page.replace("&amp;", "&")
        assert each.sentence in page_text(cast, f"{PAGE}figures/{each.slug}/")
    assert f"/sunnydale/assets/{barn.pk}/" in page_text(cast, f"{PAGE}figures/have-space/")


def test_there_are_no_other_figures_and_no_other_reports(cast: Cast) -> None:
    client = cast.client(cast.rae)
    assert client.get(f"{PAGE}figures/nothing/").status_code == 404
    assert client.get("/sunnydale/reports/nothing/figures/have-space/").status_code == 404
    assert client.get("/sunnydale/print/reports/nothing.pdf").status_code == 404


def test_days_in_the_wrong_order_are_told(cast: Cast) -> None:
    page = page_text(cast, f"{PAGE}?from=2026-05-01&to=2026-04-01")
    assert "The last day lies before the first." in page
    assert 'value="2026-05-01"' in page


def test_the_library_says_what_it_asks_the_board(cast: Cast) -> None:
    client = cast.client(cast.lee)
    path = f"{PAGE}our-words/"
    client.post(path, {"words": "Please approve a second van."})
    assert "Please approve a second van." in page_text(cast)
    assert ReportWords.objects.in_library(cast.library).count() == 1
    assert cast.client(cast.cal).post(path, {"words": "No"}).status_code == 403


def test_an_empty_library_reads_a_first_step(cast: Cast) -> None:
    text = page_text(cast)
    assert "Nothing is written down yet." in text
    assert "No program has written down yet what it needs." in text


def test_it_asks_the_database_as_often_for_much_as_for_little(cast: Cast) -> None:
    def fill() -> None:
        program = plan(cast.library)
        need = need_of(program, name="Chairs", how_many=exact(3))
        given(need, words="Friends", state="secured")
        make_note(make_asset(cast.library, name="Barn"))
        row = CommunityNeed.objects.create(library=cast.library, text="Rides")
        Evidence.objects.create(library=cast.library, need=row)
        move(cast, ask_for(cast, need_of(program, how_many=exact(10))), "asked", "yes")

    fill()
    with CaptureQueriesContext(connection) as few:
        board_report(cast.rae, the_period())
    fill()
    fill()
    with CaptureQueriesContext(connection) as many:
        board_report(cast.rae, the_period())
    assert len(many) == len(few)


def test_an_area_of_which_nobody_told_anything_is_no_zero(cast: Cast) -> None:
    make_asset(cast.library, "space", "Barn")
    told = {slug: figure(cast, f"have-{slug}").shown for slug in ("space", "relationship")}
    assert told == {"space": "1", "relationship": "nothing told yet"}
