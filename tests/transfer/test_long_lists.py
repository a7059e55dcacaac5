"""Long lists: read, looked over, taken over and back in steps, by a worker or by whoever looks."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from all_rows import all_rows
from cast import Cast
from transfer.sending import bodies, body, check, finish, rows_of, send
from wherewithal.insights.tasks import worker
from wherewithal.insights.tasks.models import LongTask, TaskState
from wherewithal.people.actions import add_organization, change_organization
from wherewithal.transfer import actions, long_work, reading
from wherewithal.transfer.actions import taking_back, taking_over
from wherewithal.transfer.models import Stage, StagedFile, StagedRows
from wherewithal.transfer.queries import seen_of
from wherewithal.transfer.staging import ask_to_check, keep

LISTS = "/sunnydale/lists/"


def long_list(rows: int = 9) -> str:
    return "Name,Phone\n" + "".join(f"Club {n},410-555-{n:04}\n" for n in range(rows))


@pytest.fixture(autouse=True)
def _everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_work, "SMALL_BYTES", 1)
    monkeypatch.setattr(long_work, "SMALL_ROWS", 1)
    for module in (reading, taking_over, taking_back):
        monkeypatch.setattr(module, "AT_ONCE", 3)


def upload(cast: Cast, text: str) -> StagedFile:
    file = SimpleUploadedFile("clubs.csv", text.encode())
    cast.client(cast.lee).post(LISTS, {"file": file})
    return StagedFile.objects.in_library(cast.library).latest("pk")


def page(cast: Cast, staged: StagedFile, name: str = "") -> Any:
    return cast.client(cast.lee).get(f"{LISTS}{staged.pk}/{name}")


def test_a_worker_does_each_stage_and_pages_say_how_far_it_is(cast: Cast) -> None:
    staged = upload(cast, long_list())
    assert staged.stage == Stage.READING
    shown = page(cast, staged, "columns/").content.decode()
    assert "This list is being read" in shown
    assert "Call it off" in shown
    worker.work_all()
    staged.refresh_from_db()
    assert (staged.stage, staged.count, bytes(staged.sent)) == (Stage.READ, 9, b"")
    values = {"column-0": "name", "column-1": "phone", "list_name": "clubs"}
    client = cast.client(cast.lee)
    answer = client.post(f"{LISTS}{staged.pk}/columns/", values, follow=True)
    assert "0 of 9 rows are worked out" in answer.content.decode()
    worker.work_all()
    answer = page(cast, staged)
    assert "Take over 9 rows" in answer.content.decode()
    pressed = {"do": "take", "seen": answer.context["seen"]}
    client.post(f"{LISTS}{staged.pk}/", pressed)
    assert bodies(cast) == []
    assert "This list is being taken over" in page(cast, staged).content.decode()
    worker.work_all()
    assert len(bodies(cast)) == 9
    client.post(f"{LISTS}{staged.pk}/receipt/")
    assert "This list is being taken back" in page(cast, staged, "receipt/").content.decode()
    worker.work_all()
    assert bodies(cast) == []
    assert "This was taken back" in page(cast, staged, "receipt/").content.decode()


def test_without_a_worker_each_look_goes_on(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_work, "LOOK_SECONDS", 0.0)
    staged = upload(cast, long_list())
    LongTask._base_manager.update(made_at=timezone.now() - timedelta(minutes=1))
    looks = 0
    while staged.stage == Stage.READING and looks < 9:
        page(cast, staged, "columns/")
        staged.refresh_from_db()
        looks += 1
    assert staged.stage == Stage.READ
    assert looks > 1, "a little at each look"
    assert [row.row.said["name"] for row in rows_of(staged)] == [f"Club {n}" for n in range(9)]


def test_every_stage_goes_on_after_a_kill_at_any_step(cast: Cast) -> None:
    staged = keep(by=cast.lee, name="clubs.csv", data=long_list().encode())
    for stage in (Stage.READING, Stage.CHECKING, Stage.TAKING, Stage.GIVING_BACK):
        there = bodies(cast)
        for kill in range(1, 3):
            steps = long_work.steps_of(staged)
            for _step in range(kill):
                next(steps)
            steps.close()
            staged = StagedFile.objects.in_library(cast.library).get(pk=staged.pk)
            assert staged.stage == stage
            assert bodies(cast) == there
        finish(staged)
        if stage == Stage.READING:
            ask_to_check(staged)
        elif stage == Stage.CHECKING:
            actions.ask_to_take_over(by=cast.lee, staged=staged, seen=seen_of(staged))
        elif stage == Stage.TAKING:
            assert (len(bodies(cast)), staged.stage) == (9, Stage.TAKEN)
            actions.ask_to_take_back(by=cast.lee, staged=staged)
    assert (bodies(cast), staged.stage) == ([], Stage.TAKEN)


def test_called_off_nothing_stays(cast: Cast) -> None:
    staged = upload(cast, long_list())
    before = all_rows() | {"user": []}  # signing in is noted
    steps = long_work.steps_of(staged)
    next(steps)
    cast.client(cast.lee).post(f"{LISTS}{staged.pk}/call-off/")
    assert list(steps) == []
    assert not StagedFile.objects.in_library(cast.library).exists()
    assert not StagedRows.objects.in_library(cast.library).exists()
    staged = send(cast, long_list())
    seen = check(staged)
    actions.ask_to_take_over(by=cast.lee, staged=staged, seen=seen)
    steps = long_work.steps_of(staged)
    next(steps)
    cast.client(cast.lee).post(f"{LISTS}{staged.pk}/call-off/")
    assert list(steps) == []
    staged.refresh_from_db()
    assert (staged.stage, bodies(cast)) == (Stage.READ, [])
    assert all_rows() | {"user": []} == before


def test_taking_back_that_is_called_off_leaves_all_as_it_was(cast: Cast) -> None:
    staged = taken_over(cast)
    before = all_rows() | {"user": []}
    actions.ask_to_take_back(by=cast.lee, staged=staged)
    steps = long_work.steps_of(staged)
    next(steps)
    answer = cast.client(cast.lee).post(f"{LISTS}{staged.pk}/call-off/", follow=True)
    assert "all that this list brought is still here" in answer.content.decode()
    assert list(steps) == []
    staged.refresh_from_db()
    assert (staged.stage, len(bodies(cast))) == (Stage.TAKEN, 9)
    assert all_rows() | {"user": []} == before


def test_what_somebody_writes_while_it_is_taken_back_stays(cast: Cast) -> None:
    taken_over(cast)
    newer = (
        long_list().replace("410-555-0003", "410-555-7003").replace("410-555-0004", "410-555-7004")
    )
    staged = taken_over(cast, newer + "Mill,410-555-0100\nDam,410-555-0101\n")
    actions.ask_to_take_back(by=cast.lee, staged=staged)
    steps = long_work.steps_of(staged)
    next(steps)
    for name in ("Club 3", "Mill"):
        change_organization(by=cast.lee, organization=body(cast, name), phone="call Bea")
    assert list(steps)
    assert bodies(cast) == [*(f"Club {n}" for n in range(9)), "Mill"]
    said = {name: body(cast, name).phone for name in ("Club 3", "Club 4", "Mill")}
    assert said == {"Club 3": "call Bea", "Club 4": "410-555-0004", "Mill": "call Bea"}
    staged.refresh_from_db()
    stayed = {str(body(cast, "Club 3").pk): ["phone"], str(body(cast, "Mill").pk): [""]}
    assert staged.receipt["stayed"] == stayed


@pytest.mark.parametrize("module", [taking_over, taking_back])
def test_called_off_in_the_last_moment_nothing_is_written(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, module: Any
) -> None:
    if module is taking_back:
        staged = taken_over(cast)
        actions.ask_to_take_back(by=cast.lee, staged=staged)
    else:
        staged = send(cast, long_list())
        actions.ask_to_take_over(by=cast.lee, staged=staged, seen=check(staged))
    there, open_entry = bodies(cast), module.change_set

    def called_off_before(**values: Any) -> Any:
        cast.client(cast.lee).post(f"{LISTS}{staged.pk}/call-off/")
        return open_entry(**values)

    monkeypatch.setattr(module, "change_set", called_off_before)
    finish(staged)
    assert bodies(cast) == there
    assert staged.stage == (Stage.TAKEN if there else Stage.READ)


def taken_over(cast: Cast, text: str = "") -> StagedFile:
    staged = send(cast, text or long_list())
    actions.ask_to_take_over(by=cast.lee, staged=staged, seen=check(staged))
    return finish(staged)


def test_called_off_too_late_nobody_is_told_that_nothing_was_kept(cast: Cast) -> None:
    client = cast.client(cast.lee)
    late = "It was done before it could be called off."
    staged = send(cast, long_list())
    for _stage in (Stage.READ, Stage.CHECKED, Stage.TAKEN):
        answer = client.post(f"{LISTS}{staged.pk}/call-off/", follow=True)
        assert [str(said) for said in answer.context["messages"]] == [late]
        stood = staged.stage
        staged.refresh_from_db()
        assert staged.stage == stood
        if stood == Stage.READ:
            seen = check(staged)
        elif stood == Stage.CHECKED:
            actions.ask_to_take_over(by=cast.lee, staged=staged, seen=seen)
            finish(staged)
    assert answer.redirect_chain[-1][0] == f"{LISTS}{staged.pk}/receipt/"
    assert len(bodies(cast)) == 9


def test_each_page_of_long_work_says_how_far_it_is_of_how_much(cast: Cast) -> None:
    staged = taken_over(cast)
    actions.ask_to_take_back(by=cast.lee, staged=staged)
    steps = long_work.steps_of(staged)
    for _step in range(3):
        next(steps)
    steps.close()
    shown = page(cast, staged, "receipt/").content.decode()
    assert "6 of 9 rows are worked out" in shown
    assert '<progress aria-label="Rows that are worked out" max="9" value="6">' in shown


def test_what_was_written_meanwhile_is_never_written_over(cast: Cast) -> None:
    staged = send(cast, long_list())
    actions.ask_to_take_over(by=cast.lee, staged=staged, seen=check(staged))
    steps = long_work.steps_of(staged)
    next(steps)
    add_organization(by=cast.lee, name="Club 3", phone="410-555-0003")
    assert list(steps)
    staged.refresh_from_db()
    assert (staged.stage, bodies(cast)) == (Stage.CHECKED, ["Club 3"])
    shown = cast.client(cast.lee).get(f"{LISTS}{staged.pk}/", follow=True).content.decode()
    assert "looked over" in shown
    worker.work_all()
    assert "perhaps somebody you know: 1" in page(cast, staged).content.decode()


def test_who_lost_their_rights_meanwhile_takes_nothing_over(cast: Cast) -> None:
    staged = send(cast, long_list())
    actions.ask_to_take_over(by=cast.lee, staged=staged, seen=check(staged))
    cast.lee.role = "contributor"
    cast.lee.save()
    worker.work_all()
    staged.refresh_from_db()
    assert (staged.stage, bodies(cast)) == (Stage.CHECKED, [])
    assert staged.problems == ["Whoever asked for this may not do it any more."]


def test_what_cannot_be_read_says_so_and_holds_nobody_up(cast: Cast) -> None:
    staged = upload(cast, "%PDF-1.7 " + "nothing " * 20)
    other = keep(by=cast.lee, name="b.csv", data=b"Name\nMill\n")
    worker.work_all()
    assert "This could not be read" in page(cast, staged, "columns/").content.decode()
    other.refresh_from_db()
    assert other.stage == Stage.READ
    assert LongTask._base_manager.get(kind="lists").state == TaskState.DONE


def test_a_worker_throws_old_lists_away_when_nobody_opens_the_page(cast: Cast) -> None:
    staged = send(cast, long_list())
    StagedFile.objects.in_library(cast.library).update(made_at=timezone.now() - timedelta(days=15))
    worker.work_all()
    assert not StagedFile.objects.in_library(cast.library).filter(pk=staged.pk).exists()
    assert not StagedRows.objects.in_library(cast.library).exists()
