"""The register of partners: with whom we work, how to reach them, since when, and what was asked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.capacity.models.facts import Formality
from wherewithal.partnerships.asks.models import AskState
from wherewithal.partnerships.exchange.models import Direction
from wherewithal.partnerships.exchange.totals import totals_of
from wherewithal.partnerships.exchange.wording import total_words
from wherewithal.people.models import LegalType, PartnerArea
from wherewithal.reports.figures import Figure, Record, count
from wherewithal.reports.partners.gather import Partner, partners
from wherewithal.reports.period import Period
from wherewithal.reports.reader import on_paper
from wherewithal.reports.report import Report, Row, Section, Table, unless_bare

REGISTER = "partners"
SAID_YES = (AskState.YES, AskState.PARTLY, AskState.DONE)


def partner_register(member: Member, period: Period) -> Report:
    """Every partner on one line."""
    found = partners(on_paper(member), today=period.today, is_with_ideas=True)
    return Report(
        slug=REGISTER,
        title=_("Partner register"),
        lede=_("With whom we work, as of today. What nobody has noted yet stays empty."),
        sections=unless_bare(_counts(found), _table(found)),
        is_landscape=True,
    )


def _counts(found: Sequence[Partner]) -> Section:
    return Section(
        slug="counts",
        title=_("In short"),
        figures=(
            count(
                "partners-all",
                _("Partners"),
                [each.record for each in found],
                sentence=_(
                    "Every row of the relationships worksheet, and organizations that we asked or want to "
                    "ask, that promised something, or that stand in the ledger."
                ),
            ),
            *_by_formality(found),
            count(
                "partners-no-contact",
                _("Without anybody or anything to turn to"),
                [each.record for each in found if not each.contact],
                sentence=_("Neither a person who agreed to be named, nor a phone or website."),
            ),
        ),
        empty=_(
            "No partner is written down yet. A name on the relationships worksheet is a start."
        ),
    )


def _by_formality(found: Iterable[Partner]) -> Iterable[Figure]:
    records: dict[str, list[Record]] = defaultdict(list)
    for each in found:
        records[each.facts.formality if each.facts else ""].append(each.record)
    told = (
        (Formality.FORMAL, "formal", _("Formal")),
        (Formality.INFORMAL, "informal", _("Informal")),
        (Formality.UNKNOWN, "not-said", _("Formal or informal: not said yet")),
    )
    for value, slug, label in told:
        words = _("One counts as much as the other.")
        yield count(f"partners-{slug}", label, records[value], sentence=words)


def _table(found: Iterable[Partner]) -> Section:
    columns = (
        _("Partner"),
        _("Contact"),
        _("Partner area"),
        _("Legal type"),
        _("Formal or informal"),
        _("Level"),
        _("Since"),
        _("Asks"),
        _("We gave"),
        _("We received"),
    )
    rows = tuple(Row(_cells(each), each.record) for each in found)
    return Section(slug="register", title=_("One by one"), table=Table(columns, rows))


def _cells(partner: Partner) -> tuple[str, ...]:
    organization, facts = partner.organization, partner.facts
    return (
        partner.name,
        partner.contact,
        str(PartnerArea(organization.partner_area).label)
        if organization and organization.partner_area
        else "",
        str(LegalType(organization.legal_type).label)
        if organization and organization.legal_type
        else "",
        str(Formality(facts.formality).label) if facts and facts.formality else "",
        partner.level,
        facts.since if facts else "",
        _asks(partner),
        _exchanged(partner, Direction.GIVEN),
        _exchanged(partner, Direction.RECEIVED),
    )


def _asks(partner: Partner) -> str:
    if not partner.asks:
        return _("not asked yet") if partner.is_thought_of else ""
    yes = sum(ask.state in SAID_YES for ask in partner.asks)
    asked = ngettext("%(count)s ask", "%(count)s asks", len(partner.asks))
    words = {"asks": asked % {"count": len(partner.asks)}, "yes": yes}
    return (_("%(asks)s, %(yes)s with a yes") if yes else _("%(asks)s, no yes yet")) % words


def _exchanged(partner: Partner, direction: Direction) -> str:
    """The sums of the ledger with them, all years together: one line for each kind."""
    found = totals_of(partner.exchanges).of(direction)
    return "\n".join(f"{each.kind.label}: {total_words(each)}" for each in found)
