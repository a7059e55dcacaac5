"""Last year's program again: what comes along, and what stays behind."""

from datetime import date

from cast import Cast
from make import make_member, make_outlet
from programs.planning import SPRING, need, plan, tuesdays
from wherewithal.programs import actions
from wherewithal.programs.models import Allocation, ResourceNeed


def test_a_copy_moves_by_a_year_and_keeps_its_weekdays(cast: Cast) -> None:
    program = plan(cast, **SPRING)
    tuesdays(cast, program, starts_on=date(2027, 2, 2))
    copied = actions.copy_program(by=cast.lee, program=program, name="Robot shelf 2028")
    assert (copied.starts_on, copied.ends_on) == (date(2028, 1, 11), date(2028, 5, 23))
    assert [row.starts_on for row in copied.weekly_times.all()] == [date(2028, 2, 1)]
    assert copied.starts_on.weekday() == program.starts_on.weekday()
    assert copied.copied_from == program


def test_what_it_takes_is_open_again_and_allocations_stay_behind(cast: Cast) -> None:
    program = plan(cast)
    laptops = need(cast, program, "technology", "Laptops", sort="equipment")
    actions.change_need(by=cast.lee, need=laptops, state="met", importance="must")
    dropped = need(cast, program, "material", "Stickers")
    actions.change_need(by=cast.lee, need=dropped, state="dropped")
    Allocation.objects.create(library=cast.library, resource_need=laptops, words="From IT")
    copied = actions.copy_program(by=cast.lee, program=program, name="Again")
    needs = ResourceNeed.objects.in_library(cast.library).filter(program=copied)
    assert [(row.name, row.state, row.importance) for row in needs] == [("Laptops", "open", "must")]
    assert needs[0].technology.sort == "equipment"
    assert list(needs[0].allocations.all()) == []


def test_one_chooses_what_comes_along(cast: Cast) -> None:
    program = plan(cast, **SPRING)
    tuesdays(cast, program)
    actions.skip_day(by=cast.lee, program=program, on=date(2027, 2, 16))
    actions.add_program_offer(by=cast.lee, program=program, words="A showcase")
    need(cast, program, "human", "A coach")
    page = cast.client(cast.lee).post(
        f"/sunnydale/programs/{program.pk}/copy/", {"name": "Again", "parts": ["offers"]}
    )
    copied = program.copies.get()
    assert page.url == f"/sunnydale/programs/{copied.pk}/"
    assert [row.words for row in copied.offers.all()] == ["A showcase"]
    assert [copied.weekly_times.count(), copied.skipped_days.count()] == [0, 0]
    assert copied.resource_needs.count() == 0


def test_whoever_looks_after_one_place_copies_to_that_place(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    nia = make_member(cast.library, "Nia", "editor", outlet=east)
    program = plan(cast, outlet=west, outlets=[east, west])
    elsewhere = plan(cast, "Yoga", outlet=west)
    tuesdays(cast, elsewhere, outlet=west)
    own = actions.copy_program(by=nia, program=program, name="Own")
    taken = actions.copy_program(by=nia, program=elsewhere, name="Taken over")
    assert (own.outlet, taken.outlet) == (west, east)
    assert [row.outlet_id for row in taken.weekly_times.all()] == [None]
