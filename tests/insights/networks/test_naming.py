"""The names that no quoted words may hold."""

import pytest

from wherewithal.insights.networks.naming import Unspoken


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Tess Quiet", "Ask tess   QUIET’s sister"),
        ("Tess Quiet", "Tess\nQuiet teaches sewing"),
        ("Tess Quiet", "Quiet, Tess: sewing"),
        ("José Núñez", "Jose\u0301 Nu\u0301n\u0303ez plays"),  # the accents typed apart
        ("Straßer", "STRASSER knows"),
        ("王小明", "請問王小明先生"),
        ("Ada M. Bee", "Bee, Ada M."),
        ("C++ Carl (IT)", "c++ carl (it) helps"),
        ("Robert Quiet", "bob quiet sews"),
        ("Margaret “Midge” Quiet", "Margaret Quiet sews"),
        ("Tess Quiet", "Ask Tess"),
    ],
)
def test_a_name_is_found_however_it_is_written(name: str, words: str) -> None:
    assert Unspoken([name]).allows(words) is False


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Tess Quiet", "This is a quiet one"),
        ("Tess Quiet", "Contess Quietly"),
        ("Will", "Williams"),
        (" ", "Anybody"),
    ],
)
def test_other_words_are_let_pass(name: str, words: str) -> None:
    assert Unspoken([name]).allows(words) is True


def test_nobody_stays_out() -> None:
    assert Unspoken([]).allows("Tess Quiet") is True


def test_a_first_name_alone_tells_of_nobody_where_two_bear_it() -> None:
    assert Unspoken(["Tess Quiet"], others=["Tess Bee"]).allows("Ask Tess") is True
    assert Unspoken(["Tess Quiet"], others=["Tess Bee"]).allows("Ask Tess Quiet") is False


def test_a_name_that_is_a_word_hides_no_other_sentence() -> None:
    assert Unspoken(["Will"]).allows("They will come") is True
    assert Unspoken(["Will"]).allows("It is with Will") is False
