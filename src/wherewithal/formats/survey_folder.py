"""A year of the survey as one small compressed folder: the same columns and codes, and no others."""

import csv
import io
import zipfile

from wherewithal.formats.survey import OUTLET_COLUMNS, SYSTEM_COLUMNS, SurveyTables, decode

_ALWAYS = (1980, 1, 1, 0, 0, 0)  # the same tables make the same folder, byte by byte


def write_survey(tables: SurveyTables) -> bytes:
    """The folder that `open_survey` reads again, with only the columns that are read here."""
    folder = io.BytesIO()
    with zipfile.ZipFile(folder, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        _add(file, "systems.csv", tables.systems, SYSTEM_COLUMNS)
        _add(file, "outlets.csv", tables.outlets, OUTLET_COLUMNS)
    return folder.getvalue()


def _add(folder: zipfile.ZipFile, name: str, table: bytes, columns: tuple[str, ...]) -> None:
    member = zipfile.ZipInfo(name, _ALWAYS)
    member.compress_type = zipfile.ZIP_DEFLATED
    folder.writestr(member, _compact(table, columns), compresslevel=9)


def _compact(table: bytes, columns: tuple[str, ...]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(csv.DictReader(io.StringIO(decode(table), newline="")))
    return text.getvalue().encode()
