"""Sentences about what nobody knows, and about what lies idle."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.engine.observations import Observation
from wherewithal.insights.observations.sentences.parts import (
    Names,
    count,
    first,
    short,
)
from wherewithal.ui.names import in_sentence


def never_asked(each: Observation, names: Names) -> str:
    return _(
        "“%(program)s” rests on a need, and you noted who was not asked about it: %(not_asked)s."
    ) % {
        "program": first(each, names, "program"),
        "not_asked": in_sentence(short(str(each.numbers["not_asked"])).rstrip(".")),
    }


def nobody_teaches(each: Observation, names: Names) -> str:
    name = first(each, names, "asset")
    return _("It is not noted who could teach others to use “%(asset)s”.") % {"asset": name}


def no_evidence(each: Observation, names: Names) -> str:
    wish = first(each, names, "wish")
    return _("Nobody noted how you know of this: “%(wish)s”.") % {"wish": wish}


def old_evidence(each: Observation, names: Names) -> str:
    return _("You last heard about “%(wish)s” in %(month)s.") % {
        "wish": first(each, names, "wish"),
        "month": date_format(each.numbers["last_heard"], "F Y"),  # type: ignore[arg-type]
    }


def held_by_ended(each: Observation, names: Names) -> str:
    return _("“%(asset)s” is still set aside for “%(program)s”, which is over.") % {
        "asset": first(each, names, "asset"),
        "program": first(each, names, "program"),
    }


def said_to_be_idle(each: Observation, names: Names) -> str:
    return _("As somebody wrote, “%(asset)s” lies idle, and no program has anything of it.") % {
        "asset": first(each, names, "asset")
    }


def untaken_offer(each: Observation, names: Names) -> str:
    if each.of("partner"):
        return _("“%(partner)s” would help, and nothing has been asked of them.") % {
            "partner": first(each, names, "partner")
        }
    if each.of("person"):
        name = first(each, names, "person")
        return _("%(person)s offers something that no program has taken up yet.") % {"person": name}
    waiting, in_all = count(each, "waiting"), count(each, "all")
    if waiting == in_all:
        return ngettext(
            "Your offer has been promised to nobody yet.",
            "None of your %(waiting)s offers has been promised to anybody yet.",
            waiting,
        ) % {"waiting": waiting}
    return ngettext(
        "%(waiting)s of your %(all)s offers has been promised to nobody yet.",
        "%(waiting)s of your %(all)s offers have been promised to nobody yet.",
        waiting,
    ) % {"waiting": waiting, "all": in_all}


def unused_strength(each: Observation, names: Names) -> str:
    return _("No program uses this strength of “%(asset)s” yet: “%(words)s”.") % {
        "asset": first(each, names, "asset"),
        "words": in_sentence(short(each.records[0].words)),
    }
