"""When nobody is known yet: kinds of partners that usually meet such a need, and how to find one here."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.people.models import Organization, OrganizationType
from wherewithal.people.queries import organizations_in
from wherewithal.programs.models import NeedKind

SHOWN = 4
T = OrganizationType


@dataclass(frozen=True, slots=True)
class PartnerKind:
    """A kind of partner: what they often have to give, and the question with which to begin."""

    name: str | Promise
    why: str | Promise
    where: str | Promise
    types: tuple[str, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """A kind of partner, with those of its kind whom the library knows already."""

    kind: PartnerKind
    known: tuple[Organization, ...]


KINDS: tuple[PartnerKind, ...] = (
    PartnerKind(
        _("A company, a college or a university with its own workshop"),
        _("Machines that stand still after five, and people who like to show them."),
        _("Ask who runs the lab or the shop floor, not the front desk."),
        (T.BUSINESS, T.COLLEGE),
        (NeedKind.TECHNOLOGY,),
    ),
    PartnerKind(
        _("A design firm, an architect or a sign maker"),
        _("They cut, print and build every week, and know what beginners trip over."),
        _("Look at who made the newest sign on Main Street."),
        (T.BUSINESS,),
        (NeedKind.TECHNOLOGY, NeedKind.HUMAN),
    ),
    PartnerKind(
        _("A school with a computer room or a shop class"),
        _("Rooms and devices that are free in the evening and in summer."),
        _("The school librarian knows whom to ask, and when."),
        (T.SCHOOL, T.COLLEGE),
        (NeedKind.TECHNOLOGY, NeedKind.SPACE),
    ),
    PartnerKind(
        _("A service club"),
        _("Members who have promised to serve, and are glad of something near to do."),
        _("Offer to speak at one of their lunches; bring one clear wish."),
        (T.CLUB,),
        (NeedKind.HUMAN, NeedKind.FINANCIAL, NeedKind.MATERIAL),
    ),
    PartnerKind(
        _("Students who need practice or service hours"),
        _("Young people with energy and fresh skills, for a season at a time."),
        _("Ask the school’s or the college’s office for service learning."),
        (T.SCHOOL, T.COLLEGE, T.YOUTH),
        (NeedKind.HUMAN,),
    ),
    PartnerKind(
        _("People who have just retired"),
        _("A working life of knowledge, and daytime hours."),
        _("Ask at the senior center, and ask your own regulars what they used to do."),
        (T.CLUB, T.SOCIAL),
        (NeedKind.HUMAN,),
    ),
    PartnerKind(
        _("A faith community"),
        _("A hall, a kitchen, chairs and tables, and many hands on the right day."),
        _("The office manager holds the calendar of the rooms."),
        (T.FAITH,),
        (NeedKind.SPACE, NeedKind.HUMAN, NeedKind.MATERIAL),
    ),
    PartnerKind(
        _("A museum, a park or a farm"),
        _("Room to move, things to touch, and guides who love questions."),
        _("Ask for whoever plans their visits by groups."),
        (T.MUSEUM, T.FARM),
        (NeedKind.SPACE, NeedKind.MATERIAL),
    ),
    PartnerKind(
        _("A building of the town"),
        _("Rooms that the same taxes pay for already."),
        _("The clerk of the town hall knows which stand empty."),
        (T.GOVERNMENT,),
        (NeedKind.SPACE,),
    ),
    PartnerKind(
        _("A hardware store, a lumber yard or a garden center"),
        _("Offcuts, last year’s stock, and somebody at the counter who knows how."),
        _("Bring a short list to the owner on a quiet weekday morning."),
        (T.BUSINESS, T.FARM),
        (NeedKind.MATERIAL, NeedKind.TECHNOLOGY),
    ),
    PartnerKind(
        _("A reuse center or a thrift shop"),
        _("What you need a dozen of has often just been given away."),
        _("Leave your list with whoever sorts the donations."),
        (T.SOCIAL, T.BUSINESS),
        (NeedKind.MATERIAL,),
    ),
    PartnerKind(
        _("The Friends of the library, or a community foundation"),
        _("Money that was given for just this, and a form that is shorter than a grant’s."),
        _("Ask what they funded last year, and what they wished somebody had asked for."),
        (T.CLUB, T.SOCIAL),
        (NeedKind.FINANCIAL,),
    ),
    PartnerKind(
        _("A bank, a credit union or a business with its office here"),
        _("Small sums for the neighborhood are decided by the branch itself."),
        _("Ask the branch manager, with one sum and one date."),
        (T.BUSINESS,),
        (NeedKind.FINANCIAL,),
    ),
    PartnerKind(
        _("The local government"),
        _("It decides, and it likes to see itself in something that works."),
        _("Begin with the person who prepares the agenda."),
        (T.GOVERNMENT,),
        (NeedKind.LEGITIMACY, NeedKind.FINANCIAL),
    ),
    PartnerKind(
        _("Somebody whose word counts: a principal, a doctor, an editor, a pastor"),
        _("A yes is easier where a neighbor whom everybody trusts has said it first."),
        _("Ask two people whom they would listen to; the name that comes twice is it."),
        (T.SCHOOL, T.HEALTH, T.MEDIA, T.FAITH),
        (NeedKind.LEGITIMACY,),
    ),
)


def partners_for(member: Member, kind: str) -> list[Suggested]:
    """The kinds that usually meet a need of this kind, each with those whom we know, in one query."""
    known = _known(member)
    return [
        Suggested(each, tuple(_of_types(known, each.types))[:SHOWN])
        for each in KINDS
        if kind in each.needs
    ]


def _known(member: Member) -> dict[str, list[Organization]]:
    """Those who may be contacted, by type."""
    found: dict[str, list[Organization]] = defaultdict(list)
    rows = organizations_in(member).exclude(type=OrganizationType.UNKNOWN)
    for row in rows.filter(do_not_contact=False).order_by("name", "pk"):
        found[row.type].append(row)
    return found


def _of_types(known: dict[str, list[Organization]], types: Iterable[str]) -> Iterable[Organization]:
    return (row for kind in types for row in known.get(kind, ()))
