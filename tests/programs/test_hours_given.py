"""Hours of people and of groups: never spent twice, nor once through each."""

from datetime import date

from make import make_person
from programs.plans import exact, given, need_of, page_of, plan, staff
from wherewithal.capacity.models import GroupMember
from wherewithal.people.models import Commitment


def test_teen_staff_has_six_hours_and_the_plan_asks_fourteen(cast):
    teens = staff(cast.library, hours_per_week=exact(20))
    pam = make_person(cast.library, consent="given", hours_per_week=exact(20))
    GroupMember.objects.create(library=cast.library, asset=teens, person=pam)
    Commitment.objects.create(
        library=cast.library, person=pam, duty="Desk", hours_per_week=exact(14)
    )
    program = plan(cast.library)
    given(need_of(program, "human"), asset=teens, hours_per_week=exact(14))
    page = page_of(cast.lee, program)
    assert [row.words for row in page.hours] == ["Teen staff: 6 h free, this plan asks 14 h."]
    assert page.binding == page.hours[0].words


def test_a_persons_hours_are_not_spent_twice(cast):
    pam = make_person(cast.library, consent="given", hours_per_week=exact(20))
    Commitment.objects.create(
        library=cast.library, person=pam, duty="Desk", hours_per_week=exact(14)
    )
    spring = plan(cast.library, "Spring", starts_on=date(2027, 3, 1), ends_on=date(2027, 5, 1))
    autumn = plan(cast.library, "Autumn", starts_on=date(2027, 9, 1))
    all_year = plan(cast.library, "All year")
    for program in (spring, autumn, all_year):
        given(need_of(program, "human"), person=pam, hours_per_week=exact(4))
    (row,) = page_of(cast.lee, spring).hours
    assert row.words == "Pam: 2 h free, this plan asks 4 h."
    assert row.hours.others == (all_year,)


def test_hours_that_are_no_longer_given_are_not_asked(cast):
    pam = make_person(cast.library, consent="given", hours_per_week=exact(20))
    program, busy = plan(cast.library), plan(cast.library, "Busy")
    need = need_of(program, "human")
    given(need, person=pam, hours_per_week=exact(4), ends_on=date(2027, 2, 1))
    given(need_of(busy, "human"), person=pam, hours_per_week=exact(30))
    assert [row.words for row in page_of(cast.lee, program).hours] == []
    later = given(need, person=pam, hours_per_week=exact(1))
    (row,) = page_of(cast.lee, program).hours
    assert row.words == "Pam: no hours free, this plan asks 1 h."
    assert row.hours.allocation_ids == (later.pk,)


def test_hours_that_nobody_noted_stay_unknown(cast):
    pam = make_person(cast.library, consent="given")
    program = plan(cast.library)
    given(need_of(program, "human"), person=pam)
    (row,) = page_of(cast.lee, program).hours
    assert row.words == (
        "Pam: nobody knows how many hours are free, this plan asks hours that nobody has noted yet."
    )


def test_somebody_who_has_not_agreed_is_not_named_to_viewers(cast):
    pam = make_person(cast.library, hours_per_week=exact(1))
    program = plan(cast.library)
    given(need_of(program, "human"), person=pam, hours_per_week=exact(4))
    page = page_of(cast.rae, program)
    assert page.hours == ()
    assert page.needs[0].given[0].source.name == "somebody"


def in_group(group, **fields):
    """Somebody who has agreed to be named, in the group."""
    person = make_person(group.library, consent="given", **fields)
    GroupMember.objects.create(library=group.library, asset=group, person=person)
    return person


def duty(person, hours):
    Commitment.objects.create(
        library=person.library, person=person, duty="Desk", hours_per_week=exact(hours)
    )


def words_of(cast, program):
    return [row.words for row in page_of(cast.lee, program).hours]


