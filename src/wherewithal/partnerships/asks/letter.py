"""The letter or e-mail that goes with an ask: the library's own beginning, filled in, and then anybody's words.

A beginning holds places such as {asks}. What is empty takes the paragraph along in which it stands alone, so
that a letter without an offer does not speak of one. Braces that are no place stay as they were typed.
"""

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.brief import Brief, brief_of, quoting_of
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.queries import rules_of
from wherewithal.people.queries import may_see_contact
from wherewithal.people.quoting import spoken

PLACES = {
    "name": gettext_lazy("whom the letter is to"),
    "together": gettext_lazy("what we want to reach together"),
    "asks": gettext_lazy("what we ask, a line each"),
    "offers": gettext_lazy("what we offer, a line each"),
    "gains": gettext_lazy("what the community gains"),
    "answer by": gettext_lazy("until when we would like to know"),
    "contact": gettext_lazy("who goes"),
    "library": gettext_lazy("our library"),
}
_PLACE = re.compile(r"\{(" + "|".join(map(re.escape, PLACES)) + r")\}")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
# Longer ones are cut by some mail programs without a word.
LONGEST_MAIL = 1500


def our_beginning() -> str:
    """The letter that comes along, in the reader's language."""
    return _(
        "Dear {name},\n\n"
        "What we would like to reach together:\n{together}\n\n"
        "We would like to ask you for:\n{asks}\n\n"
        "In return we would gladly offer:\n{offers}\n\n"
        "What people here would gain by it:\n{gains}\n\n"
        "Could you let us know by {answer by}? A no is welcome, too.\n\n"
        "With kind regards,\n{contact}\n{library}"
    )


def letter_of(member: Member, library: Library, ask: Ask, *, today: date) -> str:
    """The library's beginning, filled in with what the ask says."""
    beginning = rules_of(library.pk).letter.strip() or our_beginning()
    return fill(beginning, values_of(library, brief_of(member, ask, today=today)))


def letter_to_send(member: Member, library: Library, ask: Ask, *, today: date) -> str:
    """As somebody changed it, or as it is written from the ask; without lines that name whom it may not."""
    words = ask.letter or letter_of(member, library, ask, today=today)
    return spoken(words.replace("\r\n", "\n"), quoting_of(member, ask))


def values_of(library: Library, brief: Brief) -> dict[str, str]:
    """What comes into each place."""
    asked = [_line(row.name, row.how_much, row.days or row.when) for row in brief.asks]
    offered = [_line(row.words, row.how_much) for row in brief.offers]
    return {
        "name": brief.to,
        "together": brief.together,
        "asks": "\n".join(asked),
        "offers": "\n".join(offered),
        "gains": brief.gains,
        "answer by": date_format(brief.answer_by) if brief.answer_by else "",
        "contact": brief.contact,
        "library": library.name,
    }


def _line(name: str, how_much: str, when: str = "") -> str:
    """As on the page for the partner: how much of it, and when."""
    told = f"- {name}: {how_much}" if how_much else f"- {name}"
    return f"{told} ({when})" if when else told


def fill(beginning: str, values: Mapping[str, str]) -> str:
    """The beginning with its places filled; paragraphs all of whose places are empty are left out.

    >>> fill("Dear {name},\\n\\nWe offer:\\n{offers}\\n\\nYours", {"name": "Pam", "offers": ""})
    'Dear Pam,\\n\\nYours'
    """
    kept = []
    for paragraph in _PARAGRAPHS.split(beginning.replace("\r\n", "\n").strip()):
        places = _PLACE.findall(paragraph)
        if places and not any(values[place] for place in places):
            continue
        lines = [_filled(line, values) for line in paragraph.split("\n")]
        kept.append("\n".join(line for line in lines if line is not None))
    return "\n\n".join(kept)


def _filled(line: str, values: Mapping[str, str]) -> str | None:
    """None for a line that was nothing but an empty place."""
    found = _PLACE.sub(lambda match: values[match[1]], line)
    return None if not found.strip() and line.strip() else found


def mail_address(member: Member, ask: Ask, letter: str) -> str:
    """A link that opens the letter in a mail program; empty where it is too long for that."""
    person = ask.person
    to = person.email if person is not None and may_see_contact(member, person) else ""
    subject = _("A question from the library")
    found = f"mailto:{quote(to)}?subject={quote(subject)}&body={quote(letter)}"
    return found if len(found) <= LONGEST_MAIL else ""
