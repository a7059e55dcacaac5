"""How fast each reader of files goes through 50,000 rows, and how much memory it takes.

    PYTHONPATH=src python benchmarks/readers.py [rows]

Each kind of file is made in a process of its own and read in another, so that its peak is its own. Seconds are
those of the processor; the peak is what reading took beyond what the program had before.
"""

import csv
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
KINDS = ("csv", "xlsx", "json", "geojson", "html", "zip", "docx", "pls")
HEADER = ("Name", "Address", "City", "Zip", "Phone", "Email", "Seats", "Share", "Since", "Notes")


def main() -> None:
    """Make, read, print."""
    with tempfile.TemporaryDirectory(prefix="wherewithal-bench-") as folder:
        print(f"{ROWS:,} rows of {len(HEADER)} columns (docx and html: a tenth of the rows)")
        for kind in KINDS:
            for what in ("make", "read"):
                command = [
                    sys.executable,
                    __file__,
                    str(ROWS),
                    what,
                    str(Path(folder) / f"file.{kind}"),
                ]
                subprocess.run(command, check=True)  # noqa: S603  this very script


def make(file: Path) -> None:
    """The same made-up rows in each kind of file."""
    rows = list(made_rows(ROWS // 10 if file.suffix in (".docx", ".html") else ROWS))
    file.write_bytes(globals()[f"as_{file.suffix[1:]}"](rows))


def read(file: Path) -> None:
    """Read it to its last row, a chunk at a time."""
    from wherewithal.formats.files import read_file
    from wherewithal.formats.pls import open_tables

    data, before, start = file.read_bytes(), megabytes(), time.process_time()
    if file.suffix == ".pls":
        (survey,) = open_tables(data, file.name).tables
        count = sum(1 for _entity in survey.rows())
    else:
        (table,) = read_file(data, file.name).tables
        count = sum(len(chunk) for chunk in table.chunks(1_000))
    spent = time.process_time() - start
    print(
        f"{file.suffix[1:]}: {count / spent:,.0f} rows a second, {spent:.1f} s, "
        f"{megabytes() - before:.0f} MB for a file of {len(data) / 1e6:.1f} MB"
    )


def megabytes() -> float:
    """The most memory that this process has taken so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def made_rows(count: int):
    """Rows as a directory has them."""
    dice = random.Random(7)  # noqa: S311  a benchmark wants the same numbers every time
    for number in range(count):
        yield (
            f"Place {number}", f"{number} Mill Street", "Riverside", f"{dice.randrange(10**5):05}",
            f"555-01{dice.randrange(100):02}-{dice.randrange(10**4):04}", f"at{number}@example.org",
            dice.randrange(200), dice.random(), "2024-05-01", "Open to all, ring the bell",
        )  # fmt: skip


def as_csv(rows) -> bytes:
    """Commas."""
    text = io.StringIO()
    csv.writer(text).writerows([HEADER, *rows])
    return text.getvalue().encode()


def as_pls(rows) -> bytes:
    """The survey's systems, as wide as they were published in FY2021."""
    columns = ("FSCSKEY", "LIBNAME", "POPU_LSA", "TOTSTAFF", "VISITS", "F_VISITS", "ENDDATE")
    more = tuple(f"COLUMN_{number}" for number in range(195 - len(columns)))
    text = io.StringIO()
    made = csv.writer(text)
    made.writerow((*columns, *more))
    for number, row in enumerate(rows):
        told = (f"XX{number:05}", row[0], row[6], "2.5", "-1", "R_21", "06/30/2021")
        made.writerow((*told, *range(len(more))))
    return text.getvalue().encode()


def as_zip(rows) -> bytes:
    """Commas, packed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("file.csv", as_csv(rows))
    return data.getvalue()


def as_xlsx(rows) -> bytes:
    """A workbook of one sheet."""
    import xlsxwriter

    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = book.add_worksheet()
    for place, row in enumerate([HEADER, *rows]):
        sheet.write_row(place, 0, row)
    book.close()
    return data.getvalue()


def as_json(rows) -> bytes:
    """A list of objects."""
    return json.dumps([dict(zip(HEADER, row, strict=True)) for row in rows]).encode()


def as_geojson(rows) -> bytes:
    """Points."""
    point = {"type": "Point", "coordinates": [-71.1, 42.3]}
    features = [
        {"type": "Feature", "geometry": point, "properties": dict(zip(HEADER, row, strict=True))}
        for row in rows
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def as_html(rows) -> bytes:
    """A table of a page."""
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in [HEADER, *rows])
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>".encode()


def as_docx(rows) -> bytes:
    """A table of a document, written as XML: python-docx takes minutes for it."""
    from docx import Document

    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    lines = ("".join(cell.format(words) for words in row) for row in [HEADER, *rows])
    table = f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"
    empty, data = io.BytesIO(), io.BytesIO()
    Document().save(empty)
    with (
        zipfile.ZipFile(empty) as source,
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as paper,
    ):
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:sectPr", table.encode() + b"<w:sectPr", 1)
            paper.writestr(name, part)
    return data.getvalue()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        {"make": make, "read": read}[sys.argv[2]](Path(sys.argv[3]))
    else:
        main()
