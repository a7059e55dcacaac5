"""Words are compared without accents, capitals or the accidents of keyboards."""

import pytest

from wherewithal.search.words import folded_words, words_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meeting rooms (2)", ["meeting", "rooms", "2"]),
        ("Sesión de GUITARRA", ["sesion", "de", "guitarra"]),
        ("niño cafe\u0301", ["nino", "cafe"]),
        ("کتابخانهٔ انگلیسی", ["کتابخانه", "انگلیسی"]),
        ("يكی", ["یکی"]),
        ("3D-printer_01", ["3d", "printer", "01"]),
        ("Straße", ["strasse"]),
        ("读书会 book club", ["读", "书", "会", "book", "club"]),
        ("पुस्तकालय", ["पुस्तकालय"]),
        ("– … “”", []),
    ],
)
def test_folding(text: str, expected: list[str]) -> None:
    assert folded_words(text) == expected


def test_a_word_knows_where_it_stands() -> None:
    text = "The Café!"
    found = [(text[word.start : word.end], word.folded) for word in words_in(text)]
    assert found == [("The", "the"), ("Café", "cafe")]
