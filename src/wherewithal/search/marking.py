"""Show where a text matches: the words marked, a long text cut around the first of them."""

from collections.abc import Collection, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from wherewithal.search.words import Word, words_in

SNIPPET_LENGTH = 220
LEAD_LENGTH = 60
CUT = "…"


def marked(text: str, matching: Collection[str]) -> SafeString:
    """The whole text, safe to show, with the matching words in <mark>."""
    return format_html_join("", "{}", ((part,) for part in _parts(text, matching)))


def snippet(text: str, matching: Collection[str]) -> SafeString:
    """As marked, but only the part around the first match where the text is long."""
    first = next(_matches(text, matching), None)
    if first is None or len(text) <= SNIPPET_LENGTH:
        return marked(text[:SNIPPET_LENGTH], matching)
    start = _word_start(text, max(0, first.start - LEAD_LENGTH))
    end = _word_end(text, max(first.end, start + SNIPPET_LENGTH))
    before, after = CUT if start else "", CUT if end < len(text) else ""
    return format_html("{}{}{}", before, marked(text[start:end], matching), after)


def has_match(text: str, matching: Collection[str]) -> bool:
    """True where at least one word of the text is what was looked for."""
    return next(_matches(text, matching), None) is not None


def _matches(text: str, matching: Collection[str]) -> Iterator[Word]:
    return (word for word in words_in(text) if word.folded in matching)


def _parts(text: str, matching: Collection[str]) -> Iterator[str]:
    position = 0
    for word in _matches(text, matching):
        yield text[position : word.start]
        yield format_html("<mark>{}</mark>", text[word.start : word.end])
        position = word.end
    yield text[position:]


def _word_start(text: str, position: int) -> int:
    """The beginning of the word after this position, so that no word is cut in two."""
    if position == 0:
        return 0
    space = text.find(" ", position, position + LEAD_LENGTH // 2)
    return position if space < 0 else space + 1


def _word_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    space = text.rfind(" ", position - LEAD_LENGTH // 2, position)
    return position if space < 0 else space
