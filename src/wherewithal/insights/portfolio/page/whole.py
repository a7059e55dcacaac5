"""Everything that the page says about one program, or about the whole library."""

from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.engine.portfolio.cases import hours_span
from wherewithal.insights.portfolio.curve_chart import CurveChart, chart_of
from wherewithal.insights.portfolio.gather import Asking, asking_of
from wherewithal.insights.portfolio.page.conversations import (
    Conversation,
    conversation,
    set_apart,
)
from wherewithal.insights.portfolio.page.curve_rows import CurveRow, curve_rows
from wherewithal.insights.portfolio.page.effects import effect_sentences
from wherewithal.insights.portfolio.page.headline import headline, words_for
from wherewithal.insights.portfolio.page.open_needs import Unmet, for_whom_nobody_speaks, partly
from wherewithal.insights.portfolio.proof import Proof, proof_of
from wherewithal.insights.portfolio.searching import Searching, search_for
from wherewithal.insights.portfolio.words import Words
from wherewithal.insights.portfolio.work_out import Solved, is_for_a_worker, work_out
from wherewithal.programs.models import Program

MORE = 3
ALL = ""


@dataclass(frozen=True, slots=True)
class AskPage:
    """Everything about one program, or about the whole library. `effect`: of all pins and “not them” together."""

    need_count: int
    headline: str
    next_one: str
    proof: Proof
    effect: str
    conversations: tuple[Conversation, ...]
    own: tuple[Conversation, ...]
    more: tuple[Conversation, ...]
    left_out: tuple[Conversation, ...]
    resting: tuple[Conversation, ...]
    nobody: tuple[Unmet, ...]
    partly: tuple[Unmet, ...]
    doubts: tuple[str, ...]
    chart: CurveChart | None
    curve: tuple[CurveRow, ...]
    is_curve_whole: bool
    is_curve_coming: bool

    @property
    def is_empty(self) -> bool:
        """Nobody at all could be asked."""
        return not (self.conversations or self.own or self.more or self.left_out or self.resting)


def page_for(member: Member, program: Program | None) -> tuple[Asking, AskPage]:
    """Work it all out, in a fixed number of queries."""
    asking = asking_of(member, program)
    searching = _searching(member, program, asking)
    return asking, page_of(asking, work_out(asking, searching))


def page_of(asking: Asking, solved: Solved) -> AskPage:
    """What is shown of an answer."""
    answer, words = solved.answer, words_for(asking)
    effects = dict(effect_sentences(asking, words, solved.effects))
    steps = {step.source: step for step in answer.steps}
    shown = [conversation(asking, words, key, step, effects) for key, step in steps.items()]
    return AskPage(
        need_count=len(asking.needs),
        headline=headline(asking, answer),
        next_one=_next(asking, words, solved),
        proof=proof_of(asking, words, solved),
        effect=effects.get(ALL, ""),
        conversations=tuple(each for each in shown if not asking.is_own(each.key)),
        own=tuple(each for each in shown if asking.is_own(each.key)),
        more=tuple(conversation(asking, words, each.source) for each in solved.extras[:MORE]),
        left_out=tuple(set_apart(asking, words, forbidden=True, effects=effects)),
        resting=tuple(
            each for each in set_apart(asking, words, forbidden=False) if each.key not in steps
        ),
        nobody=tuple(for_whom_nobody_speaks(asking)),
        partly=tuple(partly(asking, answer)),
        doubts=tuple(words.doubts(solved.doubt)),
        chart=chart_of(solved.curve, hours=answer.hours.likely, value=answer.value),
        curve=tuple(curve_rows(asking, words, solved.curve)),
        is_curve_whole=solved.curve.is_exact and solved.curve.is_whole,
        is_curve_coming=_is_curve_coming(solved),
    )


def _searching(member: Member, program: Program | None, asking: Asking) -> Searching | None:
    if not is_for_a_worker(asking.problem):
        return None
    return search_for(member, program, asking.problem)


def _next(asking: Asking, words: Words, solved: Solved) -> str:
    """The one that would add most; the plan that wants every must stops where it has them."""
    if not solved.extras or not solved.answer.steps:
        return ""
    first = solved.extras[0]
    by_key = {each.id: each for each in asking.problem.sources}
    return words.next_one(first, hours_span(asking.problem, by_key[first.source])) + "."


def _is_curve_coming(solved: Solved) -> bool:
    searching = solved.searching
    return searching is not None and searching.is_under_way and searching.curve is None
