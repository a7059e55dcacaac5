"""A small picture of silos: for each team how many of its ties stay inside, and what chance would give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wherewithal.engine.lettering import fitted
from wherewithal.engine.networks.silos import Mixing

NAME_SIZE, BAR_HEIGHT, TOP = 15, 18, 8


@dataclass(frozen=True, slots=True)
class BarFrame:
    """The measures of one width: names before their bars, or above them on a phone."""

    width: int
    bar_x: int
    bar_width: int
    bar_y: int
    row_height: int
    name_width: int
    is_narrow: bool


WIDE = BarFrame(640, 210, 400, 0, 36, 196, is_narrow=False)
NARROW = BarFrame(300, 2, 296, 24, 62, 296, is_narrow=True)


@dataclass(frozen=True, slots=True)
class SiloBar:
    """One team: where its parts begin and how wide they are, and where chance would put the border."""

    name: str
    short: str
    text_y: int
    y: int
    inside: int
    outside_x: int
    outside: int
    chance_x: int | None

    @property
    def chance_y(self) -> int:
        """Where the line of chance begins, a little above the bar."""
        return self.y - 4


@dataclass(frozen=True, slots=True)
class SiloBars:
    """The picture: teams that have ties, in the order of the table."""

    frame: BarFrame
    bars: tuple[SiloBar, ...]

    @property
    def height(self) -> int:
        """As tall as it takes."""
        return 2 * TOP + self.frame.row_height * len(self.bars)


def draw_bars(
    teams: Sequence[Mixing], names: Mapping[str, str], *, frame: BarFrame = WIDE
) -> SiloBars:
    """One bar for each team that has a tie."""
    tied = [team for team in teams if team.ties]
    return SiloBars(
        frame, tuple(_bar(team, names[team.team], at, frame) for at, team in enumerate(tied))
    )


def _bar(team: Mixing, name: str, at: int, frame: BarFrame) -> SiloBar:
    top = TOP + at * frame.row_height
    inside = round(frame.bar_width * team.inside / team.ties)
    expected = team.expected_inside
    return SiloBar(
        name=name,
        short=fitted(name, width=frame.name_width, size=NAME_SIZE),
        text_y=top + 14,
        y=top + frame.bar_y,
        inside=inside,
        outside_x=frame.bar_x + inside,
        outside=frame.bar_width - inside,
        chance_x=None
        if expected is None
        else frame.bar_x + round(frame.bar_width * expected / team.ties),
    )
