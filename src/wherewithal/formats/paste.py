"""The door for everything that people paste."""

from wherewithal.formats.html import read_html
from wherewithal.formats.markup import looks_like_source
from wherewithal.formats.problems import (
    MAX_BYTES,
    MAX_ROWS,
    Problem,
    ProblemCode,
    Refused,
)
from wherewithal.formats.table import PastedTables, Reading
from wherewithal.formats.text import read_text

_EXCERPT_CHARACTERS = 80


def read_pasted(*, html: str | None, text: str) -> PastedTables:
    r"""Read the tables, or the list, in what was pasted: the formatted copy first, then the plain.

    Never raises: what cannot be taken over comes back as a problem, and no tables with it.

    >>> read_pasted(html=None, text="1. Main\n2. East branch").tables[0].rows[1].texts
    ('East branch',)
    """
    try:
        return _read(html or "", text)
    except Refused as refused:
        return PastedTables(problems=(refused.problem,))


def _read(html: str, text: str) -> PastedTables:
    remarks: list[Problem] = []
    if _is_too_large(html) and text.strip() and not _is_too_large(text):
        html = ""
        remarks.append(Problem(ProblemCode.PLAIN_TEXT_READ_INSTEAD))
    if _is_too_large(html) or _is_too_large(text):
        raise Refused(ProblemCode.TOO_LARGE, limit=MAX_BYTES // 1_000_000)
    reading = _choose(html, text)
    if sum(len(table.rows) for table in reading.tables) > MAX_ROWS:
        raise Refused(ProblemCode.TOO_MANY_ROWS, limit=MAX_ROWS)
    remarks.extend(_remarks(reading))
    return PastedTables(tuple(reading.tables), tuple(remarks))


def _is_too_large(source: str) -> bool:
    # Half of a character pair counts as well; it is replaced later, not here.
    return len(source) > MAX_BYTES or len(source.encode(errors="surrogatepass")) > MAX_BYTES


def _choose(html: str, text: str) -> Reading:
    """Take the copy that says most: source code, formatted tables, plain text, formatted lines."""
    if looks_like_source(text):
        return read_html(text)
    formatted = read_html(html)
    if formatted.tables:
        return formatted
    return read_text(text if text.strip() else "\n".join(formatted.lines_outside))


def _remarks(reading: Reading) -> list[Problem]:
    if not reading.tables:
        return [Problem(ProblemCode.NOTHING_TO_READ)]
    if not reading.lines_outside:
        return []
    excerpt = reading.lines_outside[0][:_EXCERPT_CHARACTERS]
    return [Problem(ProblemCode.WORDS_LEFT_OUT, args={"excerpt": excerpt})]