def test_hours_of_one_of_the_group_are_not_spent_again_through_the_group(cast):
    """Three people with 14 hours together: 12 are given as a group, and 4 of Pam's to another plan."""
    teens = staff(cast.library, hours_per_week=exact(14), headcount=exact(3))
    pam = in_group(teens)
    robots, chess = plan(cast.library, "Robots"), plan(cast.library, "Chess")
    given(need_of(robots, "human"), asset=teens, hours_per_week=exact(12))
    given(need_of(chess, "human"), person=pam, hours_per_week=exact(4))
    duty(pam, 0)
    page = page_of(cast.lee, robots)
    assert [row.words for row in page.hours] == ["Teen staff: 10 h free, this plan asks 12 h."]
    assert page.binding == "Teen staff: 10 h free, this plan asks 12 h."
    assert page.hours[0].hours.others == (chess,)
    assert words_of(cast, chess) == [
        "Teen staff: 2 h free, this plan asks 4 h, and of that 4 h from Pam.",
        "Pam: nobody knows how many hours are free, this plan asks 4 h.",
    ]
    assert page_of(cast.lee, chess).binding.startswith("Teen staff: 2 h free")
    (need,) = page_of(cast.lee, chess).needs
    assert need.given[0].caution == "more hours than are free"


def test_the_group_and_one_of_it_in_the_same_plan(cast):
    teens = staff(cast.library, hours_per_week=exact(14))
    pam = in_group(teens, hours_per_week=exact(10))
    duty(pam, 2)
    program = plan(cast.library)
    given(need_of(program, "human"), asset=teens, hours_per_week=exact(10))
    given(need_of(program, "human"), person=pam, hours_per_week=exact(6))
    assert words_of(cast, program) == [
        "Teen staff: 12 h free, this plan asks 16 h, and of that 6 h from Pam.",
        "Pam: 8 h free, this plan asks 6 h.",
    ]


def test_a_sentence_that_begins_with_a_name_from_right_to_left_reads_in_its_own_direction(cast):
    parvaneh = make_person(cast.library, name="پروانه", consent="given", hours_per_week=exact(2))
    program = plan(cast.library)
    given(need_of(program, "human"), person=parvaneh, hours_per_week=exact(6))
    (row,) = page_of(cast.lee, program).hours
    assert row.words.startswith("\u2068پروانه\u2069: ")
    page = cast.client(cast.lee).get(f"/sunnydale/programs/{program.pk}/covered/").content.decode()
    assert f"<bdi>{row.words}" not in page
    assert row.words in page


def test_what_one_gives_while_nobody_asks_the_group_is_their_own_affair(cast):
    teens = staff(cast.library, hours_per_week=exact(2))
    pam = in_group(teens, hours_per_week=exact(20))
    duty(pam, 1)
    program = plan(cast.library)
    given(need_of(program, "human"), person=pam, hours_per_week=exact(6))
    assert words_of(cast, program) == ["Pam: 19 h free, this plan asks 6 h."]


def test_people_with_more_hours_than_their_group_give_of_their_own_first(cast):
    """Pam works 30 hours, 20 at the desk; 6 a week are for teens, and 4 more are hers to give."""
    teens = staff(cast.library, hours_per_week=exact(6))
    pam = in_group(teens, hours_per_week=exact(30))
    duty(pam, 20)
    robots, chess = plan(cast.library, "Robots"), plan(cast.library, "Chess")
    given(need_of(robots, "human"), asset=teens, hours_per_week=exact(6))
    given(need_of(chess, "human"), person=pam, hours_per_week=exact(4))
    assert words_of(cast, robots) == ["Teen staff: 6 h free, this plan asks 6 h."]
    assert [row.hours.is_over for row in page_of(cast.lee, chess).hours] == [False, False]


def test_a_smaller_group_within_a_larger_one_spends_the_same_hours(cast):
    everybody = staff(cast.library, "All staff", hours_per_week=exact(20))
    teens = staff(cast.library, hours_per_week=exact(14))
    pam = in_group(teens)
    GroupMember.objects.create(library=cast.library, asset=everybody, person=pam)
    in_group(everybody, name="Sam")
    duty(pam, 0)
    robots, fair = plan(cast.library, "Robots"), plan(cast.library, "Fair")
    given(need_of(robots, "human"), asset=teens, hours_per_week=exact(14))
    given(need_of(fair, "human"), asset=everybody, hours_per_week=exact(10))
    (row,) = page_of(cast.lee, fair).hours
    assert (row.hours.left.over_low, row.words) == (
        4,
        "All staff: up to 6 h free, this plan asks 10 h.",
    )
