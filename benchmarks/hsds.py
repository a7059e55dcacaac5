"""How long a directory of services takes to read and to write, and how much memory that keeps.

A made-up directory: organizations with three services each, each at a location with an address, two
telephone numbers, hours and a language. Read from tables, from one JSON document, and written as both.
"""

import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable

from wherewithal.formats.hsds import Directory, read_directory
from wherewithal.formats.hsds import records as of
from wherewithal.formats.hsds.writing import pack, write_json, write_tables

ORGANIZATIONS = 600
SERVICES_EACH = 3
MOST_MEGABYTES = 400


def main() -> int:
    """Print the figures; too much memory fails."""
    directory = made_up()
    number = sum(1 for _ in directory.records())
    print(f"{number:,} records of {ORGANIZATIONS:,} organizations")
    tables, document = write_tables(directory), write_json(directory)
    folder = pack(tables)
    print(f"  tables {size(tables.values())}, packed {size([folder])}, JSON {size([document])}")
    peaks = [
        measure("read tables", number, lambda: read_directory(tables)),
        measure("read packed", number, lambda: read_directory({"all.zip": folder})),
        measure("read JSON", number, lambda: read_directory({"all.json": document})),
        measure("write tables", number, lambda: write_tables(directory)),
        measure("write JSON", number, lambda: write_json(directory)),
    ]
    return 1 if max(peaks) > MOST_MEGABYTES else 0


def measure(name: str, records: int, work: Callable[[], object]) -> float:
    """Time it once plainly, then once more with memory watched, which is slower."""
    began = time.perf_counter()
    work()
    seconds = time.perf_counter() - began
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    print(f"  {name:<13} {records / seconds:>8,.0f} records a second, peak {peak:>5,.0f} MB")
    return peak


def size(contents: Iterable[bytes]) -> str:
    """How large files are together."""
    return f"{sum(map(len, contents)) / 1e6:.1f} MB"


def made_up() -> Directory:
    """A directory as large as that of a big city."""
    organizations = [
        of.Organization(id=f"o{number}", name=f"Organization {number}", description=WORDS)
        for number in range(ORGANIZATIONS)
    ]
    services = [
        of.Service(
            id=f"s{number}",
            organization_id=f"o{number // SERVICES_EACH}",
            name=f"Service {number}",
            description=WORDS * 3,
            status="active",
        )
        for number in range(ORGANIZATIONS * SERVICES_EACH)
    ]
    ids = [each.id.removeprefix("s") for each in services]
    return Directory(
        organizations=tuple(organizations),
        services=tuple(services),
        locations=tuple(
            of.Location(id=f"l{key}", name=f"Place {key}", latitude="39.29", longitude="-76.61")
            for key in ids
        ),
        services_at_locations=tuple(
            of.ServiceAtLocation(id=f"a{key}", service_id=f"s{key}", location_id=f"l{key}")
            for key in ids
        ),
        addresses=tuple(
            of.Address(id=f"d{key}", location_id=f"l{key}", address_1=f"{key} Main St", city="Mill")
            for key in ids
        ),
        phones=tuple(
            of.Phone(id=f"{kind}{key}", service_id=f"s{key}", number="555-0100", type=kind)
            for key in ids
            for kind in ("voice", "fax")
        ),
        schedules=tuple(
            of.Schedule(id=f"h{key}", service_id=f"s{key}", byday="MO,TU", opens_at="9:00")
            for key in ids
        ),
        languages=tuple(
            of.Language(id=f"g{key}", service_id=f"s{key}", name="Farsi") for key in ids
        ),
    )


WORDS = "Offers help with homework, reading and forms, on weekdays, to whoever asks for it. "

if __name__ == "__main__":
    sys.exit(main())
