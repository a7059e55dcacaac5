"""Every write about people and organizations."""

from wherewithal.people.actions.commitments import remove_commitment, set_commitment
from wherewithal.people.actions.lines import edit_line, record_line, remove_line, withdraw_line
from wherewithal.people.actions.locations import add_location, change_location, remove_location
from wherewithal.people.actions.merging import merge_organizations, merge_people
from wherewithal.people.actions.organizations import (
    add_organization,
    change_organization,
    remove_organization,
)
from wherewithal.people.actions.people import (
    add_person,
    change_person,
    link_member,
    link_own_person,
    record_consent,
    remove_person,
)
from wherewithal.people.actions.roles import add_role, change_role, end_role, remove_role
from wherewithal.people.actions.talks import change_talk, drop_talk, finish_talk, plan_talk
from wherewithal.people.actions.ties import add_tie, change_tie, remove_tie

__all__ = [
    "add_location",
    "add_organization",
    "add_person",
    "add_role",
    "add_tie",
    "change_location",
    "change_organization",
    "change_person",
    "change_role",
    "change_talk",
    "change_tie",
    "drop_talk",
    "edit_line",
    "end_role",
    "finish_talk",
    "link_member",
    "link_own_person",
    "merge_organizations",
    "merge_people",
    "plan_talk",
    "record_consent",
    "record_line",
    "remove_commitment",
    "remove_line",
    "remove_location",
    "remove_organization",
    "remove_person",
    "remove_role",
    "remove_tie",
    "set_commitment",
    "withdraw_line",
]
