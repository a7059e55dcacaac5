"""How long the documents of a large library take: reading what stands in them, and setting it.

The library is that of `pages.py`: 17 outlets, 300 assets, 1,500 notes; with two numbers, as many assets and notes
as they say (90 and 450 make a workbook of about 60 pages). Fails when a document takes longer than somebody would
wait.
"""

import sys
import tempfile
import time
from io import BytesIO
from typing import Any

from pages import fill, set_up

DOCUMENTS = ("map", "space", "to-check", "workbook")
MOST_SECONDS = 60.0
NUMBERS_GIVEN = 3


def measure(member: Any, name: str) -> float:
    """Print one line of figures; the seconds that the document took."""
    import pypdf

    from wherewithal.printing.documents import PrintChoice, make_document
    from wherewithal.printing.typeset import typeset

    started = time.perf_counter()
    document = make_document(member, member.library, name=name, choice=PrintChoice())
    read = time.perf_counter()
    pdf = typeset(document)
    done = time.perf_counter()
    pages = len(pypdf.PdfReader(BytesIO(pdf)).pages)
    print(
        f"{name}: {pages} pages, read in {read - started:.1f} s, set in {done - read:.1f} s", end=""
    )
    print(f", {len(pdf) / 1e6:.1f} MB")
    return done - started


def measure_file(member: Any, name: str, file_format: str) -> float:
    """Print one line of figures of a document as a file; the seconds that it took."""
    from wherewithal.printing.documents import PrintChoice, make_document
    from wherewithal.printing.files import FileFormat, file_of

    started = time.perf_counter()
    document = make_document(member, member.library, name=name, choice=PrintChoice())
    made = file_of(document, FileFormat(file_format))
    seconds = time.perf_counter() - started
    print(f"{name} as {file_format}: {seconds:.1f} s, {len(made) / 1e6:.1f} MB")
    return seconds


def main() -> int:
    """Fill a library, print it, say how long it took."""
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        if len(sys.argv) == NUMBERS_GIVEN:
            fill(assets_in_all=int(sys.argv[1]), notes_in_all=int(sys.argv[2]))
        else:
            fill()
        from wherewithal.accounts.models import Membership

        member = Membership._base_manager.select_related("library", "user").get()
        measure(member, "what-we-bring")  # the fonts are looked through once a process
        seconds = [measure(member, name) for name in DOCUMENTS]
        seconds += [measure_file(member, "workbook", each) for each in ("docx", "xlsx")]
    return int(max(seconds) > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
