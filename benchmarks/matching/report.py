"""Running all systems on the labelled needs, and printing what came out as tables."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from wherewithal.engine.matching import Fit, Match
from wherewithal.insights.encoder import Encoder

from .labelled import (
    Judgements,
    LabelledCapability,
    LabelledNeed,
    read_capabilities,
    read_judgements,
    read_needs,
)
from .metrics import HELPS, Difference, mean, ndcg, paired_difference, recall, unjudged
from .parts import TOLD_LESS
from .systems import LARGER, OURS, SENTENCES, Ours, Shown, System, systems

Runs = dict[str, list[Shown]]


def main() -> None:
    """Rank, measure, print."""
    capabilities, judged = read_capabilities(), read_judgements()
    compared = systems(capabilities)
    print_size(capabilities, judged)
    if LARGER not in [system.name for system in compared]:
        print("\nThe larger model is not installed (make larger-model): its rows are missing.")
    for name, needs in parts().items():
        print_part(name, needs, compared, judged)
    ours = compared[-1].engine
    if ours is not None:
        print_calibration(ours, judged)
        print_showing(ours, judged)
        print_parts(capabilities, judged, encoder=ours.encoder)
    require_more_than_meaning(compared, judged)


def require_more_than_meaning(compared: Sequence[System], judged: Judgements) -> None:
    """Words, facts and cautions must be worth their while: never below the same encoder alone."""
    needs = parts()["test"]
    for language in ("en", "es"):
        asked = [need for need in needs if need.words(language)]
        shown = run(compared, asked, language)
        if mean(scores(asked, shown[OURS], judged)) < mean(scores(asked, shown[SENTENCES], judged)):
            sys.exit(f"The encoder alone ranks better, asked in {language}.")


def parts() -> dict[str, list[LabelledNeed]]:
    """The needs for tuning and the others."""
    needs = read_needs()
    return {
        "dev": [need for need in needs if need.is_for_tuning],
        "test": [need for need in needs if not need.is_for_tuning],
    }


def print_size(capabilities: Sequence[object], judged: Judgements) -> None:
    """How much there is."""
    pairs = sum(len(grades) for grades in judged.values())
    print(f"{len(judged)} needs, {len(capabilities)} capabilities, {pairs:,} judged pairs")


def print_part(
    name: str, needs: Sequence[LabelledNeed], compared: Sequence[System], judged: Judgements
) -> None:
    """English needs, then those that are there in Spanish, asked in both languages."""
    both = [need for need in needs if need.text_es]
    print_table(f"{name}, {len(needs)} needs in English", needs, run(compared, needs, "en"), judged)
    english, spanish = run(compared, both, "en"), run(compared, both, "es")
    print_table(f"{name}, {len(both)} needs in Spanish", both, spanish, judged)
    print(f"\nSpanish against English, the same {len(both)} needs of {name}:")
    for system in compared:
        ratio = share(
            scores(both, spanish[system.name], judged), scores(both, english[system.name], judged)
        )
        print(f"  {system.name}: {ratio:.2f}")


def run(compared: Sequence[System], needs: Sequence[LabelledNeed], language: str) -> Runs:
    """What each system shows for these needs."""
    return {system.name: system.rank(needs, language) for system in compared}


def share(part: Sequence[float], whole: Sequence[float]) -> float:
    """One mean as a share of another."""
    return mean(part) / mean(whole) if mean(whole) else 0.0


def scores(
    needs: Sequence[LabelledNeed], shown: Sequence[Shown], judged: Judgements
) -> list[float]:
    """nDCG@10 of each need."""
    return [ndcg(row, judged[need.id], depth=10) for need, row in zip(needs, shown, strict=True)]


def print_table(title: str, needs: Sequence[LabelledNeed], runs: Runs, judged: Judgements) -> None:
    """One line for each system, with the difference of ours to it."""
    print(f"\n{title}\n\n| System | recall@5 | nDCG@10 | ours is better by | unjudged |")
    print("| --- | --- | --- | --- | --- |")
    ours = scores(needs, runs[OURS], judged)
    for name, shown in runs.items():
        theirs = scores(needs, shown, judged)
        found = [
            recall(row, judged[need.id], depth=5) for need, row in zip(needs, shown, strict=True)
        ]
        recalled = mean([one for one in found if one is not None])
        better = "" if name == OURS else told(paired_difference(ours, theirs))
        print(
            f"| {name} | {recalled:.3f} | {mean(theirs):.3f} | {better} "
            f"| {unjudged_share(needs, shown, judged):.1%} |"
        )


def told(difference: Difference) -> str:
    """The difference with its interval."""
    return f"{difference.mean:+.3f} ({difference.low:+.3f} to {difference.high:+.3f})"


def unjudged_share(
    needs: Sequence[LabelledNeed], shown: Sequence[Shown], judged: Judgements
) -> float:
    """Of the first ten of each need."""
    found = [
        unjudged(row, judged[need.id], depth=10) for need, row in zip(needs, shown, strict=True)
    ]
    return sum(found) / max(1, sum(min(10, len(row)) for row in shown))


def print_parts(
    capabilities: Sequence[LabelledCapability], judged: Judgements, *, encoder: Encoder
) -> None:
    """nDCG@10 of ours when it is told less."""
    print("\nWhat each part brings: nDCG@10\n")
    print("| Told | dev, en | dev, es | test, en | test, es |\n| --- | --- | --- | --- | --- |")
    for told_less in TOLD_LESS:
        figures = []
        for needs in parts().values():
            for language in ("en", "es"):
                asked = [need for need in needs if need.words(language)]
                shown = told_less.rank(asked, capabilities, encoder, language)
                figures.append(f"{mean(scores(asked, shown, judged)):.3f}")
        print(f"| {told_less.name} | {' | '.join(figures)} |")


def print_calibration(ours: Ours, judged: Judgements) -> None:
    """How often each word is right, among the first ten of the ranking."""
    print("\nWhat the three words are worth, among the first ten\n")
    print("| Needs | Fit | Ranked | helps clearly (2 or 3) | worth a call (1 or more) |")
    print("| --- | --- | --- | --- | --- |")
    for name, needs in parts().items():
        for language in ("en", "es"):
            asked = [need for need in needs if need.words(language)]
            matches = ours.matches(asked, language, top=10)
            for fit in Fit:
                print_fit(f"{name}, {language}", fit, asked, matches, judged)


def print_fit(
    title: str,
    fit: Fit,
    needs: Sequence[LabelledNeed],
    matches: Sequence[tuple[Match, ...]],
    judged: Judgements,
) -> None:
    """One line of the table."""
    grades = [
        judged[need.id].get(match.source, 0)
        for need, row in zip(needs, matches, strict=True)
        for match in row
        if match.fit is fit
    ]
    helps, calls = mean([grade >= HELPS for grade in grades]), mean([grade > 0 for grade in grades])
    print(f"| {title} | {fit.value} | {len(grades)} | {helps:.0%} | {calls:.0%} |")


def print_showing(ours: Ours, judged: Judgements) -> None:
    """What a page shows: few, and how much of what helps goes with the noise."""
    print("\nWhat is shown of the first ten, at most three long shots and none below the floor\n")
    print("| Needs | a need | nobody | worth a call | of all ten | of those that help, kept |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, needs in parts().items():
        for language in ("en", "es"):
            asked = [need for need in needs if need.words(language)]
            ranked, shown = (graded(asked, rows, judged) for rows in ours.shown(asked, language))
            print_shown(f"{name}, {language}", ranked, shown)


def graded(
    needs: Sequence[LabelledNeed], rows: Sequence[tuple[Match, ...]], judged: Judgements
) -> list[list[int]]:
    """The grades of what stands there for each need."""
    return [
        [judged[need.id].get(match.source, 0) for match in row]
        for need, row in zip(needs, rows, strict=True)
    ]


def print_shown(title: str, ranked: list[list[int]], shown: list[list[int]]) -> None:
    """One line of the table."""
    everything, kept = ([grade for row in rows for grade in row] for rows in (ranked, shown))
    helping = [sum(grade >= HELPS for grade in each) for each in (kept, everything)]
    calls, before = (mean([grade > 0 for grade in each]) for each in (kept, everything))
    nobody = mean([not row for row in shown])
    print(
        f"| {title} | {mean([len(row) for row in shown]):.1f} | {nobody:.0%} | {calls:.0%} | {before:.0%} "
        f"| {helping[0] / max(1, helping[1]):.0%} |"
    )
