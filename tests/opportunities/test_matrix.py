"""The matrix of strengths and needs: cells, what stands alone, links by hand, filters."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cast import Cast
from make import make_asset, make_note, make_outlet, make_person, make_team
from tokens import without_tokens
from wherewithal.capacity.models import Asset, Placement
from wherewithal.community.needs import actions as needs
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.weighing import actions
from wherewithal.opportunities.weighing.matrix import Matrix, matrix_for
from wherewithal.opportunities.weighing.models import MatrixLink
from wherewithal.opportunities.weighing.scope import Scope
from wherewithal.opportunities.weighing.views import matrix as views
from wherewithal.people.models import PersonLine
from wherewithal.vocabulary import actions as vocabulary
from wherewithal.vocabulary.models import Tagging

PAGE = "/sunnydale/matrix/"


def sewing(cast: Cast) -> Asset:
    machine = make_asset(cast.library, "material", "Sewing machine")
    make_note(machine, "strength", "Runs well")
    return machine


def mending(cast: Cast, **fields: str) -> CommunityNeed:
    return needs.add_need(by=cast.lee, text="People want to mend their clothes", **fields)


def offer(cast: Cast) -> PersonLine:
    pam = make_person(cast.library, "Pam", consent="given")
    return PersonLine.objects.create(
        library=cast.library, person=pam, kind="offer", text="Sewing twice a month"
    )


def filled(matrix: Matrix) -> list[tuple[str, str, list[str]]]:
    """Row, need and shared topics of every cell that holds something."""
    return [
        (row.strength.name, cell.need.text, cell.topics)
        for row in matrix.rows
        for cell in row.cells
        if cell
    ]


def test_an_empty_library_is_told_how_to_begin(cast: Cast) -> None:
    page = cast.client(cast.rae).get(PAGE).content.decode()
    assert "One of each is enough to begin" in page
    assert "<table" not in page


def test_an_empty_side_is_not_told_to_be_all_right(cast: Cast) -> None:
    make_note(make_asset(cast.library))
    page = cast.client(cast.lee).get(PAGE).content.decode()
    assert "No need or interest stands here yet." in page
    assert "Everything noted here meets something of ours." not in page


def test_a_shared_topic_fills_a_cell(cast: Cast) -> None:
    machine, need = sewing(cast), mending(cast)
    needs.add_need(by=cast.lee, text="Chess")
    make_note(make_asset(cast.library, name="Hall"), "strength", "Big")
    vocabulary.tag(by=cast.lee, row=machine, name="Mending")
    vocabulary.tag(by=cast.lee, row=need, name="mending")
    matrix = matrix_for(cast.rae)
    assert filled(matrix) == [("Sewing machine", need.text, ["Mending"])]
    assert [each.text for each in matrix.unmet] == ["Chess"]
    assert [each.name for each in matrix.unused] == ["Hall"]


def test_a_link_by_hand_fills_a_cell_and_shows_its_words(cast: Cast) -> None:
    line, need = offer(cast), mending(cast)
    typed = {"strength": f"line-{line.pk}", "need": need.pk, "text": "Pam could show how"}
    cast.client(cast.cal).post(f"{PAGE}link/", typed)
    page = cast.client(cast.rae).get(PAGE)
    assert filled(page.context["matrix"]) == [("Pam", need.text, [])]
    assert "Pam could show how" in page.content.decode()
    link = MatrixLink.objects.in_library(cast.library).get()
    cast.client(cast.cal).post(f"{PAGE}links/{link.pk}/remove/")
    assert filled(matrix_for(cast.rae)) == []


def test_a_link_to_what_one_may_not_read_is_refused(cast: Cast) -> None:
    line, need = offer(cast), mending(cast)
    PersonLine.objects.in_library(cast.library).update(level="private")
    typed = {"strength": f"line-{line.pk}", "need": need.pk}
    answer = cast.client(cast.cal).post(f"{PAGE}link/", typed)
    assert answer.status_code == 200  # it is not among the choices
    assert MatrixLink.objects.in_library(cast.library).count() == 0


def test_nobody_reads_a_link_to_a_person_who_has_not_agreed(cast: Cast) -> None:
    line, need = offer(cast), mending(cast)
    actions.draw_link(by=cast.lee, line=line, need=need, text="Pam could")
    line.person.consent = "declined"
    line.person.save()
    assert filled(matrix_for(cast.rae)) == []
    assert "Pam" not in without_tokens(cast.client(cast.rae).get(PAGE).content.decode())


def test_filters_by_outlet_team_and_audience(cast: Cast) -> None:
    machine = sewing(cast)
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    Placement.objects.create(library=cast.library, asset=machine, outlet=east)
    mending(cast, audience="adults")
    mending(cast, audience="teens")
    team = make_team(cast.library)

    def size(**scope: object) -> tuple[int, int]:
        found = matrix_for(cast.rae, Scope(**scope))  # type: ignore[arg-type]
        return len(found.rows), len(found.needs)

    assert size() == (1, 2)
    assert size(outlet=east.pk) == (1, 2)
    assert size(outlet=west.pk) == (0, 2)
    assert size(team=team.pk) == (0, 2)
    assert size(audience="teens") == (1, 1)


def test_the_table_names_rows_and_columns(cast: Cast) -> None:
    sewing(cast)
    mending(cast)
    page = cast.client(cast.rae).get(PAGE).content.decode()
    assert page.count('scope="col"') == 2
    assert page.count('scope="row"') == 1
    assert page.count('scope="rowgroup"') == 1
    assert '<caption id="matrix-caption">1 × 1' in page


def test_strengths_are_tied_to_topics_by_a_person(cast: Cast) -> None:
    machine = sewing(cast)
    client = cast.client(cast.lee)
    assert "About Making and repairing" in client.get(f"{PAGE}topics/").content.decode()
    assert Tagging.objects.in_library(cast.library).count() == 0
    client.post(f"{PAGE}topics/asset-{machine.pk}/", {"name": "Making and repairing"})
    tie = Tagging.objects.in_library(cast.library).get()
    assert tie.asset == machine
    client.post(f"{PAGE}topics/{tie.pk}/remove/")
    assert Tagging.objects.in_library(cast.library).count() == 0


def test_rows_that_meet_the_most_needs_come_first(cast: Cast) -> None:
    idle, machine, loom = (make_asset(cast.library, "material", name) for name in ("A", "B", "C"))
    wants = [mending(cast), mending(cast)]
    for asset, met in ((idle, 0), (machine, 1), (loom, 2)):
        make_note(asset, "strength", "Here")
        for need in wants[:met]:
            actions.draw_link(by=cast.lee, asset=asset, need=need)
    assert [row.strength.name for row in matrix_for(cast.rae).rows] == ["C", "B", "A"]


def test_a_page_holds_some_rows_and_says_which(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "ROWS_A_PAGE", 2)
    fill(cast, 5)
    needs.add_need(by=cast.lee, text="Chess", audience="teens")
    make_note(make_asset(cast.library, name="Hall"), "strength", "Big")
    client = cast.client(cast.rae)

    def told(query: str) -> tuple[int, str]:
        page = client.get(f"{PAGE}?{query}")
        body = page.content.decode()
        assert [need.text for need in page.context["matrix"].unmet] == ["Chess"]
        assert "Hall" in [each.name for each in page.context["matrix"].unused]
        return body.count('scope="row"'), " ".join(re.findall(r"Rows \d+ to \d+ of \d+", body))

    assert told("") == (2, "Rows 1 to 2 of 6")
    assert told("page=3") == (2, "Rows 5 to 6 of 6")
    assert told("rows=all") == (6, "Rows 1 to 6 of 6")
    assert told("page=99") == (2, "Rows 5 to 6 of 6")


def test_filters_are_kept_from_page_to_page_and_told(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "ROWS_A_PAGE", 1)
    fill(cast, 2)
    mending(cast, audience="teens")
    team = make_team(cast.library)
    Asset.objects.in_library(cast.library).update(team=team)
    body = cast.client(cast.rae).get(f"{PAGE}?audience=teens&team={team.pk}").content.decode()
    assert f'href="?team={team.pk}&amp;audience=teens&amp;page=2"' in body
    assert f'href="?team={team.pk}&amp;audience=teens&amp;rows=all"' in body
    assert f"Only: <bdi>{team.name}</bdi> · <bdi>teens, twelve to eighteen</bdi>" in body


def test_the_same_number_of_queries_however_many(cast: Cast) -> None:
    fill(cast, 1)
    before = queries(cast)
    fill(cast, 3)
    assert queries(cast) == before


def fill(cast: Cast, times: int) -> None:
    """So many strengths, needs and links."""
    for number in range(times):
        machine = make_asset(cast.library, "material", f"Machine {number}")
        make_note(machine, "strength", "Runs")
        actions.draw_link(by=cast.lee, asset=machine, need=mending(cast))


def queries(cast: Cast) -> int:
    """How many statements the matrix takes."""
    with CaptureQueriesContext(connection) as captured:
        matrix_for(cast.rae)
    return len(captured)
