"""Sentences about two things that fit together."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.engine.observations import Observation
from wherewithal.insights.observations.sentences.parts import (
    Names,
    count,
    every,
    first,
    number,
)


def on_our_shelf(each: Observation, names: Names) -> str:
    return _(
        "“%(program)s” needs “%(need)s”. You have “%(asset)s”, and nothing is set aside yet."
    ) % {
        "program": first(each, names, "program"),
        "need": first(each, names, "need"),
        "asset": first(each, names, "asset"),
    }


def kept_elsewhere(each: Observation, names: Names) -> str:
    return _(
        "“%(program)s” needs “%(need)s”. You have “%(asset)s”, at %(there)s: could it travel?"
    ) % {
        "program": first(each, names, "program"),
        "need": first(each, names, "need"),
        "asset": first(each, names, "asset"),
        "there": every(each, names, "there"),
    }


def more_to_be_had(each: Observation, names: Names) -> str:
    return _(
        "“%(program)s” has %(has)s of %(wanted)s for “%(need)s”. A line about “%(asset)s” says "
        "that there are more to be had."
    ) % {
        "program": first(each, names, "program"),
        "has": number(each, "has"),
        "wanted": number(each, "wanted"),
        "need": first(each, names, "need"),
        "asset": first(each, names, "asset"),
    }


def free_hours(each: Observation, names: Names) -> str:
    return _(
        "“%(program)s” needs “%(need)s”, %(hours)s hours a week. By the hours that you noted, there is time "
        "for it in the week of %(people)s."
    ) % {
        "program": first(each, names, "program"),
        "need": first(each, names, "need"),
        "hours": number(each, "hours"),
        "people": every(each, names, "person"),
    }


def quiet_room(each: Observation, names: Names) -> str:
    room = first(each, names, "room")
    return _("Somebody is looking for a place, and there seems to be room in “%(room)s”.") % {
        "room": room
    }


def answered_challenge(each: Observation, names: Names) -> str:
    values = {
        "challenged": first(each, names, "challenge"),
        "answer": first(each, names, "answer"),
        "offer": first(each, names, "offer"),
    }
    if each.of("offer"):
        return (
            _("You could help “%(challenged)s” with a challenge of theirs: you offer “%(offer)s”.")
            % values
        )
    return _("“%(answer)s” may help with a challenge of “%(challenged)s”.") % values


def untapped_partner(each: Observation, names: Names) -> str:
    return _(
        "Somebody wrote that “%(partner)s” has more to give than you use. People told you of a wish "
        "that it may answer."
    ) % {"partner": first(each, names, "partner")}


def wanted_offer(each: Observation, names: Names) -> str:
    return _("“%(partner)s” would like what you offer: “%(offer)s”.") % {
        "partner": first(each, names, "partner"),
        "offer": first(each, names, "offer"),
    }


def topic_without_program(each: Observation, names: Names) -> str:
    return _(
        "People asked for something about “%(topic)s”, you know who or what could help, and no program "
        "is about it."
    ) % {"topic": first(each, names, "topic")}


def needed_twice(each: Observation, names: Names) -> str:
    return _("%(programs)s need the same thing. Ask once.") % {
        "programs": every(each, names, "program")
    }


def same_partner_programs(each: Observation, names: Names) -> str:
    return _("%(programs)s each count on “%(partner)s”. One conversation may do for both.") % {
        "programs": every(each, names, "program"),
        "partner": first(each, names, "partner"),
    }


def same_partner_people(each: Observation, names: Names) -> str:
    return _("%(holders)s both know “%(partner)s”, and perhaps not of each other.") % {
        "holders": every(each, names, "holder"),
        "partner": first(each, names, "partner"),
    }


TROUBLES: dict[str, str | Promise] = {
    "small-budget": gettext_lazy("a small budget"),
    "new-tools": gettext_lazy("keeping up with new tools"),
    "upkeep": gettext_lazy("nobody to look after it"),
    "repair": gettext_lazy("it breaks"),
    "too-few-hands": gettext_lazy("too few hands"),
    "cut-off": gettext_lazy("being cut off from colleagues"),
    "storage": gettext_lazy("no room to store things"),
}


def same_trouble(each: Observation, names: Names) -> str:
    more = count(each, "count") - len(each.of("challenge"))
    values = {
        "rows": every(each, names, "challenge", more=more),
        "trouble": TROUBLES[str(each.numbers["theme"])],
        "answer": first(each, names, "answer"),
    }
    if each.of("answer"):
        return (
            _("%(rows)s have one trouble in common: %(trouble)s. “%(answer)s” may help.") % values
        )
    return _("%(rows)s have one trouble in common: %(trouble)s.") % values
