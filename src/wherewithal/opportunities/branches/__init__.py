"""Outlets side by side: what each has, lacks and shares, and what travels between them."""
