"""A library as it was reported in one year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class PeerLibrary:
    """What one library reported for one year. A figure that was not reported is None or absent, never zero.

    `locale` is the survey's two digits: the first says city, suburb, town or rural, the second how large or far.
    """

    key: str
    name: str
    year: int
    state: str = ""
    locale: str = ""
    legal_basis: str = ""
    is_closed: bool = False
    figures: Mapping[str, Decimal | None] = field(default_factory=dict)

    def figure(self, name: str) -> Decimal | None:
        """What was reported under a name; None where nothing was."""
        return self.figures.get(name)
