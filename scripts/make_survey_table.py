#!/usr/bin/env python3
"""Make the compact table of a year of the Public Libraries Survey that the product ships.

    scripts/make_survey_table.py SYSTEMS.csv OUTLETS.csv TABLE.zip

SYSTEMS and OUTLETS are the survey's public-use files, compressed or not. Only the columns that
`wherewithal.formats.survey` reads are kept, under the survey's own names, so that the same code
reads this table and the folder of a newer year. Same files in, same bytes out.
"""

import sys
from pathlib import Path

from wherewithal.formats.survey import SurveyTables
from wherewithal.formats.survey_folder import write_survey


def main(systems: str, outlets: str, table: str) -> None:
    """Write the table, and say how big it is."""
    tables = SurveyTables(Path(systems).read_bytes(), Path(outlets).read_bytes())
    print(f"{table}: {Path(table).write_bytes(write_survey(tables)):,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
