"""How often records that are one are named as such, on the labelled pairs of the tests.

PYTHONPATH=src:tests python benchmarks/twice.py
"""

from formats.duplicates.labelled import PAIRS, counts


def main() -> None:
    """Print precision and recall."""
    right, said, true = counts()
    print(f"{len(PAIRS)} pairs, {true} are one: named {said}, of these right {right}")
    print(f"precision {right / said:.2f}, recall {right / true:.2f}")


if __name__ == "__main__":
    main()
