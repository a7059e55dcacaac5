"""What a row's own page shows, read in a fixed number of statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.rows import model_slug
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.actions.suggest import NAME
from wherewithal.capacity.fields import FactField, FactKind, fact_field, fields_of, is_blank
from wherewithal.capacity.levels import levels_for
from wherewithal.capacity.merging import fact_in_words
from wherewithal.capacity.models import Area, Asset, Note, NoteKind
from wherewithal.libraries.models import Library
from wherewithal.people.models import Organization, Person
from wherewithal.people.queries import organizations_in, people_visible_to
from wherewithal.proposals.models import Decision, Proposal
from wherewithal.proposals.queries import proposals_about
from wherewithal.quantities import from_code
from wherewithal.quantities.describe import describe
from wherewithal.ui.digests import digest
from wherewithal.worksheets.edits import NAME as NAME_FIELD
from wherewithal.worksheets.queries import columns_of
from wherewithal.worksheets.sheets import SHEET_OF_AREA, LineColumn


@dataclass(frozen=True, slots=True)
class LineOnPage:
    """One line with all that may be done to it."""

    note: Note
    field: str
    text: str
    may_edit: bool
    may_withdraw: bool
    may_suggest: bool
    levels: list[tuple[str, str | Promise]]
    level: str

    @property
    def key(self) -> str:
        """The line's number as text, for addresses."""
        return str(self.note.pk)


@dataclass(frozen=True, slots=True)
class KindOnPage:
    """The lines of one kind, and the box for a new one."""

    column: LineColumn
    lines: list[LineOnPage]
    closed: list[Note]
    new_field: str
    typed: str


@dataclass(frozen=True, slots=True)
class FactOnPage:
    """A fact as people read it, for those who may not change it."""

    name: str
    label: str | Promise
    words: str


@dataclass(frozen=True, slots=True)
class SuggestionOnPage:
    """A suggestion in words: what it would change, from what, to what, by whom."""

    proposal: Proposal
    label: str | Promise
    words: str
    now: str
    may_decide: bool
    may_take_back: bool


@dataclass(frozen=True, slots=True)
class RecordHint:
    """A record that may stand behind a relationship: one that is there, or a new one of that name."""

    order: str
    label: str


def find_asset(member: Member, asset_id: int) -> Asset | None:
    """The row with everything its page shows, where the member may read it."""
    return with_facts(capacity.assets_visible_to(member).filter(pk=asset_id)).first()


def with_facts(rows: QuerySet[Asset]) -> QuerySet[Asset]:
    """Rows with their facts and places, and the people whom these name."""
    facts = ("staff_facts", "space_facts", "material_facts", "relationship_facts")
    people = [f"relationship_facts__{name}" for name in ("person", "holder", "second_holder")]
    found = rows.select_related("team", *facts, *people, "relationship_facts__organization")
    return found.prefetch_related("placements__outlet")


def kinds_on_page(
    member: Member, asset: Asset, library: Library, typed: QueryDict | None = None
) -> list[KindOnPage]:
    """The row's lines by kind; `typed` puts back what was typed and could not be saved."""
    notes = list(capacity.notes_visible_to(member).filter(asset=asset))
    for note in notes:
        note.asset = asset  # so that asking who may edit it costs nothing
    words = typed or QueryDict()
    return [
        _kind(member, asset, column, [n for n in notes if n.kind == column.kind], words)
        for column in columns_of(SHEET_OF_AREA[asset.area], library)
    ]


def was_of(asset: Asset, kinds: list[KindOnPage]) -> str:
    """Digests of name and lines as stored, to notice that somebody changed them meanwhile."""
    pairs = [f"{NAME_FIELD}={digest(asset.name)}"]
    lines = [line.note for kind in kinds for line in kind.lines]
    return " ".join([*pairs, *(f"{note.pk}={digest(note.text)}" for note in lines)])


def facts_on_page(member: Member, asset: Asset) -> list[FactOnPage]:
    """What is known of the row, without people whom the member may not read about."""
    facts = facts_of(asset)
    seen = set(people_visible_to(member).values_list("pk", flat=True))
    found = []
    for fact in fields_of(asset):
        value = getattr(facts, fact.name)
        hidden = isinstance(value, Person) and value.pk not in seen
        known = not (hidden or is_blank(value))
        words = fact_in_words(fact, facts) if known else ""
        if not hidden:
            found.append(FactOnPage(fact.name, fact.label, words))
    return found


