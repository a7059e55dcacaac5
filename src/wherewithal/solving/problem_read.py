"""A problem from a file, as docs/engine/portfolio.md describes it; all that is wrong is told at once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from wherewithal.engine.portfolio.problem import (
    LARGEST,
    Aim,
    Cover,
    Defaults,
    Need,
    PartnerLimit,
    Problem,
    Source,
)
from wherewithal.quantities import Quantity
from wherewithal.solving.numbers_read import (
    read_number,
    read_quantity,
    read_span,
    read_whole,
)
from wherewithal.solving.place import FaultReason, Faults

TOP_KEYS = frozenset(
    [
        "aim",
        "budget_hours",
        "budget_money",
        "needs",
        "sources",
        "limits",
        "pinned",
        "forbidden",
        "defaults",
    ]
)
NEED_KEYS = frozenset(["id", "name", "must", "priority", "wanted"])
SOURCE_KEYS = frozenset(["id", "name", "covers", "hours", "money", "partner"])
DEFAULT_KEYS = frozenset(each.name for each in fields(Defaults))
ONE = Quantity.exact(1)


@dataclass(frozen=True, slots=True)
class ProblemFile:
    """A problem, and what needs and sources are called where the file says more than their id."""

    problem: Problem
    names: dict[str, str]


def read_problem(text: str) -> ProblemFile:
    """Read a problem; NotAProblem tells everything that is wrong, with its place."""
    faults = Faults()
    told = _load(text, faults)
    _only(told, TOP_KEYS, faults)
    needs = [_need(each, faults) for each in _objects(told, "needs", faults)]
    sources = [_source(each, faults) for each in _objects(told, "sources", faults)]
    pinned, forbidden = (_ids(told, key, faults) for key in ("pinned", "forbidden"))
    _check_ids(needs, sources, pinned, forbidden, faults)
    limits = tuple(_limits(told, faults))
    _check_partners(sources, limits, faults)
    parts: dict[str, Any] = {
        "aim": _aim(told, faults),
        "budget_hours": _budget(told, "budget_hours", faults),
        "budget_money": _budget(told, "budget_money", faults),
        "partner_limits": limits,
        "defaults": _defaults(told, faults),
    }
    faults.refuse_any()
    problem = Problem(tuple(needs), tuple(sources), pinned=pinned, forbidden=forbidden, **parts)
    return ProblemFile(problem, _names(told))


def _load(text: str, faults: Faults) -> dict[str, Any]:
    try:
        told = json.loads(text, parse_float=Decimal, parse_constant=str, object_pairs_hook=_object)
    except json.JSONDecodeError as problem:
        with faults.at(f"line {problem.lineno}, column {problem.colno}"):
            faults.add(FaultReason.NOT_JSON, problem.msg)
        told = {}
    except RecursionError:
        faults.add(FaultReason.NOT_JSON, "too deep")
        told = {}
    except _KeyTwice as problem:
        faults.add(FaultReason.TWICE, problem)
        told = {}
    except ValueError:  # Python reads no number of more than some thousand digits
        faults.add(FaultReason.TOO_LARGE, "a number")
        told = {}
    if not isinstance(told, dict):
        faults.add(FaultReason.NOT_AN_OBJECT)
    faults.refuse_any()
    return dict(told)


class _KeyTwice(ValueError):
    """JSON would silently keep the last of two."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _KeyTwice(
            next(key for key, times in Counter(k for k, _ in pairs).items() if times > 1)
        )
    return found


def _objects(told: dict[str, Any], key: str, faults: Faults) -> Iterator[dict[str, Any]]:
    """The items of a list, with the reader standing at each of them."""
    with faults.at(key):
        items = told.get(key)
        if not isinstance(items, list):
            faults.add(FaultReason.MISSING if items is None else FaultReason.NOT_A_LIST)
            return
        for place, item in enumerate(items):
            with faults.at(place):
                if isinstance(item, dict):
                    yield item
                else:
                    faults.add(FaultReason.NOT_AN_OBJECT, item)


def _need(told: dict[str, Any], faults: Faults) -> Need:
    _only(told, NEED_KEYS, faults)
    is_must = told.get("must", False)
    with faults.at("must"):
        if not isinstance(is_must, bool):
            faults.add(FaultReason.NOT_YES_OR_NO, is_must)
    with faults.at("priority"):
        priority = read_number(told.get("priority", 1), faults, most=LARGEST)
    with faults.at("wanted"):
        wanted = read_quantity(told["wanted"], faults) if "wanted" in told else ONE
    return Need(_text(told, "id", faults), bool(is_must), priority, wanted)


def _source(told: dict[str, Any], faults: Faults) -> Source:
    _only(told, SOURCE_KEYS, faults)
    with faults.at("hours"):
        hours = read_quantity(told.get("hours"), faults, most=LARGEST)
    with faults.at("money"):
        money = read_quantity(told.get("money"), faults)
    partner = _text(told, "partner", faults) if told.get("partner") is not None else ""
    return Source(_text(told, "id", faults), _covers(told, faults), hours, money, partner)


