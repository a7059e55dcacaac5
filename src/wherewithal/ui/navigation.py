"""The main navigation: rooms add their pages here at start-up, so that the frame knows no room."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the navigation: in the bar itself, or in the menu behind "More"."""

    url_name: str
    label: str | Promise
    order: int
    in_menu: bool = False
    needs: str | None = None


_entries: dict[str, Entry] = {}


def register(entry: Entry) -> None:
    """Add a page; registering the same page again replaces it."""
    _entries[entry.url_name] = entry


def entries(*, permissions: frozenset[str], in_menu: bool) -> list[Entry]:
    """The pages that somebody with these permissions sees, in order."""
    found = [
        entry
        for entry in _entries.values()
        if entry.in_menu == in_menu and (entry.needs is None or entry.needs in permissions)
    ]
    return sorted(found, key=lambda entry: (entry.order, entry.url_name))
