"""What a server process loads before anybody asks for it."""

import threading

import pytest

from wherewithal.config import beforehand
from wherewithal.insights import encoder
from wherewithal.insights.encoder import load_encoder


@pytest.fixture
def nothing_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a new process, and without the pause for the first pages."""
    encoder._loaded.cache_clear()
    monkeypatch.setattr(beforehand, "FIRST_PAGES", 0.0)


def encoder_is_loaded() -> bool:
    return encoder._loaded.cache_info().currsize == 1


def test_the_encoder_is_loaded_beside_the_first_pages(nothing_loaded: None) -> None:
    loading = beforehand.load_beforehand()
    assert loading.daemon
    loading.join()
    assert encoder_is_loaded()


def test_the_entry_of_the_server_begins_with_it(nothing_loaded: None) -> None:
    import wherewithal.config.wsgi  # noqa: F401  what the server imports

    for loading in threading.enumerate():
        if loading.name == "encoder":
            loading.join()
    assert encoder_is_loaded()


def test_whoever_asks_meanwhile_waits_for_it_and_loads_no_second(nothing_loaded: None) -> None:
    loaded: list[object] = []
    asking = [
        threading.Thread(target=lambda: loaded.append(load_encoder()), daemon=True)
        for _each in range(3)
    ]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert len({id(each) for each in loaded}) == 1


def test_damaged_files_do_not_stop_a_server(
    nothing_loaded: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoder, "USE_FILES", {"weights.npz": "0" * 64})
    failed: list[object] = []
    monkeypatch.setattr(threading, "excepthook", failed.append)
    beforehand.load_beforehand().join()
    assert failed == []
    assert not encoder_is_loaded()
