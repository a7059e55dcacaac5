"""Say where a partnership stands, and who keeps it: each one step that can be undone."""

from wherewithal.partnerships.kept.actions.contacts import (
    add_partnership_contact,
    change_partnership_contact,
    let_go_of_partnership,
    remove_partnership_contact,
)
from wherewithal.partnerships.kept.actions.facts import change_partnership
from wherewithal.partnerships.kept.actions.fields import ContactFields, PartnershipFields

__all__ = [
    "ContactFields",
    "PartnershipFields",
    "add_partnership_contact",
    "change_partnership",
    "change_partnership_contact",
    "let_go_of_partnership",
    "remove_partnership_contact",
]
