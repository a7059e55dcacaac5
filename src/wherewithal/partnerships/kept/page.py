"""One partnership as its page shows it: the row of the worksheet, and all that hangs on it."""

from dataclasses import dataclass
from datetime import date

from wherewithal.accounts.actors import Member
from wherewithal.accounts.steps import Step
from wherewithal.capacity.models import Asset, Note, NoteKind, RelationshipFacts
from wherewithal.libraries.labels import column_label, level_label
from wherewithal.libraries.models import Library
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.agreements.queries import StepTaken, agreement_of, steps_taken
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.asks.pipeline import OVER
from wherewithal.partnerships.asks.queries import with_lines
from wherewithal.partnerships.before.vetting import Vetted, vetting_of_partnership
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.queries import files_visible_to
from wherewithal.partnerships.kept import queries
from wherewithal.partnerships.kept.gone import gone_holders
from wherewithal.partnerships.kept.listing import ENOUGH
from wherewithal.partnerships.kept.models import (
    PartnershipContact,
    PartnershipFacts,
    Rank,
    Side,
)
from wherewithal.partnerships.steps import PARTNERSHIP_STEPS
from wherewithal.people.models import Person, Role, Tie
from wherewithal.programs.offering.models import OfferPromise

SIGNS = {
    NoteKind.STRENGTH: "+",
    NoteKind.CHALLENGE: "–",
    NoteKind.IMPROVEMENT: "→",
    NoteKind.QUESTION: "?",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """Lines of the worksheet of one kind, under the library's own heading."""

    title: str
    sign: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class TheirContact:
    """Somebody of theirs, with what they are in their house where that is noted."""

    contact: PartnershipContact
    role: Role | None
    is_here: bool


@dataclass(frozen=True, slots=True)
class OurContact:
    """Somebody of ours; first or second contact where the worksheet names them."""

    contact: PartnershipContact
    rank: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class PartnershipPage:
    """All of it, as far as the reader may read."""

    asset: Asset
    facts: RelationshipFacts
    stands: PartnershipFacts
    level: str
    intended_level: str
    is_due: bool
    kinds: tuple[Kind, ...]
    holder: Person | None
    second_holder: Person | None
    gone: tuple[PartnershipContact, ...]
    ours: tuple[OurContact, ...]
    theirs: tuple[TheirContact, ...]
    lacks_second: bool
    known_by: tuple[Tie, ...]
    roles: tuple[Role, ...]
    asks: tuple[Ask, ...]
    past_asks: tuple[Ask, ...]
    promises: tuple[OfferPromise, ...]
    agreement: Agreement
    is_agreement_due: bool
    approvals: tuple[StepTaken, ...]
    vetting: tuple[Vetted, ...]
    files: tuple[PartnershipFile, ...]
    steps: tuple[Step, ...]

    @property
    def stands_below(self) -> set[int]:
        """The holders who stand among the contacts, too, with what they do in it: named once."""
        return {
            each.contact.person_id for each in self.ours if each.rank and each.contact.person_id
        }

    @property
    def lacks_second_of_theirs(self) -> bool:
        """True where we know one of them who is turned to, and no second."""
        ranks = {each.contact.rank for each in self.theirs if each.is_here}
        return Rank.FIRST in ranks and Rank.SECOND not in ranks


def partnership_page(
    member: Member, library: Library, asset: Asset, *, today: date
) -> PartnershipPage:
    """Everything about one partnership, in a fixed number of queries."""
    facts = queries.facts_of(asset)
    seen = queries.seen_people(member, (facts.holder, facts.second_holder))
    stands = queries.partnership_facts_of(asset)
    roles = queries.roles_at(member, facts.organization)
    agreement = agreement_of(asset)
    contacts = list(queries.contacts_in(member).filter(asset=asset))
    everybody = queries.all_contacts(member.library_id, [asset])[asset.pk]
    keepers = queries.keepers(everybody, facts, today=today)
    asks = with_lines(member, queries.asks_of(member, asset))
    return PartnershipPage(
        asset=asset,
        facts=facts,
        stands=stands,
        level=level_label(library, stands.level),
        intended_level=level_label(library, stands.intended_level),
        is_due=stands.review_on is not None and stands.review_on <= today,
        kinds=_kinds(library, queries.lines_of(member, asset)),
        holder=facts.holder if facts.holder_id in seen else None,
        second_holder=facts.second_holder if facts.second_holder_id in seen else None,
        gone=gone_holders(contacts, facts, today=today),
        ours=_ours(contacts, facts, today),
        theirs=_theirs(contacts, roles, today),
        lacks_second=len(keepers) < ENOUGH,
        known_by=_known_by(queries.ties_to(member, facts), keepers),
        roles=tuple(role for role in roles if not _is_contact(role, contacts)),
        asks=tuple(ask for ask in asks if ask.state not in OVER),
        past_asks=tuple(ask for ask in asks if ask.state in OVER),
        promises=tuple(queries.promises_to(member, asset)),
        agreement=agreement,
        is_agreement_due=agreement.review_on is not None and agreement.review_on <= today,
        approvals=tuple(steps_taken(member, agreement)),
        vetting=tuple(vetting_of_partnership(member, asset)) if _has_partner(facts) else (),
        files=tuple(files_visible_to(member).filter(asset=asset)),
        steps=tuple(PARTNERSHIP_STEPS.of(member, asset)),
    )


def _known_by(ties: list[Tie], keepers: set[str]) -> tuple[Tie, ...]:
    """Who knows them without keeping the partnership, each once."""
    by_whom = {
        (tie.from_person_id, tie.from_team_id): tie
        for tie in reversed(ties)
        if f"person-{tie.from_person_id}" not in keepers
    }
    return tuple(reversed(by_whom.values()))


def _has_partner(facts: RelationshipFacts) -> bool:
    """True where a record stands behind the row: what was looked at hangs on that."""
    return facts.organization_id is not None or facts.person_id is not None


def _kinds(library: Library, notes: list[Note]) -> tuple[Kind, ...]:
    """Strengths stand first; a kind of which nothing is said is left out."""
    of_kind = {kind: tuple(note for note in notes if note.kind == kind) for kind in NoteKind}
    return tuple(
        Kind(column_label(library, kind), SIGNS[kind], said)
        for kind, said in of_kind.items()
        if said
    )


def _ours(
    contacts: list[PartnershipContact], facts: RelationshipFacts, today: date
) -> tuple[OurContact, ...]:
    """Whoever is turned to first stands first; a holder who comes twice is named so once."""
    ranks = {facts.second_holder_id: Rank.SECOND, facts.holder_id: Rank.FIRST}
    found = []
    for row in contacts:
        if row.side == Side.OURS:
            is_here = row.is_here(today)
            rank = ranks.pop(row.person_id, None) if row.person_id and is_here else None
            found.append(OurContact(row, str(rank.label) if rank else "", is_here))
    order = ("", str(Rank.SECOND.label), str(Rank.FIRST.label))
    return tuple(sorted(found, key=lambda each: -order.index(each.rank)))


def _theirs(
    contacts: list[PartnershipContact], roles: list[Role], today: date
) -> tuple[TheirContact, ...]:
    by_person = {role.person_id: role for role in reversed(roles)}
    return tuple(
        TheirContact(row, by_person.get(row.person_id or 0), row.is_here(today))
        for row in contacts
        if row.side == Side.THEIRS
    )


def _is_contact(role: Role, contacts: list[PartnershipContact]) -> bool:
    """They stand among the contacts already, with this role beside."""
    return any(row.side == Side.THEIRS and row.person_id == role.person_id for row in contacts)
