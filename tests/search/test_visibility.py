"""Nothing hidden can be told from an answer, a count or a suggested word."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cast import Cast, make_cast
from make import make_asset, make_note, make_person
from search.looking import look, plain
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity.queries import notes_visible_to
from wherewithal.people.models import Consent, PersonLine
from wherewithal.people.queries import lines_visible_to, people_visible_to
from wherewithal.search.follow import follow, rebuild

WORDS = ("kestrel", "harbor", "loom", "lantern")
levels = st.sampled_from(Level.values)
said = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
authors = st.sampled_from(["ada", "lee", "cal", "rae"])
notes = st.lists(st.tuples(said, levels, authors), max_size=5)
people = st.lists(st.tuples(said, st.sampled_from(Consent.values), levels, authors), max_size=4)


class WhatIsFoundIsWhatIsVisible(TestCase):
    """For every member, whatever is written by whom at whatever level."""

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(notes=notes, people=people)
    def test_results_are_exactly_the_visible_rows(self, notes: list, people: list) -> None:
        cast = make_cast()
        write(cast, notes, people)
        for member in (cast.ada, cast.lee, cast.cal, cast.rae, cast.max):
            for word in WORDS[:2]:
                found = look(member, word)
                shown = [plain(str(line.text)) for hit in found.hits for line in hit.lines]
                named = [plain(str(hit.title)) for hit in found.hits if str(hit.label) == "Person"]
                assert sorted(shown) == visible_lines(member, word)
                assert {n for n in named if word in n} == visible_names(member, word)
                assert found.count == len(found.hits)
                assert found.corrected == []


def write(cast: Cast, notes: list, people: list) -> None:
    for text, level, author in notes:
        user = getattr(cast, author).user
        make_note(make_asset(cast.library, name="Row"), text=text, level=level, noted_by=user)
    for text, consent, level, author in people:
        person = make_person(cast.library, text, consent=consent)
        user = getattr(cast, author).user
        PersonLine.objects.create(
            library=cast.library, person=person, kind="offer", text=text, level=level, said_by=user
        )
    rebuild(cast.library.pk)


def visible_lines(member: Membership, word: str) -> list[str]:
    rows = [*notes_visible_to(member), *lines_visible_to(member)]
    return sorted(row.text for row in rows if word in row.text.split())


def visible_names(member: Membership, word: str) -> set[str]:
    return {person.name for person in people_visible_to(member) if word in person.name.split()}


def test_a_hidden_word_is_never_suggested(cast: Cast) -> None:
    room = make_asset(cast.library)
    make_note(room, text="Kestrel", level="private", noted_by=cast.ada.user)
    assert look(cast.ada, "kestrl").corrected == ["kestrel"]
    assert (look(cast.rae, "kestrl").count, look(cast.rae, "kestrl").corrected) == (0, [])


def test_a_word_that_only_others_may_read_is_mistyped_like_any_other(cast: Cast) -> None:
    room = make_asset(cast.library)
    make_note(room, text="kestrel", level="private", noted_by=cast.ada.user)
    make_note(room, text="kestrels are birds, kestral is a name")
    make_note(room, text="petrol", level="private", noted_by=cast.ada.user)
    make_note(room, text="petral")
    assert look(cast.rae, "petrol").corrected == ["petral"]
    assert look(cast.rae, "petrel").corrected == ["petral"]


def test_another_librarys_words_are_not_here(cast: Cast) -> None:
    make_asset(cast.elsewhere, name="Kestrel")
    follow(cast.elsewhere.pk)
    assert (look(cast.ada, "kestrel").count, look(cast.ada, "kestrl").corrected) == (0, [])
    assert look(cast.max, "kestrel").count == 1
