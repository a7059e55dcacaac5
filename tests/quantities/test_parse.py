"""From what people type to quantities."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wherewithal.quantities import (
    UNKNOWN,
    ProblemReason,
    Quantity,
    QuantityKind,
    QuantityProblem,
    parse_quantity,
)

EXACT = {
    "22": 22,
    " 22 ": 22,
    "0": 0,
    "none": 0,
    "007": 7,
    "1,000": 1000,
    "1 000": 1000,
    "1\u00a0000": 1000,
    "1\u202f000": 1000,
    "1'000": 1000,
    "1,234,567.5": Decimal("1234567.5"),
    "1.234.567": 1234567,
    "1.234,5": Decimal("1234.5"),
    "2.5": Decimal("2.5"),
    "2,5": Decimal("2.5"),
    "0.125": Decimal("0.125"),
    "½": Decimal("0.5"),
    "2½": Decimal("2.5"),
    "2 ½": Decimal("2.5"),
    "1/2": Decimal("0.5"),
    "1 3/4": Decimal("1.75"),
    "half": Decimal("0.5"),
    "two and a half": Decimal("2.5"),
    "dos y media": Decimal("2.5"),
    "two": 2,
    "Twenty": 20,
    "twenty-five": 25,
    "ninety nine": 99,
    "a dozen": 12,
    "two dozen": 24,
    "half a dozen": 6,
    "a hundred": 100,
    "3 thousand": 3000,
    "1.5 million": 1500000,
    "16k": 16000,
    "dieciséis": 16,
    "una docena": 12,
    "media docena": 6,
    "۲۲": 22,
    "٢٢": 22,
    "١٬٠٠٠": 1000,
    "٢٫٥": Decimal("2.5"),
    "２２": 22,
}
ABOUT = {
    "about 20": 20,
    "Around 20": 20,
    "~20": 20,
    "≈ 20": 20,
    "ca. 20": 20,
    "ca 20": 20,
    "c. 20": 20,
    "20ish": 20,
    "20-ish": 20,
    "20 or so": 20,
    "20?": 20,
    "approx. 16,000": 16000,
    "approx.16,000": 16000,
    "roughly a dozen": 12,
    "some 20": 20,
    "about 20ish": 20,
    "a couple": 2,
    "maybe a couple": 2,
    "un par": 2,
    "unos 20": 20,
    "alrededor de 20": 20,
    "20 más o menos": 20,
}
BETWEEN = {
    "2 or 3": (2, 3),
    "2-3": (2, 3),
    "2 - 3": (2, 3),
    "2–3": (2, 3),
    "2 to 3": (2, 3),
    "two or three": (2, 3),
    "two-three": (2, 3),
    "between 2 and 3": (2, 3),
    "from 2 to 3": (2, 3),
    "entre 2 y 3": (2, 3),
    "de 2 a 3": (2, 3),
    "2 o 3": (2, 3),
    "twenty-one to twenty-five": (21, 25),
    "12 000 - 15 000": (12000, 15000),
    "two to a dozen": (2, 12),
    "2k-3k": (2000, 3000),
    "about 20-25": (20, 25),
}
AT_LEAST = {
    "at least 5": 5,
    "5+": 5,
    "5 or more": 5,
    "more than 5": 5,
    "over 5": 5,
    "min. 5": 5,
    "> 5": 5,
    "al menos 5": 5,
    "más de 5": 5,
    "5 o más": 5,
    "dozens": 24,
    "hundreds": 200,
}
AT_MOST = {
    "up to 10": 10,
    "at most 10": 10,
    "10 or fewer": 10,
    "10 max": 10,
    "less than 10": 10,
    "<10": 10,
    "hasta 10": 10,
    "menos de 10": 10,
}
SEVERAL = ["several", "Several", "a few", "some", "many", "varios", "algunas", "muchos"]
UNKNOWN_WORDS = ["unknown", "?", "don't know", "Don’t know", "not sure", "not known yet", "no sé"]
UNREADABLE = [
    "room 204",
    "ages",
    "about",
    "about several",
    "about about 20",
    "up to about 20",
    "~" * 60 + "x" + "?" * 59,
    "3D",
    "24/7",
    "5e3",
    "²",
    "1/3",
    "nan",
    "infinity",
    "n/a",
    "-",
    "a",
    "1.2.3",
    "2, 3",
    "2 and 3",
    "5 hours",
    "two three",
    "three or four dozen",
    "2-3k",
    "1_000",
]


def meaning(quantity: Quantity) -> tuple[QuantityKind, Decimal | None, Decimal | None]:
    return quantity.kind, quantity.low, quantity.high


@pytest.mark.parametrize(("text", "number"), EXACT.items())
def test_an_exact_number(text, number):
    assert meaning(parse_quantity(text)) == (QuantityKind.EXACT, number, number)


@pytest.mark.parametrize(("text", "number"), ABOUT.items())
def test_about_a_number(text, number):
    assert meaning(parse_quantity(text)) == (QuantityKind.ABOUT, number, number)


@pytest.mark.parametrize(("text", "ends"), BETWEEN.items())
def test_between_two_numbers(text, ends):
    assert meaning(parse_quantity(text)) == (QuantityKind.RANGE, *ends)


@pytest.mark.parametrize(("text", "low"), AT_LEAST.items())
def test_open_above(text, low):
    assert meaning(parse_quantity(text)) == (QuantityKind.RANGE, low, None)


@pytest.mark.parametrize(("text", "high"), AT_MOST.items())
def test_open_below(text, high):
    assert meaning(parse_quantity(text)) == (QuantityKind.RANGE, None, high)


@pytest.mark.parametrize("text", SEVERAL)
def test_several(text):
    assert meaning(parse_quantity(text)) == (QuantityKind.SEVERAL, 3, None)


@pytest.mark.parametrize("text", UNKNOWN_WORDS)
def test_unknown_in_words(text):
    assert (parse_quantity(text), parse_quantity(text).words) == (UNKNOWN, text)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_typed_is_unknown_and_has_no_words(text):
    assert (parse_quantity(text), parse_quantity(text).words) == (UNKNOWN, "")


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_would_be_a_guess_is_refused(text):
    with pytest.raises(QuantityProblem) as problem:
        parse_quantity(text)
    assert problem.value.reason is ProblemReason.UNREADABLE


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-5", ProblemReason.NEGATIVE),
        ("−5", ProblemReason.NEGATIVE),
        ("minus 5", ProblemReason.NEGATIVE),
        ("3-2", ProblemReason.REVERSED),
        ("between 3 and 2", ProblemReason.REVERSED),
        ("1.000", ProblemReason.SEPARATOR),
        ("10,00", ProblemReason.SEPARATOR),
        ("1,0000", ProblemReason.SEPARATOR),
        ("about 1.000", ProblemReason.SEPARATOR),
        ("9" * 13, ProblemReason.TOO_MANY_DIGITS),
        ("0.1234567", ProblemReason.TOO_MANY_DIGITS),
        ("9999999 million", ProblemReason.TOO_MANY_DIGITS),
        ("9" * 5000, ProblemReason.TOO_LONG),
        ("about " * 100 + "20", ProblemReason.TOO_LONG),
    ],
)
def test_a_refusal_says_why(text, reason):
    with pytest.raises(QuantityProblem) as problem:
        parse_quantity(text)
    assert problem.value.reason is reason


@pytest.mark.parametrize("reason", ProblemReason)
def test_every_refusal_has_its_own_kind_sentence(reason):
    others = {str(QuantityProblem(other)) for other in ProblemReason if other is not reason}
    sentence = str(QuantityProblem(reason))
    assert (sentence[-1], sentence in others) == (".", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22", Quantity.exact(22)),
        ("22 hours", Quantity.exact(22)),
        ("22 Hours", Quantity.exact(22)),
        ("22h", Quantity.exact(22)),
        ("22 h.", Quantity.exact(22)),
        ("2½ hours", Quantity.exact(Decimal("2.5"))),
        ("an hour", Quantity.exact(1)),
        ("half an hour", Quantity.exact(Decimal("0.5"))),
        ("two to three hours", Quantity.between(2, 3)),
        ("about 20 hours a week", Quantity.about(20)),
        ("5+ hours", Quantity.at_least(5)),
        ("a couple of hours", Quantity.about(2)),
        ("a few hours", Quantity.several()),
        ("$1,000", Quantity.exact(1000)),
    ],
)
def test_a_unit_the_page_expects_may_stand_there(text, expected):
    units = ["hours", "hours a week", "hour", "h", "$"]
    assert parse_quantity(text, units=units) == expected


@pytest.mark.parametrize("text", ["hours", "$", "5 hours 300 hours", "22 rooms", "h22", "twelveh"])
def test_a_unit_does_not_make_a_number(text):
    with pytest.raises(QuantityProblem):
        parse_quantity(text, units=["hours", "h", "$"])


def test_the_words_stay_as_they_were_typed():
    assert parse_quantity("  About  20 Hours ", units=["hours"]).words == "About  20 Hours"


PIECES = (
    "about ~ ? ish or to - – and a half dozen k 2 3.5 1,000 ½ / + between unos más de several , ."
    " at least up hundred twenty five -"
)
typed = st.lists(st.sampled_from(PIECES.split()), max_size=9)


def words_read_from(text):
    try:
        return parse_quantity(text, units=["hours", "$"]).words
    except QuantityProblem:
        return None


@given(st.text(max_size=130) | typed.map(" ".join) | typed.map("".join))
def test_any_text_is_read_or_kindly_refused(text):
    assert words_read_from(text) in {None, text.strip()}
