"""What such a file holds: who stands there, what ties them, and what was said of each tie."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """Somebody or something, by an id that stays the same as long as it is the same.

    `kind` is said in a reader's words. `is_inside`: a colleague, a volunteer, a trustee, or a team of the library.
    """

    id: str
    name: str
    kind: str
    is_inside: bool = False
    teams: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkTie:
    """What ties two nodes, by their ids. `leads_on`: it goes from `one` to `other`; else it goes both ways.

    `how` and `how_often` are what somebody noted, in their words; `times_a_year` is read from them, None where
    they do not say.
    """

    id: str
    one: str
    other: str
    kind: str
    leads_on: bool = False
    how: str = ""
    how_often: str = ""
    times_a_year: float | None = None


@dataclass(frozen=True, slots=True)
class NetworkFile:
    """All of it, under a name. Every end of a tie is one of the nodes, and no id comes twice.

    Raises ValueError where that is not so.
    """

    name: str
    nodes: tuple[NetworkNode, ...] = ()
    ties: tuple[NetworkTie, ...] = ()

    def __post_init__(self) -> None:
        ids = {node.id for node in self.nodes}
        if len(ids) < len(self.nodes) or len({tie.id for tie in self.ties}) < len(self.ties):
            raise ValueError("Two nodes or two ties have the same id")
        if any(tie.one not in ids or tie.other not in ids for tie in self.ties):
            raise ValueError("A tie needs two nodes of the network")
