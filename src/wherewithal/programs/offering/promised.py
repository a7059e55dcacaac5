"""How much of an offer is promised already: the engine's arithmetic on our rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wherewithal.engine.promises import Fit, Load, Per, Promised, fit, fullest
from wherewithal.programs.models import ProgramOffer
from wherewithal.programs.offering.models import LibraryOffer, OfferPromise, PromiseState
from wherewithal.quantities import UNKNOWN


@dataclass(frozen=True, slots=True)
class Taken:
    """The fullest period of an offer, whether it is within the limit, and the rows it rests on."""

    load: Load
    fit: Fit
    promises: tuple[OfferPromise, ...]
    program_offers: tuple[ProgramOffer, ...]


def taken(
    offer: LibraryOffer,
    promises: Iterable[OfferPromise],
    program_offers: Iterable[ProgramOffer] = (),
    *,
    year_starts: int | None = None,
) -> Taken:
    """What is promised of the offer.

    A program that gives back from the same asset takes a part too, and nobody said how much.
    """
    counted = [row for row in promises if row.state != PromiseState.TAKEN_BACK]
    told = {row.program_id for row in counted if row.program_id is not None}
    given = [row for row in program_offers if row.program_id not in told]
    load = fullest(
        [*_promised(counted), *_given(given)],
        per=Per(offer.per),
        limit=offer.how_much,
        year_starts=year_starts or 1,
    )
    keys = set(load.keys)
    return Taken(
        load=load,
        fit=fit(offer.how_much, load),
        promises=tuple(row for row in counted if _promise_key(row) in keys),
        program_offers=tuple(row for row in given if _given_key(row) in keys),
    )


def _promised(rows: Sequence[OfferPromise]) -> list[Promised]:
    return [Promised(_promise_key(row), row.how_much, row.starts_on, row.ends_on) for row in rows]


def _given(rows: Sequence[ProgramOffer]) -> list[Promised]:
    return [
        Promised(_given_key(row), UNKNOWN, row.program.starts_on, row.program.ends_on)
        for row in rows
    ]


def _promise_key(row: OfferPromise) -> str:
    return f"promise-{row.pk}"


def _given_key(row: ProgramOffer) -> str:
    return f"program-{row.pk}"
