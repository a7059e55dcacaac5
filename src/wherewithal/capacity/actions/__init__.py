"""Every write on the library's own assets."""

from wherewithal.capacity.actions.answers import answer_fact, answer_question
from wherewithal.capacity.actions.areas import change_area
from wherewithal.capacity.actions.assets import add_asset, remove_asset, rename_asset, set_fact
from wherewithal.capacity.actions.checks import assign_checks, set_facts_aside
from wherewithal.capacity.actions.copy import copy_asset
from wherewithal.capacity.actions.groups import set_group_members
from wherewithal.capacity.actions.library_facts import (
    answer_library_fact,
    decline_library_suggestion,
    keep_library_suggestion,
    suggest_library_fact,
)
from wherewithal.capacity.actions.many import Leave, change_many
from wherewithal.capacity.actions.merge import merge_assets
from wherewithal.capacity.actions.notes import (
    edit_note,
    record_note,
    remove_note,
    withdraw_note,
    withdraw_note_answer,
)
from wherewithal.capacity.actions.order import Direction, move_asset
from wherewithal.capacity.actions.overviews import write_overview
from wherewithal.capacity.actions.places import place_at_outlets, set_team
from wherewithal.capacity.actions.relationships import link_relationship
from wherewithal.capacity.actions.split import split_asset
from wherewithal.capacity.actions.suggest import (
    suggest_change,
    suggest_words,
    take_back_suggestion,
)
from wherewithal.capacity.actions.summary_rows import add_summary_rows

__all__ = [
    "Direction",
    "Leave",
    "add_asset",
    "add_summary_rows",
    "answer_fact",
    "answer_library_fact",
    "answer_question",
    "assign_checks",
    "change_area",
    "change_many",
    "copy_asset",
    "decline_library_suggestion",
    "edit_note",
    "keep_library_suggestion",
    "link_relationship",
    "merge_assets",
    "move_asset",
    "place_at_outlets",
    "record_note",
    "remove_asset",
    "remove_note",
    "rename_asset",
    "set_fact",
    "set_facts_aside",
    "set_group_members",
    "set_team",
    "split_asset",
    "suggest_change",
    "suggest_library_fact",
    "suggest_words",
    "take_back_suggestion",
    "withdraw_note",
    "withdraw_note_answer",
    "write_overview",
]
