"""What people are looked at for: the languages they speak, and whom they work with."""

from __future__ import annotations

from collections.abc import Iterable

from wherewithal.engine.matching.facts.finding import Fact, Finding, Verdict
from wherewithal.engine.matching.languages import language_key
from wherewithal.engine.matching.problem import Facts, Wanted


def languages(wanted: Wanted, facts: Facts) -> Finding | None:
    if facts.languages is None:
        return _one_of(Fact.LANGUAGES, wanted.languages, None)
    have = {language_key(each) for each in facts.languages}
    met = {each for each in wanted.languages if language_key(each) in have}
    return _one_of(Fact.LANGUAGES, wanted.languages, facts.languages, met=met)


def audiences(wanted: Wanted, facts: Facts) -> Finding | None:
    """Whom somebody works with grades a match; others are not shut out by it."""
    if facts.audiences is None or not wanted.audiences:
        return None
    met = wanted.audiences & facts.audiences
    finding = _one_of(Fact.AUDIENCES, wanted.audiences, facts.audiences, met=set(met))
    if finding is not None and finding.verdict is Verdict.RULED_OUT:
        return Finding(Fact.AUDIENCES, Verdict.PARTLY, finding.wanted, finding.have, part=0.0)
    return finding


def _one_of(
    fact: Fact,
    wanted: frozenset[str],
    have: frozenset[str] | None,
    *,
    met: Iterable[str] = (),
) -> Finding | None:
    if not wanted:
        return None
    asked, met = tuple(sorted(wanted)), set(met)
    if have is None:
        return Finding(fact, Verdict.UNKNOWN, asked)
    verdict = Verdict.RULED_OUT if not met else Verdict.PARTLY
    if len(met) == len(wanted):
        verdict = Verdict.MET
    lacking = tuple(each for each in asked if each not in met)
    part = round(len(met) / len(wanted), 4)
    return Finding(fact, verdict, asked, tuple(sorted(have)), part=part, lacking=lacking)
