"""Which sources speak of money: where money is what is needed, helping hands do not meet it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from wherewithal.engine.matching.fact_arrays import Mask
from wherewithal.engine.matching.rooms import stems_in
from wherewithal.engine.matching.sentences import Passage
from wherewithal.engine.matching.words import Integers, WordIndex, texts_with

MONEY_WORDS = """
money fund funding grant foundation sponsor sponsorship donate donation donor pay wage stipend
scholarship budget cash dollar gift subsidy reimburse bank credit philanthropy endowment award
contribute contribution profit clears discount usd
dinero fondos beca subvencion fundacion donativo patrocinio patrocinar pagar presupuesto
"""
MONEY_STEMS = stems_in(MONEY_WORDS)


def speak_of_money(
    count: int, passages: Sequence[Passage], words: WordIndex, source_of: Integers
) -> Mask:
    """Which of so many sources name money in any of their passages. Cost: a look at each for a "$"."""
    found = np.zeros(count, dtype=bool)
    found[source_of[texts_with(MONEY_STEMS, words)]] = True
    with_sign = np.array(
        [at for at, each in enumerate(passages) if "$" in each.text], dtype=np.intp
    )
    found[source_of[with_sign]] = True
    return found
