"""A problem as arrays, made once: sorted by id, in whole numbers, without what cannot matter.

Hours, money and amounts are counted in millionths, so that sums and limits are exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wherewithal.engine.portfolio.cases import (
    MILLION,
    likely_amount,
    likely_hours,
    likely_money,
    likely_wanted,
    whole,
)
from wherewithal.engine.portfolio.problem import Aim, Need, Problem, Source

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Marks = NDArray[np.bool_]

NO_LIMIT = 2**62
NOBODY = 0
"""The place of sources that belong to no partner."""


@dataclass(frozen=True, slots=True)
class Table:
    """One problem, as the search sees it.

    `weight` is what a need counts when it is met, `reward` what an ask counts by itself (for the
    cheapest set: its hours, as a loss). `need` and `amount` stand source by source, from
    `starts[s]` to `starts[s + 1]`; `by_need` gives their order need by need, cut at `need_starts`.
    """

    aim: Aim
    need_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    weight: Floats
    wanted: Whole
    reward: Floats
    hours: Whole
    money: Whole
    partner: Whole
    limit: Whole
    partner_ids: tuple[str, ...]
    pinned: Marks
    budget_hours: int
    budget_money: int
    starts: Whole
    source: Whole
    need: Whole
    amount: Whole
    share: Floats
    by_need: Whole
    need_starts: Whole

    @property
    def has_hours_limit(self) -> bool:
        """Is there a budget of hours?"""
        return self.budget_hours < NO_LIMIT

    @property
    def has_money_limit(self) -> bool:
        """Is there a budget of money?"""
        return self.budget_money < NO_LIMIT

    @property
    def must_meet(self) -> bool:
        """Every need in the table has to be met."""
        return self.aim is Aim.MUSTS

    def rows(self, source: int) -> slice:
        """Where what a source covers stands."""
        return slice(int(self.starts[source]), int(self.starts[source + 1]))

    def chosen(self, ids: frozenset[str]) -> list[int]:
        """The places of sources, those that can not matter left out."""
        return [place for place, each in enumerate(self.source_ids) if each in ids]


def lay_out(problem: Problem) -> Table:
    """Make the arrays of a problem, as is likely. Cost: one pass over all that is covered."""
    needs = {each.id: each for each in sorted(_needs_that_count(problem), key=lambda need: need.id)}
    place_of = {each: place for place, each in enumerate(needs)}
    wanted = [likely_wanted(each) for each in needs.values()]
    sources, covered = _sources_that_can_matter(problem, needs, place_of, wanted)
    partner_ids, limit = _limits(problem, sources)
    partner_place = {each: place for place, each in enumerate(partner_ids)}
    hours = np.array([likely_hours(problem, each) for each in sources], np.int64)
    is_cheapest = problem.aim is Aim.MUSTS
    weight = np.array([float(problem.weight(each)) for each in needs.values()], float)
    return Table(
        aim=problem.aim,
        need_ids=tuple(needs),
        source_ids=tuple(each.id for each in sources),
        weight=np.zeros(len(needs)) if is_cheapest else weight,
        wanted=np.array(wanted, np.int64),
        reward=-hours / MILLION if is_cheapest else np.zeros(len(sources)),
        hours=hours,
        money=np.array([likely_money(problem, each) for each in sources], np.int64),
        partner=np.array([partner_place[each.partner] for each in sources], np.int64),
        limit=limit,
        partner_ids=partner_ids,
        pinned=np.array([each.id in problem.pinned for each in sources], bool),
        budget_hours=_budget(problem.budget_hours),
        budget_money=_budget(problem.budget_money),
        **_cover_arrays(covered, wanted),
    )


def _cover_arrays(covered: list[list[tuple[int, int]]], wanted: list[int]) -> dict[str, Any]:
    """What covers what, source by source, and its order need by need."""
    counts = np.array([len(each) for each in covered], np.int64)
    entries = np.array([pair for each in covered for pair in each], np.int64).reshape(-1, 2)
    need, amount = entries[:, 0].copy(), entries[:, 1].copy()
    by_need = np.argsort(need, kind="stable")
    return {
        "starts": np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
        "source": np.repeat(np.arange(len(covered)), counts),
        "need": need,
        "amount": amount,
        "share": amount / np.array(wanted, float)[need],
        "by_need": by_need,
        "need_starts": np.searchsorted(need[by_need], np.arange(len(wanted) + 1)).astype(np.int64),
    }


def _needs_that_count(problem: Problem) -> Iterator[Need]:
    for need in problem.needs:
        counts = need.is_must if problem.aim is Aim.MUSTS else problem.weight(need) > 0
        if counts and likely_wanted(need) > 0:
            yield need


def _sources_that_can_matter(
    problem: Problem, needs: dict[str, Need], place_of: dict[str, int], wanted: list[int]
) -> tuple[list[Source], list[list[tuple[int, int]]]]:
    """Sources by id with what they cover; without the forbidden, the useless, and what breaks a budget alone."""
    most_hours, most_money = _budget(problem.budget_hours), _budget(problem.budget_money)
    sources, covered = [], []
    for source in sorted(problem.sources, key=lambda each: each.id):
        if source.id in problem.forbidden:
            continue
        found = _covered(problem, source, needs, place_of, wanted)
        fits = found and likely_hours(problem, source) <= most_hours
        fits = fits and likely_money(problem, source) <= most_money
        if fits or source.id in problem.pinned:
            sources.append(source)
            covered.append(found)
    return sources, covered


def _covered(
    problem: Problem,
    source: Source,
    needs: dict[str, Need],
    place_of: dict[str, int],
    wanted: list[int],
) -> list[tuple[int, int]]:
    """Which needs, and how much of each: never more than is wanted."""
    found = []
    for cover in source.covers:
        place = place_of.get(cover.need)
        if place is None:
            continue
        likely = likely_amount(problem, needs[cover.need], cover)
        if likely > 0:
            found.append((place, min(likely, wanted[place])))
    return sorted(found)


def _limits(problem: Problem, sources: list[Source]) -> tuple[tuple[str, ...], Whole]:
    partners = tuple(sorted({each.partner for each in sources} - {""}))
    allowed = problem.asks_allowed()
    limits = [NO_LIMIT, *(allowed[each] for each in partners)]
    return ("", *partners), np.array(limits, np.int64)


def _budget(budget: Decimal | None) -> int:
    return NO_LIMIT if budget is None else whole(budget)
