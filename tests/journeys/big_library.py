"""The largest library of the samples: 17 outlets, 300 rows, 1,500 lines, made in a few statements."""

from wherewithal.capacity.models import Area, Asset, Note, NoteKind, Placement
from wherewithal.libraries.models import Library, Outlet

OUTLETS, ASSETS, NOTES = 17, 300, 1500


def fill(library: Library) -> None:
    """Everything without its history: what is looked at is the pages."""
    outlets = Outlet._base_manager.bulk_create(
        Outlet(library=library, name=f"{place}th Street branch", position=place)
        for place in range(OUTLETS)
    )
    areas, kinds = list(Area.values), list(NoteKind.values)
    assets = Asset._base_manager.bulk_create(
        Asset(library=library, area=areas[number % 4], name=f"Thing {number}", position=number)
        for number in range(ASSETS)
    )
    Placement._base_manager.bulk_create(
        Placement(library=library, asset=asset, outlet=outlets[place % OUTLETS])
        for place, asset in enumerate(assets)
    )
    Note._base_manager.bulk_create(
        Note(
            library=library,
            asset=assets[number % ASSETS],
            kind=kinds[number % 4],
            text=f"Known to everyone who walks by on Thursdays ({number})",
        )
        for number in range(NOTES)
    )
