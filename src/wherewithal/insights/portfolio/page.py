"""What the page says: a sentence, the conversations, what is there already, what nobody can meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import Knower, Source
from wherewithal.engine.portfolio.answer import Answer, Reason, Step
from wherewithal.engine.portfolio.cases import hours_span
from wherewithal.insights.matches.find import source_page
from wherewithal.insights.matches.helper import KINDS
from wherewithal.insights.matches.quoting import Quote, quote
from wherewithal.insights.portfolio.curve_chart import CurveChart, chart_of
from wherewithal.insights.portfolio.gather import Asking, Lead, asking_of
from wherewithal.insights.portfolio.models import AskChoice, PlanAim, Stance
from wherewithal.insights.portfolio.usual import ASKS_A_YEAR, OWN
from wherewithal.insights.portfolio.words import Words, hours_in_words, percent
from wherewithal.insights.portfolio.work_out import Solved, work_out
from wherewithal.programs.models import AllocationState, Program, ResourceNeed

MORE = 3
SHORT = 60
CARD = "communityasset:"


@dataclass(frozen=True, slots=True)
class Covered:
    """One need that a conversation could cover, how much of it, and the words that it rests on."""

    need: ResourceNeed
    share: str
    quote: Quote | None
    source: str
    is_accepted: bool
    set_aside: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """One holder who could be asked, with all that the page says about it."""

    key: str
    name: str
    page: str
    arguments: dict[str, int]
    kind: str | Promise
    area: str
    hours: str
    covers: tuple[Covered, ...]
    gain: str
    knowers: tuple[Knower, ...]
    asked_lately: int
    choice: AskChoice | None

    @property
    def slug(self) -> str:
        """How addresses call it: "organization-5"."""
        return self.key.replace(":", "-")

    @property
    def is_pinned(self) -> bool:
        """They are talked to in any case."""
        return self.choice is not None and self.choice.stance == Stance.PINNED

    @property
    def is_forbidden(self) -> bool:
        """They are not asked."""
        return self.choice is not None and self.choice.stance == Stance.FORBIDDEN


@dataclass(frozen=True, slots=True)
class Unmet:
    """A need that stays open, at least in part, with why in a few words."""

    need: ResourceNeed
    words: str = ""


@dataclass(frozen=True, slots=True)
class CurveRow:
    """One line of the table beside the curve."""

    hours: str
    share: str
    most: str
    met: int
    comes_in: str


@dataclass(frozen=True, slots=True)
class AskPage:
    """Everything about one program, or about the whole library."""

    need_count: int
    headline: str
    next_one: str
    how_sure: tuple[str, ...]
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

    @property
    def is_empty(self) -> bool:
        """Nobody at all could be asked."""
        return not (self.conversations or self.own or self.more or self.left_out or self.resting)


def page_for(member: Member, program: Program | None) -> tuple[Asking, AskPage]:
    """Work it all out, in a fixed number of queries."""
    asking = asking_of(member, program)
    return asking, page_of(asking, work_out(asking))


def page_of(asking: Asking, solved: Solved) -> AskPage:
    """What is shown of an answer."""
    answer = solved.answer
    words = words_for(asking)
    steps = {step.source: step for step in answer.steps}
    shown = [_conversation(asking, words, key, step) for key, step in steps.items()]
    return AskPage(
        need_count=len(asking.needs),
        headline=headline(asking, answer),
        next_one=_next(asking, words, solved),
        how_sure=tuple(_how_sure(asking, words, solved)),
        conversations=tuple(each for each in shown if not asking.is_own(each.key)),
        own=tuple(each for each in shown if asking.is_own(each.key)),
        more=tuple(_conversation(asking, words, each.source) for each in solved.extras[:MORE]),
        left_out=tuple(_set_apart(asking, words, forbidden=True)),
        resting=tuple(
            each for each in _set_apart(asking, words, forbidden=False) if each.key not in steps
        ),
        nobody=tuple(_nobody(asking)),
        partly=tuple(_partly(asking, answer)),
        doubts=tuple(words.doubts(solved.doubt)),
        chart=chart_of(solved.curve, hours=answer.hours.likely, value=answer.value),
        curve=tuple(_curve(asking, words, solved)),
    )


def words_for(asking: Asking) -> Words:
    """Sentences with the names that people use, the long ones shortened."""
    names = {key: need.name for key, need in asking.needs.items()}
    names |= {each.id: asking.sources[each.id].name for each in asking.problem.sources}
    return Words({key: _short(name) for key, name in names.items()})


def headline(asking: Asking, answer: Answer) -> str:
    """“3 conversations, about 5 hours (3 to 7): they would cover 9 of 11 needs, 87 % of what counts.”"""
    count = sum(not asking.is_own(step.source) for step in answer.steps)
    covered = ngettext(
        "%(met)s of %(count)s need would be covered, %(percent)s of what counts.",
        "%(met)s of %(count)s needs would be covered, %(percent)s of what counts.",
        len(answer.met),
    ) % {
        "met": answer.met_count,
        "count": len(answer.met),
        "percent": percent(answer.value / answer.total if answer.total else 1.0),
    }
    if not count and answer.steps:
        return _("With what you have already, and no conversation: %(covered)s") % {
            "covered": covered
        }
    if not count:
        return _("No conversation: %(covered)s") % {"covered": covered}
    asks = ngettext("%(count)s conversation", "%(count)s conversations", count) % {"count": count}
    if count < len(answer.steps):
        asks = _("%(asks)s beside what you have") % {"asks": asks}
    return f"{asks}, {hours_in_words(answer.hours)}: {covered}"


def _short(name: str) -> str:
    return name if len(name) <= SHORT else f"{name[: SHORT - 1].rstrip()}…"


def _next(asking: Asking, words: Words, solved: Solved) -> str:
    """The one that would add most; the plan that wants every must stops where it has them."""
    if not solved.extras or not solved.answer.steps:
        return ""
    first = solved.extras[0]
    by_key = {each.id: each for each in asking.problem.sources}
    return words.next_one(first, hours_span(asking.problem, by_key[first.source])) + "."


def _how_sure(asking: Asking, words: Words, solved: Solved) -> Iterator[str]:
    yield words.how_sure(solved.answer, is_proven=solved.is_proven)
    yield from words.pins(solved.answer)
    musts = any(need.is_must for need in asking.problem.needs)
    if asking.plan.aim == PlanAim.MUSTS and not musts:
        yield _("No need is marked as a must, so there is nothing that has to be covered.")


def _conversation(asking: Asking, words: Words, key: str, step: Step | None = None) -> Conversation:
    source = asking.sources[key]
    record = source_page(key)
    kind, area = KINDS[source.kind]
    leads = {need: lead for (holder, need), lead in asking.leads.items() if holder == key}
    ask = next(each for each in asking.problem.sources if each.id == key)
    met = next((lead.match for lead in leads.values() if lead.match is not None), None)
    return Conversation(
        key=key,
        name=source.name,
        page=record.page,
        arguments=record.arguments,
        kind=kind,
        area=area,
        hours=hours_in_words(hours_span(asking.problem, ask)),
        covers=tuple(_covered(asking, need, leads[need]) for need in asking.needs if need in leads),
        gain="" if step is None else _gain(asking, words, step),
        knowers=() if met is None else met.knowers,
        asked_lately=source.asked_lately,
        choice=asking.choices.get(key),
    )


def _gain(asking: Asking, words: Words, step: Step) -> str:
    """What would be lost without this one."""
    if not step.loses:
        return _("Without it nothing would be lost.")
    total = sum(float(asking.problem.weight(each)) for each in asking.problem.needs)
    share = percent(step.loses / total if total else 0.0)
    if step.only_here:
        needs = ", ".join(words.name(each) for each in step.only_here)
        return _("Without it, %(needs)s would be open again: %(share)s of what counts.") % {
            "needs": needs,
            "share": share,
        }
    return _("Without it, %(share)s of what counts would be missing.") % {"share": share}


def _covered(asking: Asking, need: str, lead: Lead) -> Covered:
    source = asking.sources[lead.source]
    return Covered(
        need=asking.needs[need],
        share=_share(lead),
        quote=_quote(asking, lead),
        source=source.name,
        is_accepted=(need, lead.source) in asking.accepted,
        set_aside=_as_chosen(source),
    )


def _share(lead: Lead) -> str:
    """“all of it, as far as is known”; the page says how this is counted."""
    low, high = lead.share.floor, lead.share.ceiling
    if low == high:
        return _("%(share)s of it") % {"share": percent(float(low))}
    if high is not None and high < 1:
        ends = {"low": percent(float(low)), "high": percent(float(high))}
        return _("%(low)s to %(high)s of it") % ends
    return _("likely all of it") if low else _("perhaps a part of it, perhaps all")


def _as_chosen(source: Source) -> str:
    """How the page that sets things aside is told where it comes from; a card is told in words."""
    state = {} if source.kind in OWN else {"state": AllocationState.ASKED.value}
    if source.id.startswith(CARD):
        return urlencode({"words": source.name, **state})
    return urlencode({"source": source.id.replace(":", "-"), **state})


def _quote(asking: Asking, lead: Lead) -> Quote | None:
    """The strongest words, marked in the original."""
    if lead.match is None or not lead.match.reasons:
        return None
    reason = lead.match.reasons[0]
    text = asking.index.statements[reason.statement].text
    return quote(text, start=reason.start, end=reason.end, marks=reason.marks)


def _set_apart(asking: Asking, words: Words, *, forbidden: bool) -> Iterator[Conversation]:
    """Those whom somebody left out; or those who were asked as often as one may."""
    for each in asking.problem.sources:
        source = asking.sources[each.id]
        is_out = each.id in asking.problem.forbidden
        rests = bool(each.partner) and source.asked_lately >= ASKS_A_YEAR
        if is_out if forbidden else rests and not is_out:
            yield _conversation(asking, words, each.id)


WHY_PARTLY: dict[Reason, str | Promise] = {
    Reason.NOT_ENOUGH: gettext_lazy(
        "%(share)s of it; all who could help come to %(most)s together"
    ),
    Reason.FORBIDDEN: gettext_lazy("%(share)s of it; more would take somebody who is left out"),
    Reason.PARTNER_LIMIT: gettext_lazy(
        "%(share)s of it; more would take somebody who rests this year"
    ),
    Reason.HOURS: gettext_lazy("%(share)s of it; more would take more hours"),
    Reason.MONEY: gettext_lazy("%(share)s of it; more would take more money"),
}
OTHERWISE = gettext_lazy("%(share)s of it; within the limits others count for more")


def _nobody(asking: Asking) -> Iterator[Unmet]:
    """Needs for which nobody at all speaks."""
    led = {need for _holder, need in asking.leads}
    return (Unmet(row) for key, row in asking.needs.items() if key not in led)


def _partly(asking: Asking, answer: Answer) -> Iterator[Unmet]:
    """Needs for which somebody speaks, and that would not be covered in full."""
    led = {need for _holder, need in asking.leads}
    why = {each.need: each for each in answer.unmet}
    for met in answer.met:
        if met.is_met or met.need not in led:
            continue
        unmet = why.get(met.need)
        words = OTHERWISE if unmet is None else WHY_PARTLY.get(unmet.reason, OTHERWISE)
        most = percent(unmet.share) if unmet is not None else ""
        told = str(words) % {"share": percent(met.share), "most": most}
        yield Unmet(asking.needs[met.need], told)


def _curve(asking: Asking, words: Words, solved: Solved) -> Iterator[CurveRow]:
    total = solved.curve.total or 1.0
    for point in solved.curve.points:
        new = [words.name(each) for each in point.comes_in if not asking.is_own(each)]
        yield CurveRow(
            hours=f"{point.hours.normalize():f}",
            share=percent(point.value / total),
            most=percent(min(1.0, point.bound / total)),
            met=point.met_count,
            comes_in=", ".join(new),
        )
