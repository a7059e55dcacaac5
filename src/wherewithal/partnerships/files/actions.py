"""Attach a file, say what it is and who may have it, take it away."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_said
from wherewithal.audit.wrote import texts_of
from wherewithal.capacity.models import Asset
from wherewithal.formats.attachments import KINDS, Trouble, look_at_file, plain_name
from wherewithal.partnerships.files import queries, storing
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.tidying import throw_away_old_bytes
from wherewithal.partnerships.kept.actions.allowed import (
    hold_partnership,
    require_edit_partnership,
)


def add_partnership_file(
    *,
    by: Member,
    asset: Asset,
    name: str,
    data: bytes,
    words: str = "",
    level: str = Level.LIBRARY,
) -> PartnershipFile:
    """Attach a file. Raises ValidationError where its bytes are not what its name says."""
    require_edit_partnership(by, asset)
    name = plain_name(name)
    kind = _require_sound(name, data)
    stored_as, sha256 = storing.store(data)
    what = gettext_noop("attached a file to “%(name)s”")
    try:
        with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
            held = hold_partnership(asset)
            row = PartnershipFile(
                library_id=held.library_id,
                asset=held,
                name=name,
                kind=kind,
                words=words.strip(),
                level=level,
                size_bytes=len(data),
                sha256=sha256,
                stored_as=stored_as,
                added_by_id=by.actor_user_id,
                added_by_name=by.actor_name,
            )
            changes.create(row)
    except BaseException:  # whatever it was: no bytes without their row
        storing.discard(stored_as)
        raise
    return row


def change_partnership_file(
    *, by: Member, file: PartnershipFile, words: str, level: str
) -> PartnershipFile:
    """Say what it is, and who may have it. Its name and its bytes stay."""
    _require_change(by, file)
    if level not in queries.levels_for(by, file):
        message = "how far this file travels is not for this member to say"
        raise PermissionDenied(message)
    what = gettext_noop("said more about a file of “%(name)s”")
    with change_set(by=by, what=what, about=file.asset, name=file.asset.name) as changes:
        return changes.change(_hold(file), words=words.strip(), level=level)


def remove_partnership_file(*, by: Member, file: PartnershipFile) -> None:
    """Move it to the bin, from where it can be brought back with its bytes."""
    _require_change(by, file)
    what = gettext_noop("moved a file of “%(name)s” to the bin")
    with change_set(by=by, what=what, about=file.asset, name=file.asset.name) as changes:
        changes.delete_with_children(_hold(file))
        # The file is removed by then: what is wrong with other bytes is nothing for whoever removed it.
        transaction.on_commit(throw_away_old_bytes, robust=True)


def withdraw_partnership_file(*, by: Member, file: PartnershipFile) -> None:
    """Whoever attached it takes it back for good: its bytes, its name, and what was said of it.

    That somebody attached a file, and when, stays. This cannot be undone.
    """
    if file.library_id != by.library_id or not queries.is_own(by, file):
        message = "a file is taken back by whoever attached it"
        raise PermissionDenied(message)
    model, key, asset = model_slug(file), str(file.pk), file.asset
    columns = {model: ("name", "words")}
    texts = texts_of(library_id=by.library_id, rows=[(model, key)], columns=columns)
    said = texts.get((model, key), {})
    said = {name: said.get(name, set()) | {getattr(file, name)} - {""} for name in columns[model]}
    what = gettext_noop("withdrew a file of a partnership")
    with change_set(by=by, what=what, about=asset) as changes:
        _hold(file)
        withdraw_said(changes, library_id=by.library_id, model=model, key=key, said=said)
        file.refresh_from_db()
        changes.delete_with_children(file)
        transaction.on_commit(lambda: storing.discard(file.stored_as))


def _require_change(by: Member, file: PartnershipFile) -> None:
    if file.library_id != by.library_id or not queries.may_change_file(by, file):
        message = "this file is not for this member to change"
        raise PermissionDenied(message)


def _hold(file: PartnershipFile) -> PartnershipFile:
    """The file as it stands now, kept still until the action is done."""
    rows = PartnershipFile.objects.in_library(file.library_id).filter(pk=file.pk)
    hold_rows(rows)
    held = rows.select_related("asset").first()
    if held is None:
        raise ValidationError(_("This file is in the bin already."))
    return held


def _require_sound(name: str, data: bytes) -> str:
    looked = look_at_file(name, data)
    if looked.trouble is not None:
        raise ValidationError({"file": _words(looked.trouble, looked.kind)})
    return looked.kind


def _words(trouble: Trouble, kind: str) -> str:
    if trouble is Trouble.EMPTY:
        return _("There is nothing in this file.")
    if trouble is Trouble.KIND:
        kinds = ", ".join(KINDS)
        return _("Files of this kind are not kept here. These are: %(kinds)s.") % {"kinds": kinds}
    if trouble is Trouble.MACRO:
        return _("There is a small program (a macro) in this file. Save it without, please.")
    if trouble is Trouble.TWO_AT_ONCE:
        return _(
            "Another file is hidden in this one. Save it anew, please, or attach both on their own."
        )
    if trouble is Trouble.TOO_MUCH:
        return _("Unpacked, this file would fill a whole disk. Save it anew, please.")
    return _(
        "It is called .%(kind)s, but that is not what is in it. Save it anew in that format, please."
    ) % {"kind": kind}
