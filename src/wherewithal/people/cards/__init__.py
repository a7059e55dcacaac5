"""Contact cards: one's way to reach somebody taken along, and cards of others taken over."""
