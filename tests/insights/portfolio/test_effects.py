"""A pin and a “not them” say in one sentence what they change."""

from cast import Cast
from insights.portfolio.test_fewest_asks import looked, make_program, read, robots
from make import make_organization
from wherewithal.insights.portfolio import actions
from wherewithal.people.models import Organization


def test_a_pin_tells_what_it_takes_instead(cast: Cast) -> None:
    program = make_program(cast, Folding_tables="must")
    make_organization(cast.library, "Church", brings="Forty folding tables")
    choir = make_organization(cast.library, "Choir", brings="Sings on Sundays")
    actions.change_ask(by=cast.lee, program=program, holder=choir, stance="pinned")
    effects = {talk.name: talk.effect for talk in looked(cast, program).conversations}
    assert effects == {
        "Church": "",
        "Choir": "With Choir in any case: 2 conversations instead of 1, 2 hours more, covers the same.",
    }
    assert effects["Choir"] in read(cast, program)


def test_not_them_tells_what_is_lost(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    actions.change_ask(by=cast.lee, program=program, holder=church, stance="forbidden")
    (church_now,) = looked(cast, program).left_out
    assert church_now.effect == (
        "Without Church: 1 conversation instead of 2, 2 hours less, 75 % less of what counts is "
        "covered, no longer met: Folding tables."
    )


def test_a_pin_that_the_numbers_chose_as_well_changes_nothing(cast: Cast) -> None:
    program, church, _makers = robots(cast)
    actions.change_ask(by=cast.lee, program=program, holder=church, stance="pinned")
    effects = {talk.name: talk.effect for talk in looked(cast, program).conversations}
    assert effects["Church"] == "With Church in any case: nothing else changes."


def test_one_in_place_of_another_that_does_as_well(cast: Cast) -> None:
    program = make_program(cast, Folding_tables="must")
    make_organization(cast.library, "Church", brings="Forty folding tables")
    make_organization(cast.library, "Choir", brings="Forty folding tables")
    (chosen,) = looked(cast, program).conversations
    holder = Organization.objects.in_library(cast.library).get(name=chosen.name)
    actions.change_ask(by=cast.lee, program=program, holder=holder, stance="forbidden")
    page = looked(cast, program)
    (other,) = page.conversations
    (effect,) = [talk.effect for talk in page.left_out]
    names = f"{other.name} instead of {chosen.name}"
    assert effect == f"Without {chosen.name}: covers the same, {names}."


def test_several_say_what_they_change_together(cast: Cast) -> None:
    program, church, makers = robots(cast)
    for holder in (church, makers):
        actions.change_ask(by=cast.lee, program=program, holder=holder, stance="forbidden")
    page = looked(cast, program)
    assert page.effect == (
        "All that you said together: 0 conversations instead of 2, 4 hours less, 100 % less of what "
        "counts is covered, no longer met: Folding tables, Soldering irons."
    )
