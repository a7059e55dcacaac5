"""What we can offer: what may be told to partners, and what of ours stands behind it."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.partnerships.asks.queries import offers_to_partners
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.quantities.describe import describe
from wherewithal.reports.figures import Record, count
from wherewithal.reports.report import Line, Section
from wherewithal.ui.names import in_sentence


def offered_section(reader: Member) -> Section:
    """Our open offers in their own words."""
    offers = list(offers_to_partners(reader).order_by("position", "pk"))
    return Section(
        slug="offered",
        title=_("What we can offer"),
        figures=(
            count(
                "offered",
                _("Offers to partners"),
                [Record("libraryoffer", each.pk, each.words) for each in offers],
                sentence=_("Open offers that may be told to partners."),
            ),
        ),
        lines=tuple(Line(each.words, " · ".join(_small(each)), _record(each)) for each in offers),
        empty=_(
            "No offer is written down yet. What would you gladly give: a room, an evening, an audience?"
        ),
    )


def _record(offer: LibraryOffer) -> Record:
    return Record("libraryoffer", offer.pk, offer.words)


def _small(offer: Any) -> Iterable[str]:
    yield str(offer.get_kind_display())
    if offer.how_much.is_known:
        words = {"number": describe(offer.how_much), "what": offer.of_what}
        yield (_("at most %(number)s %(what)s") % words).strip()
    if offer.when:
        yield offer.when
    if offer.seen_behind:
        names = ", ".join(in_sentence(row.asset.name) for row in offer.seen_behind)
        yield _("behind it: %(names)s") % {"names": names}
