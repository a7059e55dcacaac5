"""Find: everything that a member may see, in the forms that people type."""

import pytest

from cast import Cast
from make import make_asset, make_note, make_organization, make_outlet, make_person
from search.looking import lines, look, titles
from wherewithal.capacity.models import Placement, SpaceFacts
from wherewithal.people.models import PersonLine
from wherewithal.reviews.models import Review, ReviewAnswer


@pytest.mark.parametrize(
    "typed", ["garden", "gardens", "Gardening", "gard", "gardeni", "GARDEN!", "gardn", "garedn"]
)
def test_word_forms_beginnings_and_slips_find_the_same_line(cast: Cast, typed: str) -> None:
    make_note(make_asset(cast.library), text="A gardening corner for seniors")
    assert lines(cast.rae, typed) == ["A <mark>gardening</mark> corner for seniors"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Taller de guitarra, niños", "ninos"),
        ("Taller de guitarra, ninos", "niños"),
        ("Neighbors who speak فارسی", "فارسی"),
        ("Neighbors who speak فارسی", "فار"),
        ("读书会", "读书"),
        ("Who can help", "who"),
        ("Room 204", "204"),
        ("3D printer", "3d"),
    ],
)
def test_words_of_any_language_are_found_as_they_are(cast: Cast, text: str, typed: str) -> None:
    make_note(make_asset(cast.library), text=text)
    assert titles(cast.rae, typed) == ["Meeting room"]


def test_lines_stand_together_under_their_asset(cast: Cast) -> None:
    room = make_asset(cast.library, name="Story room")
    make_note(room, text="Puppets for story time")
    make_note(room, "challenge", "Stories echo")
    SpaceFacts.objects.create(library=cast.library, asset=room, equipment="Story stage")
    (hit,) = look(cast.rae, "story").hits
    assert str(hit.title) == "<mark>Story</mark> room"
    assert sorted((str(line.label), str(line.text)) for line in hit.lines) == [
        ("Challenges", "<mark>Stories</mark> echo"),
        ("Strengths", "Puppets for <mark>story</mark> time"),
        ("equipment", "<mark>Story</mark> stage"),
    ]


def test_an_asset_says_where_it_is(cast: Cast) -> None:
    room = make_asset(cast.library)
    Placement.objects.create(library=cast.library, asset=room, outlet=make_outlet(cast.library))
    assert [hit.detail for hit in look(cast.rae, "meeting").hits] == ["East branch"]


def test_all_words_count_and_a_title_comes_first(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="Porch"), text="A ukulele hangs here")
    make_asset(cast.library, "material", "Ukulele kit")
    make_asset(cast.library, "material", "Sewing kit")
    assert titles(cast.rae, "ukulele") == ["Ukulele kit", "Porch"]
    assert titles(cast.rae, "kit ukulele") == ["Ukulele kit"]


def test_where_nothing_has_all_the_words_some_of_them_will_do(cast: Cast) -> None:
    make_asset(cast.library, name="Porch")
    found = look(cast.rae, "porch telescope")
    assert ([str(hit.title) for hit in found.hits], found.has_any_word_only) == (
        ["<mark>Porch</mark>"],
        True,
    )


def test_a_mistyped_word_among_words_that_never_meet(cast: Cast) -> None:
    make_asset(cast.library, name="Porch")
    found = look(cast.rae, "proch zeppelin")
    assert (found.count, found.corrected, found.has_any_word_only) == (1, ["porch"], True)


def test_many_places_are_summed_up(cast: Cast) -> None:
    room = make_asset(cast.library)
    for name in ("North", "South", "East", "West", "Middle"):
        outlet = make_outlet(cast.library, name)
        Placement.objects.create(library=cast.library, asset=room, outlet=outlet)
    assert [hit.detail for hit in look(cast.rae, "meeting").hits] == [
        "North, South, East and 2 more"
    ]


def test_a_mistyped_word_says_what_was_found_instead(cast: Cast) -> None:
    make_asset(cast.library, "material", "Telescope")
    found = look(cast.rae, "telesocpe")
    assert (found.count, found.corrected) == (1, ["telescope"])
    assert look(cast.rae, "telescope").corrected == []


def test_people_organizations_and_places_are_found(cast: Cast) -> None:
    make_person(cast.library, "Amy Quill", consent="given")
    make_organization(cast.library, "Quill club")
    make_outlet(cast.library, "Quill branch")
    kinds = sorted(str(hit.label) for hit in look(cast.rae, "quill").hits)
    assert kinds == ["Organization", "Outlet", "Person"]


def test_a_persons_lines_stand_under_the_person(cast: Cast) -> None:
    amy = make_person(cast.library, "Amy", consent="given")
    PersonLine.objects.create(library=cast.library, person=amy, kind="offer", text="Beekeeping")
    (hit,) = look(cast.rae, "bees beekeeping").hits
    assert (str(hit.title), str(hit.lines[0].text)) == ("Amy", "<mark>Beekeeping</mark>")


def test_answers_of_a_review_are_found_by_those_who_may_read_them(cast: Cast) -> None:
    review = Review.objects.create(library=cast.library, title="Autumn review")
    for level, text in (("library", "More puppets"), ("private", "Puppets are dusty")):
        ReviewAnswer.objects.create(
            library=cast.library,
            review=review,
            prompt="know",
            text=text,
            level=level,
            answered_by=cast.cal.user,
        )
    assert titles(cast.rae, "puppet") == ["Autumn review"]
    assert (len(lines(cast.rae, "puppet")), len(lines(cast.cal, "puppet"))) == (1, 2)


def test_what_was_typed_is_never_markup(cast: Cast) -> None:
    make_note(make_asset(cast.library), text="<b>Loud</b> & proud")
    assert lines(cast.rae, "loud") == ["&lt;b&gt;<mark>Loud</mark>&lt;/b&gt; &amp; proud"]


@pytest.mark.parametrize(
    "typed", ["", "  ", '"', "' OR 1=1", "AND", "a* NEAR(b)", "\x00", "%", ":"]
)
def test_odd_input_is_only_words(cast: Cast, typed: str) -> None:
    make_asset(cast.library)
    assert titles(cast.rae, typed) == []


def test_a_long_line_is_cut_around_the_match(cast: Cast) -> None:
    make_note(make_asset(cast.library), text="word " * 60 + "telescope " + "word " * 60)
    (line,) = lines(cast.rae, "telescope")
    assert line.startswith("…")
    assert line.endswith("…")
    assert "<mark>telescope</mark>" in line
    assert len(line) < 260
