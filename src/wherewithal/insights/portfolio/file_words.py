"""What is wrong with a problem file, in sentences."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.solving.place import Fault, FaultReason

SENTENCES: dict[FaultReason, Promise] = {
    FaultReason.NOT_JSON: gettext_lazy("this is not JSON (%(word)s)."),
    FaultReason.NOT_AN_OBJECT: gettext_lazy("here goes an object in braces, { }."),
    FaultReason.NOT_A_LIST: gettext_lazy("here goes a list in brackets, [ ]."),
    FaultReason.NOT_A_TEXT: gettext_lazy("“%(word)s” is no text; put it in quotes."),
    FaultReason.NOT_YES_OR_NO: gettext_lazy("“%(word)s” is neither true nor false."),
    FaultReason.NOT_A_NUMBER: gettext_lazy(
        "“%(word)s” is no number that can be read without guessing. Write 2, [1, 3], [2, null] for at "
        "least 2, “about 2”, or null where nobody knows."
    ),
    FaultReason.NOT_WHOLE: gettext_lazy("“%(word)s” is no whole number from 0 up."),
    FaultReason.TOO_LARGE: gettext_lazy("%(word)s is larger than anything that can be meant here."),
    FaultReason.NOT_A_SPAN: gettext_lazy(
        "“%(word)s” are not three numbers that go upwards: at least, likely, at most."
    ),
    FaultReason.MISSING: gettext_lazy("this is needed, and not there."),
    FaultReason.UNKNOWN_KEY: gettext_lazy("nothing is called so here. What may stand here: %(word)s."),
    FaultReason.UNKNOWN_AIM: gettext_lazy("“%(word)s” is no aim; write “most” or “musts”."),
    FaultReason.TWICE: gettext_lazy("“%(word)s” is told twice."),
    FaultReason.NO_SUCH_NEED: gettext_lazy("there is no need “%(word)s”."),
    FaultReason.NO_SUCH_SOURCE: gettext_lazy("there is no source “%(word)s”."),
    FaultReason.NO_SUCH_PARTNER: gettext_lazy("no source belongs to a partner “%(word)s”."),
    FaultReason.PINNED_AND_FORBIDDEN: gettext_lazy("“%(word)s” is forbidden as well."),
}  # fmt: skip


def fault_in_words(fault: Fault) -> str:
    """“sources[2].hours: …”"""
    place = fault.place or _("the file")
    return f"{place}: {SENTENCES[fault.reason] % {'word': fault.word}}"
