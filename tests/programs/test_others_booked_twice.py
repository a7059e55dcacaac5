"""What organizations give, and what is told in words, for two programs at the same time."""

import pytest

from make import make_organization
from programs.plans import exact, given, need_of, page_of, plan, weekly
from wherewithal.programs.coverage.gather import gather
from wherewithal.programs.coverage.most_needed import most_needed
from wherewithal.quantities import UNKNOWN, Quantity

MARCH_TUESDAYS = 5


def two_programs(cast):
    """Homework on Tuesdays 3 to 5, robots from 4 to 6."""
    programs = plan(cast.library), plan(cast.library, "Robot club")
    for number, program in enumerate(programs):
        weekly(program, 15 + number, 17 + number)
    return programs


def both(cast, kind, first, second, **needs):
    """A need of each program, and what is given to it; the page of the first."""
    homework, robots = two_programs(cast)
    for program, fields in ((homework, first), (robots, second)):
        given(need_of(program, kind, **needs), **fields)
    return page_of(cast.lee, homework)


def asked(page):
    return [row.words for row in page.questions]


def test_volunteers_of_whom_nobody_knows_how_many_are_a_question(cast):
    club = make_organization(cast.library, name="Rotary Club")
    volunteers = {"organization": club, "how_many": exact(3)}
    page = both(cast, "human", volunteers, volunteers, how_many=exact(3))
    assert asked(page) == ["Rotary Club is asked for twice at the same time: can they do both?"]
    assert page.questions[0].dates[0] == "Tuesday, March 2, 2027, 4 p.m. to 5 p.m."
    assert len(page.questions[0].clash.stretches) == MARCH_TUESDAYS
    (need,) = page.needs
    assert (need.standing, need.missing, page.clashes, page.binding) == ("covered", "", (), "")
    assert most_needed(gather(cast.lee), {}) == []


def test_four_volunteers_are_not_six(cast):
    club = make_organization(cast.library, name="Rotary Club")
    first = {"organization": club, "how_many": exact(3), "in_all": exact(4)}
    page = both(cast, "human", first, {**first, "in_all": UNKNOWN}, how_many=exact(3))
    assert [row.words for row in page.clashes] == [
        "Rotary Club: short by 2; also used by Robot club."
    ]
    assert (asked(page), page.needs[0].missing) == ([], "2 people at some times")
    assert page.binding == "Rotary Club: 4 there, 6 needed at the same time."
    assert [len(wish.lines) for wish in most_needed(gather(cast.lee), {})] == [1, 1]


def test_enough_volunteers_are_neither_short_nor_asked_for(cast):
    club = make_organization(cast.library)
    fields = {"organization": club, "how_many": exact(3), "in_all": exact(6)}
    page = both(cast, "human", fields, fields)
    assert (page.clashes, page.questions) == ((), ())


def test_two_notes_that_disagree_may_be_short(cast):
    club = make_organization(cast.library, name="Rotary Club")
    first, second = (
        {"organization": club, "how_many": exact(3), "in_all": number}
        for number in (exact(4), Quantity.about(10))
    )
    (row,) = both(cast, "human", first, second).clashes
    assert row.words == "Rotary Club: may be short; also used by Robot club."


def test_a_partners_room_is_one_room(cast):
    church = make_organization(cast.library, name="Grace Church")
    one = {"organization": church, "in_all": exact(1)}
    (row,) = both(cast, "space", one, one).clashes
    assert row.words == "Grace Church: short by 1; also used by Robot club."


def test_the_same_words_are_the_same_thing(cast):
    page = both(
        cast,
        "technology",
        {"words": "The Friends’ projector"},
        {"words": "the friends’ projector."},
        how_many=exact(1),
    )
    assert asked(page) == [
        "The Friends’ projector is asked for twice at the same time: can they do both?"
    ]


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("technology", {"words": "a projector"}, {"words": "a screen"}),
        ("financial", {"words": "Friends"}, {"words": "Friends"}),
        ("legitimacy", {"words": "The board"}, {"words": "The board"}),
        ("human", {"words": "A student"}, {"words": "A student", "state": "released"}),
    ],
)
def test_what_is_not_the_same_is_not_asked(cast, kind, first, second):
    page = both(cast, kind, first, second)
    assert (page.clashes, page.questions) == ((), ())


def test_two_sorts_of_things_of_one_organization_are_not_the_same(cast):
    school = make_organization(cast.library)
    homework, robots = two_programs(cast)
    for program, thing in ((homework, "Laptops"), (robots, "Robots")):
        given(need_of(program, name=thing), organization=school)
    assert asked(page_of(cast.lee, homework)) == []


def test_two_who_only_ask_for_the_same_hear_of_each_other(cast):
    club = make_organization(cast.library, name="Rotary Club")
    page = both(cast, "human", {"organization": club, "state": "asked"}, {"organization": club})
    assert len(asked(page)) == 1


def test_three_hear_of_all_three(cast):
    club = make_organization(cast.library, name="Rotary Club")
    page = both(cast, "human", {"organization": club}, {"organization": club})
    third = plan(cast.library, "Chess")
    weekly(third, 16, 17)
    given(need_of(third, "human"), organization=club)
    assert "Rotary Club is asked for by 3 programs at the same time: can they do all?" in asked(
        page_of(cast.lee, page.needs[0].need.program)
    )


def test_at_other_times_nobody_has_to_ask(cast):
    club = make_organization(cast.library)
    page = both(cast, "human", {"organization": club}, {"organization": club})
    assert len(page.questions) == 1
    homework, robots = page.questions[0].clash.others[0], page.needs[0].need.program
    homework.weekly_times.update(weekday=4)
    assert page_of(cast.lee, robots).questions == ()
    homework.weekly_times.all().delete()
    assert page_of(cast.lee, robots).without_times == (homework,)


def test_the_page_asks_and_leads_there(cast):
    club = make_organization(cast.library, name="Rotary Club")
    page = both(cast, "human", {"organization": club}, {"organization": club})
    program = page.needs[0].need.program
    shown = cast.client(cast.rae).get(f"/sunnydale/programs/{program.pk}/covered/").content.decode()
    assert "Rotary Club is asked for twice at the same time: can they do both?" in shown
    assert f'href="/sunnydale/organizations/{club.pk}/"' in shown
