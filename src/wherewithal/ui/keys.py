"""Numbers of rows and keys of pages, as they come back in addresses and forms."""

from uuid import UUID

LONGEST_KEY = 18  # digits: what every database holds


def read_key(text: str) -> int | None:
    """The number, or None for anything that can be the number of no row and no page."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY
    return int(text) if is_number else None


def read_page_key(text: str) -> UUID | None:
    """The random key that a page carried, as it comes back with the form; None for anything else."""
    try:
        return UUID(text)
    except ValueError:
        return None
