"""Needs that the library's own shelves may meet: here, at another branch, or with some more of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import (
    MATERIAL,
    STAFF,
    Asset,
    LineKind,
    Need,
    Picture,
)
from wherewithal.engine.observations.wording import (
    phrases,
    says_for,
    side_by_side,
    stems,
    telling,
    where,
)

_THINGS = frozenset({"technology", "material"})
_PEOPLE = "human"
_IN_PARENTHESES = re.compile(r"\([^)]*\)")


def on_our_shelves(picture: Picture) -> Iterator[Observation]:
    """A missing need that names one of our own rows: on the shelf already, or kept at another branch.

    The row's whole name stands in the need, or, where both speak of staff, two words side by side. Tempted by:
    needs that have something set aside, people who are sought among partners, words that say little
    ("supplies", "staff"), rows that sum up. Cost: missing needs × own rows.
    """
    named = [
        (asset, _IN_PARENTHESES.sub(" ", asset.name))
        for asset in picture.assets
        if asset.area in (MATERIAL, STAFF) and not asset.is_summary
    ]
    for need in picture.missing:
        for asset, name in named:
            shared = _named_in(asset, name, need)
            if shared:
                yield _found(picture, asset, need, shared)
                break


def _named_in(asset: Asset, name: str, need: Need) -> frozenset[str]:
    """The words of the row's name that the need names it by; none where it does not."""
    if asset.area == MATERIAL and need.kind in _THINGS:
        found = stems(name)
        return found if found <= stems(need.name) and telling(found) else frozenset()
    if asset.area == STAFF and need.kind == _PEOPLE and not need.from_partners:
        return frozenset().union(*(side_by_side(name) & side_by_side(need.name)))
    return frozenset()


def _found(picture: Picture, asset: Asset, need: Need, shared: frozenset[str]) -> Observation:
    owner = picture.program[need.owner]
    records = (
        Seen("need", need.key, need.name, where(need.name, shared)),
        Seen("asset", asset.key, asset.name, where(asset.name, shared)),
        Seen("program", owner.key),
    )
    is_away = bool(asset.outlets and owner.outlets) and not asset.outlets & owner.outlets
    there = tuple(Seen("there", key) for key in sorted(asset.outlets)) if is_away else ()
    return Observation(Kind.KEPT_ELSEWHERE if is_away else Kind.ON_OUR_SHELF, (*records, *there))


_MORE = phrases(
    r"(?:lends?|has|have|gives?|get|borrow|provides?) (?:us )?(?:some |many |a few )?more",
    r"more (?:can be|are to be) (?:had|borrowed|got|lent)",
    r"more when (?:we|you) ask",
    r"(?:prestan?|hay|tienen?) mas",
)


def more_to_be_had(picture: Picture) -> Iterator[Observation]:
    """A need that is met in part, by something of which somebody wrote where more can be had.

    Tempted by: enough set aside, numbers that nobody knows, a denied line ("cannot lend more").
    Cost: what is set aside × the lines of its source.
    """
    for source, rows in picture.uses_of.items():
        for row in rows:
            need = picture.need[row.need]
            if not need.is_open or not _is_too_little(picture, need):
                continue
            for line in picture.said(source, LineKind.STRENGTH):
                if marks := says_for(line.text, _MORE):
                    yield Observation(
                        Kind.MORE_TO_BE_HAD,
                        (
                            Seen("need", need.key, need.name),
                            quoted("asset", line, marks),
                            Seen("program", need.owner),
                        ),
                        numbers={"has": row.how_many, "wanted": need.how_many},
                    )


def _is_too_little(picture: Picture, need: Need) -> bool:
    rows = [row for row in picture.set_aside if row.need == need.key]
    if not need.how_many.is_known or not all(row.how_many.is_known for row in rows):
        return False
    tops = [row.how_many.ceiling for row in rows]
    return None not in tops and sum(top for top in tops if top is not None) < need.how_many.floor
