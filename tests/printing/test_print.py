"""The page where one chooses, the documents that its buttons open, and what must never be in them."""

from typing import Any

import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Cast
from make import make_asset, make_note, make_outlet, make_person
from printing.paper import header_scopes_of, page_count, places_of, problems_of, words_of
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset, Note, Placement
from wherewithal.people.models import PersonLine, Role
from wherewithal.printing.letters import MISSING, fit_words
from wherewithal.printing.typeset import Document, Paper, typeset
from wherewithal.quantities import parse_quantity

FARSI, CHINESE, AMHARIC, THAI = "کتابخانه محله", "图书馆朋友", "ቤተ መጻሕፍት", "ห้องสมุด"


def fetch(cast: Cast, member: Any, path: str) -> bytes:
    response = cast.client(member).get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/pdf"
    return bytes(response.content)


def test_everybody_of_the_library_finds_every_document(cast: Cast) -> None:
    page = cast.client(cast.rae).get("/sunnydale/print/").content.decode()
    for name in ("workbook", "overview", "staff", "people", "space", "material", "to-check"):
        assert f"/sunnydale/print/{name}.pdf" in page


def test_a_document_opens_in_the_browser_under_a_name_that_says_what_it_is(cast: Cast) -> None:
    response = cast.client(cast.rae).get("/sunnydale/print/space.pdf?as=blank&rows=3&paper=a4")
    assert response.headers["Content-Disposition"] == 'inline; filename="sunnydale-space-blank.pdf"'


def test_a_document_that_does_not_exist_is_not_found(cast: Cast) -> None:
    assert cast.client(cast.rae).get("/sunnydale/print/horoscope.pdf").status_code == 404


def test_an_odd_choice_is_explained_on_the_page(cast: Cast) -> None:
    response = cast.client(cast.rae).get("/sunnydale/print/space.pdf?as=blank&rows=4000")
    assert response.status_code == 422
    assert "60" in response.content.decode()


def test_more_rows_to_write_take_more_pages(cast: Cast) -> None:
    few, many = (
        page_count(fetch(cast, cast.rae, f"/sunnydale/print/space.pdf?as=blank&rows={rows}"))
        for rows in (4, 40)
    )
    assert (few, many > 6) == (2, True)  # lines on the first, facts on the second


def test_a_blank_worksheet_has_room_for_the_facts(cast: Cast) -> None:
    words = words_of(fetch(cast, cast.rae, "/sunnydale/print/space.pdf?as=blank&rows=4"), only=1)
    for label in ("People it holds", "People, in a circle", "Equally accessible to all"):
        assert label in words


def test_a_filled_worksheet_tells_the_facts_in_small_print(cast: Cast) -> None:
    asset = make_asset(cast.library)
    circle = parse_quantity("about 12")
    actions.set_fact(by=cast.lee, asset=asset, field="capacity_circle", value=circle)
    words = words_of(fetch(cast, cast.rae, "/sunnydale/print/space.pdf"))
    assert "people, in a circle: about 12" in words


