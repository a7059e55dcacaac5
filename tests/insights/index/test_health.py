"""The doctor proves that the list is complete, and puts it right."""

from cast import Cast
from insights.index.listed import everything, meanings
from make import make_asset, make_note, make_organization
from wherewithal.insights.index import health
from wherewithal.insights.index.follow import follow
from wherewithal.insights.index.models import Capability
from wherewithal.insights.index.prepare import prepare_all


def complete(cast: Cast) -> None:
    make_note(make_asset(cast.library), text="Seats forty")
    make_organization(cast.library, brings="Tables", cannot="Sundays")
    follow(cast.library.pk)
    prepare_all(cast.library.pk)


def found(cast: Cast) -> list[tuple[str, int]]:
    return [(str(gap.label), gap.count) for gap in health.gaps(cast.library.pk)]


def test_a_complete_list_has_no_gaps(cast: Cast) -> None:
    complete(cast)
    assert (found(cast), health.count_texts(), health.count_waiting()) == ([], 5, 0)


def test_missing_outdated_foreign_and_spoiled_texts_are_noticed_and_repaired(cast: Cast) -> None:
    complete(cast)
    before, meant = everything(cast), meanings(cast)
    rows = Capability.objects.in_library(cast.library)
    rows.filter(column="brings").delete()
    rows.filter(column="cannot").update(digest="of old")
    rows.filter(model="note").update(vectors=b"\0" * 1024)
    rows.create(library=cast.library, model="asset", row_id=9999, column="name", digest="gone")
    assert found(cast) == [("asset", 1), ("line", 1), ("organization", 2)]
    health.repair(cast.library.pk)
    assert (found(cast), everything(cast)) == ([], before)
    assert meanings(cast).expected == meant


def test_passages_that_were_cut_otherwise_are_noticed(cast: Cast) -> None:
    complete(cast)
    Capability.objects.in_library(cast.library).filter(model="note").update(spans=[[0, 5]])
    assert found(cast) == [("line", 1)]


def test_what_waits_is_counted_and_is_no_gap(cast: Cast) -> None:
    make_asset(cast.library)
    assert (found(cast), health.count_waiting()) == ([], 1)
