"""Kinds of partners that usually meet a need, in our own words, and the words of a need that call for them."""

from wherewithal.insights.matches.partner_kinds.kind import PartnerKind
from wherewithal.insights.matches.partner_kinds.making import MAKING
from wherewithal.insights.matches.partner_kinds.neighbors import NEIGHBORS

KINDS = (*MAKING, *NEIGHBORS)

__all__ = ["KINDS", "PartnerKind"]
