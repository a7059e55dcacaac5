"""The cover of the workbook: whose it is, when and by whom it was made, and how much stands in it."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.printing.parts.checks import questions_of
from wherewithal.printing.rows import PaperRow
from wherewithal.quantities.describe import describe
from wherewithal.worksheets.sheets import PEOPLE, SHEET_OF_AREA, Sheet

Rows = dict[str, list[PaperRow]]


def cover_part(member: Member, library: Library, *, rows: Rows, sharing: str) -> dict[str, Any]:
    """The data of the cover and of the table of contents behind it."""
    made = {"when": date_format(timezone.localdate(), "DATE_FORMAT"), "who": member.actor_name}
    return {
        "kind": "cover",
        "library": library.name,
        "title": _("What we have"),
        "subtitle": _("A workbook of our own assets"),
        "setting": library.setting,
        "facts": [
            {"label": _("People served"), "value": describe(library.population_served)},
            {"label": _("Hours open each week"), "value": describe(library.hours_per_week)},
        ],
        "areas": [_area(sheet, rows) for sheet in SHEET_OF_AREA.values()],
        "made": _("Printed on %(when)s by %(who)s") % made,
        "sharing": sharing,
        "contents": _("Contents"),
    }


def _area(sheet: Sheet, rows: Rows) -> dict[str, Any]:
    """An area's card; people stand in their own sheet, and count with the staff."""
    own = rows[sheet.slug]
    people = len(rows[PEOPLE.slug]) if sheet.mark == PEOPLE.mark else 0
    counted = [ngettext("%(n)s row", "%(n)s rows", len(own)) % {"n": len(own)}] if own else []
    if people:
        counted.append(ngettext("%(n)s person", "%(n)s people", people) % {"n": people})
    return {
        "mark": sheet.mark,
        "area": str(sheet.title),
        "counted": counted or [_("Nothing told yet")],
        "open": _open_words(own),
    }


def _open_words(rows: list[PaperRow]) -> list[str]:
    unknown = sum(len(row.asks) for row in rows)
    questions = sum(len(questions_of(row)) for row in rows) - unknown
    asked = ngettext("%(n)s open question", "%(n)s open questions", questions) % {"n": questions}
    blank = ngettext("%(n)s fact still unknown", "%(n)s facts still unknown", unknown)
    counted = ((questions, asked), (unknown, blank % {"n": unknown}))
    return [words for number, words in counted if number]
