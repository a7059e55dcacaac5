"""What was found, as plain data and as lines to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.engine.matching import (
    Caution,
    Fact,
    Finding,
    Fit,
    Match,
    Matches,
    Need,
    Pair,
    Reason,
    Verdict,
)
from wherewithal.quantities import Quantity

Found = Sequence[tuple[Matches, tuple[Pair, ...]]]


def as_data(found: Found) -> list[dict[str, Any]]:
    """A list with an entry for each need, as docs/commands.md describes it."""
    return [
        {
            "need": each.need,
            "matches": [_match(match) for match in each.matches],
            "ruled_out": [_match(match) for match in each.ruled_out],
            "pairs": [_pair(pair) for pair in pairs],
        }
        for each, pairs in found
    ]


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "ids": list(pair.sources),
        "score": pair.score,
        "fit": pair.fit.value,
        "together": pair.together.value,
        "things": list(pair.things),
        "reasons": [_reason(reason) for reason in pair.reasons],
    }


def _match(match: Match) -> dict[str, Any]:
    met = [finding for finding in match.facts if finding.verdict is Verdict.MET]
    return {
        "id": match.source,
        "score": match.score,
        "fit": match.fit.value,
        "reasons": [_reason(reason) for reason in match.reasons] + [_fact(each) for each in met],
        "cautions": [_caution(caution) for caution in match.cautions],
        "questions": [_fact(finding) for finding in match.questions],
        "ruled_out_by": [_fact(finding) for finding in match.ruled_out_by],
        "better_if": [_fact(finding) for finding in match.better_if],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "kind": reason.kind.value,
        "statement": _name(reason.statement),
        "start": reason.start,
        "end": reason.end,
        "words": reason.words,
        "marks": [list(mark) for mark in reason.marks],
    }


def _caution(caution: Caution) -> dict[str, Any]:
    return {
        "kind": caution.kind.value,
        "statement": _name(caution.statement),
        "start": caution.start,
        "end": caution.end,
        "words": caution.words,
        "about": [aspect.value for aspect in caution.aspects],
    }


def _name(statement: str) -> str:
    """“church name”: of which row, and which of its texts."""
    return statement.replace("\n", " ")


def _fact(finding: Finding) -> dict[str, Any]:
    told = {
        "kind": "fact",
        "fact": finding.fact.value,
        "wanted": _plain(finding.wanted),
        "have": _plain(finding.have),
        "part": finding.part,
        "part_at_most": None if finding.part_at_most == finding.part else finding.part_at_most,
        "lacking": list(finding.lacking),
        "in_sessions": finding.in_sessions,
    }
    return {key: value for key, value in told.items() if value not in (None, [])}


def _plain(value: object) -> object:
    if isinstance(value, Quantity):
        return str(value) if value.is_known else None
    if isinstance(value, tuple | frozenset):
        return list(value)
    return float(value) if isinstance(value, Decimal) else value


def as_lines(needs: Sequence[Need], found: Found) -> Iterator[str]:
    """The same to read: a need, and below it who could meet it and why."""
    for need, (each, pairs) in zip(needs, found, strict=True):
        yield f"{need.id}: {' '.join(need.text.split())}"
        if not each.matches:
            yield "  " + _("nobody was found")
        for number, match in enumerate(each.matches, start=1):
            yield f"  {number}. {match.source} ({in_words(match.fit)}, {match.score:.2f})"
            yield from _below(match)
        for pair in pairs:
            words = _("%(one)s and %(other)s together")
            told = words % {"one": pair.sources[0], "other": pair.sources[1]}
            yield f"  + {told} ({in_words(pair.fit)}, {pair.score:.2f})"
        for match in each.ruled_out:
            names = ", ".join(_named(finding.fact) for finding in match.ruled_out_by)
            words = _("%(source)s cannot be: %(facts)s")
            yield "  - " + words % {"source": match.source, "facts": names}
        yield ""


def _below(match: Match) -> Iterator[str]:
    for reason in match.reasons:
        yield f"     “{' '.join(reason.words.split())}”"
    for caution in match.cautions:
        yield "     " + _("but: %(words)s") % {"words": " ".join(caution.words.split())}
    if match.questions:
        names = ", ".join(_named(finding.fact) for finding in match.questions)
        yield "     " + _("to ask: %(facts)s") % {"facts": names}


def in_words(fit: Fit) -> str:
    """The word for a fit."""
    return {
        Fit.STRONG: _("strong"),
        Fit.POSSIBLE: _("possible"),
        Fit.LONG_SHOT: _("long shot"),
    }[fit]


def _named(fact: Fact) -> str:
    return {
        Fact.CONTACT: _("does not want to be asked"),
        Fact.SEATS: _("seats"),
        Fact.LAYOUT: _("seats in this layout"),
        Fact.ACCESS: _("access without steps"),
        Fact.EQUIPMENT: _("equipment"),
        Fact.QUANTITY: _("how many"),
        Fact.HOURS: _("hours a week"),
        Fact.LANGUAGES: _("languages"),
        Fact.AUDIENCES: _("for whom"),
        Fact.TIMES: _("times"),
        Fact.MONTHS: _("months"),
        Fact.DISTANCE: _("distance"),
        Fact.COST: _("cost"),
    }[fact]
