"""The Spanish catalogue: nothing falls out of a sentence, and the rooms that are told in Spanish stay so."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import polib
import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_python
from django.utils.translation.template import templatize

SOURCE = Path(__file__).parents[2] / "src" / "wherewithal"
WORDS = polib.pofile(str(SOURCE / "locale" / "es" / "LC_MESSAGES" / "django.po"))
CALLS = {**DEFAULT_KEYWORDS, "gettext_lazy": None, "ngettext_lazy": (1, 2), "gettext_noop": None}
TOLD_IN_SPANISH = {
    "who can help, the fewest asks, people and silos, what we never noticed": (
        "insights",
        "templates/insights",
        "templates/networks",
    ),
}
# A sentence that was written today may wait for its Spanish until somebody has time.
AT_LEAST_PERCENT = 90


def holes(words: str) -> list[str]:
    """What is filled in, and the marks of the page."""
    return sorted(re.findall(r"%\(\w+\)s|%%|</?bdi>", words))


def test_everything_that_is_filled_in_stands_in_the_spanish_words_too() -> None:
    lost = [
        entry.msgid
        for entry in WORDS
        for told in ([entry.msgstr] if entry.msgstr else [entry.msgstr_plural[1]])
        if holes(told) != holes(entry.msgid_plural or entry.msgid)
    ]
    assert lost == []


def test_every_entry_is_finished() -> None:
    assert [entry.msgid for entry in WORDS if not entry.translated() or entry.fuzzy] == []


@pytest.mark.parametrize("folders", TOLD_IN_SPANISH.values(), ids=TOLD_IN_SPANISH)
def test_these_rooms_are_told_in_spanish(folders: tuple[str, ...]) -> None:
    asked = {words for folder in folders for words in visible_words(SOURCE / folder)}
    known = {entry.msgid for entry in WORDS}
    percent = 100 * len(asked & known) / len(asked)
    assert percent >= AT_LEAST_PERCENT, sorted(asked - known)


def visible_words(folder: Path) -> Iterator[str]:
    """Every text that is marked for translation in the code and the templates of a folder."""
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.html")]):
        code = file.read_text("utf-8")
        if file.suffix == ".html":
            code = f"({templatize(code)})"  # in parentheses indents mean nothing
        for _line, call, said, _comments in extract_python(
            BytesIO(code.encode()), CALLS.keys(), [], {"encoding": "utf-8"}
        ):
            words = said if isinstance(said, tuple) else (said,)
            # A context comes before the words, the plural after them.
            yield next(each for each in words[call.startswith(("p", "np")) :] if each)
