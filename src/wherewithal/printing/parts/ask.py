"""An ask on paper: the page for the partner, and the talking points for whoever goes there."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.brief import Brief, TalkingPoints, name_on_paper
from wherewithal.partnerships.asks.models import Ask
from wherewithal.printing.office.content import Look, Paragraph
from wherewithal.printing.parts.blocks import blocks_part
from wherewithal.ui.names import in_sentence, with_figure

TELLS = ("words", "items", "empty")


def brief_part(library: Library, brief: Brief, *, today: date) -> dict[str, Any]:
    """What the partner reads; a heading without words is left out."""
    asked = [_item(_with(row.name, row.how_much), row.days or row.when) for row in brief.asks]
    offered = [
        _item(_with(row.words, row.how_much), _wished_for(row.answers)) for row in brief.offers
    ]
    sections = [
        _section(_("What we want to reach together"), words=brief.together),
        _section(_("What we ask"), items=asked, empty=_("Nothing is chosen yet.")),
        _section(_("What we offer"), items=offered),
        _section(_("What the community gains"), words=brief.gains),
        _section(_("Whom to talk to"), words=_contact(brief)),
    ]
    return {
        "kind": "ask",
        "title": _("For %(name)s") % {"name": brief.to},
        "instruction": _from(library, today),
        "sections": [section for section in sections if any(section[name] for name in TELLS)],
        "shortened": _(
            "Some words are shortened here, to stay on one page. We gladly say the rest."
        ),
    }


def letter_part(library: Library, words: str, *, today: date) -> dict[str, Any]:
    """The letter: who writes, the day, and its paragraphs as they are."""
    head = Paragraph(_from(library, today), Look.HEAD)
    paragraphs = re.split(r"\n[ \t]*\n", words.replace("\r\n", "\n").strip())
    return blocks_part([head, *(Paragraph(each) for each in paragraphs)])


def points_part(ask: Ask, points: TalkingPoints) -> dict[str, Any]:
    """What helps whoever goes there; an empty list says what to do about it."""
    before = [_item(", ".join(each.needs), each.stands) for each in points.asked_before]
    learned = [_item(each.learned) for each in points.asked_before if each.learned]
    return {
        "kind": "ask",
        "title": _("Talking points: %(name)s") % {"name": name_on_paper(ask)},
        "instruction": _("For whoever goes there, not for the partner. Listen first."),
        "shortened": "",
        "sections": [
            _section(
                _("How we know each other"),
                items=_items(points.knowers),
                empty=_("Nobody has noted whom of us they know. Who could introduce you?"),
            ),
            _section(
                _("What they care about"),
                items=_items((*points.cares, *points.brings)),
                empty=_("Nobody has noted it yet: a good first question."),
            ),
            _section(
                _("What they cannot do"), items=_items(points.cannot), empty=_("nothing noted")
            ),
            _section(_("Ask before anything is planned"), items=_items(points.questions), sign="?"),
            *_talks(points),
            _section(
                _("What they were asked before"),
                items=[_item(points.lately_words), *before, *learned],
            ),
        ],
    }


def _from(library: Library, today: date) -> str:
    """Who writes, and when, in one line: a name in Farsi would part from its day on lines of their own."""
    return f"{in_sentence(library.name)} · {date_format(today)}"


def _talks(points: TalkingPoints) -> list[dict[str, Any]]:
    """The last conversations, where there were any."""
    said = [_item(talk.words or _("We talked."), date_format(talk.on)) for talk in points.talks]
    steps = [step for talk in points.talks for step in talk.steps]
    still = [_item(step.text, _("still to do")) for step in steps if not step.is_done]
    return [_section(_("What we talked about last"), items=[*said, *still])] if said else []


def _section(
    title: str,
    *,
    words: str = "",
    items: Iterable[dict[str, str]] = (),
    empty: str = "",
    sign: str = "•",
) -> dict[str, Any]:
    found = list(items)
    told = "" if found or words else empty
    return {"title": title, "words": words, "items": found, "empty": told, "sign": sign}


def _items(lines: Iterable[str]) -> list[dict[str, str]]:
    return [_item(line) for line in lines]


def _item(text: str, small: str = "") -> dict[str, str]:
    return {"text": text, "small": small}


def _with(words: str, how_much: str) -> str:
    return with_figure(words, how_much) if how_much else words


def _wished_for(words: str) -> str:
    return _("You wished for: “%(words)s”") % {"words": words} if words else ""


def _contact(brief: Brief) -> str:
    told = [", ".join(filter(None, (brief.contact, brief.email)))] if brief.contact else []
    if brief.answer_by is not None:
        told.append(
            _("We would love to hear from you by %(day)s. A no is welcome, too.")
            % {"day": date_format(brief.answer_by)}
        )
    return "\n".join(told)
