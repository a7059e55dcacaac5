"""What belongs together stays on one page: a heading with its list, a name with its small print."""

from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

from printing.opened import styled, xml_of_docx
from printing.paper import words_of
from wherewithal.printing.office import (
    Block,
    Bullets,
    Document,
    Heading,
    Item,
    Look,
    Paragraph,
    Table,
    Workbook,
    docx,
    xlsx,
)
from wherewithal.printing.parts.blocks import blocks_part
from wherewithal.printing.typeset import Document as OnPaper
from wherewithal.printing.typeset import Paper, typeset

INTRODUCED: list[Block] = [
    Heading("The heading", 2),
    Paragraph("What the list is about.", Look.QUIET),
    Bullets((Item("An entry", "with its small print"), Item("Another"))),
]


def first_page_of(part: dict[str, object]) -> str:
    return words_of(typeset(OnPaper("T", "L", "", "S", Paper.LETTER, [part])), only=0)


def test_no_page_ends_between_a_heading_and_its_list() -> None:
    ends = set()
    for lines in range(24, 44):
        filler = Bullets(tuple(Item(f"line {number}") for number in range(lines)))
        page = first_page_of(blocks_part([Heading("T"), filler, *INTRODUCED]))
        assert ("The heading" in page) == ("small print" in page)
        ends.add("The heading" in page)
    assert ends == {True, False}  # the end of the page was among them


def test_no_page_ends_between_a_figure_and_the_records_behind_it() -> None:
    ends = set()
    for lines in range(16, 40):
        figures = [figure("First", ["Other"] * lines), figure("Second", ["The record"])]
        part = {"kind": "appendix", "title": "T", "instruction": "", "figures": figures}
        page = first_page_of(part)
        assert ("Second" in page) == ("The record" in page)
        ends.add("Second" in page)
    assert ends == {True, False}


def figure(label: str, names: list[str]) -> dict[str, object]:
    records = [{"text": name, "small": ""} for name in names]
    return {"label": label, "shown": "1", "sentence": f"What {label} means.", "records": records}


def test_a_word_processor_keeps_them_together_too() -> None:
    blocks = (
        *INTRODUCED,
        Heading("A table", 2),
        Paragraph("Its rows."),
        Table("T", ("Head",), (("cell",),)),
    )
    made = docx(Document("T", "L", "", "S", Paper.LETTER, blocks))
    kept = {
        "".join(found.itertext())
        for found in xml_of_docx(made).iter(qn("w:p"))
        if found.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
    }
    assert kept == {"What the list is about.", "An entry", "Its rows."}
    styles = xml_of_docx(made, "word/styles.xml")
    (head,) = (
        each for each in styles.iter(qn("w:style")) if each.get(qn("w:styleId")) == "TableHead"
    )
    assert head.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_a_row_stays_on_one_page_unless_it_is_long() -> None:
    made = docx(
        Document(
            title="T",
            library="L",
            foot="",
            sharing="S",
            paper=Paper.LETTER,
            blocks=(Heading("T"), Table("T", ("Head",), (("short",), ("long " * 500,)))),
        )
    )
    rows = xml_of_docx(made).iter(qn("w:tr"))
    whole = [row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows]
    assert whole == [True, True, False]


def test_lines_of_one_paragraph_of_a_letter_stand_close_together() -> None:
    blocks = (Paragraph("With kind regards,\nEli\nThe library"), Paragraph("P.S."))
    made = docx(Document("T", "L", "", "", Paper.LETTER, blocks))
    close = {
        "".join(found.itertext())
        for found in xml_of_docx(made).iter(qn("w:p"))
        if found.find(f"{qn('w:pPr')}/{qn('w:spacing')}") is not None
    }
    assert close == {"With kind regards,", "Eli"}


def test_a_table_of_many_columns_is_set_in_smaller_letters() -> None:
    for columns, style in ((8, "TableWords"), (9, "WideTableWords")):
        table = Table("T", ("Head",) * columns, (("cell",) * columns,))
        made = docx(Document("T", "L", "", "", Paper.LETTER, (Heading("T"), table)))
        assert styled(made, style) == ["cell"] * columns


def test_a_row_of_a_workbook_is_as_high_as_its_words() -> None:
    rows = (("one line",), ("word " * 30,), ("a\nb\nc",), ("x" * 30_000,))
    made = xlsx(Workbook("T", "L", "S", Paper.LETTER, (Table("T", ("Head",), rows),)))
    with ZipFile(BytesIO(made)) as opened:
        sheet = etree.fromstring(opened.read("xl/worksheets/sheet1.xml"))
    heights = [float(row.get("ht", 15)) for row in sheet.iter("{*}row")]
    assert heights == [15, 15, 45, 45, 405]
