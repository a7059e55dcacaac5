"""Answering by link: what it opens, and what it takes."""

import re

import pytest
from django.test import Client

from all_rows import all_rows
from cast import Cast
from make import make_asset, make_outlet, make_team
from wherewithal.capacity.models import Asset
from worksheets.links import ask, lines_of, place


def test_a_branch_answers_without_an_account(cast: Cast) -> None:
    maple = make_outlet(cast.library, "Maple branch")
    holder = ask(cast, maple)
    holder.begins("Robin")
    holder.client.post(
        holder.sheet(), {"next.name": "Story corner", "next.new.strength": "Soft rug"}
    )
    (corner,) = Asset.objects.in_library(cast.library)
    assert [placement.outlet for placement in corner.placements.all()] == [maple]
    assert lines_of(cast) == [("Story corner", "Soft rug", "Maple branch (Robin)")]
    assert corner.made_by_name == "Maple branch (Robin)"
    assert ">Soft rug</textarea>" in holder.reads()


@pytest.mark.parametrize("only_suggest", [False, True])
def test_a_row_of_many_outlets_says_so_where_one_of_them_writes(
    cast: Cast, only_suggest: bool
) -> None:
    maple, oak, elm = (make_outlet(cast.library, name) for name in ("Maple", "Oak", "Elm"))
    for name, outlets in (("Hall", (maple, oak, elm)), ("Attic", (maple, oak)), ("Den", (maple,))):
        room = make_asset(cast.library, name=name)
        for outlet in outlets:
            place(room, outlet)
    page = ask(cast, maple, only_suggest=only_suggest).reads()
    said = re.findall(r"also at \d other outlets?: what you write here is said of [a-z ]+", page)
    assert said == [
        "also at 2 other outlets: what you write here is said of all of them",
        "also at 1 other outlet: what you write here is said of both",
    ]


def test_a_team_answers_for_itself(cast: Cast) -> None:
    teens = make_team(cast.library, "Teen services")
    holder = ask(cast, teens, "staff")
    holder.writes({"next.name": "Saturday pages"}, "staff")
    (pages,) = Asset.objects.in_library(cast.library)
    assert pages.team == teens


def test_looking_changes_nothing(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    before = all_rows()
    for path in (holder.home, holder.sheet(), f"{holder.home}thanks/"):
        assert Client().get(path).status_code == 200
        assert Client().head(path).status_code == 200
    assert all_rows() == before


def test_the_first_button_notes_the_opening_and_done_is_said_aloud(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    holder.begins()
    holder.request.refresh_from_db()
    assert holder.request.opened_at is not None
    assert holder.request.answered_at is None
    thanks = holder.client.post(holder.home, {"do": "done"}, follow=True)
    assert "Thank you" in thanks.content.decode()
    holder.request.refresh_from_db()
    assert holder.request.answered_at is not None
    assert holder.writes({"next.name": "One more room"}).status_code == 200


def test_after_each_sheet_comes_the_next_and_after_the_last_the_end(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library), "staff", "space", "material")
    leads = [
        (f'href="{holder.sheet("space")}" data-after-saving>Next: Space' in page, "Next:" in page)
        for page in (holder.reads("staff"), holder.reads("material"))
    ]
    assert leads == [(True, True), (False, False)]
    saved = holder.client.post(holder.sheet("staff"), {"next.name": "Pages", "do": "next"})
    assert saved.headers["Location"] == holder.sheet("space")
    assert [asset.name for asset in Asset.objects.in_library(cast.library)] == ["Pages"]
    last = holder.client.post(holder.sheet("material"), {"do": "next"})
    assert last.headers["Location"] == holder.sheet("material")


def test_done_without_script_saves_what_was_typed(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    holder.client.post(holder.sheet(), {"next.name": "Attic", "do": "done"})
    holder.request.refresh_from_db()
    assert holder.request.answered_at is not None
    assert [asset.name for asset in Asset.objects.in_library(cast.library)] == ["Attic"]


def test_the_pages_stay_out_of_search_engines_and_other_sites(cast: Cast) -> None:
    holder = ask(cast, make_outlet(cast.library))
    page = holder.client.get(holder.sheet())
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert page.headers["Referrer-Policy"] == "same-origin"
    body = page.content.decode()
    assert "/sunnydale/" not in body
    assert f'data-store="answer/{holder.request.pk}/space"' in body
