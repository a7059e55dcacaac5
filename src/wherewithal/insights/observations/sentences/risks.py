"""Sentences about plans that may fail, and facts that contradict each other."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.engine.observations import Observation
from wherewithal.insights.observations.sentences.parts import (
    Names,
    count,
    every,
    first,
    number,
    short,
)
from wherewithal.programs.models import SpaceLayout
from wherewithal.ui.names import in_sentence


def room_too_small(each: Observation, names: Names) -> str:
    return _(
        "“%(room)s” is set aside for “%(program)s”. It holds %(holds)s, and you expect %(wanted)s."
    ) % {
        "room": first(each, names, "room"),
        "program": first(each, names, "program"),
        "holds": number(each, "holds"),
        "wanted": number(each, "wanted"),
    }


def room_elsewhere(each: Observation, names: Names) -> str:
    return _("“%(program)s” takes place at %(here)s, and its room “%(room)s” is at %(there)s.") % {
        "program": first(each, names, "program"),
        "here": every(each, names, "here"),
        "room": first(each, names, "room"),
        "there": every(each, names, "there"),
    }


def promised_while_closed(each: Observation, names: Names) -> str:
    return _(
        "“%(offer)s” is promised for %(day)s, and that is when you are closed: %(closure)s."
    ) % {
        "offer": first(each, names, "offer"),
        "day": date_format(each.numbers["day"]),  # type: ignore[arg-type]
        "closure": in_sentence(short(str(each.numbers["closure"]))),
    }


def must_nobody_asked(each: Observation, names: Names) -> str:
    days, needs = int(str(each.passing["days"])), count(each, "count")
    when = ngettext("in %(days)s day", "in %(days)s days", days) % {"days": days}
    sentence = ngettext(
        "“%(program)s” begins %(when)s. Of what it must have, %(count)s thing is neither set aside "
        "nor asked for.",
        "“%(program)s” begins %(when)s. Of what it must have, %(count)s things are neither set aside "
        "nor asked for.",
        needs,
    )
    values = {"program": first(each, names, "program"), "count": needs}
    return sentence % {**values, "when": when if days else _("today")}


def leans_on_unknown(each: Observation, names: Names) -> str:
    return _(
        "“%(program)s” counts on “%(room)s” for %(wanted)s people, %(layout)s. Nobody noted how many "
        "fit in like that, and the furniture may be in the way."
    ) % {
        "program": first(each, names, "program"),
        "room": first(each, names, "room"),
        "wanted": number(each, "wanted"),
        "layout": SpaceLayout(str(each.numbers["layout"])).label,
    }


def leans_on_question(each: Observation, names: Names) -> str:
    return _("“%(program)s” counts on “%(asset)s”, and a question about it is still open.") % {
        "program": first(each, names, "program"),
        "asset": first(each, names, "asset"),
    }


def numbers_disagree(each: Observation, names: Names) -> str:
    values = {
        "name": first(each, names, "record"),
        "said": number(each, "said"),
        "noted": number(each, "noted"),
    }
    what = str(each.numbers["what"])
    if what == "people":
        return (
            _("“%(name)s” is noted as %(noted)s people, and %(said)s of them are named.") % values
        )
    if what == "seats":
        return (
            _(
                "A line says that “%(name)s” holds %(said)s people, and the number noted beside it is %(noted)s."
            )
            % values
        )
    if what.startswith("layout-"):
        values["layout"] = str(SpaceLayout(what.removeprefix("layout-")).label)
        return (
            _(
                "“%(name)s” holds %(said)s people in one layout (%(layout)s), and %(noted)s in all. "
                "Both cannot be right."
            )
            % values
        )
    return (
        _(
            "By its name there are %(said)s of “%(name)s”, and the number noted beside it is %(noted)s."
        )
        % values
    )


def words_disagree(each: Observation, names: Names) -> str:
    return _("Two lines about “%(name)s” do not go together. One look would settle it.") % {
        "name": first(each, names, "record")
    }
