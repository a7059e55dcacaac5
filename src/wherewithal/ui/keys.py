"""Numbers of rows and pages, as they come back in addresses and forms."""

LONGEST_KEY = 18  # digits: what every database holds


def read_key(text: str) -> int | None:
    """The number, or None for anything that can be the number of no row and no page."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY
    return int(text) if is_number else None
