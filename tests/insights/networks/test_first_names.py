"""First names alone, and what people are called for short."""

import pytest

from wherewithal.insights.networks.first_names import FirstNames


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Tess Quiet", "Ask Tess about the kiln"),
        ("Tess Quiet", "ask tess"),
        ("Tess Quiet", "ASK TESS FOR KEYS"),
        ("Tess Quiet", "Tess’s sister sews"),
        ("Tess Quiet", "Tess Q. has the keys"),
        ("Tess Quiet", "Sewing With Tess And Friends"),
        ("Tess Quiet", "Tess Teaches Sewing"),
        ("Dr. Tess Quiet", "Ask Tess"),
        ("José Núñez", "Ask Jose"),
        ("Jose\u0301 Nu\u0301n\u0303ez", "Pregunta a José"),
        ("Ana de la Cruz", "Ana has a van"),
        ("Robert Quiet", "Bob can teach it"),
        ("Bob Quiet", "Robert can teach it"),
        ("Margaret “Midge” Quiet", "Midge knows the mayor"),
        ("Mary-Ann Quiet", "Ask Mary-Ann"),
        ("علی رضایی", "از علی بپرس"),
        ("Rose Quiet", "We asked Rose last year"),
        ("Rose Quiet", "Rose teaches pottery"),
        ("Rose Quiet", "Rose and Pam can teach it"),
        ("Rose Quiet", "Rose, Pam"),
        ("Rose Quiet", "Rose"),
        ("Rose Quiet", "Who knows it? Rose."),
        ("Rose Quiet", "Lessons by Mrs. Rose, on Fridays"),
        ("May Quiet", "Ask May for the keys"),
        ("Will Quiet", "The projector is with Will"),
        ("Will", "The projector is with Will"),
    ],
)
def test_a_first_name_is_found_alone(name: str, words: str) -> None:
    assert FirstNames([name]).are_in(words) is True


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Tess Quiet", "Tess Miller teaches sewing"),
        ("Tess Quiet", "Contessa, and tesserae"),
        ("Tess Quiet", "A quiet room"),
        ("Madison Quiet", "Madison High School"),
        ("Martin Quiet", "The hall of St. Martin"),
        ("Jose Quiet", "Trips to San Jose"),
        ("Rose Quiet", "Rose bushes, and a rose garden"),
        ("Rose Quiet", "Bring seeds.\nRose cuttings too"),
        ("Rose Quiet", "The crowds rose"),
        ("May Quiet", "Closed in May"),
        ("May Quiet", "You may ask; open from May 3"),
        ("May Quiet", "May be cold"),
        ("Will Quiet", "They will come, and Will Power too"),
        ("Will", "They will come. Will you lend it?"),
        ("Mark Quiet", "Please mark the date"),
        ("Hope Quiet", "We hope for rain at the New Hope"),
        ("Al Quiet", "Al final, al lado"),
        ("The baker", "The oven is hot"),
        ("J. Quiet", "J is a letter"),
        ("王小明", "小明先生"),
        ("", "Anybody"),
    ],
)
def test_what_names_somebody_or_something_else_passes(name: str, words: str) -> None:
    assert FirstNames([name]).are_in(words) is False


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("Tess Bee", "Ask Tess"),
        ("Tess", "Ask Tess"),
        ("Theresa Bee", "Ask Terry"),
        ("Terry Bee", "Ask Terry"),
    ],
)
def test_a_name_that_somebody_else_bears_tells_of_nobody(other: str, words: str) -> None:
    assert FirstNames(["Tess Quiet", "Theresa Quiet"]).are_in(words) is True
    assert FirstNames(["Tess Quiet", "Theresa Quiet"], others=[other]).are_in(words) is False


def test_two_who_stay_out_with_one_name_are_both_meant() -> None:
    assert FirstNames(["Tess Quiet", "Tess Calm"], others=["Pam Lee"]).are_in("Ask Tess") is True


def test_one_called_so_is_meant_whoever_might_be_called_so() -> None:
    """Nobody is known to say Bill to William Bee."""
    assert FirstNames(["Bill Quiet"], others=["William Bee"]).are_in("It is with Bill") is True
