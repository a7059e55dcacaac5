"""What a directory holds, at a glance: counts, orphans, gaps, and what may be there twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from wherewithal.formats.hsds.layout import TABLES
from wherewithal.formats.hsds.records import Address, Directory, Location, Organization, Service
from wherewithal.formats.hsds.standing import Standing, standing

_MARKS = re.compile(r"[^\w ]")
_SHORT = {
    "street": "st",
    "avenue": "ave",
    "road": "rd",
    "drive": "dr",
    "boulevard": "blvd",
    "lane": "ln",
    "court": "ct",
    "place": "pl",
    "square": "sq",
    "highway": "hwy",
    "parkway": "pkwy",
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th",
    "eighth": "8th",
    "ninth": "9th",
    "tenth": "10th",
}


@dataclass(frozen=True, slots=True)
class SharedAddress:
    """Locations at one address. Of one organization they may be the same place twice; of two, neighbors."""

    address: str
    locations: tuple[Location, ...]

    @property
    def organizations(self) -> int:
        """How many organizations have a location here; those that name none count one each."""
        named = {each.organization_id for each in self.locations if each.organization_id}
        return len(named) + sum(not each.organization_id for each in self.locations)

    @property
    def may_be_double(self) -> bool:
        """Whether one organization has several locations here. Two at one address are two."""
        return self.organizations < len(self.locations)


@dataclass(frozen=True, slots=True)
class Summary:
    """What there is; every list holds the records themselves."""

    counts: Mapping[str, int]
    services_without_organization: tuple[Service, ...]
    services_without_location: tuple[Service, ...]
    organizations_without_service: tuple[Organization, ...]
    locations_without_coordinates: tuple[Location, ...]
    services_without_coordinates: tuple[Service, ...]
    locations_without_address: tuple[Location, ...]
    shared_addresses: tuple[SharedAddress, ...]
    not_to_be_offered: Mapping[Standing, int]


def summary(directory: Directory) -> Summary:
    """Look a directory over."""
    places = _locations_of_services(directory)
    bare = tuple(
        each
        for each in directory.locations
        if each.location_type != "virtual"
        and not (each.latitude.strip() and each.longitude.strip())
    )
    bare_ids = {each.id for each in bare}
    addressed = {each.location_id for each in directory.addresses if each.address_1.strip()}
    serving = {each.organization_id for each in directory.services}
    known = {each.id for each in directory.organizations}
    said = Counter(standing(each) for each in (*directory.organizations, *directory.services))
    return Summary(
        counts={
            table.name: len(getattr(directory, table.attribute))
            for table in TABLES.values()
            if getattr(directory, table.attribute)
        },
        services_without_organization=tuple(
            each for each in directory.services if each.organization_id not in known
        ),
        services_without_location=tuple(
            each for each in directory.services if not places.get(each.id)
        ),
        organizations_without_service=tuple(
            each for each in directory.organizations if each.id not in serving
        ),
        locations_without_coordinates=bare,
        services_without_coordinates=tuple(
            each for each in directory.services if places.get(each.id, set()) & bare_ids
        ),
        locations_without_address=tuple(
            each for each in directory.locations if each.id not in addressed
        ),
        shared_addresses=shared_addresses(directory),
        not_to_be_offered={
            kind: said[kind] for kind in Standing if not kind.may_be_offered and said[kind]
        },
    )


def shared_addresses(directory: Directory, *, as_written: bool = True) -> tuple[SharedAddress, ...]:
    """Locations that share a street address and a ZIP code, case, marks and the four digits after it ignored.

    With `as_written` False, usual short forms count as the same too: "48 SIXTH STREET", "48 Sixth St".
    """
    locations = {each.id: each for each in directory.locations}
    groups: dict[tuple[str, str], dict[str, Location]] = defaultdict(dict)
    words: dict[tuple[str, str], str] = {}
    for address in directory.addresses:
        key = address_key(address, as_written=as_written)
        place = locations.get(address.location_id)
        if key is not None and place is not None:
            groups[key][place.id] = place
            words.setdefault(key, f"{address.address_1}, {address.postal_code}")
    return tuple(
        SharedAddress(words[key], tuple(found.values()))
        for key, found in groups.items()
        if len(found) > 1
    )


def address_key(address: Address, *, as_written: bool = True) -> tuple[str, str] | None:
    """Street and ZIP code in one spelling; None where one of them is missing.

    >>> address_key(Address(address_1="48 SIXTH STREET", postal_code="02141-1020"), as_written=False)
    ('48 6th st', '02141')
    """
    street = " ".join(_MARKS.sub(" ", address.address_1[:500].casefold()).split())
    if not as_written:
        street = " ".join(_SHORT.get(word, word) for word in street.split())
    code = address.postal_code.strip().casefold()
    code = code[:5] if re.fullmatch(r"\d{5}-?\d{4}", code) else code
    return (street, code) if street and code else None


def _locations_of_services(directory: Directory) -> Mapping[str, set[str]]:
    places: dict[str, set[str]] = defaultdict(set)
    known = {each.id for each in directory.locations}
    for each in directory.services_at_locations:
        if each.location_id in known:
            places[each.service_id].add(each.location_id)
    return places
