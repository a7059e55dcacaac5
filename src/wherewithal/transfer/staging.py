"""What was sent, kept until somebody says yes or two weeks are over. Nothing of it is in anybody's map yet."""

from pathlib import PurePath
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.transfer.kinds import KINDS, kind_of
from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.models import KEPT_FOR, NAME_LENGTH, Stage, StagedFile, StagedRows
from wherewithal.transfer.reading import REMEMBERED, choose_kind, choose_table

MOST_BYTES = 20_000_000
# What is told anew with the kind of a list.
OF_ITS_KIND = ("kind", "columns", "decisions", "stage")


def may_take_over(member: Member, kind: Kind) -> bool:
    """Those who edit such records of the whole library."""
    return member.can(kind.permission) and not member.is_limited


def require_taking_over(by: Member, kind: Kind) -> None:
    """Refuse those who may not edit such records of the whole library."""
    access.require_unlimited(by, kind.permission, by.library_id)


def kinds_for(member: Member) -> tuple[Kind, ...]:
    """The kinds of lists that a member may take over; refuses whoever may take over none."""
    found = tuple(kind for kind in KINDS if may_take_over(member, kind))
    if not found:
        message = "no list is for this member to take over"
        raise PermissionDenied(message)
    return found


def keep(*, by: Member, name: str, data: bytes) -> StagedFile:
    """Keep a file as it came, to be read. Raises ValidationError where it is larger than any list."""
    kinds_for(by)
    if len(data) > MOST_BYTES:
        words = _("A file may have up to %(most)s megabytes here. Please share it out over a few.")
        raise ValidationError(words % {"most": MOST_BYTES // 1_000_000})
    name = PurePath(name.replace("\x00", "")).name[-NAME_LENGTH:]
    staged = StagedFile(
        library_id=by.library_id,
        name=name,
        list_name=name,
        sent=data,
        made_by_id=by.actor_user_id,
        made_by_name=by.actor_name,
    )
    staged.save(force_insert=True)
    return staged


def use_table(*, by: Member, staged: StagedFile, place: int) -> None:
    """Work with another table of the file."""
    require_taking_over(by, kind_of(staged))
    if staged.stage not in (Stage.READ, Stage.CHECKED) or not 0 <= place < len(staged.tables):
        return
    choose_table(staged, place)
    staged.stage = Stage.READ
    staged.save(update_fields=["table", "signature", "list_name", *OF_ITS_KIND])


def use_kind(*, by: Member, staged: StagedFile, kind: Kind) -> None:
    """The rows are something else than we took them for."""
    require_taking_over(by, kind_of(staged))
    require_taking_over(by, kind)
    if staged.stage not in (Stage.READ, Stage.CHECKED):
        return
    choose_kind(staged, kind)
    staged.stage = Stage.READ
    staged.save(update_fields=list(OF_ITS_KIND))


def set_columns(*, by: Member, staged: StagedFile, columns: dict[int, str], list_name: str) -> None:
    """As a person put it: which column says what. What was not changed keeps the ground of its guess."""
    require_taking_over(by, kind_of(staged))
    before = staged.columns
    staged.columns = {
        str(index): _unless_changed(before.get(str(index)), slug)
        for index, slug in columns.items()
        if slug in kind_of(staged).by_slug or not slug
    }
    staged.list_name = list_name
    staged.save(update_fields=["columns", "list_name"])
    ask_to_check(staged)


def _unless_changed(before: list[Any] | None, slug: str) -> list[Any]:
    return before if before and before[0] == slug else [slug, REMEMBERED, True]


def ask_to_check(staged: StagedFile) -> None:
    """Look all rows over, from the first."""
    waiting = (Stage.READ, Stage.CHECKED, Stage.CHECKING)
    if move(staged, waiting, Stage.CHECKING):
        parts_of(staged).update(found=None)


def move(staged: StagedFile, since: tuple[Stage, ...], to: Stage, **values: Any) -> bool:
    """Go on to another stage, unless somebody else was quicker."""
    rows: Any = StagedFile.objects.in_library(staged.library_id).filter(pk=staged.pk)
    values |= {"stage": to, "done": 0}
    is_moved = bool(rows.filter(stage__in=since).update(**values))
    staged.refresh_from_db(fields=list(values))
    return is_moved


def parts_of(staged: StagedFile) -> Any:
    """The rows of the chosen table, some hundred at a time, in the order of the file."""
    return every_part_of(staged).filter(place=staged.table)


def every_part_of(staged: StagedFile) -> Any:
    """The rows of all tables of the file."""
    rows: Any = StagedRows.objects.in_library(staged.library_id)
    return rows.filter(staged_id=staged.pk).order_by("place", "part")


def set_decisions(*, by: Member, staged: StagedFile, decisions: dict[str, str]) -> None:
    """Whom the rows are, of those we know; by the code of the row."""
    require_taking_over(by, kind_of(staged))
    staged.decisions = {**staged.decisions, **decisions}
    staged.save(update_fields=["decisions"])


def call_off(*, by: Member, staged: StagedFile) -> bool:
    """Go no further with what is under way: nothing of it was kept, and nothing of it is needed.

    False, and nothing done, where it came to its end before.
    """
    require_taking_over(by, kind_of(staged))
    if staged.stage == Stage.READING:
        throw_away(by=by, staged=staged)
        return True
    if staged.stage == Stage.GIVING_BACK:
        return move(staged, (Stage.GIVING_BACK,), Stage.TAKEN)
    return move(staged, (Stage.CHECKING, Stage.TAKING), Stage.READ)


def throw_away(*, by: Member, staged: StagedFile) -> None:
    """Nothing of what was sent stays; a list that was taken over keeps what came of it."""
    require_taking_over(by, kind_of(staged))
    if staged.is_taken_over:
        _without_words(staged)
    else:
        staged.delete()


def old_lists() -> Any:
    """What nobody said yes to in two weeks, and what still has rows that were left over as long ago."""
    rows: Any = StagedFile.objects.filter(made_at__lt=timezone.now() - KEPT_FOR)
    return rows.filter(Q(receipt={}, entry_id=None) | ~Q(tables=[]))


def throw_away_old_lists() -> None:
    """Those go, and of what was taken over the rows that were left."""
    with across_libraries("what was sent is kept as long in every library"):
        for staged in old_lists().defer("sent", "tables", "remarks"):
            if staged.is_taken_over:
                _without_words(staged)
            else:
                staged.delete()


def _without_words(staged: StagedFile) -> None:
    """What came of it stays; its words go."""
    every_part_of(staged).delete()
    staged.tables, staged.remarks, staged.decisions = [], [], {}
    staged.save(update_fields=["tables", "remarks", "decisions"])
