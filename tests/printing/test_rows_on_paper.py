"""Tables on paper and in files: those without rows, those of figures alone, and a row that is left out."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from cast import Cast
from make import make_asset, make_note
from printing.opened import sheets_of_xlsx, tables_of_docx
from printing.paper import problems_of, tags_of
from programs.plans import plan
from wherewithal.people.quoting import spoken
from wherewithal.printing.typeset import Document, Paper, typeset

pytestmark = pytest.mark.django_db
LEFT_OUT = "(left out: it names somebody who has not agreed, or stays out)"


def fetch(cast: Cast, path: str) -> bytes:
    return bytes(cast.client(cast.ada).get(f"/sunnydale/print/{path}").content)


def test_figures_without_any_other_table_have_heads(cast: Cast) -> None:
    make_note(make_asset(cast.library, "space", "Meeting room"))
    pdf = fetch(cast, "reports/board.pdf")
    assert {"/Table", "/TH"} <= tags_of(pdf)
    assert problems_of(pdf) == []


def test_a_plan_without_needs_has_no_empty_table(cast: Cast) -> None:
    program = plan(cast.library)
    assert all(len(rows) > 1 for rows in tables_of_docx(fetch(cast, f"programs/{program.pk}.docx")))


def test_a_workbook_without_rows_says_so(cast: Cast) -> None:
    sheets = sheets_of_xlsx(fetch(cast, "material.xlsx"))
    assert ["Nothing is written here yet."] in next(iter(sheets.values()))


class _Nobody:
    def allows(self, *words: str) -> bool:
        return not any("Quentin" in each for each in words)


def test_a_row_of_the_map_that_is_left_out_says_so_across_all_columns() -> None:
    item = {
        "name": "Quentin’s barn",
        "places": "East",
        "highlight": "",
        "marks": ["1", "", ""],
    }
    area = {"mark": "space", "area": "Space", "count": "", "marks": [], "rows": [], "empty": ""}
    part = {
        "kind": "map",
        "title": "T",
        "library": "L",
        "short_name": "L",
        "legend": "",
        "alternative": "A",
        "list_title": "Lists",
        "columns": ["What", "Where", "What stands out", "+", "–", "?"],
        "areas": [{**area, "items": [item]}, *({**area, "items": []} for _ in range(3))],
        "places": [],
    }
    pdf = typeset(Document("T", "L", "", "S", Paper.LETTER, [spoken(part, _Nobody())]))
    assert LEFT_OUT in PdfReader(BytesIO(pdf)).pages[1].extract_text().splitlines()
