"""What tests ask of DOCX and XLSX: opened with libraries that had no part in making them."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx2python import docx2python
from lxml import etree
from python_calamine import CalamineWorkbook

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words_of_docx(made: bytes) -> str:
    """All words in their order, each stretch of blanks as one."""
    with docx2python(BytesIO(made)) as opened:
        return " ".join(opened.text.split())


def tables_of_docx(made: bytes) -> list[list[list[str]]]:
    """Each table as rows of cells; several lines in a cell with a line end between them."""
    with docx2python(BytesIO(made)) as opened:
        tables = [table for table in opened.body if len(table[0]) > 1]
        return [[["\n".join(cell) for cell in row] for row in table] for table in tables]


def xml_of_docx(made: bytes, part: str = "word/document.xml") -> Any:
    """One part of the file, as the tree that it is."""
    with ZipFile(BytesIO(made)) as opened:
        return etree.fromstring(opened.read(part))


def styled(made: bytes, style: str) -> list[str]:
    """The words of each paragraph of this style."""
    return [
        "".join(paragraph.itertext())
        for paragraph in xml_of_docx(made).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == style
    ]


def rtl_paragraphs(made: bytes) -> list[str]:
    """The words of each paragraph that runs from right to left."""
    return [
        "".join(paragraph.itertext())
        for paragraph in xml_of_docx(made).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}bidi") is not None
    ]


def right_paragraphs(made: bytes) -> list[str]:
    """The words of each paragraph that runs from left to right, and stands at the right."""
    return [
        "".join(paragraph.itertext())
        for paragraph in xml_of_docx(made).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}jc") is not None
    ]


def sheets_of_xlsx(made: bytes) -> dict[str, list[list[Any]]]:
    """Each sheet as rows of values, as another program reads them."""
    opened = CalamineWorkbook.from_filelike(BytesIO(made))
    return {name: opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names}


def words_of_xlsx(made: bytes) -> str:
    """All that stands in any cell, and what the sheets are called."""
    found = []
    for name, rows in sheets_of_xlsx(made).items():
        found += [name, *(str(value) for row in rows for value in row)]
    return " ".join(" ".join(found).split())


def formulas_of_xlsx(made: bytes) -> list[str]:
    """Every formula and every link: there is to be none."""
    found = []
    with ZipFile(BytesIO(made)) as opened:
        for name in opened.namelist():
            if name.startswith("xl/worksheets/"):
                tree = etree.fromstring(opened.read(name))
                found += [node.tag for node in tree.iter("{*}f", "{*}hyperlink")]
    return found
