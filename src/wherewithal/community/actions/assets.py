"""Community assets: add one or a bucket full, change, move, tie to a person, remove."""

from collections.abc import Iterable, Sequence
from typing import Any, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.log import Changes, change_set
from wherewithal.community.actions.fields import About, AssetFields
from wherewithal.community.actions.persons import person_behind
from wherewithal.community.allowed import require_edit, require_level, require_removal
from wherewithal.community.models import AssetKind, CommunityAsset, CommunityAssetOutlet
from wherewithal.libraries.models import Outlet, next_position
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Person

NAME_LENGTH = 300


def add_community_asset(
    *,
    by: Member,
    outlets: Iterable[Outlet] = (),
    about: About | None = None,
    request_key: UUID | None = None,
    **fields: Unpack[AssetFields],
) -> CommunityAsset:
    """Add something good that is there around the library. Only the name is needed."""
    access.require(by, Permission.ADD_NOTES, by.library_id)
    name = fields.get("name", "").strip()
    what = gettext_noop("added “%(name)s” to what is around us")
    with change_set(by=by, what=what, request_key=request_key, name=name) as changes:
        changes.about = asset = insert_community_asset(changes, by=by, about=about, **fields)
        keep_outlets(changes, asset, outlets)
    return asset


def insert_community_asset(
    changes: Changes, *, by: Member, about: About | None = None, **fields: Unpack[AssetFields]
) -> CommunityAsset:
    """The card itself, for actions that add several rows at once."""
    require_known(by, fields.get("organization"))
    values = tidied(fields, of=AssetFields)
    require_level(by, None, values.get("level", CommunityAsset().level))
    cards = CommunityAsset.objects.in_library(by.library_id)
    asset = CommunityAsset(
        position=next_position(cards),
        **authored(by),
        **_with_person(changes, by=by, about=about, values=values),
    )
    _require_person(asset.kind, asset.person)
    return changes.create(asset)


def add_cards(
    *,
    by: Member,
    bucket: str,
    lines: Sequence[str],
    are_people: bool = False,
    outlets: Sequence[Outlet] = (),
    request_key: UUID | None = None,
) -> list[CommunityAsset]:
    """A card for each line, in one step. Of people we note only the name until they agree."""
    access.require(by, Permission.ADD_NOTES, by.library_id)
    written = [line.strip() for line in lines if line.strip()]
    one, many = gettext_noop("added a card to a bucket"), gettext_noop("added %(count)s cards")
    what = one if len(written) == 1 else many
    with change_set(by=by, what=what, request_key=request_key, count=len(written)) as changes:
        about = About() if are_people else None
        added = [
            insert_community_asset(changes, by=by, about=about, **_card(line, bucket))
            for line in written
        ]
        for asset in added:
            keep_outlets(changes, asset, outlets)
        changes.about = added[0] if len(added) == 1 else None
    return added


def _card(line: str, bucket: str) -> AssetFields:
    """A line that is longer than a name keeps all its words below a shortened name."""
    if len(line) <= NAME_LENGTH:
        return {"name": line, "bucket": bucket}
    name = line[: NAME_LENGTH - 1].rstrip() + "…"
    return {"name": name, "bucket": bucket, "words": line}


def change_community_asset(
    *,
    by: Member,
    asset: CommunityAsset,
    outlets: Iterable[Outlet] | None = None,
    about: About | None = None,
    request_key: UUID | None = None,
    **fields: Unpack[AssetFields],
) -> CommunityAsset:
    """Change a card, and the outlets that know it. What is not named stays."""
    require_edit(by, asset)
    require_known(by, fields.get("organization"))
    values = tidied(fields, of=AssetFields)
    require_level(by, asset, values.get("level", asset.level))
    what = gettext_noop("changed “%(name)s” around us")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        if about is not None:
            known = {"name": asset.name, "kind": asset.kind, "person": asset.person, **values}
            values = _with_person(changes, by=by, about=about, values=known)
        if "kind" in values:
            _require_person(values["kind"], values.get("person", asset.person))
        put_right(changes, by=by, row=asset, values=values, words=())
        if outlets is not None:
            keep_outlets(changes, asset, outlets)
    return asset


def move_card(
    *, by: Member, asset: CommunityAsset, bucket: str, request_key: UUID | None = None
) -> CommunityAsset:
    """Put a card at the end of another bucket."""
    require_edit(by, asset)
    what = gettext_noop("moved “%(name)s” to another bucket")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        cards = CommunityAsset.objects.in_library(asset.library_id)
        if bucket != asset.bucket:
            changes.change(asset, bucket=bucket, position=next_position(cards))
    return asset


def name_person(
    *, by: Member, asset: CommunityAsset, about: About, request_key: UUID | None = None
) -> CommunityAsset:
    """Say that a card is about a person: from now on that person's consent guards it."""
    require_edit(by, asset)
    if asset.person_id is not None and about.person is None:
        raise ValidationError(_("This card is about a person already."))
    what = gettext_noop("said that a card is about a person")
    with change_set(by=by, what=what, about=asset, request_key=request_key) as changes:
        known = {"name": asset.name, "kind": asset.kind}
        values = _with_person(changes, by=by, about=about, values=known)
        return changes.change(asset, **values)


def remove_community_asset(
    *, by: Member, asset: CommunityAsset, request_key: UUID | None = None
) -> None:
    """Move a card to the bin. Whoever holds it, and the person it is about, stay."""
    require_removal(by, asset)
    what = gettext_noop("moved “%(name)s” to the bin")
    with change_set(
        by=by, what=what, about=asset, request_key=request_key, name=asset.name
    ) as changes:
        changes.delete_with_children(asset)


def keep_outlets(changes: Changes, asset: CommunityAsset, outlets: Iterable[Outlet]) -> None:
    """These outlets know it, and no others."""
    wanted = {outlet.pk for outlet in outlets}
    stored = {row.outlet_id: row for row in asset.known_at.order_by("pk")}
    for outlet_id, row in stored.items():
        if outlet_id not in wanted:
            changes.delete(row)
    for outlet_id in sorted(wanted - stored.keys()):
        changes.create(
            CommunityAssetOutlet(
                library_id=asset.library_id, community_asset=asset, outlet_id=outlet_id
            )
        )


def _require_person(kind: str, person: Person | None) -> None:
    """What is noted of a person hangs on that person's consent, so the card has to say who it is."""
    if kind == AssetKind.INDIVIDUAL and person is None:
        sentence = _("Please say who it is: a card about a person waits until that person agrees.")
        raise ValidationError({"about": sentence})


def _with_person(
    changes: Changes, *, by: Member, about: About | None, values: dict[str, Any]
) -> dict[str, Any]:
    if about is None:
        return values
    known = about.person or values.get("person")
    person = person_behind(changes, by=by, about=about, known=known, name=values["name"])
    return {**values, "person": person, "kind": values.get("kind") or AssetKind.INDIVIDUAL}