def _covers(told: dict[str, Any], faults: Faults) -> tuple[Cover, ...]:
    covers = told.get("covers", {})
    with faults.at("covers"):
        if not isinstance(covers, dict):
            faults.add(FaultReason.NOT_AN_OBJECT, covers)
            return ()
        return tuple(_cover(need, amount, faults) for need, amount in covers.items())


def _cover(need: str, amount: object, faults: Faults) -> Cover:
    with faults.at(need):
        return Cover(need, read_quantity(amount, faults))


def _text(told: dict[str, Any], key: str, faults: Faults) -> str:
    value = told.get(key)
    with faults.at(key):
        if value is None or value == "":
            faults.add(FaultReason.MISSING)
        elif not isinstance(value, str):
            faults.add(FaultReason.NOT_A_TEXT, value)
        else:
            return value
    return ""


def _ids(told: dict[str, Any], key: str, faults: Faults) -> frozenset[str]:
    value = told.get(key) or []
    with faults.at(key):
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            faults.add(FaultReason.NOT_A_LIST, value)
            return frozenset()
    return frozenset(value)


def _aim(told: dict[str, Any], faults: Faults) -> Aim:
    value = told.get("aim", Aim.MOST)
    if value in list(Aim):
        return Aim(value)
    with faults.at("aim"):
        faults.add(FaultReason.UNKNOWN_AIM, value)
    return Aim.MOST


def _budget(told: dict[str, Any], key: str, faults: Faults) -> Decimal | None:
    with faults.at(key):
        return None if told.get(key) is None else read_number(told[key], faults)


def _limits(told: dict[str, Any], faults: Faults) -> Iterator[PartnerLimit]:
    limits = told.get("limits") or {}
    with faults.at("limits"):
        if not isinstance(limits, dict):
            faults.add(FaultReason.NOT_AN_OBJECT, limits)
            return
        for partner, asks in limits.items():
            with faults.at(partner):
                yield PartnerLimit(partner, read_whole(asks, faults))


def _defaults(told: dict[str, Any], faults: Faults) -> Defaults:
    value = told.get("defaults") or {}
    with faults.at("defaults"):
        if not isinstance(value, dict):
            faults.add(FaultReason.NOT_AN_OBJECT, value)
            return Defaults()
        _only(value, DEFAULT_KEYS, faults)
        return Defaults(
            **{
                key: _default(key, each, faults)
                for key, each in value.items()
                if key in DEFAULT_KEYS
            }
        )


def _default(key: str, value: object, faults: Faults) -> Any:
    with faults.at(key):
        if key == "asks_per_partner":
            return read_whole(value, faults)
        if key.endswith("_weight"):
            return read_number(value, faults, most=LARGEST)
        return read_span(value, faults)


def _only(told: dict[str, Any], known: frozenset[str], faults: Faults) -> None:
    for key in told:
        if key not in known:
            with faults.at(key):
                faults.add(FaultReason.UNKNOWN_KEY, ", ".join(sorted(known)))


def _check_ids(
    needs: list[Need],
    sources: list[Source],
    pinned: frozenset[str],
    forbidden: frozenset[str],
    faults: Faults,
) -> None:
    """Told once, and told at all where something points at them."""
    known = {each.id for each in needs}
    for key, ids in (
        ("needs", [each.id for each in needs]),
        ("sources", [each.id for each in sources]),
    ):
        with faults.at(key):
            for word in sorted(word for word, times in Counter(ids).items() if times > 1 and word):
                faults.add(FaultReason.TWICE, word)
    for place, source in enumerate(sources):
        for cover in source.covers:
            if cover.need not in known:
                with faults.at("sources"), faults.at(place), faults.at("covers"):
                    faults.add(FaultReason.NO_SUCH_NEED, cover.need)
    for key, ids in (("pinned", sorted(pinned)), ("forbidden", sorted(forbidden))):
        for word in set(ids) - {each.id for each in sources}:
            with faults.at(key):
                faults.add(FaultReason.NO_SUCH_SOURCE, word)
    for word in sorted(pinned & forbidden):
        with faults.at("pinned"):
            faults.add(FaultReason.PINNED_AND_FORBIDDEN, word)


def _check_partners(
    sources: list[Source], limits: tuple[PartnerLimit, ...], faults: Faults
) -> None:
    """A limit for nobody is most likely a slip in a name, and would lift the limit that was meant."""
    partners = {each.partner for each in sources}
    for limit in limits:
        if limit.partner not in partners:
            with faults.at("limits"):
                faults.add(FaultReason.NO_SUCH_PARTNER, limit.partner)


def _names(told: dict[str, Any]) -> dict[str, str]:
    items = [*told.get("needs", ()), *told.get("sources", ())]
    return {each["id"]: each["name"] for each in items if isinstance(each.get("name"), str)}
