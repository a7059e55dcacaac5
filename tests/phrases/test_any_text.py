"""Whatever is typed or pasted: nothing breaks, and long texts do not take long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrases.phrase_file import read_phrases
from wherewithal.phrases import find_facts

PIECES = sorted({word for phrase in read_phrases() for word in phrase.text.split()})
SIGNS = ["(", ")", ",", "-", "–", "/", "\n", ";", "~", "é", "١٢", "²", "’", "\u0301", "9" * 400]
SOUP = st.lists(st.sampled_from(PIECES + SIGNS), max_size=30)
TEXTS = st.text(max_size=200) | SOUP.map(" ".join) | SOUP.map("".join)

LONG = 100_000
MOST_SECONDS = 15
"""Ten times what it takes; a reader that looks at each word from each word takes hours."""


@given(TEXTS)
def test_any_text_is_read_and_every_finding_quotes_it(text):
    found = find_facts(text)
    assert all(finding.words == text[finding.start : finding.end] for finding in found)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in found)


@given(TEXTS)
def test_findings_never_overlap_and_stand_in_order(text):
    found = find_facts(text)
    ends = [finding.end for finding in found[:-1]]
    assert all(end <= later.start for end, later in zip(ends, found[1:], strict=True))


@given(TEXTS)
def test_the_same_text_gives_the_same_findings(text):
    assert find_facts(text) == find_facts(text)


@pytest.mark.parametrize(
    "piece",
    ["a ", "(", "10 ", "English/", "room for ", "a'", "2 rooms, ", "seats 5 or ", "1,000,", "1-"],
)
def test_a_long_text_takes_time_in_proportion(piece):
    text = piece * (LONG // len(piece))
    before = time.process_time()
    find_facts(text)
    assert time.process_time() - before < MOST_SECONDS
