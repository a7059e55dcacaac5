"""Every write of lists: take one over, take it back."""

from wherewithal.transfer.actions.taking_back import ask_to_take_back, take_back_list
from wherewithal.transfer.actions.taking_over import ask_to_take_over, take_over_list

__all__ = ["ask_to_take_back", "ask_to_take_over", "take_back_list", "take_over_list"]
