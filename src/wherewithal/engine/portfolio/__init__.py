"""The fewest asks: which few conversations cover most of what is needed, and the proof of how good that is.

Owns the words source (of cover), ask, budget, limit, price and bound. Pure: a problem comes in, an
answer goes out that says what is chosen, what it covers and how far from the best it can be at most.
docs/engine/portfolio.md.
"""
