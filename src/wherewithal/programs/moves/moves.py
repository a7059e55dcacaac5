"""All counter-moves, by gap and by slug."""

from wherewithal.programs.moves import short_of_people, short_of_things, structural
from wherewithal.programs.moves.kinds import Gap, Move

MOVES: tuple[Move, ...] = (*short_of_things.MOVES, *short_of_people.MOVES, *structural.MOVES)
BY_SLUG: dict[str, Move] = {move.slug: move for move in MOVES}


def moves_by_gap() -> list[tuple[Gap, list[Move]]]:
    """Every gap with its moves."""
    return [(gap, [move for move in MOVES if move.gap == gap]) for gap in Gap]
