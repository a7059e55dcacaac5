"""What older versions say in other ways, put as HSDS 3 says it: the words they used are kept beside."""

from collections.abc import Mapping

from wherewithal.formats.hsds.drafts import OTHERS, Draft, Drafts

_WEEKDAYS = {
    day: code
    for code, names in {
        "MO": ("monday", "mon", "1", "mo"),
        "TU": ("tuesday", "tue", "tues", "2", "tu"),
        "WE": ("wednesday", "wed", "3", "we"),
        "TH": ("thursday", "thu", "thur", "thurs", "4", "th"),
        "FR": ("friday", "fri", "5", "fr"),
        "SA": ("saturday", "sat", "6", "sa"),
        "SU": ("sunday", "sun", "7", "0", "su"),
    }.items()
    for day in names
}
_MOST_IN_A_CELL = 100


def link(drafts: Drafts) -> None:
    """Fill in what follows from other records, without taking anything away."""
    for schedule in drafts.tables["schedule"]:
        _weekday(schedule)
    for location in drafts.tables["location"]:
        _address(drafts, location)
    for term in drafts.tables["taxonomy_term"]:
        if not term.get("id") and term.get("code"):
            term.values["id"] = term.get("code")
    _services_at_locations(drafts)
    _lists_in_cells(drafts)
    _words_by_their_codes(drafts)
    _organizations_of_services(drafts)
    _eligibility(drafts)


def _weekday(schedule: Draft) -> None:
    """Version 1 has a weekday for each row."""
    day = _WEEKDAYS.get(schedule.other.get("weekday", "").strip().casefold())
    if day and not schedule.get("byday") and not schedule.get("freq"):
        schedule.values["byday"] = day
        schedule.values["freq"] = "WEEKLY"


def _address(drafts: Drafts, location: Draft) -> None:
    """A whole address in one cell of a location becomes an address of one line."""
    words = location.other.get("location_address") or location.other.get("address", "")
    if not words or not location.get("id"):
        return
    del location.other["location_address" if "location_address" in location.other else "address"]
    values = {"location_id": location.get("id"), "address_1": words}
    drafts.add("address", Draft(location.file, location.row, values))


def _words_by_their_codes(drafts: Drafts) -> None:
    """Some lists name the parent of a word, and the word of a service, by its code and not by its identifier.

    A number may be both, of two words. Where all parents are identifiers they are meant as such; where all
    are codes, as codes. The code stays with the word that it belongs to.
    """
    terms = drafts.tables["taxonomy_term"]
    ids = {term.get("id") for term in terms}
    by_code: dict[str, str] = {}
    for term in terms:
        if term.get("code"):
            by_code.setdefault(term.get("code"), term.get("id"))
    for rows, column in ((terms, "parent_id"), (drafts.tables["attribute"], "taxonomy_term_id")):
        told = {row.get(column) for row in rows} - {""}
        codes_first = not told <= ids and told <= by_code.keys()
        for row in rows:
            words = row.get(column)
            if words in by_code and (codes_first or words not in ids):
                row.values[column] = by_code[words]


def _services_at_locations(drafts: Drafts) -> None:
    """Before version 1 a service names its one location itself."""
    for service in drafts.tables["service"]:
        if service.get("id") and (place := service.other.pop("location_id", "")):
            values = {"service_id": service.get("id"), "location_id": place}
            drafts.add("service_at_location", Draft(service.file, service.row, values))


def _organizations_of_services(drafts: Drafts) -> None:
    """A service without an organization belongs to the one whose location it is offered at."""
    owners = {
        location.get("id"): location.get("organization_id")
        for location in drafts.tables["location"]
        if location.get("organization_id")
    }
    places: dict[str, set[str]] = {}
    for each in drafts.tables["service_at_location"]:
        if owner := owners.get(each.get("location_id")):
            places.setdefault(each.get("service_id"), set()).add(owner)
    for service in drafts.tables["service"]:
        found = places.get(service.get("id"), set())
        if not service.get("organization_id") and len(found) == 1:
            service.values["organization_id"] = next(iter(found))


def _eligibility(drafts: Drafts) -> None:
    """Versions 1 and 2 have a table for whom a service is for."""
    told: dict[str, list[str]] = {}
    for row in drafts.tables[OTHERS]:
        if row.get("table") in ("eligibility", "eligibilitys") and row.other.get("eligibility"):
            told.setdefault(row.other.get("service_id", ""), []).append(row.other["eligibility"])
    for service in drafts.tables["service"]:
        # Once only: a thousand services of one identifier do not get a thousand copies of it all.
        mine = told.pop(service.get("id"), [])
        if mine and not service.get("eligibility_description"):
            service.values["eligibility_description"] = "; ".join(mine)


def _lists_in_cells(drafts: Drafts) -> None:
    """Ohana lists the languages and the words for a service in one cell."""
    speaking = {each.get("service_id") for each in drafts.tables["language"]}
    labelled = {each.get("link_id") for each in drafts.tables["attribute"]}
    for service in drafts.tables["service"]:
        if not (key := service.get("id")):
            continue
        if key not in speaking:
            for words in _list(service.other, "languages"):
                _derive(drafts, "language", service, {"service_id": key, "name": words})
        if key not in labelled:
            for words in _list(service.other, "taxonomy_ids"):
                link = {"link_id": key, "link_entity": "service", "taxonomy_term_id": words}
                _derive(drafts, "attribute", service, link)


def _list(other: Mapping[str, str], column: str) -> list[str]:
    cells = other.get(column, "")
    if cells.startswith(("[", "{")):
        return []  # nested JSON, which is told as such
    return [each.strip() for each in cells.split(",", _MOST_IN_A_CELL) if each.strip()]


def _derive(drafts: Drafts, table: str, source: Draft, values: dict[str, str]) -> None:
    drafts.add(table, Draft(source.file, source.row, values))
