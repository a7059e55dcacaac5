"""A file of places beside what is here: what is new, what is the same place, what stands in it twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.community.queries import assets_visible_to
from wherewithal.engine.same_place import PlaceRow, duplicates, same_places
from wherewithal.formats.geojson import FilePlace
from wherewithal.libraries.queries import outlets_in
from wherewithal.map.around.places import Sort

# What a file can hold: organizations come in as the cards that they are the holders of.
FILE_SORTS = (Sort.ASSET, Sort.OUTLET)


@dataclass(frozen=True, slots=True)
class Compared:
    """One place of the file; `same_as` is the row here that it seems to be, and `ground` why."""

    place: FilePlace
    same_as: Any = None
    ground: str = ""
    repeats: FilePlace | None = None

    @property
    def is_placed_already(self) -> bool:
        """True where the row here is on the map: it stays where it is."""
        return self.same_as is not None and self.same_as.is_placed

    @property
    def is_ticked(self) -> bool:
        """What is taken unless somebody says otherwise: all that tells something new."""
        return self.repeats is None and not self.is_placed_already


def compare(member: Member, places: Sequence[FilePlace], *, sort: str) -> list[Compared]:
    """Every place of the file in its order, with what it is here. A person decides."""
    rows = rows_here(member, sort)
    ours = [PlaceRow(key, row.name, row.address) for key, row in rows.items()]
    theirs = [PlaceRow(str(place.number), place.name, place.address) for place in places]
    by_number = {str(place.number): place for place in places}
    same = {pair.other: pair for pair in same_places(ours, theirs, same_sort=sort == Sort.OUTLET)}
    twice = {pair.other: by_number[pair.one] for pair in duplicates(theirs)}
    return [
        Compared(
            place,
            same_as=rows[same[number].one] if number in same else None,
            ground=str(same[number].ground) if number in same else "",
            repeats=twice.get(number),
        )
        for number, place in by_number.items()
    ]


def rows_here(member: Member, sort: str) -> Mapping[str, Any]:
    """The rows that a place of the file may be, by their keys."""
    rows: Any = outlets_in(member) if sort == Sort.OUTLET else assets_visible_to(member)
    return {str(row.pk): row for row in rows}
