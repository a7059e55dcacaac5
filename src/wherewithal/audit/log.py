"""Write rows and their history in one go: the only way rooms change anything."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from wherewithal.audit import hanging, once
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.prepared import Prepared
from wherewithal.audit.rows import RowData, assign, model_slug, row_data

Row = TypeVar("Row", bound=models.Model)


class Actor(Protocol):
    """Who acts: a member, or somebody who holds a link."""

    @property
    def actor_name(self) -> str: ...

    @property
    def actor_user_id(self) -> int | None: ...

    @property
    def library_id(self) -> int: ...


class AlreadyDone(Exception):
    """This very request was carried out before (a resend after a lost answer)."""

    def __init__(self, earlier: ChangeSet) -> None:
        super().__init__(f"change set {earlier.pk}")
        self.earlier = earlier


class Changes:
    """The writes of one action: each saves its row and remembers it."""

    def __init__(self, change_set: ChangeSet) -> None:
        self.change_set = change_set
        self.about: models.Model | None = None
        self._entries: list[Change] = []
        self._is_kept = False

    def create(self, row: Row) -> Row:
        """Check and insert a new row."""
        row.full_clean()
        row.save(force_insert=True)
        self._remember(row, ChangeAction.CREATED, {}, row_data(row))
        return row

    def change(self, row: Row, **values: Any) -> Row:
        """Set fields on a row; a row that stays the same is neither saved nor remembered."""
        before = row_data(row)
        for name, value in values.items():
            setattr(row, name, value)
        self.changed(row, before=before)
        return row

    def changed(self, row: models.Model, *, before: RowData) -> None:
        """Save a row that was altered since `before` was taken, and remember what differs."""
        after = row_data(row)
        columns = [column for column in after if after[column] != before[column]]
        if not columns:
            return
        row.full_clean()
        row.save(update_fields=columns)
        after = row_data(row)
        self._remember(
            row,
            ChangeAction.CHANGED,
            {column: before[column] for column in columns},
            {column: after[column] for column in columns},
        )

    def write(self, prepared: Prepared) -> None:
        """Everything that was prepared, in few statements; its entry is stored with it, as by `keep_now`."""
        if prepared.is_empty:
            return
        self._store()
        prepared.run(self.change_set)

    def delete(self, row: models.Model) -> None:
        """Remove one row. Children are removed by the action first, so that each is remembered."""
        before = row_data(row)
        key = row.pk
        row.delete()
        row.pk = key
        self._remember(row, ChangeAction.DELETED, before, {})

    def delete_with_children(self, row: models.Model) -> None:
        """Remove a row and what hangs on it, each remembered: rows that need it go, others let go.

        What the row keeps up itself (TAKES_ALONG names the columns that point there) goes after it.
        """
        for relation in hanging.relations(type(row)):
            self._release(row, relation)
        kept_up = hanging.taken_along(row)
        self.delete(row)
        for each in kept_up:
            self.delete_with_children(each)

    def _release(self, row: models.Model, relation: Any) -> None:
        for child in hanging.children(row, relation):
            if hanging.goes_along(relation):
                self.delete_with_children(child)
            else:
                self.change(child, **{relation.field.name: None})

    def change_if_sound(self, row: models.Model, name: str, value: Any) -> bool:
        """Set one field where the row still makes sense with it; False, and nothing done, where not."""
        before = row_data(row)
        setattr(row, name, value)
        try:
            row.full_clean()
        except ValidationError:
            assign(row, before)
            row.full_clean()  # a row that was odd before is no reason to go on
            return False
        self.changed(row, before=before)
        return True

    @property
    def is_empty(self) -> bool:
        """True when nothing was changed, so nothing needs to be kept."""
        return not self._entries

    def keep_now(self) -> ChangeSet | None:
        """Store the change set with its changes so far; nothing is kept where nothing changed.

        The end of change_set(...) does this by itself; withdrawing words needs it earlier.
        """
        if self.is_empty:
            return None
        self._store()
        for entry in self._entries:
            entry.change_set = self.change_set
        Change.objects.bulk_create(self._entries)
        self._entries = []
        return self.change_set

    def _store(self) -> None:
        if self.about is not None:
            self.change_set.about_model = model_slug(self.about)
            self.change_set.about_key = str(self.about.pk)
        self.change_set.save()
        self._is_kept = True

    def finish(self) -> None:
        """Store what is left to store; an entry that was only begun, and says nothing, goes again."""
        self.keep_now()
        if self.change_set.pk is not None and not self._is_kept:
            self.change_set.delete()

    def _remember(
        self, row: models.Model, action: ChangeAction, before: RowData, after: RowData
    ) -> None:
        self._entries.append(
            Change(
                library_id=self.change_set.library_id,
                model=model_slug(row),
                key=str(row.pk),
                action=action,
                before=before,
                after=after,
            )
        )


@contextmanager
def change_set(
    *,
    by: Actor,
    what: str,
    about: models.Model | None = None,
    request_key: UUID | None = None,
    **values: str | int,
) -> Iterator[Changes]:
    """One action, one transaction, one entry in the log.

    `what` is a sentence marked with gettext_noop; `values` fill its %(names)s. `about` is the thing
    in whose history the entry also stands. Without a `request_key` of its own it takes that of the
    form that is being answered (`once`). Raises AlreadyDone when the key was seen before.
    """
    with transaction.atomic():
        entry = ChangeSet(
            library_id=by.library_id,
            by_user_id=by.actor_user_id,
            by_name=by.actor_name,
            what=what,
            values=values,
            request_key=request_key or once.take_key(),
        )
        if entry.request_key is not None:
            _take_key(entry)
        changes = Changes(entry)
        changes.about = about
        yield changes
        changes.finish()


def _take_key(entry: ChangeSet) -> None:
    """Store the empty entry: the same request at the same instant waits here, and then is refused."""
    try:
        with transaction.atomic():
            entry.save(force_insert=True)
    except IntegrityError:
        same = {"library_id": entry.library_id, "request_key": entry.request_key}
        raise AlreadyDone(ChangeSet.objects.get(**same)) from None
