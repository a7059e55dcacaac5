"""Short words for what tests of pasting ask again and again."""

from wherewithal.formats import PastedTable, read_pasted


def html_tables(html: str) -> tuple[PastedTable, ...]:
    return read_pasted(html=html, text="").tables


def html_rows(html: str) -> list[tuple[str, ...]]:
    (table,) = html_tables(html)
    return texts(table)


def text_rows(text: str) -> list[tuple[str, ...]]:
    (table,) = read_pasted(html=None, text=text).tables
    return texts(table)


def texts(table: PastedTable) -> list[tuple[str, ...]]:
    return [row.texts for row in table.rows]
