"""Every write about what stands around the library."""

from wherewithal.community.actions.assets import (
    add_cards,
    add_community_asset,
    change_community_asset,
    move_card,
    name_person,
    remove_community_asset,
)
from wherewithal.community.actions.government import (
    add_government_point,
    begin_local_government,
    change_government_point,
    remove_government_point,
)
from wherewithal.community.actions.merging import merge_community_assets
from wherewithal.community.actions.withdrawing import (
    withdraw_community_asset,
    withdraw_government_point,
)

__all__ = [
    "add_cards",
    "add_community_asset",
    "add_government_point",
    "begin_local_government",
    "change_community_asset",
    "change_government_point",
    "merge_community_assets",
    "move_card",
    "name_person",
    "remove_community_asset",
    "remove_government_point",
    "withdraw_community_asset",
    "withdraw_government_point",
]
