"""Needs against capabilities, both from plain files, by the engine that the pages use."""

from __future__ import annotations

from collections.abc import Sequence

from wherewithal.engine.matching import (
    Matches,
    Need,
    Pair,
    build_index,
    find_matches,
    find_pairs,
    passages_of,
)
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.plain_files.rows_read import Capabilities
from wherewithal.insights.shared_by_all import shared_by_all


def match_plainly(
    needs: Sequence[Need], capabilities: Capabilities, *, top: int
) -> tuple[tuple[Matches, tuple[Pair, ...]], ...]:
    """Encode both, match, and look for pairs. Cost: about a millisecond for each short text, then the matching."""
    encoder = load_encoder()
    passages = passages_of(capabilities.statements)
    index = build_index(
        capabilities.sources,
        capabilities.statements,
        passages,
        encoder.encode([passage.text for passage in passages]),
        shared=shared_by_all(encoder.name),
    )
    found = find_matches(needs, encoder.encode([need.to_encode for need in needs]), index, top=top)
    return tuple(zip(found, find_pairs(needs, found, index), strict=True))
