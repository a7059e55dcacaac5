"""Names and numbers as a sentence about an observation holds them."""

import re
from collections.abc import Mapping

from django.utils.text import Truncator, get_text_list
from django.utils.translation import gettext as _

from wherewithal.engine.observations import Observation
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe
from wherewithal.ui.names import in_sentence

Names = Mapping[str, str]
LONGEST_NAME = 80
LONG_ENOUGH = 40
IN_PARENTHESES = re.compile(r"\s*\([^()]*\)\Z")


def called(key: str, names: Names) -> str:
    """A record's name as a sentence holds it; a long one without what stands in parentheses at its end."""
    name = names.get(key, "").strip()
    if len(name) > LONG_ENOUGH:
        name = IN_PARENTHESES.sub("", name) or name
    return in_sentence(short(name))


def short(name: str) -> str:
    """A name, cut where it would be a paragraph."""
    return str(Truncator(" ".join(name.split())).chars(LONGEST_NAME))


def first(observation: Observation, names: Names, role: str) -> str:
    """The name of the first record in this role; nothing where there is none."""
    found = observation.of(role)
    return called(found[0].key, names) if found else ""


def every(observation: Observation, names: Names, role: str, *, more: int = 0) -> str:
    """The names of all records in this role, each once, and how many more there are."""
    quoted = (f"“{called(seen.key, names)}”" for seen in observation.of(role))
    told = list(dict.fromkeys(quoted))
    if more:
        told.append(_("%(count)s more") % {"count": more})
    return get_text_list(told, _("and"))


def number(observation: Observation, name: str) -> str:
    """A number of the observation, in words where it is not known exactly."""
    value = observation.numbers[name]
    return describe(value) if isinstance(value, Quantity) else str(value)


def count(observation: Observation, name: str) -> int:
    """A number of things."""
    return int(str(observation.numbers[name]))
