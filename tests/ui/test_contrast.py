"""Every text color on every ground, in the light and in the dark: at least 4.5 to 1."""

import re
from pathlib import Path

import pytest

import wherewithal

TOKENS = Path(wherewithal.__file__).parent / "static" / "wherewithal" / "tokens.css"
TEXT = (
    "ink", "quiet", "link", "staff", "space", "material", "relationship", "good", "care", "bad",
)  # fmt: skip
GROUNDS = ("paper", "sheet", "tint")
LEAST_FOR_TEXT = 4.5
LEAST_FOR_EDGES = 3.0


def themes() -> dict[str, dict[str, str]]:
    """The colors of both themes; the dark one changes some of the light one's."""
    light_text, _media, dark_text = TOKENS.read_text(encoding="utf-8").partition("@media")
    light, dark = (
        dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", text)) for text in (light_text, dark_text)
    )
    return {"light": light, "dark": {**light, **dark}}


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_every_ground(theme: str) -> None:
    colors = themes()[theme]
    pale = {
        (text, ground): round(contrast(colors[text], colors[ground]), 2)
        for text in TEXT
        for ground in GROUNDS
        if contrast(colors[text], colors[ground]) < LEAST_FOR_TEXT
    }
    assert pale == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_edges_of_boxes_and_the_focus_can_be_seen(theme: str) -> None:
    colors = themes()[theme]
    ratios = [
        contrast(colors[edge], colors[ground]) for edge in ("edge", "focus") for ground in GROUNDS
    ]
    assert min(ratios) >= LEAST_FOR_EDGES


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marked_words_can_be_read(theme: str) -> None:
    colors = themes()[theme]
    assert contrast(colors["ink"], colors["mark"]) >= LEAST_FOR_TEXT
