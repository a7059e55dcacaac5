"""Names of sheets: short, without the signs that the format forbids, each only once."""

import re

from wherewithal.printing.office.letters import cut, shortened

LONGEST = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
TAKEN_BY_THE_PROGRAM = "history"


def sheet_names(titles: list[str]) -> list[str]:
    """A name for each title, in their order.

    >>> sheet_names(["Who: us?", "who us", ""])
    ['Who us', 'who us (2)', 'Sheet']
    """
    found: list[str] = []
    for title in titles:
        found.append(_free(_allowed(title), {name.casefold() for name in found}))
    return found


def _allowed(title: str) -> str:
    plain = " ".join(FORBIDDEN.sub(" ", shortened(title, 10 * LONGEST)).split()).strip("' ")
    return cut(plain, LONGEST).strip("' ") or "Sheet"


def _free(name: str, taken: set[str]) -> str:
    """The name itself, or with a number behind it."""
    found, number = name, 1
    while found.casefold() in taken or found.casefold() == TAKEN_BY_THE_PROGRAM:
        number += 1
        end = f" ({number})"
        found = f"{cut(name, LONGEST - len(end))}{end}"
    return found
