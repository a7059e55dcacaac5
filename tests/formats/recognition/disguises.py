"""Real tables with their headings taken away or changed, and what their columns truly say."""

import csv
import io
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from wherewithal.formats.files import FileTable, read_file
from wherewithal.formats.recognition import ColumnGuess, Field, recognise

DISGUISES = ("as it is", "no headings", "renamed", "Spanish")
SPANISH = {
    Field.NAME: "Nombre",
    Field.ADDRESS: "Dirección",
    Field.CITY: "Ciudad",
    Field.STATE: "Estado",
    Field.POSTAL_CODE: "Código postal",
    Field.PHONE: "Teléfono",
    Field.EMAIL: "Correo electrónico",
    Field.WEBSITE: "Sitio web",
    Field.LATITUDE: "Latitud",
    Field.LONGITUDE: "Longitud",
    Field.QUANTITY: "Cantidad",
    Field.CAPACITY: "Aforo",
    Field.DESCRIPTION: "Descripción",
}
# What the labelled columns say, by their true headings; other columns come along unlabelled.
FILES: Mapping[str, Mapping[str, Field]] = {
    "directories/baltimore_md/organizations.csv": {
        "name": Field.NAME, "email": Field.EMAIL, "website": Field.WEBSITE,
        "description": Field.DESCRIPTION,
    },
    "directories/baltimore_md/locations.csv.gz": {
        "name": Field.NAME, "latitude": Field.LATITUDE, "longitude": Field.LONGITUDE,
    },
    "directories/baltimore_md/addresses.csv": {
        "address_1": Field.ADDRESS, "city": Field.CITY, "state_province": Field.STATE,
        "postal_code": Field.POSTAL_CODE,
    },
    "directories/baltimore_md/phones.csv": {"number": Field.PHONE},
    "directories/florida_legal_aid/organizations.csv": {
        "organization_name": Field.NAME, "organization_email": Field.EMAIL,
        "organization_url": Field.WEBSITE, "organization_description": Field.DESCRIPTION,
    },
    "library_internal/england_taskforce_cr_only.csv": {
        "Library name": Field.NAME, "Postal address": Field.ADDRESS,
        "Postcode": Field.POSTAL_CODE, "Contact email": Field.EMAIL,
        "URL of library website": Field.WEBSITE,
    },
    "library_internal/plymouth_uk_libraries.csv": {
        "Library name": Field.NAME, "Address 1": Field.ADDRESS, "Postcode": Field.POSTAL_CODE,
    },
    "library_internal/hmc_makerspace_inventory.json": {
        "name": Field.NAME, "quantity": Field.QUANTITY,
    },
    "places/cambridge_ma/LANDMARK_PublicLibraries.geojson": {
        "SITE_NAME": Field.NAME, "ADDRESS": Field.ADDRESS, "PHONE": Field.PHONE,
    },
    "places/cambridge_ma/LANDMARK_PrivateSchools.geojson": {
        "SITE_NAME": Field.NAME, "ADDRESS": Field.ADDRESS, "PHONE": Field.PHONE,
    },
    "places/cambridge_ma/LANDMARK_PublicSchools.geojson": {
        "SITE_NAME": Field.NAME, "ADDRESS": Field.ADDRESS, "PHONE": Field.PHONE,
    },
    "nonprofits/eo_ri.csv.gz": {
        "NAME": Field.NAME, "STREET": Field.ADDRESS, "CITY": Field.CITY, "STATE": Field.STATE,
        "ZIP": Field.POSTAL_CODE,
    },
}  # fmt: skip


def told_columns(
    path: Path, labels: Mapping[str, Field], disguise: str
) -> Iterator[tuple[Field, ColumnGuess]]:
    """Each labelled column of a file in disguise, with what is made of it."""
    (table,) = read_file(path.read_bytes(), path.name).tables
    order = list(range(len(table.header)))
    if disguise != "as it is":
        random.Random(len(order)).shuffle(order)  # noqa: S311
    hidden = _disguised(table, labels, disguise, order)
    found = recognise(hidden)
    for place, column in enumerate(order):
        if (wanted := labels.get(table.header[column])) is not None:
            yield wanted, found.columns[place]


def _disguised(
    table: FileTable, labels: Mapping[str, Field], disguise: str, order: list[int]
) -> FileTable:
    """Written as CSV and read once more, so that finding the headings is part of it."""
    text = io.StringIO()
    writer = csv.writer(text)
    heading = {
        "as it is": [table.header[at] for at in order],
        "renamed": [f"Feld {chr(65 + place % 26)}" for place in range(len(order))],
        "Spanish": [SPANISH.get(labels.get(table.header[at]), "Otra cosa") for at in order],  # type: ignore[arg-type]
    }.get(disguise)
    if heading:
        writer.writerow(heading)
    for row in table.rows():
        texts = [*row.texts, *[""] * (len(order) - len(row.texts))]
        writer.writerow([texts[at] for at in order])
    read_back = read_file(text.getvalue().encode(), "list.csv")
    assert read_back.tables, [problem.message for problem in read_back.problems]
    (read,) = read_back.tables
    return read
