"""DOCX and XLSX: what was put in is read back by other libraries; nothing typed can break them or be a command."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation

from printing.opened import (
    W,
    formulas_of_xlsx,
    rtl_paragraphs,
    sheets_of_xlsx,
    styled,
    tables_of_docx,
    words_of_docx,
    xml_of_docx,
)
from printing.paper import problems_of, words_of
from wherewithal.engine.money import Amount, Sum
from wherewithal.printing import office
from wherewithal.printing.office import Bullets, Heading, Item, Look, Paragraph, Table
from wherewithal.printing.office.sheet_names import sheet_names
from wherewithal.printing.parts.blocks import blocks_part
from wherewithal.printing.typeset import Document as OnPaper
from wherewithal.printing.typeset import Paper, typeset
from wherewithal.quantities import Quantity

FARSI = "کتابخانه برای همه"
ODD = ("\x00a\x1bb", "half \ud800 a letter", "\ufffe\uffff", "x" * 33_000, "", "_x0041_")
LIKE_FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a.example")', "{=1}")
LINKS = ("http://a.example", "mailto:a@b.example", "internal:A1", "ftp://a.example")


def docx(*blocks: Any, **choices: Any) -> bytes:
    told = {"title": "Our plan", "library": "Sunnydale", "foot": "Foot", "sharing": "Share it."}
    paper = choices.pop("paper", Paper.LETTER)
    return office.docx(office.Document(**told, paper=paper, blocks=blocks, **choices))


def xlsx(*tables: Table) -> bytes:
    told = {"title": "Our plan", "library": "Sunnydale", "sharing": "Share it."}
    return office.xlsx(office.Workbook(**told, paper=Paper.A4, tables=tables))


def table(*rows: tuple[Any, ...], title: str = "Needs", columns: Any = ("Name", "Much")) -> Table:
    return Table(title, columns, rows)


def test_headings_lists_and_tables_are_what_they_are() -> None:
    made = docx(
        Heading("Our plan"),
        Paragraph("First of all.\nAnd then.", Look.OPENING),
        Heading("What it takes", 2),
        Bullets((Item("Chairs", "ten of them"), Item("A lawn"))),
        table(("Chairs", 10), ("Money", Amount.exact(120_050))),
    )
    assert styled(made, "Heading1") == ["Our plan"]
    assert styled(made, "Heading2") == ["What it takes"]
    assert styled(made, "Opening") == ["First of all.", "And then."]
    assert styled(made, "ListBullet") == ["Chairs", "A lawn"]
    assert styled(made, "ListContinue") == ["ten of them"]
    assert tables_of_docx(made) == [[["Name", "Much"], ["Chairs", "10"], ["Money", "$1,200.50"]]]
    assert "Share it." in words_of_docx(made)


def test_the_head_of_a_table_is_marked_and_the_table_says_what_it_is() -> None:
    tree = xml_of_docx(docx(table(("Chairs", 10))))
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in tree.iter(f"{W}tr")]
    assert heads == [True, False]
    assert [found.get(f"{W}val") for found in tree.iter(f"{W}tblCaption")] == ["Needs"]


def test_title_and_language_are_said_in_the_file() -> None:
    with translation.override("es"):
        made = docx(Heading("Plan"))
    core = xml_of_docx(made, "docProps/core.xml")
    told = {node.tag.rpartition("}")[2]: node.text for node in core}
    assert (told["title"], told["creator"], told["language"]) == ("Our plan", "Sunnydale", "es")
    defaults = xml_of_docx(made, "word/styles.xml").find(f"{W}docDefaults")
    assert [found.get(f"{W}val") for found in defaults.iter(f"{W}lang")] == ["es"]


@pytest.mark.parametrize(
    ("paper", "is_landscape", "size"),
    [
        (Paper.LETTER, False, ("12240", "15840")),
        (Paper.LETTER, True, ("15840", "12240")),
        (Paper.A4, False, ("11906", "16838")),
    ],
)
def test_the_page_is_the_paper(paper: Paper, is_landscape: bool, size: tuple[str, str]) -> None:
    made = docx(Heading("Plan"), paper=paper, is_landscape=is_landscape)
    page = next(xml_of_docx(made).iter(f"{W}pgSz"))
    assert (page.get(f"{W}w"), page.get(f"{W}h")) == size


def test_words_keep_their_own_direction_line_by_line() -> None:
    made = docx(Paragraph(f"{FARSI}\nEnglish, then {FARSI}"), table((FARSI, "plain")))
    assert rtl_paragraphs(made) == [FARSI, FARSI]
    runs = [
        "".join(run.itertext())
        for run in xml_of_docx(made).iter(f"{W}r")
        if run.find(f"{W}rPr/{W}rtl") is not None
    ]
    assert runs == [FARSI] * 3


def test_a_list_has_the_sign_that_it_was_given() -> None:
    made = docx(Bullets((Item("Light"),), sign="+"), Bullets((Item("Noise"),), sign="–"))
    numbering = xml_of_docx(made, "word/numbering.xml")
    signs = {
        kind.get(f"{W}abstractNumId"): kind.find(f"{W}lvl/{W}lvlText").get(f"{W}val")
        for kind in numbering.iter(f"{W}abstractNum")
    }
    kinds = {
        number.get(f"{W}numId"): number.find(f"{W}abstractNumId").get(f"{W}val")
        for number in numbering.iter(f"{W}num")
    }
    used = [found.get(f"{W}val") for found in xml_of_docx(made).iter(f"{W}numId")]
    assert [signs[kinds[number]] for number in used] == ["+", "–"]


@pytest.mark.parametrize("words", [*ODD, *LIKE_FORMULAS, *LINKS])
def test_odd_words_break_no_document(words: str) -> None:
    made = docx(
        Heading(words), Paragraph(words), Bullets((Item(words, words),)), table((words, words))
    )
    expected = "".join(letter for letter in words if letter not in "\x00\x1b\ud800\ufffe\uffff")
    assert tables_of_docx(made)[0][1] == [expected, expected]


@pytest.mark.parametrize("words", [*LIKE_FORMULAS, *LINKS, "007", "1e5", "TRUE", "_x0041_"])
def test_what_people_typed_is_a_word_in_a_workbook(words: str) -> None:
    made = xlsx(table((words, None), title="Needs"))
    assert sheets_of_xlsx(made)["Needs"][1] == [words, ""]
    assert formulas_of_xlsx(made) == []


@pytest.mark.parametrize("words", ODD)
def test_odd_words_break_no_workbook(words: str) -> None:
    cell = sheets_of_xlsx(xlsx(table((words, 1), title=words or "None")))
    rows = next(iter(cell.values()))
    assert rows[1][1] == 1


def test_a_text_too_long_for_a_cell_says_that_it_goes_on() -> None:
    rows = sheets_of_xlsx(xlsx(table(("😀" * 33_000, None))))["Needs"]
    assert len(rows[1][0].encode("utf-16-le")) // 2 <= 32_767
    assert rows[1][0].endswith("😀…")


def test_numbers_days_and_money_are_what_they_are_and_unknown_is_empty() -> None:
    made = xlsx(
        Table(
            "All",
            ("Value",),
            (
                (10,),
                (Decimal("2.5"),),
                (date(2027, 3, 1),),
                (Amount.exact(1_010),),
                (Sum(29, 29),),
                (Quantity.exact(0),),
                (Quantity.about(20),),
                (Amount(100, 200),),
                (Sum(100, 100, frozenset({"x"})),),
                (Quantity.unknown(),),
                (Amount(),),
                (None,),
                (("one", "two"),),
            ),
        )
    )
    told = [row[0] for row in sheets_of_xlsx(made)["All"][1:]]
    assert told == [
        10.0,
        2.5,
        date(2027, 3, 1),
        10.1,
        0.29,
        0.0,
        "about 20",
        "$1 to $2",
        "$1, and 1 amount not known yet",
        "",
        "",
        "",
        "one\ntwo",
    ]


def test_the_head_of_a_sheet_stays_in_sight() -> None:
    made = xlsx(table(("Chairs", 10)))
    sheet = xml_of_docx(made, "xl/worksheets/sheet1.xml")
    pane = next(sheet.iter("{*}pane"))
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")


def test_names_of_sheets_are_allowed_and_each_only_once() -> None:
    names = sheet_names(
        ["A/B: [c]?*\\", "a b c", "History", "x" * 40, "x" * 40, "'quoted'", "😀" * 20, ""]
    )
    assert names == [
        "A B c",
        "a b c (2)",
        "History (2)",
        "x" * 30 + "…",
        "x" * 26 + "… (2)",
        "quoted",
        "😀" * 15 + "…",
        "Sheet",
    ]
    made = xlsx(*(table(("a", 1), title=name) for name in names))
    assert list(sheets_of_xlsx(made))[:-1] == names


def test_a_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="3 cells under 2 columns"):
        table(("a", "b", "c"))


def test_the_same_blocks_are_set_on_paper() -> None:
    blocks = [
        Heading("Our plan"),
        Paragraph(f"First of all.\n{FARSI}", Look.OPENING),
        Bullets((Item("Chairs", "ten of them"), Item(FARSI), Item("A lawn")), sign="+"),
        table(("Money", Amount.exact(120_050)), (FARSI, None)),
        office.NewPage(),
        Heading("More", 2),
        Paragraph("Quietly.", Look.QUIET),
    ]
    told = {"title": "Our plan", "library": "Sunnydale", "foot": "Foot", "sharing": "Share it."}
    parts = [blocks_part(blocks)]
    pdf = typeset(OnPaper(**told, paper=Paper.A4, parts=parts, is_landscape=False))
    assert problems_of(pdf) == []
    for said in ("First of all.", "ten of them", "A lawn", "$1,200.50", "More", "Quietly."):
        assert said in words_of(pdf)
