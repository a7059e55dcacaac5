"""Reading the services of Baltimore and ranking the roots of their taxonomy. Method: matching_baltimore.py."""

from __future__ import annotations

import csv
import gzip
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wherewithal.engine.matching import (
    Index,
    Need,
    Role,
    Source,
    Statement,
    build_index,
    find_matches,
    passages_of,
)
from wherewithal.insights.encoder import Encoder, load_encoder
from wherewithal.insights.shared_by_all import shared_by_all

from .metrics import mean, paired_difference

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
LABELS = DATA / "labelled" / "baltimore_service_labels_dev.csv"
SERVICES = DATA / "directories" / "baltimore_md" / "services.csv.gz"
TERMS = DATA / "taxonomies" / "open_eligibility_baltimore_517.csv"
ROOTS = 11
FILLERS = {"and", "the", "for", "with", "from", "help"}
USUAL = ["106", "109", "108"]


@dataclass(frozen=True)
class Service:
    """A labelled service: its words, and the roots among its labels."""

    id: str
    text: str
    roots: frozenset[str]


@dataclass(frozen=True)
class Term:
    """A term of the taxonomy; its place in the tree is written in its id, as 109-02-01."""

    id: str
    name: str

    @property
    def root(self) -> str:
        """The id of its root."""
        return self.id.split("-")[0]

    @property
    def branch(self) -> str:
        """The id of the branch right under the root; the root's own id for the root."""
        return "-".join(self.id.split("-")[:2])


def main() -> None:
    """Rank with each method, print the hits."""
    if not LABELS.is_file():
        print("The labelled services of Baltimore are not here; nothing is measured.")
        return
    terms, services = read_terms(), read_services()
    ranked = {
        "always Health, Education, Care": [USUAL for _ in services],
        "overlap of tokens": [rank_by_tokens(service, terms) for service in services],
        "ours": rank_with_engine(services, terms),
    }
    print(
        f"{len(services)} services, {ROOTS} roots\n\n| Ranked by | hit@1 | hit@3 |\n| --- | --- | --- |"
    )
    for name, rankings in ranked.items():
        first, three = (mean(hits(services, rankings, depth=depth)) for depth in (1, 3))
        print(f"| {name} | {first:.3f} | {three:.3f} |")
    for depth in (1, 3):
        found = paired_difference(
            hits(services, ranked["ours"], depth=depth),
            hits(services, ranked["overlap of tokens"], depth=depth),
        )
        print(
            f"ours against tokens, hit@{depth}: {found.mean:+.3f} ({found.low:+.3f} to {found.high:+.3f})"
        )


def hits(services: Sequence[Service], rankings: Sequence[list[str]], *, depth: int) -> list[float]:
    """1 where one of the first roots is among the labels."""
    return [
        float(not service.roots.isdisjoint(row[:depth]))
        for service, row in zip(services, rankings, strict=True)
    ]


def read_terms() -> tuple[Term, ...]:
    """The terms of the first eleven roots, which are the kinds of services, in the order of their ids."""
    with TERMS.open(encoding="utf-8", newline="") as file:
        found = [Term(row["taxonomy_id"], row["name"]) for row in csv.DictReader(file)]
    roots = sorted({term.root for term in found})[:ROOTS]
    return tuple(sorted((term for term in found if term.root in roots), key=lambda term: term.id))


def read_services() -> tuple[Service, ...]:
    """Services that carry a label under one of the roots."""
    known = {term.root for term in read_terms()}
    with LABELS.open(encoding="utf-8", newline="") as file:
        labels = {
            row["service_id"]: row["oe_taxonomy_ids"].split(";") for row in csv.DictReader(file)
        }
    with gzip.open(SERVICES, "rt", encoding="utf-8", newline="") as rows:
        found = [
            Service(
                row["id"],
                text_of(row),
                known & {label.split("-")[0] for label in labels[row["id"]]},
            )
            for row in csv.DictReader(rows)
            if row["id"] in labels
        ]
    return tuple(service for service in found if service.roots)


def text_of(row: dict[str, str]) -> str:
    """Name and description in one line."""
    return " ".join(f"{row['name']}. {row['description']}".split())


def tokens(text: str) -> set[str]:
    """Words of three letters and more in small letters, without the s of the plural, without fillers.

    >>> sorted(tokens("Help with Meals for the Elderly"))
    ['elderly', 'meal']
    """
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {word.rstrip("s") for word in words if len(word) > 2 and word not in FILLERS}


def rank_by_tokens(service: Service, terms: Sequence[Term]) -> list[str]:
    """Roots by how many tokens of their terms the service holds, long vocabularies held back by their
    square root; the smaller id first."""
    words = tokens(service.text)
    names: dict[str, set[str]] = {}
    for term in terms:
        names.setdefault(term.root, set()).update(tokens(term.name))
    return sorted(
        names, key=lambda root: (-len(words & names[root]) / math.sqrt(len(names[root])), root)
    )


def rank_with_engine(services: Sequence[Service], terms: Sequence[Term]) -> list[list[str]]:
    """The roots that the engine shows for each service."""
    encoder = load_encoder()
    index = index_of(terms, encoder)
    needs = [Need(service.id, service.text) for service in services]
    vectors = encoder.encode([need.to_encode for need in needs])
    return [
        [match.source for match in found.matches]
        for found in find_matches(needs, vectors, index, top=ROOTS)
    ]


def index_of(terms: Sequence[Term], encoder: Encoder) -> Index:
    """Each root as a source, each branch as one statement."""
    roots = {term.id: term.name for term in terms if term.id == term.root}
    branches: dict[str, list[str]] = {}
    for term in terms:
        if term.id != term.root:
            branches.setdefault(term.branch, []).append(term.name)
    statements = [
        Statement(
            branch, branch.split("-")[0], said(roots[branch.split("-")[0]], names), Role.SERVICE
        )
        for branch, names in branches.items()
    ]
    found = passages_of(statements)
    sources = [Source(root, name) for root, name in roots.items()]
    vectors = encoder.encode([one.text for one in found])
    shared = shared_by_all(encoder.name)
    return build_index(sources, statements, found, vectors, shared=shared)


def said(root: str, names: Sequence[str]) -> str:
    """A branch in words; the first name is the branch's own.

    >>> said("Food", ["Meals", "Hot Meals", "Meals at Home"])
    'Food: Meals: Hot Meals, Meals at Home'
    """
    return ": ".join(part for part in (root, names[0], ", ".join(names[1:])) if part)
