"""What a pin or a “not them” changes, in one plain sentence."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.engine.portfolio.spans import sure
from wherewithal.insights.portfolio.gather import Asking
from wherewithal.insights.portfolio.models import Stance
from wherewithal.insights.portfolio.page.headline import talk_count
from wherewithal.insights.portfolio.words import Words, hours_in_words, percent
from wherewithal.insights.portfolio.work_out import Effect

NAMED = 3
"""So many needs are named; of more, how many they are."""


def effect_sentences(
    asking: Asking, words: Words, effects: Iterable[Effect]
) -> Iterator[tuple[str, str]]:
    """“With the Makers Guild in any case: 4 conversations instead of 3, 1 hour more, covers the same.”"""
    for effect in effects:
        changes = ", ".join(_changes(asking, words, effect))
        told = _("%(said)s: %(changes)s.") % {
            "said": _said(asking, words, effect.holder),
            "changes": changes or _("nothing else changes"),
        }
        if not effect.is_sure:
            told += " " + _("Found in a hurry: the exact difference may be a little other.")
        yield effect.holder, told


def _said(asking: Asking, words: Words, holder: str) -> str:
    if not holder:
        return _("All that you said together")
    if asking.choices[holder].stance == Stance.PINNED:
        return _("With %(name)s in any case") % {"name": words.name(holder)}
    return _("Without %(name)s") % {"name": words.name(holder)}


def _changes(asking: Asking, words: Words, effect: Effect) -> Iterator[str]:
    change = effect.change
    before, after = (talk_count(asking, each) for each in (effect.before, effect.after))
    if before != after:
        counted = ngettext("%(count)s conversation", "%(count)s conversations", after)
        yield _("%(now)s instead of %(before)s") % {
            "now": counted % {"count": after},
            "before": before,
        }
    if change.hours:
        yield _hours(change.hours)
    yield from _covered(words, effect, is_other=before != after or bool(change.hours))


def _hours(hours: Decimal) -> str:
    told = {"hours": hours_in_words(sure(abs(hours)))}
    return _("%(hours)s more") % told if hours > 0 else _("%(hours)s less") % told


def _covered(words: Words, effect: Effect, *, is_other: bool) -> Iterator[str]:
    change = effect.change
    share = abs(change.value) / effect.after.total if effect.after.total else 0.0
    if share > 1e-9:
        told = {"share": percent(share)}
        more = _("%(share)s more of what counts is covered")
        less = _("%(share)s less of what counts is covered")
        yield (more if change.value > 0 else less) % told
    elif is_other or change.is_other_asks:
        yield _("covers the same")
    if change.no_longer_met:
        yield _("no longer met: %(needs)s") % {"needs": _named(words, change.no_longer_met)}
    if change.now_met:
        yield _("met now: %(needs)s") % {"needs": _named(words, change.now_met)}
    if change.comes_in and not is_other:
        told = {
            "new": _named(words, change.comes_in),
            "old": _named(words, change.goes_out) or _("nobody"),
        }
        yield _("%(new)s instead of %(old)s") % told


def _named(words: Words, keys: tuple[str, ...]) -> str:
    names = ", ".join(words.name(each) for each in keys[:NAMED])
    if len(keys) <= NAMED:
        return names
    return _("%(names)s and %(count)s more") % {"names": names, "count": len(keys) - NAMED}
