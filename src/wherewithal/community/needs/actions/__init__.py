"""Every write about the community."""

from wherewithal.community.needs.actions.evidence import (
    add_evidence,
    change_evidence,
    insert_evidence,
    remove_evidence,
)
from wherewithal.community.needs.actions.needs import (
    add_need,
    change_need,
    insert_need,
    merge_needs,
    remove_need,
)
from wherewithal.community.needs.actions.questions import (
    add_finding,
    ask_question,
    change_finding,
    change_question,
    remove_finding,
    remove_question,
)
from wherewithal.community.needs.actions.said import withdraw_said

__all__ = [
    "add_evidence",
    "add_finding",
    "add_need",
    "ask_question",
    "change_evidence",
    "change_finding",
    "change_need",
    "change_question",
    "insert_evidence",
    "insert_need",
    "merge_needs",
    "remove_evidence",
    "remove_finding",
    "remove_need",
    "remove_question",
    "withdraw_said",
]
