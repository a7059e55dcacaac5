"""Slimming clipboard HTML down to what shapes a table, before a tree is built from it.

What programs put on the clipboard is mostly styling. Leaving it out first keeps the work in step
with the length of the input: without the formatting elements there is nothing left that an HTML
tree builder has to open again in every paragraph, and nothing but tables that can nest. What stays
is table markup, `<br>` for a line break and `<hr>` wherever a block begins or ends.
"""

import re
from collections.abc import Iterator

from wherewithal.formats.problems import MAX_NESTED_TABLES, ProblemCode, Refused
from wherewithal.formats.words import unify_line_ends

_TAG = re.compile(r"\w+")
_TABLE_TAGS = frozenset(_TAG.findall("table thead tbody tfoot tr td th caption"))
_BLOCK_TAGS = frozenset(
    _TAG.findall(
        "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav "
        "ol option p pre search section summary ul"
    )
)
# Their content is no words of the document.
_SKIPPED_TAGS = frozenset(
    _TAG.findall("script style title template svg math xml iframe noembed noframes comment del")
)
# What the program itself does not show: a sort key, a column that was folded away.
_HIDEABLE_TAGS = frozenset(_TAG.findall("span div p font a b i sup sub tr td th"))
_HIDDEN = re.compile(r"\bstyle\s*+=\s*+[\"'][^\"'>]*?\bdisplay\s*+:\s*+none", re.IGNORECASE)
# What an encyclopedia says about its words: the mark of a footnote, "citation needed", "edit".
_ASIDES = {
    "sup": frozenset({"reference", "noprint"}),
    "span": frozenset({"mw-editsection"}),
}
_CLASSES = re.compile(r"(?<![\w-])class\s*+=\s*+[\"']?([^\"'>]*+)", re.IGNORECASE)

# Each alternative also ends at the end of the input, so that nothing is scanned twice.
_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?:[!?]|/(?![a-zA-Z]))[^>]*+(?:>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<attributes>(?:=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?+|[^>=])*+)(?:>|\Z)",
    re.DOTALL,
)
_SPAN = re.compile(r"(?<![\w-])(colspan|rowspan)\s*+=\s*+[\"']?\s*+(\d{1,9})", re.IGNORECASE)
# Word writes the bullet of a list between these two, for programs that know no lists.
_BULLET_STARTS = re.compile(r"<!(?:--)?\[if !supportLists\](?:--)?>", re.IGNORECASE)
_BULLET_ENDS = re.compile(r"<!(?:--)?\[endif\](?:--)?>", re.IGNORECASE)
_CLIPBOARD_HEAD = re.compile(r"\A\s*Version:[\d.]+\s+(?:(?:Start|End|Source)\w+:[^\n]*\n)+")
_UNKEEPABLE = re.compile(r"[\ud800-\udfff]")  # halves of character pairs
_OPEN_ENTITY = re.compile(r"&#?\w*\Z")


def slim(source: str) -> str:
    """Return `source` with table markup, line breaks and words only."""
    source = unify_line_ends(_UNKEEPABLE.sub("\ufffd", source.replace("\0", "")))
    pieces = "".join(_Slimmer(_CLIPBOARD_HEAD.sub("", source)).pieces())
    if "<table" not in pieces and "<td" in pieces:
        return f"<table>{pieces}"  # a few cells, copied without the table around them
    return pieces


def looks_like_source(text: str) -> bool:
    """Whether plain text is the source of an HTML table.

    >>> looks_like_source("<table><tr><td>Makerspace</td></tr></table>")
    True
    """
    return bool(
        re.search(r"<table[\s>]", text, re.IGNORECASE)
        and re.search(r"<t[dhr][\s>]", text, re.IGNORECASE)
    )


def _is_aside(name: str, attributes: str) -> bool:
    """Whether an element holds nothing that belongs to the table's words."""
    if name in _HIDEABLE_TAGS and _HIDDEN.search(attributes):
        return True
    classes = _CLASSES.search(attributes) if name in _ASIDES else None
    return classes is not None and not _ASIDES[name].isdisjoint(classes[1].split())


class _Slimmer:
    """One walk through the source, token by token."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.open_tables = 0
        self.open_pre = 0
        self.never_closed: set[str] = set()

    def pieces(self) -> Iterator[str]:
        position = 0
        while token := _TOKEN.search(self.source, position):
            yield self._words(self.source[position : token.start()])
            position = self._resume_after(token)
            if position == token.end() or not token["name"]:
                yield self._markup(token)
        yield self._words(self.source[position:])

    def _words(self, text: str) -> str:
        words = text.replace("<", "&lt;")
        if self.open_pre:
            words = words.replace("\n", "<br>")
        if not self.open_tables:
            words = words.replace("\n\n", "<hr>")  # text around a table that was typed as source
        # Whatever comes next must not complete a character reference.
        return f"{words}<wbr>" if _OPEN_ENTITY.search(words[-40:]) else words

    def _markup(self, token: re.Match[str]) -> str:
        name = (token["name"] or "").lower()
        is_end = token["end"] == "/"
        if name == "br":
            return "<br>"
        if name in _BLOCK_TAGS:
            if name == "pre":
                self.open_pre = max(0, self.open_pre + (-1 if is_end else 1))
            return "<hr>"
        return self._table_tag(name, token, is_end=is_end) if name in _TABLE_TAGS else ""

    def _table_tag(self, name: str, token: re.Match[str], *, is_end: bool) -> str:
        if name == "table":
            self.open_tables = max(0, self.open_tables + (-1 if is_end else 1))
            if self.open_tables > MAX_NESTED_TABLES:
                raise Refused(ProblemCode.NESTED_TOO_DEEPLY, limit=MAX_NESTED_TABLES)
        if is_end:
            return f"</{name}>"
        spans = _SPAN.findall(token["attributes"]) if name in ("td", "th") else []
        return f"<{name}{''.join(f' {span.lower()}={size}' for span, size in spans)}>"

    def _resume_after(self, token: re.Match[str]) -> int:
        """Where to read on: behind the token, or behind all that belongs to it."""
        if _BULLET_STARTS.match(token[0]):
            return self._behind("bullet", _BULLET_ENDS, token.end())
        name = (token["name"] or "").lower()
        if name in _SKIPPED_TAGS and not token["end"] and not token[0].endswith("/>"):
            closing = re.compile(rf"</{name}(?=[\s/>])[^>]*+(?:>|\Z)", re.IGNORECASE)
            return self._behind(name, closing, token.end())
        if not token["end"] and _is_aside(name, token["attributes"] or ""):
            return self._behind_element(name, token.end())
        return token.end()

    def _behind_element(self, name: str, position: int) -> int:
        """Behind the end of an element that may hold others of its kind."""
        what, depth, start = f"hidden {name}", 1, position
        while depth and what not in self.never_closed:
            token = _TOKEN.search(self.source, position)
            if token is None:
                self.never_closed.add(what)
                return start
            if (token["name"] or "").lower() == name:
                depth += -1 if token["end"] else 1
            position = token.end()
        return start if what in self.never_closed else position

    def _behind(self, what: str, closing: re.Pattern[str], position: int) -> int:
        found = None if what in self.never_closed else closing.search(self.source, position)
        if found is None:
            self.never_closed.add(what)
            return position
        return found.end()
