"""Lists of outlets as people have them."""

import pytest

from wherewithal.libraries.pasting import OutletDraft, guess_kind, read_outlets


def read(text: str, known: tuple[str, ...] = ()) -> list[OutletDraft]:
    return read_outlets(text, known_names=known).drafts


def test_a_list_with_bullets_numbers_and_empty_lines() -> None:
    drafts = read("1. Central library\n2) East branch\n\n• Downtown bookmobile\n- Books by mail\n")
    assert [(draft.name, draft.kind) for draft in drafts] == [
        ("Central library", "central"),
        ("East branch", "branch"),
        ("Downtown bookmobile", "bookmobile"),
        ("Books by mail", "mail"),
    ]


def test_an_address_after_a_comma() -> None:
    drafts = read("East branch, 12 Elm Street, Gotham\nWest branch")
    assert [(draft.name, draft.address) for draft in drafts] == [
        ("East branch", "12 Elm Street, Gotham"),
        ("West branch", ""),
    ]


def test_columns_of_a_spreadsheet_without_headings() -> None:
    drafts = read("East\t12 Elm\nRolling library\t \tbookmobile\n")
    assert [(draft.name, draft.address, draft.kind) for draft in drafts] == [
        ("East", "12 Elm", "branch"),
        ("Rolling library", "", "bookmobile"),
    ]


def test_columns_with_headings_and_one_that_has_no_place() -> None:
    (draft,) = read("Branch\tType\tPhone\tAddress\nEast\tBR\t555 0100\t12 Elm\n")
    assert draft == OutletDraft(
        name="East", kind="branch", address="12 Elm", words="Phone: 555 0100"
    )


def test_the_numbers_of_a_list_are_no_part_of_a_name() -> None:
    drafts = read("3. Swift branch\n7) Heron branch, 12 Elm\n3rd Street branch\n42 Elm Street")
    assert [(draft.name, draft.address) for draft in drafts] == [
        ("Swift branch", ""),
        ("Heron branch", "12 Elm"),
        ("3rd Street branch", ""),
        ("42 Elm Street", ""),
    ]


def test_what_is_there_already_and_what_stands_twice_is_marked() -> None:
    drafts = read("East\nWEST\neast", known=("West",))
    assert [(d.is_known, d.is_repeated, d.is_new) for d in drafts] == [
        (False, False, True),
        (True, False, False),
        (False, True, False),
    ]


def test_nothing_but_blanks_gives_nothing() -> None:
    assert read(" \n\t\n") == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Main Library", "central"),
        ("Main Street branch", "branch"),
        ("Central Park branch", "branch"),
        ("Central bookmobile", "bookmobile"),
        ("Maine Avenue", "branch"),
        ("Pop-up at the market", "outreach"),
        ("Books-by-mail", "mail"),
    ],
)
def test_the_kind_that_a_name_gives_away(name: str, kind: str) -> None:
    assert guess_kind(name) == kind
