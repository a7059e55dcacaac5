"""One holder who could be asked, with all that the page says about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from wherewithal.engine.matching import Knower, Source
from wherewithal.engine.portfolio.answer import Step
from wherewithal.engine.portfolio.cases import hours_span
from wherewithal.insights.matches.about import AboutSource
from wherewithal.insights.matches.quoting import Quote, quote
from wherewithal.insights.portfolio.gather import Asking, Lead
from wherewithal.insights.portfolio.models import AskChoice, Stance
from wherewithal.insights.portfolio.usual import OWN
from wherewithal.insights.portfolio.words import Words, hours_in_words, percent
from wherewithal.programs.models import AllocationState, ResourceNeed

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
class Conversation(AboutSource):
    """One holder who could be asked, with all that the page says about it."""

    hours: str
    covers: tuple[Covered, ...]
    gain: str
    knowers: tuple[Knower, ...]
    asked_lately: int
    choice: AskChoice | None
    effect: str = ""

    @property
    def is_pinned(self) -> bool:
        """They are talked to in any case."""
        return self.choice is not None and self.choice.stance == Stance.PINNED

    @property
    def is_forbidden(self) -> bool:
        """They are not asked."""
        return self.choice is not None and self.choice.stance == Stance.FORBIDDEN


def conversation(
    asking: Asking,
    words: Words,
    key: str,
    step: Step | None = None,
    effects: Mapping[str, str] | None = None,
) -> Conversation:
    """All about one holder. `effects`: what it changes that they are pinned or left out, in a sentence."""
    source = asking.sources[key]
    leads = {need: lead for (holder, need), lead in asking.leads.items() if holder == key}
    ask = next(each for each in asking.problem.sources if each.id == key)
    met = next((lead.match for lead in leads.values() if lead.match is not None), None)
    return Conversation(
        source,
        hours=hours_in_words(hours_span(asking.problem, ask)),
        covers=tuple(_covered(asking, need, leads[need]) for need in asking.needs if need in leads),
        gain="" if step is None else _gain(asking, words, step),
        knowers=() if met is None else met.knowers,
        asked_lately=asking.asked.get(key, 0),
        choice=asking.choices.get(key),
        effect=(effects or {}).get(key, ""),
    )


def _gain(asking: Asking, words: Words, step: Step) -> str:
    """What would be lost without this one."""
    if not step.loses:
        return _("Without it nothing would be lost.")
    total = sum(float(asking.problem.weight(each)) for each in asking.problem.needs)
    share = percent(step.loses / total if total else 0.0)
    if step.only_here:
        needs = get_text_list([f"“{words.name(each)}”" for each in step.only_here], _("and"))
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


def set_apart(
    asking: Asking,
    words: Words,
    *,
    forbidden: bool,
    effects: Mapping[str, str] | None = None,
) -> Iterator[Conversation]:
    """Those whom somebody left out; or those who were asked as often as one may."""
    for each in asking.problem.sources:
        is_out = each.id in asking.problem.forbidden
        rests = bool(each.partner) and asking.rests(each.id)
        if is_out if forbidden else rests and not is_out:
            yield conversation(asking, words, each.id, effects=effects)