def suggestions_on_page(
    member: Member, asset: Asset, kinds: list[KindOnPage]
) -> list[SuggestionOnPage]:
    """Open suggestions: all of them for those who may decide, their own for everybody else."""
    proposals = proposals_about(asset.library_id, [asset.pk]).filter(decision=Decision.OPEN)
    may_decide = member.can(Permission.DECIDE_PROPOSALS) and capacity.may_edit(member, asset)
    if not may_decide:
        own = Q(made_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
        proposals = proposals.filter(own)
    notes = {str(line.note.pk): line.note for kind in kinds for line in kind.lines}
    found = (
        suggestion_on_page(member, asset, proposal, notes, may_decide=may_decide)
        for proposal in proposals
    )
    return [suggestion for suggestion in found if suggestion is not None]


def record_hints(member: Member, asset: Asset) -> list[RecordHint]:
    """Who might stand behind a relationship without a record: those of that name, or a new record."""
    facts = facts_of(asset)
    is_open = asset.area == Area.RELATIONSHIP and not (facts.organization or facts.person)
    if not is_open or not capacity.may_edit(member, asset):
        return []
    same = organizations_in(member).filter(name__iexact=asset.name)
    hints = [
        RecordHint(f"link:{organization.pk}", _("It is “%(name)s”") % {"name": organization.name})
        for organization in same
    ]
    names = {"name": asset.name}
    return [
        *hints,
        RecordHint("new:organization", _("Add “%(name)s” as an organization") % names),
        RecordHint("new:person", _("Add “%(name)s” as a person") % names),
    ]


def _kind(
    member: Member, asset: Asset, column: LineColumn, notes: list[Note], typed: Mapping[str, Any]
) -> KindOnPage:
    new_field = f"row.{asset.pk}.new.{column.kind}"
    return KindOnPage(
        column=column,
        lines=[_line(member, note, typed) for note in notes if note.closed_at is None],
        closed=[note for note in notes if note.closed_at is not None],
        new_field=new_field,
        typed=str(typed.get(new_field, "")),
    )


def _line(member: Member, note: Note, typed: Mapping[str, Any]) -> LineOnPage:
    field = f"row.{note.asset_id}.line.{note.kind}.{note.pk}"
    may_edit = capacity.may_edit_note(member, note)
    labels = dict(Level.choices)
    return LineOnPage(
        note=note,
        field=field,
        text=str(typed.get(field, note.text)),
        may_edit=may_edit,
        may_withdraw=note.noted_by_id is not None and note.noted_by_id == member.actor_user_id,
        may_suggest=not may_edit and member.can(Permission.PROPOSE),
        levels=[(level, labels[Level(level)]) for level in levels_for(member, note)],
        level=str(typed.get(f"level.{note.pk}", note.level)),
    )


def suggestion_on_page(
    member: Member,
    asset: Asset,
    proposal: Proposal,
    notes: Mapping[str, Note],
    *,
    may_decide: bool,
) -> SuggestionOnPage | None:
    """One of them in words; None for a suggestion about a line that the member may not read (any more)."""
    said = _said(asset, proposal, notes)
    if said is None:
        return None
    label, words, now = said
    is_own = proposal.made_by_id is not None and proposal.made_by_id == member.actor_user_id
    return SuggestionOnPage(proposal, label, words, now, may_decide, is_own)


def _said(
    asset: Asset, proposal: Proposal, notes: Mapping[str, Note]
) -> tuple[str | Promise, str, str] | None:
    """What a suggestion is about, what it says, and what stands there now."""
    if proposal.model == model_slug(Note):
        note = notes.get(proposal.key)
        if note is None:
            return None
        return NoteKind(note.kind).label, str(proposal.value), note.text
    if proposal.field in NoteKind.values:  # a line to add
        return NoteKind(proposal.field).label, str(proposal.value), ""
    if proposal.field == NAME:
        return _("name"), str(proposal.value), asset.name
    fact = fact_field(asset.area, proposal.field)
    facts = facts_of(asset)
    now = "" if is_blank(getattr(facts, fact.name)) else fact_in_words(fact, facts)
    return fact.label, value_in_words(fact, facts, proposal.value), now


def value_in_words(fact: FactField, facts: Any, value: Any) -> str:
    """A suggested value of a fact as people read it."""
    match fact.kind:
        case FactKind.QUANTITY:
            return describe(from_code(value))
        case FactKind.YES_NO:
            return _("yes") if value else _("no")
        case FactKind.CHOICE:
            return str(dict(facts._meta.get_field(fact.name).choices).get(value, value))
        case FactKind.PERSON | FactKind.ORGANIZATION:
            model: Any = Person if fact.kind is FactKind.PERSON else Organization
            found = model.objects.in_library(facts.library_id).filter(pk=value).first()
            return found.name if found else _("somebody who is not listed any more")
        case _:
            return str(value)
