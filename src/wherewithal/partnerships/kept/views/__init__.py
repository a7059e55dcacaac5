"""Pages about partnerships."""

from wherewithal.partnerships.kept.views.changing import (
    add_partnership_contact,
    change_partnership,
    change_partnership_contact,
    let_go_of_partnership,
    remove_partnership_contact,
)
from wherewithal.partnerships.kept.views.partnerships import partnership, partnerships

__all__ = [
    "add_partnership_contact",
    "change_partnership",
    "change_partnership_contact",
    "let_go_of_partnership",
    "partnership",
    "partnerships",
    "remove_partnership_contact",
]
