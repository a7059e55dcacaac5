"""Which part of the matrix somebody asks for: an outlet, a team, an audience, a page of rows."""

from dataclasses import dataclass

from django.http import QueryDict

from wherewithal.ui.keys import read_key
from wherewithal.vocabulary.audiences import Audience

ALL_ROWS = "all"


@dataclass(frozen=True, slots=True)
class Scope:
    """What the filters say; empty means all."""

    outlet: int | None = None
    team: int | None = None
    audience: str = ""

    @property
    def is_all(self) -> bool:
        """True when nothing was filtered."""
        return self == WHOLE

    @property
    def query(self) -> str:
        """The filters as part of an address."""
        asked = QueryDict(mutable=True)
        chosen = {"outlet": self.outlet, "team": self.team, "audience": self.audience}
        asked.update({name: str(value) for name, value in chosen.items() if value})
        return asked.urlencode()


WHOLE = Scope()


def scope_of(query: QueryDict) -> Scope:
    """The filters of an address; what is not known is left out."""
    outlet, team = (read_key(query.get(name, "")) for name in ("outlet", "team"))
    audience = query.get("audience", "")
    return Scope(outlet, team, audience if audience in Audience.values else "")
