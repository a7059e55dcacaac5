"""Topics are suggested from words, the library's own first."""

import pytest

from wherewithal.vocabulary.suggesting import suggest

WORDS = "Deaf families cannot follow storytime; they would come if somebody signed."


@pytest.mark.parametrize(
    ("text", "known", "taken", "expected"),
    [
        (WORDS, [], [], ["Sign language", "Reading and stories"]),
        (WORDS, ["Family evenings"], [], ["Sign language", "Reading and stories"]),
        (WORDS, ["Families first"], [], ["Families first", "Sign language", "Reading and stories"]),
        (WORDS, [], ["sign LANGUAGE"], ["Reading and stories"]),
        ("Robots!", ["Robot club"], [], ["Robot club", "Technology"]),
        ("", ["Robot club"], [], []),
        ("An abuse of words keeps veterans busy", [], [], []),
        ("The buses stop at six.", [], [], ["Getting here"]),
    ],
)
def test_suggested(text: str, known: list[str], taken: list[str], expected: list[str]) -> None:
    assert suggest(text, known=known, taken=taken) == expected
