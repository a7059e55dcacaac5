"""Small problems of every sort."""

from decimal import Decimal

from hypothesis import strategies as st

from wherewithal.engine.portfolio.problem import (
    Aim,
    Cover,
    Need,
    PartnerLimit,
    Problem,
    Source,
)
from wherewithal.quantities import UNKNOWN, Quantity

quarters = st.integers(0, 12).map(lambda number: Decimal(number) / 4)
exact = st.integers(0, 6).map(Quantity.exact)
hours = quarters.map(Quantity.exact)
maybe_unknown = st.one_of(
    hours,
    st.just(UNKNOWN),
    st.tuples(quarters, quarters).map(lambda ends: Quantity.between(min(ends), max(ends))),
)


@st.composite
def problems(draw: st.DrawFn, aim: Aim | None = None, most_sources: int = 7) -> Problem:
    """Up to four needs and seven sources, with limits, pins and forbids."""
    needs = tuple(
        Need(
            f"n{place}",
            is_must=draw(st.booleans()),
            priority=Decimal(draw(st.integers(0, 3))),
            wanted=Quantity.exact(draw(st.integers(0, 4))),
        )
        for place in range(draw(st.integers(0, 4)))
    )
    sources = tuple(
        _source(draw, f"s{place}", [each.id for each in needs])
        for place in range(draw(st.integers(0, most_sources)))
    )
    ids = [each.id for each in sources]
    pinned = draw(st.frozensets(st.sampled_from(ids), max_size=1)) if ids else frozenset()
    others = sorted(set(ids) - pinned)
    return Problem(
        needs=needs,
        sources=sources,
        aim=draw(st.sampled_from(Aim)) if aim is None else aim,
        budget_hours=draw(st.none() | quarters),
        budget_money=draw(st.none() | quarters),
        partner_limits=tuple(
            PartnerLimit(name, draw(st.integers(0, 2)))
            for name in sorted({each.partner for each in sources} - {""})
        ),
        pinned=pinned,
        forbidden=draw(st.frozensets(st.sampled_from(others), max_size=1))
        if others
        else frozenset(),
    )


def _source(draw: st.DrawFn, key: str, needs: list[str]) -> Source:
    covered = draw(st.lists(st.sampled_from(needs), unique=True, max_size=3)) if needs else []
    return Source(
        key,
        tuple(Cover(need, draw(st.one_of(exact, st.just(UNKNOWN)))) for need in covered),
        hours=draw(maybe_unknown),
        money=draw(hours),
        partner=draw(st.sampled_from(["", "art", "bank"])),
    )
