"""A table as a CSV file that spreadsheets open as it is meant: UTF-8 with its mark, and no cell that they would run.

A cell that begins like a formula gets an apostrophe in front, which spreadsheets take as “this is text” (CWE-1236).
"""

import csv
import io
from collections.abc import Iterable, Sequence

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The file, with its headings in the first line.

    >>> write_table(["What"], [["=1+1"]]).decode("utf-8-sig").splitlines()
    ['What', "'=1+1"]
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([[harmless(cell) for cell in row] for row in (heads, *rows)])
    return written.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The words as they are; what a spreadsheet would run becomes text."""
    return f"'{cell}" if cell.lstrip(" \n").startswith(_BEGINS_A_FORMULA) else cell
