"""Every write on the library's own assets."""

from wherewithal.capacity.actions.assets import add_asset, remove_asset, rename_asset, set_fact
from wherewithal.capacity.actions.notes import edit_note, record_note, remove_note, withdraw_note
from wherewithal.capacity.actions.overviews import write_overview

__all__ = [
    "add_asset",
    "edit_note",
    "record_note",
    "remove_asset",
    "remove_note",
    "rename_asset",
    "set_fact",
    "withdraw_note",
    "write_overview",
]
