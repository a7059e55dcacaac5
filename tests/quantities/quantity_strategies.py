"""Any quantity at all, and a real value that it may stand for."""

from decimal import Decimal

from hypothesis import strategies as st

from wherewithal.quantities import UNKNOWN, Quantity, QuantityKind

numbers = st.decimals(0, 10**9, places=2) | st.integers(0, 10**12).map(Decimal)
typed_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(str.strip)


@st.composite
def wordless(draw: st.DrawFn) -> Quantity:
    """A quantity made by code."""
    low, high = sorted((draw(numbers), draw(numbers)))
    return draw(
        st.sampled_from(
            [
                UNKNOWN,
                Quantity.several(),
                Quantity.exact(low),
                Quantity.about(low),
                Quantity.between(low, high),
                Quantity.at_least(low),
                Quantity.at_most(high),
            ]
        )
    )


worded = st.builds(Quantity.in_words, wordless(), typed_words)


@st.composite
def with_real_value(draw: st.DrawFn) -> tuple[Quantity, Decimal]:
    """A quantity and what the number really is, within what was said."""
    quantity = draw(wordless())
    margin = quantity.low / 10 if quantity.kind is QuantityKind.ABOUT else Decimal(0)
    least = (quantity.low or Decimal(0)) - margin
    most = 10**13 if quantity.high is None else quantity.high + margin
    return quantity, draw(st.decimals(least, most, places=3))