def test_words_in_every_script_are_shown_and_can_be_copied(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Neighbors’ corner")
    for text in (FARSI, CHINESE, AMHARIC, THAI, "Thư viện – xin chào", "Добро пожаловать"):
        make_note(asset, text=text)
    pdf = fetch(cast, cast.lee, "/sunnydale/print/space.pdf")
    words = words_of(pdf)
    assert problems_of(pdf) == []
    assert MISSING not in words
    for text in (CHINESE, AMHARIC, "Thư viện – xin chào", "Добро пожаловать"):
        assert text in words
    assert all(word in words or word[::-1] in words for word in FARSI.split())


def test_a_letter_that_no_font_has_is_marked_and_explained(cast: Cast) -> None:
    make_note(make_asset(cast.library), text="Old signs: \U00013000")
    words = words_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf"))
    assert f"Old signs: {MISSING}" in words
    assert "none of our fonts has" in words


def test_an_unknown_number_is_asked_for_and_never_zero(cast: Cast) -> None:
    make_asset(cast.library, name="Reading nook")
    words = words_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf"))
    assert "People it holds?" in words
    assert "holds: 0" not in words


def test_only_the_chosen_part_of_the_library_is_printed(cast: Cast) -> None:
    east = make_outlet(cast.library)
    here, elsewhere = make_asset(cast.library, name="Nook"), make_asset(cast.library, name="Loft")
    Placement.objects.create(library=cast.library, asset=here, outlet=east)
    words = words_of(fetch(cast, cast.lee, f"/sunnydale/print/space.pdf?outlet={east.pk}"))
    assert ("Nook" in words, elsewhere.name in words) == (True, False)


def test_the_columns_have_the_library_s_own_names(cast: Cast) -> None:
    cast.library.labels = {"challenge": "Weaknesses"}
    cast.library.save()
    words = words_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf?as=blank"))
    assert ("Weaknesses" in words, "Challenges" in words) == (True, False)


def test_nothing_private_and_nobody_unasked_is_on_paper_even_for_an_admin(cast: Cast) -> None:
    make_note(make_asset(cast.library), text="The roof is rotten", level="private")
    person = make_person(cast.library, name="Quinn Unasked")
    Role.objects.create(library=cast.library, person=person)
    PersonLine.objects.create(library=cast.library, person=person, kind="offer", text="Juggling")
    for name in ("workbook", "space", "people", "to-check"):
        words = words_of(fetch(cast, cast.ada, f"/sunnydale/print/{name}.pdf"))
        assert [secret for secret in ("rotten", "Quinn", "Juggling") if secret in words] == []


def test_a_text_full_of_long_words_is_set_whole(cast: Cast) -> None:
    asset = Asset.objects.create(library=cast.library, area="space", name="A shelf of addresses")
    make_note(asset, text="somebody-there@library.example " * 650)
    words = words_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf"))
    whole = words.replace(" ", "").count("somebody-there@library.example")
    assert whole >= 600  # a page may end within an address


def test_very_long_words_and_lines_are_set_whole(cast: Cast) -> None:
    asset = Asset.objects.create(library=cast.library, area="space", name="W" * 300)
    make_note(asset, text="a quiet corner " * 1333)
    make_note(asset, text="x" * 20_000, kind="challenge")
    pdf = fetch(cast, cast.lee, "/sunnydale/print/space.pdf")
    words = words_of(pdf)
    assert problems_of(pdf) == []
    assert words.count("quiet") == 1333
    assert words.replace(" ", "").count("W" * 300) == 1
    assert words.replace(" ", "").count("x" * 100) >= 195  # a page may end within the word


def test_the_map_of_seventeen_branches_stands_on_one_page(cast: Cast) -> None:
    outlets = [make_outlet(cast.library, f"Branch {n}", position=n) for n in range(17)]
    for number in range(300):
        area = ("staff", "space", "material", "relationship")[number % 4]
        asset = make_asset(cast.library, area, f"Thing {number}")
        Placement.objects.create(library=cast.library, asset=asset, outlet=outlets[number % 17])
    pdf = fetch(cast, cast.rae, "/sunnydale/print/map.pdf")
    first, second = (words_of(pdf, only=number) for number in (0, 1))
    assert problems_of(pdf) == []
    assert all(f"Branch {number}" in first for number in range(17))
    assert ("The same as lists" in first, "The same as lists" in second) == (False, True)
    assert words_of(pdf).count("Thing 299") == 1


def test_an_empty_library_has_a_workbook_too(cast: Cast) -> None:
    pdf = fetch(cast, cast.ada, "/sunnydale/print/workbook.pdf")
    assert problems_of(pdf) == []
    assert "Nothing is written here yet." in words_of(pdf)


def test_typed_words_are_never_commands(cast: Cast) -> None:
    typed = '#panic("no") *stars* $x$ @ref <label> // end \\ #read("/etc/passwd")'
    make_note(make_asset(cast.library), text=typed)
    words = words_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf"))
    assert typed.replace(" ", "") in words.replace(" ", "")


def test_a_list_costs_the_same_for_one_row_and_for_three(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    make_asset(cast.library, name="One")
    client = cast.client(cast.lee)
    with django_assert_max_num_queries(100) as one:
        client.get("/sunnydale/print/workbook.pdf")
    for name in ("Two", "Three"):
        make_asset(cast.library, name=name)
    with django_assert_max_num_queries(100) as three:
        client.get("/sunnydale/print/workbook.pdf")
    assert len(one) == len(three)


@pytest.mark.parametrize("seed", range(3))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(min_size=1, max_size=60))
def test_whatever_somebody_types_can_be_set(seed: int, text: str) -> None:
    part = {"kind": "bring", "title": "T", "instruction": text, "sentences": [text], "empty": "-"}
    part |= {"words_title": "W", "words": [{"word": text, "meaning": text}]}
    document = Document("T", text, text, text, Paper.LETTER, [part])
    assert typeset(document).startswith(b"%PDF")


def test_a_long_word_may_break_and_loses_no_letter() -> None:
    assert fit_words("y" * 45).replace("\u200b", "") == "y" * 45
    assert "\u200b" in fit_words("y" * 45)


def test_a_sign_stands_where_its_line_begins(cast: Cast) -> None:
    row = make_asset(cast.library, name="Room")
    make_note(row, text="Bright and quiet")
    from_the_left = places_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf"), "+")
    Note.objects.in_library(cast.library).update(text="اتاق روشن و آرام است")
    from_the_right = places_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf"), "+")
    assert (len(from_the_left), len(from_the_right)) == (1, 1)
    assert from_the_right[0] > from_the_left[0] + 60


def test_columns_have_headers_and_rows_will_when_typst_can(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="Room"), text="Bright")
    assert header_scopes_of(fetch(cast, cast.lee, "/sunnydale/print/space.pdf")) == {"/Column"}
    with pytest.raises(TypeError):  # when it can: docs/decisions/tags-in-print.md
        typst.Compiler(input=b"", features=["a11y-extras"])  # type: ignore[call-overload]
