"""Any amount at all, and what it may really be."""

from hypothesis import strategies as st

from wherewithal.engine.money import Amount

cents = st.integers(0, 10**9)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """An amount as it may be typed."""
    low, high = sorted((draw(cents), draw(cents)))
    return draw(
        st.sampled_from(
            [
                Amount(),
                Amount.exact(low),
                Amount.about(low),
                Amount(low, high),
                Amount(low, None),
                Amount(None, high),
            ]
        )
    )


@st.composite
def with_real_cents(draw: st.DrawFn) -> tuple[Amount, int]:
    """An amount that is known, and what it really is, within what was said."""
    amount = draw(amounts().filter(lambda amount: amount.is_known))
    most = 10**10 if amount.high_cents is None else amount.high_cents
    return amount, draw(st.integers(amount.floor_cents, most))
