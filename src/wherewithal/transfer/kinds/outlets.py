"""Which outlet a row speaks of: by its name, or by an address at which one outlet alone stands."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from wherewithal.engine.same_place import plain_address, plain_name
from wherewithal.libraries.models import Outlet
from wherewithal.transfer.kinds.cells import Cells


@dataclass
class Outlets:
    """The outlets of a library, as lists name them."""

    known: Iterable[tuple[int, str, str]]
    _keys: dict[str, int] = field(init=False)
    _by_name: dict[str, str] = field(init=False)
    _by_address: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        known = list(self.known)
        self._keys = {name: key for key, name, _address in known}
        self._by_name = _told_apart((plain_name(name), name) for _key, name, _address in known)
        self._by_address = _told_apart(
            (plain_address(address), name) for _key, name, address in known
        )

    def key_of(self, name: str) -> int:
        """The key of an outlet that a row was found to speak of."""
        return self._keys[name]

    def named(self, words: str) -> str:
        """The outlet of this name, in whatever spelling; "" where there is none, or more than one."""
        return self._by_name.get(plain_name(words), "")

    def standing_at(self, address: str) -> str:
        """The outlet at this address."""
        return self._by_address.get(plain_address(address), "")


def _told_apart(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By its folded form each name, where no other has the same."""
    found = [(folded, name) for folded, name in pairs if folded]
    counts = Counter(folded for folded, _name in found)
    return {folded: name for folded, name in found if counts[folded] == 1}


def outlets_of(library_id: int) -> Outlets:
    """All of a library's outlets. One query."""
    rows = Outlet.objects.in_library(library_id)
    return Outlets(rows.values_list("pk", "name", "address"))


def outlet_in(cells: Cells, outlets: Outlets) -> str:
    """The name of the outlet that a row speaks of; a word where it names one that is not ours."""
    words = cells.of("outlet")
    found = outlets.named(words) or outlets.standing_at(cells.of("address"))
    if words and not found:
        said = _("“%(words)s” is none of your outlets by this name, so the place is left open.")
        said += " " + _("It stays beside the record.")
        cells.note("outlet", said % {"words": words[:80]})
    return found
