"""What happens when somebody looks: a little at once, the rest as long work."""

import pytest
from django.utils import timezone

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import make_asset
from wherewithal.insights.index import follow as index_follow
from wherewithal.insights.index import prepare
from wherewithal.insights.index import work as index_work
from wherewithal.insights.index.look import look
from wherewithal.insights.tasks import queue, worker
from wherewithal.insights.tasks.models import TaskState, tasks_in


@pytest.fixture
def many(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Five texts, where two are understood at once."""
    monkeypatch.setattr(prepare, "WHILE_SOMEBODY_WAITS", 2)
    for number in range(5):
        make_asset(cast.library, name=f"Room {number}")
    return cast


def test_what_is_quick_is_done_at_once_and_asks_for_nothing(cast: Cast) -> None:
    make_asset(cast.library)
    reading = look(cast.library.pk)
    assert (reading.done, reading.total, reading.is_all) == (1, 1, True)
    assert tasks_in(cast.library.pk).count() == 0


def test_the_rest_is_long_work_that_a_worker_does(many: Cast) -> None:
    reading = look(many.library.pk)
    assert (reading.done, reading.total, reading.is_under_way) == (2, 5, True)
    worker.work_once()
    assert look(many.library.pk).is_all


def test_without_a_worker_each_look_goes_on(many: Cast) -> None:
    assert [look(many.library.pk).done for _ in range(3)] == [2, 4, 5]


def test_a_list_that_is_far_behind_is_left_to_the_worker(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_work, "MOST_ROWS", 1)
    for _ in range(2):
        make_asset(cast.library)
    reading = look(cast.library.pk)
    assert (reading.total, reading.is_under_way) == (0, True)
    worker.work_all()
    assert (look(cast.library.pk).done, look(cast.library.pk).is_all) == (2, True)


def test_the_page_tells_how_far_it_is_and_stops_and_goes_on(many: Cast) -> None:
    client, need = many.client(many.lee), make_need(many)
    page = client.get(page_of(need)).content.decode()
    assert "2 of 5 texts are understood." in page
    client.post(f"{page_of(need)}reading/stop/")
    assert tasks_in(many.library.pk)[0].state == TaskState.STOPPED
    assert "It was stopped." in client.get(page_of(need)).content.decode()
    client.post(f"{page_of(need)}reading/go-on/")
    assert queue.latest_of(many.library.pk, index_work.KIND).state == TaskState.WAITING


def test_one_who_reads_sees_how_far_it_is_and_stops_nothing(many: Cast) -> None:
    need = make_need(many)
    page = many.client(many.rae).get(page_of(need)).content.decode()
    assert ("2 of 5 texts" in page, "Stop for now" in page) == (True, False)
    assert many.client(many.rae).post(f"{page_of(need)}reading/stop/").status_code == 403


def nobody_works(cast: Cast) -> None:
    """Whoever asked for work asked long ago, and nobody took it."""
    tasks_in(cast.library.pk).update(made_at=timezone.now() - 2 * queue.PATIENCE)


def test_a_list_that_is_far_behind_is_read_little_by_little_where_nobody_works(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_work, "MOST_ROWS", 1)
    monkeypatch.setattr(index_follow, "BATCH", 2)
    for number in range(5):
        make_asset(cast.library, name=f"Room {number}")
    assert look(cast.library.pk).total == 0
    nobody_works(cast)
    readings = [look(cast.library.pk) for _ in range(4)]
    assert [each.done for each in readings] == [2, 4, 5, 5]
    assert [each.is_left_alone for each in readings] == [True, True, True, True]
    assert look(cast.library.pk).is_all


def test_the_page_says_that_nobody_works(many: Cast) -> None:
    client, need = many.client(many.lee), make_need(many)
    assert "No worker" not in client.get(page_of(need)).content.decode()
    nobody_works(many)
    assert "No worker seems to be running" in client.get(page_of(need)).content.decode()
