"""The sheet with three columns on paper: with what is tied and what is not yet, or with room to write."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.opportunities.connections.cards import card_of
from wherewithal.opportunities.connections.ends import KINDS, Side
from wherewithal.opportunities.connections.sheet import Drawn, current_rows, read_drawn

ROWS_TO_ADD = 2
MOST_LISTED = 40  # of a kind, on either side: the paper is for talking, the screen has all of them


def opportunities_part(
    member: Member, library: Library, *, is_filled: bool, room_rows: int
) -> dict[str, Any]:
    """The data of the sheet: nothing private, nobody who has not agreed."""
    drawn = read_drawn(member, library, leaving=True) if is_filled else []
    current = [each for each in drawn if not each.is_let_go]
    tied = {card.key for each in current for card in [*each.community, *each.library]}
    return {
        "kind": "opportunities",
        "title": _("Opportunities for connection"),
        "instruction": _(
            "What the community has and needs on one side, what we have and need on the other; "
            "between them, what could be done together."
        ),
        "columns": [
            _("Community: assets and needs"),
            _("Opportunities"),
            _("Our library: assets and needs"),
        ],
        "rows": [_row(each) for each in current],
        "room_rows": ROWS_TO_ADD if is_filled else room_rows,
        "open_title": _("Nothing is tied to these yet") if is_filled else "",
        "open": [_open(member, library, side, tied) for side in Side] if is_filled else [],
    }


def _row(drawn: Drawn) -> dict[str, Any]:
    row = drawn.opportunity
    small = [row.next_step, row.owner.user.name if row.owner else ""]
    small.append(date_format(row.due_on, "DATE_FORMAT") if row.due_on else "")
    return {
        "community": [card.title for card in drawn.community],
        "words": row.words,
        "small": " · ".join(part for part in small if part),
        "library": [card.title for card in drawn.library],
    }


def _open(member: Member, library: Library, side: Side, tied: set[str]) -> list[dict[str, Any]]:
    """By kind, what stands on this side and is tied to nothing."""
    groups = []
    for kind in KINDS.values():
        if kind.side is not side:
            continue
        rows = {f"{kind.name}-{row.pk}": row for row in current_rows(member, kind, leaving=True)}
        names = [card_of(library, key, row).title for key, row in rows.items() if key not in tied]
        more = len(names[MOST_LISTED:])
        if names:
            groups.append(
                {
                    "label": str(kind.label),
                    "names": names[:MOST_LISTED],
                    "more": _("and %(count)s more") % {"count": more} if more else "",
                }
            )
    return groups
