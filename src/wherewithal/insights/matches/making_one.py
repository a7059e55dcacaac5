"""Where somebody says that two rows are the same: by making one of them, or by noting who holds a card."""

from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission

# For the two kinds of rows: the page, the row in its address, the permission; the other one is preset.
SAME_KIND = {
    "organization": ("merge_organization", "organization_id", Permission.EDIT_PEOPLE),
    "communityasset": ("merge_community_asset", "community_asset_id", Permission.EDIT_COMMUNITY),
}


@dataclass(frozen=True, slots=True)
class MakeOne:
    """The page on which both become one."""

    page: str
    arguments: dict[str, int]
    other: str = ""


def make_one(member: Member, lead: str, other: str) -> MakeOne | None:
    """The page for these two sources; None where there is none, or the reader may not."""
    kind, _colon, key = lead.partition(":")
    other_kind, _colon, other_key = other.partition(":")
    if kind == other_kind and kind in SAME_KIND:
        page, argument, permission = SAME_KIND[kind]
        may = member.can(permission) and not member.is_limited
        return MakeOne(page, {argument: int(key)}, other_key) if may else None
    if other_kind == "communityasset" and member.can(Permission.EDIT_COMMUNITY):
        return MakeOne("change_community_asset", {"community_asset_id": int(other_key)})
    if other_kind == "asset" and member.can(Permission.EDIT_CAPACITY):
        return MakeOne("asset", {"asset_id": int(other_key)})
    return None
