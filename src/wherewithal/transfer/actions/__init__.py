"""Every write of lists: take one over, take it back."""

from wherewithal.transfer.actions.taking_back import take_back_list
from wherewithal.transfer.actions.taking_over import take_over_list

__all__ = ["take_back_list", "take_over_list"]
