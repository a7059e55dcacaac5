"""Words are worked out once: what the list of capabilities knows is not worked out again."""

from collections.abc import Iterator

import numpy as np
import pytest

from cast import Cast
from insights.networks.town import says, two_teams
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.index.follow import rebuild
from wherewithal.insights.index.prepare import prepare_all
from wherewithal.insights.networks import meanings as room
from wherewithal.insights.networks.meanings import meanings

PAGE = "/sunnydale/networks/meet/"
ROBOTS, BUILDS = "Robots for teens", "I build robots with teens"
LONG = "I mend bicycles, but I no longer paint them."


@pytest.fixture(autouse=True)
def nothing_is_remembered() -> Iterator[None]:
    room._worked_out.clear()
    yield
    room._worked_out.clear()


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that the encoder was given, by the encoder itself."""
    given: list[str] = []
    encoder = load_encoder()
    encode = type(encoder).encode

    def listen(self: object, texts: list[str]) -> object:
        given.extend(texts)
        return encode(self, texts)

    monkeypatch.setattr(type(encoder), "encode", listen)
    return given


def know_all(cast: Cast) -> None:
    rebuild(cast.library.pk)
    prepare_all(cast.library.pk)


def test_a_second_look_works_nothing_out(cast: Cast, encoded: list[str]) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    says(rows["ivo"], BUILDS)
    client = cast.client(cast.cal)
    assert len(client.get(PAGE).context["pairs"]) == 1
    assert sorted(encoded) == sorted([ROBOTS, BUILDS])
    assert len(client.get(PAGE).context["pairs"]) == 1
    assert len(encoded) == 2


def test_what_the_list_knows_is_taken_from_there(cast: Cast, encoded: list[str]) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    says(rows["ivo"], BUILDS)
    know_all(cast)
    encoded.clear()
    assert len(cast.client(cast.cal).get(PAGE).context["pairs"]) == 1
    assert encoded == [ROBOTS]


def test_one_new_line_is_the_only_one_worked_out(cast: Cast, encoded: list[str]) -> None:
    rows = two_teams(cast.ada)
    says(rows["zoe"], ROBOTS, "priority")
    says(rows["ivo"], BUILDS)
    client = cast.client(cast.cal)
    client.get(PAGE)
    encoded.clear()
    says(rows["eli"], "Chess on Fridays")
    client.get(PAGE)
    assert encoded == ["Chess on Fridays"]


def test_the_same_words_mean_the_same_wherever_they_come_from(cast: Cast) -> None:
    says(two_teams(cast.ada)["ivo"], BUILDS)
    before = meanings(cast.library.pk, [BUILDS, LONG, ""])
    room._worked_out.clear()
    know_all(cast)
    assert np.array_equal(meanings(cast.library.pk, [BUILDS, LONG, ""]), before)


def test_of_a_text_in_parts_the_whole_is_worked_out(cast: Cast, encoded: list[str]) -> None:
    says(two_teams(cast.ada)["ivo"], LONG)
    know_all(cast)
    encoded.clear()
    found = meanings(cast.library.pk, [LONG])
    assert (found.shape, encoded) == ((1, 512), [LONG])


def test_what_is_no_longer_said_is_forgotten_at_the_next_look(cast: Cast) -> None:
    library = cast.library.pk
    meanings(library, [ROBOTS, BUILDS])
    meanings(library, [ROBOTS])
    assert len(room._worked_out[library]) == 2
    meanings(library, [ROBOTS], only_these=True)
    assert len(room._worked_out[library]) == 1


def test_no_text_has_no_meaning(cast: Cast, encoded: list[str]) -> None:
    assert (meanings(cast.library.pk, []).shape, encoded) == ((0, 512), [])
