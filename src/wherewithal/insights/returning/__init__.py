"""What we could offer whoever we ask: our offers beside what they want, and what is hard for them."""
