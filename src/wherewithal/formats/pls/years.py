"""Of which fiscal year a table is, from what stands in it before what somebody called it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from wherewithal.formats.pls.model import Year

_FLAG = re.compile(r"R_(\d\d)")  # "reported": flags of estimates name the year they were taken from
_END = re.compile(r"(20\d\d)-\d\d?-\d\d?|\d\d?/\d\d?/(20\d\d|\d\d)")
_NAME = re.compile(r"(?:fy|pls|pud|puplda?|pupout)[ _-]?(20\d\d|\d\d)(?!\d)", re.IGNORECASE)
_ANY_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_SURE = re.compile(r"20\d\d")


def year_of(rows: Iterable[Mapping[str, str]], name: str) -> Year:
    """The year that most rows tell; what the file is called counts where no row does.

    >>> year_of([{"F_TOTSTF": "R_21"}], "").number, year_of([], "pupld14a.csv").number
    (2021, 2014)
    """
    flags: Counter[int] = Counter()
    ends: Counter[int] = Counter()
    sent: Counter[int] = Counter()
    for row in rows:
        for heading, cell in row.items():
            if heading.startswith("F_") and (flag := _FLAG.fullmatch(cell.strip())):
                flags[_whole(flag[1])] += 1
        if end := _END.fullmatch(row.get("ENDDATE", "").strip()):
            ends[_whole(end[1] or end[2])] += 1
        if _SURE.fullmatch(row.get("YR_SUB", "").strip()):
            sent[int(row["YR_SUB"]) - 1] += 1
    if flags:
        return Year(_most(flags), "the flags beside the figures")
    if ends:
        return Year(_most(ends), "the day on which most years end (ENDDATE)")
    if sent:
        return Year(_most(sent), "the year before it was sent in (YR_SUB)")
    called = _NAME.search(name) or _ANY_YEAR.search(name)
    if called:
        return Year(_whole(called[1]), "the name of the file")
    return Year(None, "nothing tells")


def _whole(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _most(told: Counter[int]) -> int:
    """The year told most often; of two, the later."""
    return max(told, key=lambda year: (told[year], year))
