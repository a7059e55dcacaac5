"""Entries of the change log that a page shows, newest first; who may read what is judged in `sight`."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.history.registry import models_in_bin, models_of
from wherewithal.history.words import ToldEntry, tell

ENTRIES_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class PageOfEntries:
    """Some entries in words, and the key from which earlier ones go on."""

    told: list[ToldEntry]
    earlier: int | None


def entries_in(member: Membership, *, by_name: str = "", group: str = "") -> QuerySet[ChangeSet]:
    """The activity of the library, perhaps only one person's, or only on one kind of thing."""
    entries = ChangeSet.objects.filter(library_id=member.library_id).prefetch_related("changes")
    if by_name:
        entries = entries.filter(by_name=by_name)
    if group:
        entries = entries.filter(Exists(_changes().filter(model__in=models_of(group))))
    return entries.order_by("-pk")


def entries_about(member: Membership, *, model: str, key: str) -> QuerySet[ChangeSet]:
    """The history of one thing: what was about it, and what changed its very row."""
    touched = Exists(_changes().filter(model=model, key=key))
    return entries_in(member).filter(Q(about_model=model, about_key=key) | touched)


def removals(member: Membership) -> QuerySet[ChangeSet]:
    """What lies in the bin: removals that nobody took back."""
    removed = _changes().filter(action=ChangeAction.DELETED, model__in=models_in_bin())
    return entries_in(member).filter(Exists(removed), undone_by_id=None)


def names_in(member: Membership) -> list[str]:
    """Everybody who ever changed something, for the filter."""
    entries = ChangeSet.objects.filter(library_id=member.library_id).order_by("by_name")
    return list(entries.values_list("by_name", flat=True).distinct())


def page_of(
    member: Membership,
    entries: QuerySet[ChangeSet],
    *,
    before: int | None = None,
    size: int = ENTRIES_A_PAGE,
) -> PageOfEntries:
    """The newest `size` entries before a key, in words."""
    if before is not None:
        entries = entries.filter(pk__lt=before)
    found = list(entries[: size + 1])
    shown = found[:size]
    earlier = shown[-1].pk if len(found) > size else None
    return PageOfEntries(told=tell(member, shown), earlier=earlier)


def _changes() -> QuerySet[Change]:
    return Change.objects.filter(change_set=OuterRef("pk"))
