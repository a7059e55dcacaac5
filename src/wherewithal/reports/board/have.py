"""What we found we have: the rows of the four sheets, how many people, and strengths in their own words."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models import Area, Asset, Note, NoteKind, StaffFacts
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.quantities import UNKNOWN
from wherewithal.quantities.describe import describe
from wherewithal.reports.figures import Figure, Record, count, total_of
from wherewithal.reports.report import Line, Section
from wherewithal.reviews.models import StatementNote

MOST_QUOTED = 3
LONGEST_QUOTE = 160
LABELS: dict[str, str | Promise] = {
    Area.STAFF: gettext_lazy("Staff: groups and people"),
    Area.SPACE: gettext_lazy("Spaces"),
    Area.MATERIAL: gettext_lazy("Things and collections"),
    Area.RELATIONSHIP: gettext_lazy("Relationships"),
}
MEANINGS: dict[str, str | Promise] = {
    Area.STAFF: gettext_lazy("Rows of the staff worksheet."),
    Area.SPACE: gettext_lazy("Rows of the space worksheet; the same room in many branches is one."),
    Area.MATERIAL: gettext_lazy("Rows of the material worksheet."),
    Area.RELATIONSHIP: gettext_lazy("Partners and friends we have written down."),
}


def have_section(reader: Member) -> Section:
    """Four counts, the people in our groups, and a few strengths."""
    assets = list(assets_visible_to(reader, leaving=True).order_by("area", "position", "pk"))
    return Section(
        slug="have",
        title=_("What we found we have"),
        figures=(*_counts(assets), _headcount(reader, assets)),
        lines=tuple(_strengths(reader)),
        rule=_(
            "In their own words: short strengths, first those that a sentence of “What we bring” rests "
            "on, then the newest; one from each area before a second from any."
        ),
        empty=_(
            "Nothing is written down yet. Four short prompts under “What we have” are a start."
        ),
    )


def asset_record(asset: Asset, small: str = "") -> Record:
    """A row of a worksheet."""
    return Record("asset", asset.pk, asset.name, small)


def _counts(assets: Iterable[Asset]) -> Iterable[Figure]:
    by_area: dict[str, list[Record]] = defaultdict(list)
    for asset in assets:
        by_area[asset.area].append(asset_record(asset))
    for area in Area:
        label, meaning = str(LABELS[area]), str(MEANINGS[area])
        found = by_area[area]
        said = "" if found else _("nothing told yet")
        yield replace(count(f"have-{area}", label, found, sentence=meaning), said=said)


def _headcount(reader: Member, assets: Iterable[Asset]) -> Figure:
    facts = StaffFacts.objects.in_library(reader.library_id)
    counts = {row.asset_id: row.headcount for row in facts}
    parts = []
    for asset in assets:
        if asset.area == Area.STAFF:
            quantity = counts.get(asset.pk, UNKNOWN)
            parts.append((asset_record(asset, describe(quantity)), quantity))
    words = _("Head-counts of those rows, added up. Somebody in two groups counts in both.")
    return total_of("have-people", _("People in these groups"), parts, sentence=words)


def _strengths(reader: Member) -> Iterable[Line]:
    """By the rule that the page shows."""
    notes = notes_visible_to(reader, leaving=True).filter(kind=NoteKind.STRENGTH)
    told = set(
        StatementNote.objects.in_library(reader.library_id).values_list("note_id", flat=True)
    )
    short = [each for each in notes.select_related("asset") if len(each.text) <= LONGEST_QUOTE]
    ranked = sorted(
        short, key=lambda note: (note.pk not in told, -note.noted_at.timestamp(), note.pk)
    )
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int, Note]] = []
    for rank, note in enumerate(ranked):
        turns.append((seen[note.asset.area], rank, note))
        seen[note.asset.area] += 1
    for _turn, _rank, note in sorted(turns, key=lambda each: each[:2])[:MOST_QUOTED]:
        yield Line(note.text, note.asset.name, asset_record(note.asset))
