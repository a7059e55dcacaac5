"""An answer as plain JSON, and back: what a search writes down, and what `wherewithal portfolio --json` prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from wherewithal.engine.portfolio.answer import (
    Answer,
    Leaf,
    Met,
    Proof,
    Reason,
    Status,
    Step,
    Unmet,
)
from wherewithal.engine.portfolio.curve import Curve, CurvePoint
from wherewithal.engine.portfolio.problem import Aim
from wherewithal.engine.portfolio.spans import Span

Plain = dict[str, Any]


def answer_as_plain(answer: Answer) -> Plain:
    """All that an answer says. Spans are told as at least, likely, at most."""
    return {
        "aim": str(answer.aim),
        "status": str(answer.status),
        "chosen": list(answer.chosen),
        "value": answer.value,
        "total": answer.total,
        "bound": answer.bound,
        "gap": answer.gap,
        "solver_bound": answer.solver_bound,
        "is_settled": answer.is_settled,
        "hours": span_as_plain(answer.hours),
        "money": span_as_plain(answer.money),
        "asks": [_step_as_plain(each) for each in answer.steps],
        "needs": [_met_as_plain(each) for each in answer.met],
        "unmet": [_unmet_as_plain(each) for each in answer.unmet],
        "pins_break": [str(each) for each in answer.pins_break],
        "proof": None if answer.proof is None else _proof_as_plain(answer.proof),
        "cases": [_leaf_as_plain(each) for each in answer.leaves],
    }


def answer_from_plain(told: Plain) -> Answer:
    """The answer that was written down."""
    return Answer(
        aim=Aim(told["aim"]),
        status=Status(told["status"]),
        steps=tuple(_step(each) for each in told["asks"]),
        met=tuple(_met(each) for each in told["needs"]),
        value=told["value"],
        total=told["total"],
        hours=_span(told["hours"]),
        money=_span(told["money"]),
        bound=told["bound"],
        gap=told["gap"],
        proof=None if told["proof"] is None else _proof(told["proof"]),
        leaves=tuple(_leaf(each) for each in told["cases"]),
        solver_bound=told["solver_bound"],
        is_settled=told["is_settled"],
        unmet=tuple(_unmet(each) for each in told["unmet"]),
        pins_break=tuple(Reason(each) for each in told["pins_break"]),
    )


def curve_as_plain(curve: Curve) -> Plain:
    """All that a line of hours says."""
    return {
        "total": curve.total,
        "is_exact": curve.is_exact,
        "is_whole": curve.is_whole,
        "points": [_point_as_plain(each) for each in curve.points],
    }


def curve_from_plain(told: Plain) -> Curve:
    """The line that was written down."""
    points = tuple(_point(each) for each in told["points"])
    return Curve(points, told["total"], is_exact=told["is_exact"], is_whole=told["is_whole"])


def span_as_plain(span: Span) -> Plain:
    """A span, its ends by name."""
    return {name: float(getattr(span, name)) for name in ("low", "likely", "high")}


def _span(told: Plain) -> Span:
    low, likely, high = (Decimal(str(told[name])) for name in ("low", "likely", "high"))
    return Span(low, likely, high)


def _point_as_plain(point: CurvePoint) -> Plain:
    return {
        "hours": str(point.hours),
        "value": point.value,
        "bound": point.bound,
        "met": point.met_count,
        "chosen": list(point.chosen),
        "comes_in": list(point.comes_in),
        "goes_out": list(point.goes_out),
    }


def _point(told: Plain) -> CurvePoint:
    return CurvePoint(
        hours=Decimal(told["hours"]),
        value=told["value"],
        bound=told["bound"],
        met_count=told["met"],
        chosen=tuple(told["chosen"]),
        comes_in=tuple(told["comes_in"]),
        goes_out=tuple(told["goes_out"]),
    )


def _step_as_plain(step: Step) -> Plain:
    return {
        "source": step.source,
        "hours": span_as_plain(step.hours),
        "money": span_as_plain(step.money),
        "adds": step.adds,
        "loses": step.loses,
        "completes": list(step.completes),
        "part_of": list(step.part_of),
        "only_here": list(step.only_here),
    }


def _step(told: Plain) -> Step:
    return Step(
        source=told["source"],
        hours=_span(told["hours"]),
        money=_span(told["money"]),
        adds=told["adds"],
        loses=told["loses"],
        completes=tuple(told["completes"]),
        part_of=tuple(told["part_of"]),
        only_here=tuple(told["only_here"]),
    )


def _met_as_plain(met: Met) -> Plain:
    return {"need": met.need, "share": met.share, "is_met": met.is_met, "by": list(met.by)}


def _met(told: Plain) -> Met:
    return Met(told["need"], told["share"], told["is_met"], tuple(told["by"]))


def _unmet_as_plain(unmet: Unmet) -> Plain:
    return {
        "need": unmet.need,
        "must": unmet.is_must,
        "reason": str(unmet.reason),
        "share": unmet.share,
    }


def _unmet(told: Plain) -> Unmet:
    return Unmet(told["need"], told["must"], Reason(told["reason"]), told["share"])


def _leaf_as_plain(leaf: Leaf) -> Plain:
    return {
        "made": list(leaf.pinned),
        "not_made": list(leaf.forbidden),
        "proof": None if leaf.proof is None else _proof_as_plain(leaf.proof),
    }


def _leaf(told: Plain) -> Leaf:
    proof = None if told["proof"] is None else _proof(told["proof"])
    return Leaf(tuple(told["made"]), tuple(told["not_made"]), proof)


def _proof_as_plain(proof: Proof) -> Plain:
    return {
        "needs": dict(proof.needs),
        "partners": dict(proof.partners),
        "hours": proof.hours,
        "money": proof.money,
    }


def _proof(told: Plain) -> Proof:
    return Proof(
        needs=tuple(told["needs"].items()),
        partners=tuple(told["partners"].items()),
        hours=told["hours"],
        money=told["money"],
    )
