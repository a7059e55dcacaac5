"""Attach a file, say what it is and who may have it, take it away."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.audit.log import change_set
from wherewithal.capacity.models import Asset
from wherewithal.formats.attachments import KINDS, Trouble, look_at_file
from wherewithal.partnerships.files import queries, storing
from wherewithal.partnerships.files.models import PartnershipFile
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
    kind = _require_sound(name, data)
    stored_as, sha256 = storing.store(data)
    what = gettext_noop("attached a file to “%(name)s”")
    try:
        with change_set(by=by, what=what, about=asset, name=asset.name) as changes:
            held = hold_partnership(asset)
            row = PartnershipFile(
                library_id=held.library_id,
                asset=held,
                name=name.strip(),
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
        return changes.change(file, words=words.strip(), level=level)


def remove_partnership_file(*, by: Member, file: PartnershipFile) -> None:
    """Move it to the bin, from where it can be brought back with its bytes."""
    _require_change(by, file)
    what = gettext_noop("moved a file of “%(name)s” to the bin")
    with change_set(by=by, what=what, about=file.asset, name=file.asset.name) as changes:
        changes.delete_with_children(file)


def _require_change(by: Member, file: PartnershipFile) -> None:
    if file.library_id != by.library_id or not queries.may_change_file(by, file):
        message = "this file is not for this member to change"
        raise PermissionDenied(message)


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
    return _(
        "It is called .%(kind)s, but that is not what is in it. Save it anew in that format, please."
    ) % {"kind": kind}
