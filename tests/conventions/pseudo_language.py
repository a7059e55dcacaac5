"""A language in which every word of the product stands in brackets, and a reader of pages who sees them.

What a person can read on a page and is neither in brackets nor typed by somebody was not translatable.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.utils.translation import trans_real

from conventions.sample import DATA_MARK

OPEN, CLOSE = "⟦", "⟧"
CONTEXT_SIGN = "\x04"

READ_ALOUD = frozenset({"aria-label", "placeholder", "title", "alt", "aria-description"})
SILENT = frozenset({"script", "style", "template"})
LETTERS = re.compile(r"[^\W\d_]{2,}")
BRACKETED = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
TYPED = re.compile(rf"\S*{DATA_MARK}\S*", re.IGNORECASE)
# Not words of a language: the product's name, addresses, and time zones by their international names.
NAMES = re.compile(r"Wherewithal|https?://\S+|\S+@\S+|\bUTC\b|\b[A-Z]\w+/[\w/+-]+")


class PseudoTranslation(trans_real.DjangoTranslation):
    """Django's own catalog for English, with every answer in brackets."""

    def __init__(self) -> None:
        super().__init__("en-us")

    def gettext(self, message: str) -> str:
        """The message itself, marked as one that went through translation."""
        return _marked(message) if message else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """As gettext, in the right number."""
        return _marked(msgid1 if n == 1 else msgid2)


def speak_pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of this test is in the pseudo-language."""
    pseudo = PseudoTranslation()
    monkeypatch.setitem(trans_real._translations, "en-us", pseudo)  # type: ignore[attr-defined]
    monkeypatch.setattr(trans_real, "_default", pseudo)
    monkeypatch.setattr(trans_real._active, "value", pseudo, raising=False)  # type: ignore[attr-defined]


def untranslatable(html: str) -> list[str]:
    """What can be read on this page and never went through translation."""
    return [text for text in readable(html) if LETTERS.search(_without_known(text))]


def readable(html: str) -> Iterator[str]:
    """Every text that somebody sees or hears."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from reader.texts


def _marked(message: str) -> str:
    return f"{OPEN}{message.rpartition(CONTEXT_SIGN)[2]}{CLOSE}"


def _without_known(text: str) -> str:
    before = None
    while text != before:  # brackets may stand in brackets, where one message is part of another
        before, text = text, BRACKETED.sub(" ", text)
    return NAMES.sub(" ", TYPED.sub(" ", text))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in SILENT
        self.texts += [value for name, value in attrs if name in READ_ALOUD and value]
        said: dict[str, Any] = dict(attrs)
        if tag == "input" and said.get("type") in ("submit", "button", "reset"):
            self.texts.append(said.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.texts.append(" ".join(data.split()))
