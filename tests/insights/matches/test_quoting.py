"""Stored words are shown as they are, with what a match rests on marked."""

from hypothesis import given
from hypothesis import strategies as st

from wherewithal.insights.matches.quoting import WHOLE, Part, quote


def test_marks_of_its_own_and_without_them_all_that_is_quoted() -> None:
    text = "Lends tables. Has a kiln."
    assert quote(text, start=0, end=13, marks=[(6, 12)]).parts == (
        Part("Lends "),
        Part("tables", is_marked=True),
        Part(". Has a kiln."),
    )
    assert quote(text, start=14, end=25).parts == (
        Part("Lends tables. "),
        Part("Has a kiln.", is_marked=True),
    )


def test_a_long_text_is_shown_around_what_is_quoted() -> None:
    text = "word " * 200 + "KILN" + " word" * 200
    at = text.index("KILN")
    found = quote(text, start=at, end=at + 4)
    assert (found.goes_before, found.goes_after) == (True, True)
    assert found.parts[1] == Part("KILN", is_marked=True)
    shown = "".join(part.text for part in found.parts)
    assert shown in text
    assert len(shown) < WHOLE
    assert (shown.startswith("word "), shown.endswith(" word")) == (True, True)


@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900))
def test_what_is_shown_always_stands_in_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = quote(text, start=start, end=end)
    assert "".join(part.text for part in found.parts) in text
    assert "".join(part.text for part in found.parts if part.is_marked) == text[start:end]
