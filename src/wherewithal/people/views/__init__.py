"""The pages of people, organizations and hours."""

from wherewithal.people.views.directory import add_organization, add_person, people
from wherewithal.people.views.hours import (
    add_commitment,
    change_commitment,
    hours,
    remove_commitment,
    what_if,
)
from wherewithal.people.views.lines import add_line, change_line, remove_line, withdraw_line
from wherewithal.people.views.organizations import (
    add_location,
    change_location,
    change_organization,
    merge_organization,
    organization,
    remove_location,
    remove_organization,
)
from wherewithal.people.views.person import (
    change_person,
    link_own_person,
    merge_person,
    person,
    record_consent,
    remove_person,
)
from wherewithal.people.views.roles import add_role, change_role, end_role, remove_role
from wherewithal.people.views.talks import add_talk, change_talk, drop_talk, finish_talk
from wherewithal.people.views.ties import add_tie, change_tie, remove_tie

__all__ = [
    "add_commitment",
    "add_line",
    "add_location",
    "add_organization",
    "add_person",
    "add_role",
    "add_talk",
    "add_tie",
    "change_commitment",
    "change_line",
    "change_location",
    "change_organization",
    "change_person",
    "change_role",
    "change_talk",
    "change_tie",
    "drop_talk",
    "end_role",
    "finish_talk",
    "hours",
    "link_own_person",
    "merge_organization",
    "merge_person",
    "organization",
    "people",
    "person",
    "record_consent",
    "remove_commitment",
    "remove_line",
    "remove_location",
    "remove_organization",
    "remove_person",
    "remove_role",
    "remove_tie",
    "what_if",
    "withdraw_line",
]
