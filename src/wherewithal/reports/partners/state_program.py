"""Counts by partner area and legal type, as the program reports of US state libraries ask for them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.people.models import LegalType, Organization, PartnerArea
from wherewithal.reports.figures import Figure, Record, count
from wherewithal.reports.partners.gather import Partner, once_each, partners
from wherewithal.reports.period import Period
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Report, Row, Section, Table, unless_bare

STATE = "state"


def state_report(member: Member, period: Period) -> Report:
    """Every partner once, by area and by legal type; whoever has none yet is told as unknown."""
    found = once_each(partners(on_paper(member), today=period.today))
    by_kind = (
        _by(found, "area", _("By partner area"), PartnerArea.choices, _area),
        _by(found, "legal", _("By legal type"), LegalType.choices, _legal),
    )
    return Report(
        slug=STATE,
        title=_("Partners for the state report"),
        lede=_(
            "Counted by the partner areas and legal types of state program reports, as of today. "
            "Whoever has none noted yet is not counted as “Other”."
        ),
        sections=unless_bare(_all(found), *(by_kind if found else ()), _list(found)),
    )


def _area(organization: Organization | None) -> str:
    return "" if organization is None else organization.partner_area


def _legal(organization: Organization | None) -> str:
    return "" if organization is None else organization.legal_type


def _all(found: Sequence[Partner]) -> Section:
    figure = count(
        "state-partners",
        _("Partners"),
        [each.record for each in found],
        sentence=_(
            "Organizations and people with whom we have a relationship, and other organizations that we asked, "
            "that promised something or stand in the ledger; each is counted once."
        ),
    )
    return Section(
        slug="partners",
        title=_("Partners"),
        figures=(figure,),
        empty=_(
            "No partner is written down yet. A name on the relationships worksheet is a start."
        ),
    )


def _by(
    found: Iterable[Partner],
    slug: str,
    title: str,
    choices: Iterable[tuple[str, str | Promise]],
    value_of: Callable[[Organization | None], str],
) -> Section:
    """A figure for each value, in the order of the form; what nobody has said yet comes last."""
    found = list(found)
    records: dict[str, list[Record]] = defaultdict(list)
    for each in found:
        records[value_of(each.organization)].append(each.record)
    bars: list[Figure] = [
        count(f"{slug}-{value}", str(label), records[value], sentence=_("Partners of this kind."))
        for value, label in choices
        if value
    ]
    unknown = count(
        f"{slug}-not-said",
        _("not said yet"),
        records[""],
        sentence=_("To be noted on the page of the organization, before the report is sent."),
    )
    return Section(
        slug=f"by-{slug}",
        title=title,
        sentence=_noted(len(found) - len(records[""]), len(found)),
        bars=(*bars, unknown),
    )


def _noted(said: int, everybody: int) -> str:
    """The chart in a sentence; of nobody there is nothing to say."""
    if not everybody:
        return ""
    return ngettext(
        "Noted for %(said)s of %(everybody)s partner.",
        "Noted for %(said)s of %(everybody)s partners.",
        everybody,
    ) % {"said": said, "everybody": everybody}


def _list(found: Iterable[Partner]) -> Section:
    rows = tuple(
        Row((each.name, _label(each, "partner_area"), _label(each, "legal_type")), each.record)
        for each in found
    )
    columns = (_("Partner"), _("Partner area"), _("Legal type"))
    return Section(slug="list", title=_("One by one"), table=Table(columns, rows))


def _label(partner: Partner, column: str) -> str:
    """In words; what nobody has said stays empty."""
    organization = partner.organization
    if organization is None or not getattr(organization, column):
        return ""
    shown = {"partner_area": PartnerArea, "legal_type": LegalType}[column]
    return str(shown(getattr(organization, column)).label)
