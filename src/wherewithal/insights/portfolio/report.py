"""All that is told of an answer: the check of it, what comes next, what decides, the curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wherewithal.engine.portfolio.answer import Answer
from wherewithal.engine.portfolio.certificates import Certificate, certify
from wherewithal.engine.portfolio.changes import Change
from wherewithal.engine.portfolio.choose import answer_at_once, choose
from wherewithal.engine.portfolio.curve import Curve, CurvePoint, curve_at_once, exact_curve
from wherewithal.engine.portfolio.gains import Extra, next_asks
from wherewithal.engine.portfolio.problem import Problem
from wherewithal.engine.portfolio.ranges import Doubt, Outlook, Swing, doubt, outlook
from wherewithal.solving.answer_file import Plain, answer_as_plain, span_as_plain
from wherewithal.solving.problem_write import defaults_as_plain

SMALL = 60
"""So many sources, and every question is answered exactly; with more, by the answers at once."""


@dataclass(frozen=True, slots=True)
class Report:
    """An answer with all that is asked about it. `curve` None: nobody asked for it."""

    answer: Answer
    certificate: Certificate
    extras: tuple[Extra, ...]
    outlook: Outlook
    doubt: Doubt
    curve: Curve | None

    @property
    def points(self) -> tuple[CurvePoint, ...]:
        """The points of the curve, if there is one."""
        return () if self.curve is None else self.curve.points


def look_closer(problem: Problem, answer: Answer, *, with_curve: bool = False) -> Report:
    """Check an answer, and find out what people ask next."""
    is_small = len(problem.sources) <= SMALL
    curve = None
    if with_curve:
        curve = exact_curve(problem) if is_small else curve_at_once(problem)
    return Report(
        answer=answer,
        certificate=certify(problem, answer),
        extras=next_asks(problem, answer.chosen),
        outlook=outlook(problem, answer.chosen),
        doubt=_doubt(problem, answer, is_small=is_small),
        curve=curve,
    )


def report_as_plain(problem: Problem, report: Report) -> Plain:
    """All of it as plain JSON."""
    certificate = report.certificate
    plain: dict[str, Any] = answer_as_plain(report.answer)
    plain["certificate"] = {
        "holds": certificate.holds,
        "faults": [str(each) for each in certificate.faults],
        "value": float(certificate.value),
        "hours": float(certificate.hours),
        "bound": None if certificate.bound is None else float(certificate.bound),
        "proves_best": certificate.is_best,
    }
    plain["next"] = [_extra(each) for each in report.extras]
    plain["outlook"] = _outlook(report.outlook)
    plain["doubt"] = _doubt_as_plain(report.doubt)
    plain["defaults"] = defaults_as_plain(problem.defaults)
    if report.curve is not None:
        plain["curve"] = _curve(report.curve)
    return plain


def _doubt(problem: Problem, answer: Answer, *, is_small: bool) -> Doubt:
    """Like is compared with like: what was found at once, with what would be found at once."""
    if is_small:
        return doubt(problem, answer, solve=lambda each: choose(each, seconds=1.0))
    return doubt(problem, answer_at_once(problem), solve=answer_at_once, most=0)


def _extra(extra: Extra) -> Plain:
    return {
        "source": extra.source,
        "adds": extra.adds,
        "completes": list(extra.completes),
        "part_of": list(extra.part_of),
        "fits": extra.fits,
    }


def _outlook(found: Outlook) -> Plain:
    names = ("low", "likely", "high")
    return {
        "hours": span_as_plain(found.hours),
        "money": span_as_plain(found.money),
        "value": dict(zip(names, found.value, strict=True)),
        "met": dict(zip(names, found.met_count, strict=True)),
        "keeps_hours": found.keeps_hours,
        "keeps_money": found.keeps_money,
    }


def _doubt_as_plain(found: Doubt) -> Plain:
    return {
        "would_change": found.would_change,
        "open": found.open_count,
        "looked_at": found.looked_at,
        "always": list(found.always),
        "at_best": _change(found.at_best),
        "at_worst": _change(found.at_worst),
        "decides": [_swing(each) for each in found.swings],
    }


def _swing(swing: Swing) -> Plain:
    return {
        "about": str(swing.number.about),
        "source": swing.number.source or None,
        "need": swing.number.need or None,
        "span": span_as_plain(swing.number.span),
        "at": float(swing.at),
        "change": _change(swing.change),
    }


def _change(change: Change) -> Plain:
    return {
        "comes_in": list(change.comes_in),
        "goes_out": list(change.goes_out),
        "now_met": list(change.now_met),
        "no_longer_met": list(change.no_longer_met),
        "value": change.value,
        "hours": float(change.hours),
    }


def _curve(curve: Curve) -> Plain:
    return {
        "is_exact": curve.is_exact,
        "is_whole": curve.is_whole,
        "points": [
            {
                "hours": float(each.hours),
                "value": each.value,
                "bound": each.bound,
                "met": each.met_count,
                "comes_in": list(each.comes_in),
                "goes_out": list(each.goes_out),
            }
            for each in curve.points
        ],
    }
