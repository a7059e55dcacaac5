"""The pack of somebody who leaves, on paper: what they look after, whom they know, who could go on with it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.partnerships.handover.leaver import Leaver
from wherewithal.partnerships.handover.pack import Pack, PackLine, PackPart
from wherewithal.printing.office.content import (
    Block,
    Bullets,
    Heading,
    Item,
    Look,
    Paragraph,
    Table,
)
from wherewithal.printing.parts.blocks import blocks_part

WIDTHS = (2.0, 2.6, 1.8, 2.2)


def name_of_leaver(leaver: Leaver) -> str:
    """Whoever has not agreed to be written about is not named on paper, not even here."""
    if leaver.person is not None and not leaver.person.has_agreed:
        return _("a colleague")
    return leaver.name


def title_of(leaver: Leaver) -> str:
    """What stands at the head of the pack."""
    return _("When %(name)s moves on") % {"name": name_of_leaver(leaver)}


def handover_part(pack: Pack) -> dict[str, Any]:
    """The data of the pack."""
    return blocks_part(_blocks(pack))


def _blocks(pack: Pack) -> Iterator[Block]:
    yield Heading(title_of(pack.leaver))
    yield Paragraph(
        _(
            "What they look after, whom they know, and who could go on with it: so that the friendships of the "
            "library outlast any one of us."
        ),
        Look.OPENING,
    )
    for part in pack.parts:
        yield Heading(str(part.kind.title), 2)
        yield _table(part)
    if not pack.parts:
        yield Paragraph(
            _(
                "Nothing is noted that they look after. What they know is worth a conversation all the same."
            )
        )
    if pack.contacts:
        yield Heading(_("People they know"), 2)
        yield Bullets(tuple(Item(name) for name in pack.contacts))
    if pack.alone:
        yield Heading(_("What only they know"), 2)
        yield Paragraph(_("Worth showing to somebody before the last day."), Look.QUIET)
        yield Bullets(tuple(Item(each.name, str(each.kind)) for each in pack.alone))


def _table(part: PackPart) -> Table:
    heads = (
        _("What it is"),
        _("How it stands"),
        _("Also know them"),
        _("Who could go on with it"),
    )
    rows = tuple(_row(line) for line in part.lines)
    return Table(str(part.kind.title), heads, rows, WIDTHS)


def _row(line: PackLine) -> tuple[Any, ...]:
    alone = _("Nobody else is noted for it.") if line.thing.is_theirs_alone else ""
    stands = tuple(words for words in (line.thing.detail, alone) if words)
    others = tuple(person.name for person in line.others)
    return (line.thing.title, stands or None, others or None, _next(line))


def _next(line: PackLine) -> tuple[str, ...]:
    if line.proposed is None:
        return (_("We see nobody for this yet: whom would they ask?"),)
    return (line.proposed.name, line.proposed.reason)
