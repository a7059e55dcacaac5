"""The pages of a room hang together by tabs, which stand in one place everywhere: above the heading."""

from wherewithal.config.settings import PACKAGE

TEMPLATES = PACKAGE / "templates"


def test_tabs_stand_above_the_heading_in_every_room() -> None:
    pages = {
        str(path.relative_to(TEMPLATES)): path.read_text() for path in TEMPLATES.rglob("*.html")
    }
    with_both = {
        name: (text.index("tabs.html"), text.index("<h1"))
        for name, text in pages.items()
        if "tabs.html" in text and "<h1" in text
    }
    assert {name.split("/")[0] for name in with_both} >= {
        "community",
        "opportunities",
        "programs",
        "worksheets",
    }
    assert [name for name, (tabs, heading) in with_both.items() if tabs > heading] == []
