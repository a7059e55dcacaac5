"""How well columns are told by their contents alone: headings removed, renamed or in Spanish, columns shuffled.

PYTHONPATH=src:tests python benchmarks/recognising.py
"""

from formats.recognition.disguises import DISGUISES, FILES, told_columns
from reading_places import BESIDE


def main() -> None:
    """Print, for each disguise, how many of the labelled columns get their field, and how many ask."""
    if not BESIDE.exists():
        print("The real tables are not beside this checkout: nothing to measure.")
        return
    for disguise in DISGUISES:
        right = asked = wrong = 0
        for path, labels in FILES.items():
            for wanted, guess in told_columns(BESIDE / "data" / path, labels, disguise):
                right += guess.field == wanted
                asked += guess.asks
                wrong += guess.field != wanted and not guess.asks
        total = sum(map(len, FILES.values()))
        print(
            f"{disguise:<10} right {right} of {total}, asks {asked}, wrong without asking {wrong}"
        )


if __name__ == "__main__":
    main()
