"""The rows that were not taken over, as a file that can be mended and sent again."""

import csv
from collections.abc import Sequence
from io import StringIO

from wherewithal.transfer.kinds.kind import MEND
from wherewithal.transfer.models import StagedFile

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def left_over_file(staged: StagedFile, rows: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    """CSV with a byte order mark, as spreadsheet programs like it; what is wrong stands in the first column."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    heads = [head or f"Column {place}" for place, head in enumerate(staged.header, start=1)]
    writer.writerow([MEND, *map(defused, heads)])
    for why, texts in rows:
        writer.writerow([defused(why), *map(defused, texts)])
    return out.getvalue().encode("utf-8-sig")


def defused(text: str) -> str:
    """Words that no spreadsheet takes for a formula; reading the file again takes the mark off."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
