"""Scenarios of goals, programs and what they need."""

from datetime import date, time

from history.scenarios.world import Act, World
from wherewithal.programs import actions
from wherewithal.programs.offering import actions as offering
from wherewithal.quantities import parse_quantity

DAY = date(2027, 3, 2)


def add_goal(world: World) -> Act:
    return lambda: actions.add_goal(by=world.lee, name="A warm room in winter", words="For all")


def change_goal(world: World) -> Act:
    goal = world.row("goal")
    return lambda: actions.change_goal(by=world.lee, goal=goal, state="reached", outcomes="")


def move_goal(world: World) -> Act:
    actions.add_goal(by=world.lee, name="A second one")
    return lambda: actions.move_goal(by=world.lee, goal=world.row("goal", at=1), to_place=1)


def remove_goal(world: World) -> Act:
    return lambda: actions.remove_goal(by=world.lee, goal=world.row("goal"))


def add_program(world: World) -> Act:
    outlets = [world.row("outlet"), world.row("outlet", at=1)]
    return lambda: actions.add_program(
        by=world.lee, name="Homework corner", outlet=outlets[0], outlets=outlets
    )


def change_program(world: World) -> Act:
    return lambda: actions.change_program(
        by=world.lee,
        program=world.row("program"),
        name="Robots",
        outlet=world.row("outlet", at=1),
        outlets=[world.row("outlet")],
        expected_attendance=parse_quantity("about 20"),
    )


def remove_program(world: World) -> Act:
    return lambda: actions.remove_program(by=world.lee, program=world.row("program"))


def add_weekly_time(world: World) -> Act:
    return lambda: actions.add_weekly_time(
        by=world.lee, program=world.row("program"), weekday=5, starts_at=time(10), ends_at=time(12)
    )


def change_weekly_time(world: World) -> Act:
    return lambda: actions.change_weekly_time(
        by=world.lee, weekly_time=world.row("weeklytime"), weekday=3, outlet=world.row("outlet")
    )


def remove_weekly_time(world: World) -> Act:
    return lambda: actions.remove_weekly_time(by=world.lee, weekly_time=world.row("weeklytime"))


def skip_day(world: World) -> Act:
    return lambda: actions.skip_day(by=world.lee, program=world.row("program"), on=DAY)


def unskip_day(world: World) -> Act:
    return lambda: actions.unskip_day(by=world.lee, skipped_day=world.row("skippedday"))


def add_need(world: World) -> Act:
    facts = {"low_cents": 120_000, "high_cents": 150_000, "amount_words": "1200-1500"}
    return lambda: actions.add_need(
        by=world.lee, owner=world.row("program"), kind="financial", name="Printer", facts=facts
    )


def add_need__of_a_goal(world: World) -> Act:
    return lambda: actions.add_need(
        by=world.lee, owner=world.row("goal"), kind="legitimacy", name="The board’s blessing"
    )


def change_need(world: World) -> Act:
    need = world.row("resourceneed", kind="legitimacy", program__isnull=False)
    facts = {"whose": "The mayor", "barrier": "habit", "asker": world.row("person"), "due_on": DAY}
    return lambda: actions.change_need(by=world.lee, need=need, facts=facts, importance="must")


def change_need__without_facts_so_far(world: World) -> Act:
    need = world.row("resourceneed", goal__isnull=False)
    hours = parse_quantity("2 or 3")
    return lambda: actions.change_need(by=world.lee, need=need, facts={"hours_per_week": hours})


def change_kind(world: World) -> Act:
    need = world.row("resourceneed", kind="legitimacy", program__isnull=False)
    return lambda: actions.change_kind(by=world.lee, need=need, kind="human")


def move_need(world: World) -> Act:
    actions.add_need(by=world.lee, owner=world.row("program"), kind="human", name="Another pair")
    need = world.row("resourceneed", kind="human", program__isnull=False)
    return lambda: actions.move_need(by=world.lee, need=need, to_place=2)


def remove_need(world: World) -> Act:
    return lambda: actions.remove_need(by=world.lee, need=world.row("resourceneed"))


def add_program_offer(world: World) -> Act:
    return lambda: actions.add_program_offer(
        by=world.lee, program=world.row("program"), words="A thank-you breakfast"
    )


def change_program_offer(world: World) -> Act:
    offer = world.row("programoffer")
    return lambda: actions.change_program_offer(by=world.lee, offer=offer, words="Two", asset=None)


def remove_program_offer(world: World) -> Act:
    return lambda: actions.remove_program_offer(by=world.lee, offer=world.row("programoffer"))


def set_aside(world: World) -> Act:
    return lambda: actions.set_aside(
        by=world.lee,
        need=world.row("resourceneed"),
        asset=world.asset(),
        how_many=parse_quantity("1"),
        starts_on=DAY,
    )


def set_aside__told_in_words(world: World) -> Act:
    need = world.row("resourceneed", kind="financial")
    return lambda: actions.set_aside(
        by=world.lee, need=need, words="From the friends", cents=20_000, state="secured"
    )


def change_allocation(world: World) -> Act:
    return lambda: actions.change_allocation(
        by=world.lee,
        allocation=world.row("allocation"),
        person=None,
        organization=world.row("organization"),
        state="asked",
    )


def release_allocation(world: World) -> Act:
    return lambda: actions.release_allocation(by=world.lee, allocation=world.row("allocation"))


def remove_allocation(world: World) -> Act:
    return lambda: actions.remove_allocation(by=world.lee, allocation=world.row("allocation"))


def add_library_offer(world: World) -> Act:
    return lambda: offering.add_library_offer(
        by=world.lee, kind="space", words="The lawn", assets=[world.asset(), world.asset("staff")]
    )


def change_library_offer(world: World) -> Act:
    return lambda: offering.change_library_offer(
        by=world.lee,
        offer=world.row("libraryoffer"),
        how_much=parse_quantity("about 6"),
        assets=[world.asset("material")],
    )


def remove_library_offer(world: World) -> Act:
    return lambda: offering.remove_library_offer(by=world.lee, offer=world.row("libraryoffer"))


def add_promise(world: World) -> Act:
    return lambda: offering.add_promise(
        by=world.lee, offer=world.row("libraryoffer"), whom="The scouts", is_sure=True
    )


def change_promise(world: World) -> Act:
    promise = world.row("offerpromise")
    return lambda: offering.change_promise(by=world.lee, promise=promise, state="back", ends_on=DAY)


def remove_promise(world: World) -> Act:
    return lambda: offering.remove_promise(by=world.lee, promise=world.row("offerpromise"))


def plan_program(world: World) -> Act:
    needs = [
        actions.PlannedNeed("financial", {"name": "Snacks"}, {"rhythm": "session"}),
        actions.PlannedNeed("human", {"name": "A friendly face", "importance": "must"}),
    ]
    return lambda: actions.plan_program(
        by=world.lee, program={"name": "Homework"}, needs=needs, offers=["A warm room"]
    )


def copy_program(world: World) -> Act:
    program = world.row("program")
    return lambda: actions.copy_program(by=world.lee, program=program, name="Robots 2028")
