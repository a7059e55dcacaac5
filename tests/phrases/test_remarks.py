"""What a remark after a day plainly says; in doubt nothing."""

import pytest

from wherewithal.phrases import Remark, read_remark


@pytest.mark.parametrize(
    "text",
    [
        "Breaks often",
        "two of them break often",
        "They jam when many print",
        "the projector broke twice",
        "It stopped working at three",
        "Two of them are out of order",
        "La impresora falla cada semana",
    ],
)
def test_it_breaks(text: str) -> None:
    assert read_remark(text) == Remark(breaks=text)


@pytest.mark.parametrize(
    "text", ["Far too small for us", "It was cramped", "Way too full", "Demasiado pequeña"]
)
def test_it_is_too_small(text: str) -> None:
    assert read_remark(text) == Remark(is_small=text)


@pytest.mark.parametrize(
    "text",
    [
        "Mornings suit them best",
        "Only on Tuesdays",
        "She prefers afternoons",
        "Weekends work better for them",
        "Los martes les conviene",
        "Evenings do not suit them",
    ],
)
def test_hours_that_suit(text: str) -> None:
    assert read_remark(text) == Remark(suits=text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nothing broke",
        "It never breaks",
        "Does it break often?",
        "We had a break at noon",
        "A coffee break would help",
        "We ran out of paper",
        "Not too small at all",
        "We met in the morning",
        "They were a joy",
        "Breakfast was too early",
    ],
)
def test_nothing_is_read_into_it(text: str) -> None:
    assert read_remark(text) == Remark()


def test_the_sentence_that_says_it_is_kept_as_it_was_written() -> None:
    found = read_remark("Lovely kits. The big one breaks often!\nMornings suit us.")
    assert found == Remark(breaks="The big one breaks often!", suits="Mornings suit us.")
