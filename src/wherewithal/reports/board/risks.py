"""What may slip: what one person holds alone, promises that end soon, and what must still be found."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.accounts.actors import Member
from wherewithal.engine.networks.holders import HoldingKind
from wherewithal.insights.networks.gather import gather as gather_network
from wherewithal.insights.networks.reading import SingleRow, read_page
from wherewithal.insights.networks.scope import Scope
from wherewithal.partnerships.agreements.queries import agreements_in
from wherewithal.partnerships.kept.queries import is_over
from wherewithal.programs.coverage.gather import Gathered
from wherewithal.programs.coverage.rows import NeedRow
from wherewithal.reports.board.gaps import must_be_found, need_record, owner_of, secured_by_others
from wherewithal.reports.figures import Figure, Record, count
from wherewithal.reports.period import Period
from wherewithal.reports.report import Section

HELD: dict[str, str | Promise] = {
    HoldingKind.SKILL: gettext_lazy("skill"),
    HoldingKind.RELATIONSHIP: gettext_lazy("relationship"),
    HoldingKind.EQUIPMENT: gettext_lazy("equipment"),
}


def risks_section(
    reader: Member, gathered: Gathered, rows: list[NeedRow], period: Period
) -> Section:
    """Each with what would help."""
    return Section(
        slug="risks",
        title=_("What may slip"),
        figures=(
            _held_alone(reader, period),
            _ends_soon(reader, rows, period),
            _to_renew(reader, period),
            _must(gathered, rows),
        ),
        empty=_(
            "Of all that is written down, nothing hangs on one person alone, ends soon, waits to be renewed "
            "or must still be found."
        ),
    )


def _held_alone(reader: Member, period: Period) -> Figure:
    """Who it is stays on the page about people and silos: it is about continuity, not about them."""
    page = read_page(gather_network(reader, on=period.today), Scope())
    return count(
        "risks-single",
        _("Held by one person alone"),
        [_single_record(row) for row in page.singles],
        sentence=_("If they are away, so is this. A second person, shown in time, is enough."),
    )


def _single_record(row: SingleRow) -> Record:
    return Record(row.page, row.key, row.holding.name, str(HELD[row.holding.kind]))


def _ends_soon(reader: Member, rows: Iterable[NeedRow], period: Period) -> Figure:
    promised = secured_by_others(reader, rows)
    ending = promised.filter(ends_on__gte=period.today, ends_on__lte=period.soon)
    return count(
        "risks-ending",
        _("Promises that end within three months"),
        [
            need_record(row.resource_need, _("until %(day)s") % {"day": date_format(row.ends_on)})
            for row in ending.order_by("ends_on", "pk")
            if row.ends_on is not None
        ],
        sentence=_("Counted from today. Asking early is easier than asking again."),
    )


def _to_renew(reader: Member, period: Period) -> Figure:
    """Agreements of what goes on to be read again by then; one without a day is counted as unknown."""
    agreements = agreements_in(reader).exclude(is_over(period.today, of="asset__"))
    agreements = agreements.select_related("asset")
    due = agreements.filter(review_on__lte=period.soon).order_by("review_on", "pk")
    return count(
        "risks-renew",
        _("Agreements to read again within three months"),
        [
            Record("partnership", row.asset_id, row.asset.name, date_format(row.review_on))
            for row in due
            if row.review_on is not None
        ],
        sentence=_(
            "By the day noted with each, past days included; one without a day is unknown. "
            "What is ended is not counted."
        ),
        unknown_count=agreements.filter(review_on=None).count(),
    )


def _must(gathered: Gathered, rows: Iterable[NeedRow]) -> Figure:
    return count(
        "risks-must",
        _("Must-haves that are not covered"),
        [need_record(row.need, owner_of(row.need, gathered)) for row in must_be_found(rows)],
        sentence=_("What a program cannot do without, and does not have yet."),
    )
