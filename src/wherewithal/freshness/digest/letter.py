"""The mail itself: plain text, in the member's language, with nothing private in it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.freshness.checks.queue import ShownCheck, checks_this_week
from wherewithal.freshness.digest.queries import may_leave, stop_token
from wherewithal.freshness.models import DigestWish
from wherewithal.programs.coverage.gather import zone_of
from wherewithal.ui.links import library_url

LONGEST_FACT = 200


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail, ready to go. `stop` is the address that ends them."""

    to: str
    subject: str
    body: str
    stop: str


def write_letter(wish: DigestWish, *, origin: str) -> Letter | None:
    """This week's mail for one member; None where nothing is to check. `origin` begins its links.

    It speaks of what the page of the same week asks, and tells of it what may leave the screen: no private line,
    nobody who has not agreed.
    """
    with translation.override(wish.language):
        week = checks_this_week(wish.membership, wish.library)
        if not week.open:
            return None
        told = may_leave(wish.membership, week.open)
        stop = origin + reverse("stop_digest", args=[stop_token(wish)])
        return Letter(
            to=wish.membership.user.email,
            subject=_one_line(_subject(wish, len(week.open))),
            body=_body(wish, told, len(week.open), origin=origin, stop=stop),
            stop=stop,
        )


def _subject(wish: DigestWish, number: int) -> str:
    words = ngettext(
        "%(library)s: one thing to look over",
        "%(library)s: %(number)s things to look over",
        number,
    )
    return words % {"library": wish.library.name, "number": number}


def _body(wish: DigestWish, told: list[ShownCheck], number: int, *, origin: str, stop: str) -> str:
    hello = _("Hello %(name)s,") % {"name": wish.membership.user.name}
    why = _(
        "your programs lean on these facts, and nobody has confirmed them for a while. "
        "Are they still right?"
    )
    facts = [f"{place}. {_told(check, wish)}" for place, check in enumerate(told, start=1)]
    facts += [_kept_back(number - len(told))] if len(told) < number else []
    where = _("One click each, here:") + "\n" + origin + library_url(wish.library, "to_confirm")
    end = _("You get this once a week because you asked for it. No more of it:") + f"\n{stop}"
    return "\n\n".join([hello, why, *facts, where, end]) + "\n"


def _kept_back(number: int) -> str:
    words = ngettext(
        "%(number)s more is not told by mail, as it is private or names somebody; it stands on the page.",
        "%(number)s more are not told by mail, as they are private or name somebody; they stand on the page.",
        number,
    )
    return words % {"number": number}


def _told(check: ShownCheck, wish: DigestWish) -> str:
    words = Truncator(" / ".join(check.fact.words.splitlines())).chars(LONGEST_FACT)
    fact = f"{check.fact.thing.name} – {check.fact.label}: {words}"
    return f"{fact}\n   {_since(check, wish)} {_leans(check)}"


def _since(check: ShownCheck, wish: DigestWish) -> str:
    if check.last is None:
        return _("Nobody ever confirmed it.")
    day = localtime(check.last.at, zone_of(wish.library))
    return _("Last confirmed on %(day)s.") % {"day": date_format(day, "DATE_FORMAT")}


def _leans(check: ShownCheck) -> str:
    return _("“%(name)s” leans on it.") % {"name": check.program_name}


def _one_line(text: str) -> str:
    return " ".join(text.split())
