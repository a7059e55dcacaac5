"""The sentence at the top, and the names in all sentences."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.engine.portfolio.answer import Answer
from wherewithal.insights.portfolio.gather import Asking
from wherewithal.insights.portfolio.words import Words, hours_in_words, percent

SHORT = 60


def words_for(asking: Asking) -> Words:
    """Sentences with the names that people use, the long ones shortened."""
    names = {key: need.name for key, need in asking.needs.items()}
    names |= {each.id: asking.sources[each.id].name for each in asking.problem.sources}
    return Words({key: _short(name) for key, name in names.items()}, is_in_shares=True)


def talk_count(asking: Asking, answer: Answer) -> int:
    """How many conversations there are: what is ours already needs none."""
    return sum(not asking.is_own(each) for each in answer.chosen)


def headline(asking: Asking, answer: Answer) -> str:
    """“3 conversations, about 5 hours (3 to 7): they would cover 9 of 11 needs, 87 % of what counts.”"""
    count = talk_count(asking, answer)
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
