"""A problem as a file, which `problem_read` reads back as it was."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from wherewithal.engine.portfolio.problem import Defaults, Need, Problem, Source
from wherewithal.engine.portfolio.spans import Span
from wherewithal.quantities import Quantity, QuantityKind

Plain = dict[str, Any]


def write_problem(problem: Problem) -> str:
    """The problem as JSON. Words that a number was told in are not kept: they decide nothing."""
    return json.dumps(
        {
            "aim": str(problem.aim),
            "budget_hours": _number(problem.budget_hours),
            "budget_money": _number(problem.budget_money),
            "needs": [_need(each) for each in problem.needs],
            "sources": [_source(each) for each in problem.sources],
            "limits": {each.partner: each.asks for each in problem.partner_limits},
            "pinned": sorted(problem.pinned),
            "forbidden": sorted(problem.forbidden),
            "defaults": defaults_as_plain(problem.defaults),
        },
        ensure_ascii=False,
    )


def defaults_as_plain(defaults: Defaults) -> Plain:
    """What is taken where nobody has said."""
    return {
        "hours": _span(defaults.hours),
        "money": _span(defaults.money),
        "share": _span(defaults.share),
        "must_weight": _number(defaults.must_weight),
        "nice_weight": _number(defaults.nice_weight),
        "asks_per_partner": defaults.asks_per_partner,
    }


def quantity_as_plain(quantity: Quantity) -> Any:
    """A quantity as a file tells it."""
    match quantity.kind:
        case QuantityKind.EXACT:
            return _number(quantity.low)
        case QuantityKind.ABOUT:
            return f"about {quantity.low:f}"
        case QuantityKind.RANGE:
            return [_number(quantity.low), _number(quantity.high)]
        case QuantityKind.SEVERAL:
            return "several"
        case QuantityKind.UNKNOWN:
            return None


def _need(need: Need) -> Plain:
    return {
        "id": need.id,
        "must": need.is_must,
        "priority": _number(need.priority),
        "wanted": quantity_as_plain(need.wanted),
    }


def _source(source: Source) -> Plain:
    return {
        "id": source.id,
        "covers": {each.need: quantity_as_plain(each.amount) for each in source.covers},
        "hours": quantity_as_plain(source.hours),
        "money": quantity_as_plain(source.money),
        "partner": source.partner or None,
    }


def _span(span: Span) -> list[int | float | None]:
    return [_number(each) for each in (span.low, span.likely, span.high)]


def _number(number: Decimal | None) -> int | float | None:
    """As JSON has it; six places of a number below a million million are kept by a float."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
