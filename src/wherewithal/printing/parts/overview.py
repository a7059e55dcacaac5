"""The first sheet on paper: one broad note per area, or room for it."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Overview
from wherewithal.capacity.queries import overviews
from wherewithal.worksheets.overview import PROMPTS
from wherewithal.worksheets.sheets import SHEET_OF_AREA


def overview_part(member: Member, *, is_filled: bool) -> dict[str, Any]:
    """The data of the first sheet."""
    stored = {overview.area: overview for overview in overviews(member)} if is_filled else {}
    return {
        "kind": "overview",
        "title": _("What we have, broadly"),
        "instruction": _(
            "A few sentences for each area, as you would tell a friend. Note what you are not "
            "sure of, and show it to a colleague."
        ),
        "is_filled": is_filled,
        "to_find_out": _("What to find out"),
        "shown_to": _("Shown to"),
        "on": _("on"),
        "empty": _("Nothing is written here yet."),
        "entries": [_entry(area, stored.get(area)) for area in SHEET_OF_AREA],
    }


def _entry(area: str, overview: Overview | None) -> dict[str, Any]:
    sheet = SHEET_OF_AREA[area]
    return {
        "mark": sheet.mark,
        "area": str(sheet.title),
        "prompt": str(PROMPTS[area]),
        "text": overview.text if overview else "",
        "to_find_out": overview.to_find_out if overview else "",
        "shown": _shown(overview) if overview else "",
    }


def _shown(overview: Overview) -> str:
    if not overview.shown_to:
        return ""
    words = {"who": overview.shown_to}
    if overview.shown_on is None:
        return _("Shown to %(who)s") % words
    words["when"] = date_format(overview.shown_on, "DATE_FORMAT")
    return _("Shown to %(who)s on %(when)s") % words
