"""The files beside the checkout: every row, with the true numbers and the words as they are meant."""

from functools import cache

import pytest

from reading_places import beside
from wherewithal.formats.files import FileProblemCode, FileTable, read_file


def table(path: str) -> FileTable:
    beside(f"data/{path}")
    return _table(path)


@cache
def _table(path: str) -> FileTable:
    (found,) = read_file(beside(f"data/{path}").read_bytes(), path).tables
    return found


def column(path: str, heading: str) -> list[str]:
    found = table(path)
    place = found.header.index(heading)
    return [row.texts[place] for row in found.rows()]


@pytest.mark.parametrize(
    ("path", "first", "rows"),
    [
        ("pls/pls_fy2018_libraries.csv.gz", "STABR", 9_261),  # S13: the mark before it is gone
        ("directories/baltimore_md/organizations.csv", "id", 748),
        ("directories/baltimore_md/locations.csv.gz", "id", 1_482),
        ("directories/baltimore_md/services.csv.gz", "id", 1_876),  # B6
        ("directories/baltimore_md/phones.csv", "id", 7_157),
        ("directories/baltimore_md/addresses.csv", "id", 1_482),
        ("directories/baltimore_md/contacts_masked.csv", "id", 737),
        ("directories/florida_legal_aid/organizations.csv", "organization_uuid", 20),
        ("directories/florida_legal_aid/services.csv", "service_uuid", 135),
        ("directories/florida_legal_aid/locations.csv", "organization_name", 378),
        ("library_internal/england_taskforce_cr_only.csv", "Library service", 3_034),  # E1
        ("library_internal/plymouth_uk_libraries.csv", "Local authority", 17),  # P1
        ("library_internal/connectedlib_worksheets_gotham_sunnydale.csv", "library", 33),  # W1
        ("library_internal/connectedlib_partner_types.csv", "partner_type", 24),
        ("library_internal/connectedlib_partnership_levels.csv", "order", 7),
        ("places/cambridge_ma/Master_Address_Points_of_Interest.csv", "poi_id", 1_214),
    ],
)
def test_rows_and_first_heading(path: str, first: str, rows: int) -> None:
    found = table(path)
    assert (found.header[0], sum(1 for _ in found.rows())) == (first, rows)
    ragged = {FileProblemCode.SHORTER_ROW, FileProblemCode.LONGER_ROW}
    assert not [one for row in found.rows() for one in row.problems if one.code in ragged]


def test_the_survey_s1_s6_s8() -> None:
    path = "pls/pls_fy21_outlet_pud21i.csv.gz"
    found = table(path)
    at = {heading: place for place, heading in enumerate(found.header)}
    rows = [row.texts for row in found.rows()]
    assert len(rows) == 17_426
    assert sum(row[at["ZIP"]].startswith("0") for row in rows) == 1_920
    names = {(row[at["FSCSKEY"]], row[at["FSCS_SEQ"]]): row[at["LIBNAME"]] for row in rows}
    assert names["NY0005", "013"] == "ISAÍAS GONZÁLEZ-SOTO BRANCH LIBRARY"
    assert names["TX0730", "001"] == "PEÑITAS PUBLIC LIBRARY"
    assert [one.code for one in found.problems] == [FileProblemCode.LETTERS_GUESSED]


def test_the_systems_s1_s8() -> None:
    found = table("pls/PLS_FY21_AE_pud21i.csv.gz")
    key, address = found.header.index("FSCSKEY"), found.header.index("ADDRESS")
    addresses = {row.texts[key]: row.texts[address] for row in found.rows()}
    assert (len(addresses), len(found.header)) == (9_215, 195)
    assert addresses["TX0111"] == "710 W CÉSAR CHÁVEZ ST"


def test_nonprofits_r1() -> None:
    numbers = column("nonprofits/eo_ri.csv.gz", "EIN")
    assert (len(numbers), sum(number.startswith("0") for number in numbers)) == (8_493, 4_117)


def test_inventory_i1() -> None:
    found = table("library_internal/hmc_makerspace_inventory.json")
    place = found.header.index("quantity")
    amounts = [row.cells[place].value for row in found.rows()]
    assert [amounts.count(code) for code in (-3, -2, -1)] == [212, 69, 61]
    assert len(amounts) == 1_060
    assert sum(one for one in amounts if isinstance(one, int) and one > 0) == 2_095


def test_programs_t1() -> None:
    path = "library_internal/timberland_Raw_2021Programs.csv"
    found = table(path)
    place = next(at for at, heading in enumerate(found.header) if "ttend" in heading)
    cells = [row.cells[place] for row in found.rows()]
    assert (len(cells), sum(not cell.text for cell in cells)) == (1_308, 435)
    assert sum(cell.number or 0 for cell in cells) == 28_527


def test_places_c1() -> None:
    found = table("places/cambridge_ma/CDD_CommunityAssets.geojson")
    assert sum(1 for _ in found.rows()) == 54
