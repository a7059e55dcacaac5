"""Home: what is around the library, what is needed there, and the next step out of the door."""

from cast import Cast
from make import make_asset, make_community_asset, make_note
from wherewithal.community.needs import actions as needs
from wherewithal.home.home_page import home_page
from wherewithal.home.outward import Outward, look_outward
from wherewithal.programs import actions as programs
from wherewithal.programs.models import Program

HOME = "/sunnydale/"


def last_step(cast: Cast, member) -> str:
    return str(home_page(member, cast.library).steps[-1].words)


def robots(cast: Cast) -> Program:
    program = programs.add_program(by=cast.lee, name="Robot shelf")
    programs.add_need(by=cast.lee, owner=program, kind="technology", name="Robots", facts={})
    return program


def test_the_last_step_leads_out_of_the_door_one_thing_at_a_time(cast: Cast) -> None:
    assert last_step(cast, cast.lee) == "Write down what is good around you"
    make_community_asset(cast.library)
    assert last_step(cast, cast.lee) == "Write down what people around you want or lack"
    needs.add_need(by=cast.lee, text="Somewhere warm after school", audience="teens")
    assert last_step(cast, cast.lee) == "Plan a program"
    robots(cast)
    assert last_step(cast, cast.lee) == "See the one thing that your programs still need"


def test_who_may_not_write_there_is_not_sent_there(cast: Cast) -> None:
    assert home_page(cast.rae, cast.library).steps == []


def test_home_counts_what_its_reader_may_read(cast: Cast) -> None:
    make_community_asset(cast.library)
    make_community_asset(cast.library, name="Owl barn", level="private", noted_by=cast.cal.user)
    needs.add_need(by=cast.lee, text="Somewhere warm after school", audience="teens")
    robots(cast)
    assert look_outward(cast.cal) == Outward(cards=2, needs=1, programs=1, open_lines=1)
    assert look_outward(cast.rae) == Outward(cards=1, needs=1, programs=1, open_lines=1)


def test_home_leads_to_each_of_them(cast: Cast) -> None:
    make_note(make_asset(cast.library))
    page = cast.client(cast.rae).get(HOME).content.decode()
    for path in ("community/", "community/needs/", "programs/", "needed-most/"):
        assert f'<li><a href="/sunnydale/{path}">' in page


def test_home_costs_the_same_for_one_and_three_of_them(
    cast: Cast, django_assert_max_num_queries
) -> None:
    client = cast.client(cast.lee)
    costs = []
    for _number in range(2):
        make_community_asset(cast.library)
        needs.add_need(by=cast.lee, text="Somewhere warm", audience="teens")
        robots(cast)
        client.get(HOME)
        with django_assert_max_num_queries(55) as queries:
            client.get(HOME)
        costs.append(len(queries))
    assert costs[0] == costs[1]
