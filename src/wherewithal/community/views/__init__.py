"""The pages of what stands around the library."""

from wherewithal.community.views.assets import (
    add_community_asset,
    change_community_asset,
    community,
    community_asset,
    merge_community_asset,
    remove_community_asset,
    withdraw_community_asset,
)
from wherewithal.community.views.buckets import buckets, move_card, name_person
from wherewithal.community.views.government import (
    add_government_point,
    begin_local_government,
    change_government_point,
    local_government,
    remove_government_point,
    withdraw_government_point,
)
from wherewithal.community.views.topics import tag_community_asset, untag_community_asset

__all__ = [
    "add_community_asset",
    "add_government_point",
    "begin_local_government",
    "buckets",
    "change_community_asset",
    "change_government_point",
    "community",
    "community_asset",
    "local_government",
    "merge_community_asset",
    "move_card",
    "name_person",
    "remove_community_asset",
    "remove_government_point",
    "tag_community_asset",
    "untag_community_asset",
    "withdraw_community_asset",
    "withdraw_government_point",
]
