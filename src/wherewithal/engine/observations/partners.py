"""Partners: whose gifts lie untapped, and whom several ask or know side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from wherewithal.engine.observations.observation import Kind, Observation, Seen, quoted
from wherewithal.engine.observations.picture import (
    RELATIONSHIP,
    Asset,
    LineKind,
    Neighbor,
    Picture,
    Wish,
)
from wherewithal.engine.observations.wording import phrases, says, stems, telling, where

UNTAPPED = phrases(
    r"untapped",
    r"not (?:yet )?(?:put to use|used|tapped)(?: by us)?(?: yet)?",
    r"(?:we )?(?:have )?never (?:made use of|asked for) (?:it|them|that)",
    r"sin aprovechar",
)
_FEWEST = 2


def untapped_partners(picture: Picture) -> Iterator[Observation]:
    """Somebody wrote that a partner's gifts are not put to use, and a wish speaks of that very partner.

    Words that the partner's name and the wish, or what was heard about it, have in common. Tempted by: words
    that every library writes ("community", "school group"), partners for whom something is set aside.
    Cost: partners × wishes.
    """
    told: set[str] = set()
    rows: tuple[Asset | Neighbor, ...] = (*picture.assets, *picture.neighbors)
    for row in rows:
        if isinstance(row, Asset) and row.area != RELATIONSHIP:
            continue
        partner = row.partner or row.key
        if partner in told or partner in picture.uses_of or row.key in picture.uses_of:
            continue
        found = _untapped(picture, row)
        if found is not None:
            told.add(partner)
            yield found


def _untapped(picture: Picture, row: Asset | Neighbor) -> Observation | None:
    name = telling(stems(row.name))
    for line in picture.said(row.key, LineKind.CHALLENGE, LineKind.WORDS):
        marks = says(line.text, UNTAPPED)
        wish = next(
            (found for wish in picture.wishes if (found := _of_wish(picture, wish, name))), None
        )
        if marks and wish:
            return Observation(Kind.UNTAPPED_PARTNER, (quoted("partner", line, marks), *wish))
    return None


def _of_wish(picture: Picture, wish: Wish, name: frozenset[str]) -> tuple[Seen, ...]:
    """The wish, and what was heard about it, where one of them names the partner."""
    if shared := name & stems(wish.text):
        return (Seen("wish", wish.key, wish.text, where(wish.text, shared)),)
    for line in picture.said(wish.key, LineKind.EVIDENCE):
        if shared := name & stems(line.text):
            heard = Seen("heard", wish.key, line.text, where(line.text, shared), line.key)
            return (Seen("wish", wish.key, wish.text), heard)
    return ()


def programs_beside_one_partner(picture: Picture) -> Iterator[Observation]:
    """Two programs, or more, that ask or count on the same partner, each on its own.

    Tempted by: two needs of one program, programs that have ended. Cost: what is set aside.
    """
    for source, rows in picture.uses_of.items():
        if source in picture.asset:
            continue
        owners = sorted({picture.need[row.need].owner for row in rows})
        if len(owners) >= _FEWEST:
            programs = (Seen("program", key, picture.names[key]) for key in owners)
            partner = Seen("partner", source, picture.names.get(source, ""))
            yield Observation(Kind.SAME_PARTNER_PROGRAMS, (partner, *programs))


def people_beside_one_partner(picture: Picture) -> Iterator[Observation]:
    """Two people or teams who know the same partner, with no tie between them written down.

    Tempted by: colleagues of one team, a person and their own team, people who are tied. Cost: ties.
    """
    team_of = {row.key: row.team for row in picture.neighbors}
    linked = {frozenset((tie.holder, tie.other)) for tie in picture.ties}
    holders: dict[str, list[str]] = defaultdict(list)
    for tie in picture.ties:
        if tie.holder not in holders[tie.other] and tie.other.startswith("organization-"):
            holders[tie.other].append(tie.holder)
    for partner, known in sorted(holders.items()):
        apart = _apart(known, team_of, linked)
        if apart is not None:
            seen = (Seen("holder", key, picture.names.get(key, "")) for key in apart)
            name = picture.names.get(partner, "")
            yield Observation(Kind.SAME_PARTNER_PEOPLE, (Seen("partner", partner, name), *seen))


def _apart(
    known: list[str], team_of: dict[str, str], linked: set[frozenset[str]]
) -> tuple[str, str] | None:
    """The first two who are not of one team and not tied."""
    rows = sorted(known)
    for place, one in enumerate(rows):
        for other in rows[place + 1 :]:
            teams = {team_of.get(one) or one, team_of.get(other) or other}
            if len(teams) == _FEWEST and frozenset((one, other)) not in linked:
                return one, other
    return None
