"""Look first: answers and a verdict, what the policy wants, and how careful a library is."""

from wherewithal.partnerships.before.actions.looking import answer_before_yes, withdraw_go_answer
from wherewithal.partnerships.before.actions.rules import change_before_yes_rules
from wherewithal.partnerships.before.actions.vetting import (
    add_vetting_step,
    change_vetting_step,
    record_vetting,
    remove_vetting,
    remove_vetting_step,
)

__all__ = [
    "add_vetting_step",
    "answer_before_yes",
    "change_before_yes_rules",
    "change_vetting_step",
    "record_vetting",
    "remove_vetting",
    "remove_vetting_step",
    "withdraw_go_answer",
]
