"""What a member may read of the library's own assets. Every page, print and picture asks here."""

from django.db.models import Count, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE, MAY_SEE
from wherewithal.capacity.models import (
    Area,
    Asset,
    GroupMember,
    Note,
    NoteKind,
    Overview,
    SummaryRow,
)
from wherewithal.people.queries import people_visible_to


def assets_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Asset]:
    """The rows of the worksheets that this member may read.

    A relationship with a person who has not agreed to be written about is left out like the person.
    `leaving`: for paper, files, pictures and counts that go further than the screen.
    """
    assets = Asset.objects.in_library(member.library_id)
    seen = people_visible_to(member, leaving=leaving)
    return assets.filter(
        Q(relationship_facts=None)
        | Q(relationship_facts__person=None)
        | Q(relationship_facts__person__in=seen)
    )


def notes_visible_to(member: Member, *, leaving: bool = False) -> QuerySet[Note]:
    """The lines about assets that this member may read, in the order of the sheet."""
    notes = Note.objects.in_library(member.library_id).filter(withdrawn_at=None)
    notes = notes.filter(asset__in=assets_visible_to(member, leaving=leaving))
    if leaving:
        return notes.filter(level__in=MAY_LEAVE)
    own = Q(noted_by=member.actor_user_id) if member.actor_user_id else Q(pk=None)
    return notes.filter(Q(level__in=MAY_SEE[member.role]) | own)


def open_questions(member: Member) -> QuerySet[Note]:
    """Questions that nobody has answered yet."""
    return notes_visible_to(member).filter(kind=NoteKind.QUESTION, closed_at=None)


def overviews(member: Member) -> QuerySet[Overview]:
    """The broad notes of the first sheet."""
    return Overview.objects.in_library(member.library_id)


def group_members(member: Member, *, leaving: bool = False) -> QuerySet[GroupMember]:
    """Who belongs to which group of the staff sheet, as far as the member may read about them."""
    members = GroupMember.objects.in_library(member.library_id).filter(asset__area=Area.STAFF)
    members = members.filter(person__in=people_visible_to(member, leaving=leaving))
    return members.select_related("person").order_by("person__position", "person_id")


def missing_summary_rows(member: Member) -> list[SummaryRow]:
    """Which of the two rows that sum up the material resources this library does not have yet."""
    rows = Asset.objects.in_library(member.library_id).filter(area=Area.MATERIAL)
    there = set(rows.exclude(summary_row=SummaryRow.NONE).values_list("summary_row", flat=True))
    return [row for row in SummaryRow if row and row not in there]


def may_edit(member: Member, asset: Asset) -> bool:
    """True when the member may change this row: everywhere, or at the outlet or team they look after."""
    if asset.library_id != member.library_id or not member.can(Permission.EDIT_CAPACITY):
        return False
    if not member.is_limited:
        return True
    at_outlet = member.outlet_id is not None and any(
        placement.outlet_id == member.outlet_id for placement in asset.placements.all()
    )
    return at_outlet or (member.team_id is not None and asset.team_id == member.team_id)


def may_edit_note(member: Member, note: Note) -> bool:
    """True for those who may change the row, and for the author of the line."""
    if note.library_id != member.library_id:
        return False
    is_author = member.actor_user_id is not None and note.noted_by_id == member.actor_user_id
    return (is_author and member.can(Permission.ADD_NOTES)) or may_edit(member, note.asset)


def count_by_area(member: Member) -> dict[str, int]:
    """How many rows of each area the member may read."""
    rows = assets_visible_to(member).order_by().values_list("area")
    return dict(rows.annotate(number=Count("pk", distinct=True)))
