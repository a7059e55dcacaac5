"""A quick answer stands at once; a worker proves the best one, or finds it, in a process that can be stopped."""

from decimal import Decimal
from html import unescape

import pytest
from django.utils import timezone

from cast import Cast
from insights.portfolio.test_fewest_asks import read, robots
from wherewithal.accounts.models import Membership
from wherewithal.community import actions as community
from wherewithal.insights.portfolio import actions, work_out
from wherewithal.insights.portfolio.models import AskSearch
from wherewithal.insights.portfolio.search_work import WORK
from wherewithal.insights.portfolio.searching import KIND
from wherewithal.insights.tasks import queue, worker
from wherewithal.insights.tasks.models import TaskState, tasks_in
from wherewithal.programs.models import Program

QUICK = "This answer was found at once."
PROVEN = "Proven: nothing better exists."


@pytest.fixture
def program(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Two conversations of two hours each and three hours for them: prices alone prove no answer the best."""
    monkeypatch.setattr(work_out, "TINY", 0)
    monkeypatch.setattr(work_out, "SMALL", 0)
    program, _church, _makers = robots(cast)
    actions.change_ask_plan(by=cast.lee, program=program, budget_hours=Decimal(3))
    return program


def search(cast: Cast) -> AskSearch:
    return AskSearch.objects.in_library(cast.library).get()


def post(cast: Cast, program: Program, name: str, member: Membership | None = None) -> None:
    address = f"/sunnydale/programs/{program.pk}/fewest-asks/proof/{name}/"
    assert cast.client(member or cast.lee).post(address).status_code == 302


def test_the_page_answers_at_once_and_a_worker_proves_it(cast: Cast, program: Program) -> None:
    html = read(cast, program)
    assert "1 conversation, about 2 hours" in html
    assert "Up to 14 % better may exist." in html
    assert QUICK in html
    assert search(cast).state == TaskState.WAITING
    worker.work_once()
    html = read(cast, program)
    assert (PROVEN in html, QUICK in html) == (True, False)
    assert (search(cast).state, search(cast).problem) == (TaskState.DONE, "")
    assert "between them more hours bring nothing more" in html


def test_an_open_page_is_told_how_far_it_is(cast: Cast, program: Program) -> None:
    html = unescape(read(cast, program))
    address = html.partition('data-proof="')[2].partition('"')[0]
    client = cast.client(cast.lee)
    assert QUICK in client.get(address).content.decode()
    worker.work_once()
    assert PROVEN in client.get(address).content.decode()
    other = client.get(f"{address}0").content.decode()
    assert "A better answer was found meanwhile." in other
    actions.change_ask_plan(by=cast.lee, program=program, budget_hours=Decimal(1))
    read(cast, program)
    assert (
        "Something has changed since this page was opened." in client.get(address).content.decode()
    )


def test_it_is_stopped_and_goes_on(cast: Cast, program: Program) -> None:
    read(cast, program)
    post(cast, program, "stop")
    assert "The search for a better answer was stopped." in read(cast, program)
    worker.work_once()
    assert search(cast).state == TaskState.STOPPED
    post(cast, program, "go-on")
    assert QUICK in read(cast, program)
    worker.work_once()
    assert PROVEN in read(cast, program)


def test_a_stop_ends_a_search_that_is_under_way(cast: Cast, program: Program) -> None:
    read(cast, program)
    steps = WORK.steps(cast.library.pk)
    next(steps)
    post(cast, program, "stop")
    assert list(steps) == []
    assert search(cast).state == TaskState.STOPPED


def test_a_worker_that_ends_leaves_it_to_the_next(cast: Cast, program: Program) -> None:
    read(cast, program)
    steps = WORK.steps(cast.library.pk)
    next(steps)
    steps.close()
    assert (search(cast).state, WORK.is_waiting(cast.library.pk)) == (TaskState.WAITING, True)


def test_what_was_changed_meanwhile_is_worked_out_anew(cast: Cast, program: Program) -> None:
    read(cast, program)
    worker.work_once()
    actions.change_ask_plan(by=cast.lee, program=program, budget_hours=Decimal("2.5"))
    html = read(cast, program)
    assert "Something is different from what was last proven here" in html
    assert (QUICK in html, PROVEN in html) == (True, False)
    worker.work_once()
    assert PROVEN in read(cast, program)


def test_what_was_changed_under_way_ends_the_search_for_the_old(
    cast: Cast, program: Program
) -> None:
    read(cast, program)
    steps = WORK.steps(cast.library.pk)
    next(steps)
    old = search(cast).digest
    actions.change_ask_plan(by=cast.lee, program=program, budget_hours=Decimal("2.5"))
    read(cast, program)
    list(steps)
    assert (search(cast).state, search(cast).digest == old) == (TaskState.DONE, False)
    assert PROVEN in read(cast, program)


def test_who_asks_the_same_is_told_what_is_known(cast: Cast, program: Program) -> None:
    read(cast, program)
    worker.work_once()
    assert PROVEN in read(cast, program, cast.rae)
    assert not worker.work_once()


def test_without_a_worker_the_quick_answer_stands_and_says_so(cast: Cast, program: Program) -> None:
    read(cast, program)
    tasks_in(cast.library.pk).update(made_at=timezone.now() - 2 * queue.PATIENCE)
    html = read(cast, program)
    assert "No worker seems to be running, so nobody looks for a better one" in html
    assert "A worker would work out the exact one, and none seems to be running." in html
    assert "it stands here when you look again" not in html
    assert "1 conversation, about 2 hours" in html


def test_a_problem_of_the_worker_is_told(cast: Cast, program: Program) -> None:
    read(cast, program)
    tasks_in(cast.library.pk).filter(kind=KIND).update(state=TaskState.FAILED)
    assert "was stopped by a problem" in read(cast, program)
    post(cast, program, "go-on")
    worker.work_once()
    assert PROVEN in read(cast, program)


def test_each_member_has_a_search_of_their_own(cast: Cast, program: Program) -> None:
    read(cast, program)
    read(cast, program, cast.rae)
    post(cast, program, "stop", cast.rae)
    rows = AskSearch.objects.in_library(cast.library).order_by("pk")
    assert [row.state for row in rows] == [TaskState.WAITING, TaskState.STOPPED]


def test_few_sources_need_no_worker(cast: Cast) -> None:
    program, _church, _makers = robots(cast)
    assert PROVEN in read(cast, program)
    assert AskSearch.objects.in_library(cast.library).count() == 0


def test_what_waits_holds_keys_and_no_names(cast: Cast, program: Program) -> None:
    name = "Six soldering irons of Ruth Kestrel"
    community.add_community_asset(by=cast.lee, name=name, words="Soldering irons for everybody")
    read(cast, program)
    problem = search(cast).problem
    assert "communityasset:" in problem
    assert [name for name in ("Kestrel", "Church", "soldering") if name in problem] == []


def test_a_withdrawn_card_does_not_wait_for_a_proof(cast: Cast, program: Program) -> None:
    words = "Six soldering irons"
    card = community.add_community_asset(by=cast.lee, name="Hobby club", words=words)
    read(cast, program)
    assert f"communityasset:{card.pk}" in search(cast).problem
    community.withdraw_community_asset(by=cast.lee, asset=card)
    assert AskSearch.objects.in_library(cast.library).count() == 0
    read(cast, program)
    assert f"communityasset:{card.pk}" not in search(cast).problem
