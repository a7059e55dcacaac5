#!/usr/bin/env python3
"""Make the compact table of a year of the Public Libraries Survey that the product ships.

    scripts/make_survey_table.py SYSTEMS.csv OUTLETS.csv TABLE.zip

SYSTEMS and OUTLETS are the survey's public-use files, compressed or not. Only the columns that
`wherewithal.formats.survey` reads are kept, under the survey's own names, so that the same code
reads the compact table and the folder of a newer year.
"""

import csv
import io
import sys
import zipfile
from pathlib import Path

from wherewithal.formats.survey import OUTLET_COLUMNS, SYSTEM_COLUMNS, decode

TABLES = {"systems.csv": SYSTEM_COLUMNS, "outlets.csv": OUTLET_COLUMNS}
ALWAYS = (1980, 1, 1, 0, 0, 0)  # the same bytes for the same input


def compact(content: bytes, columns: tuple[str, ...]) -> bytes:
    """The same rows with these columns alone."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(csv.DictReader(io.StringIO(decode(content), newline="")))
    return text.getvalue().encode()


def main(systems: str, outlets: str, table: str) -> None:
    """Write the table, and say how big it is."""
    with zipfile.ZipFile(table, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as folder:
        for source, (name, columns) in zip((systems, outlets), TABLES.items(), strict=True):
            member = zipfile.ZipInfo(name, ALWAYS)
            member.compress_type = zipfile.ZIP_DEFLATED
            folder.writestr(member, compact(Path(source).read_bytes(), columns), compresslevel=9)
    print(f"{table}: {Path(table).stat().st_size:,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
