"""How a DOCX looks: the styles under names that stand in every word processor's list of them."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt, RGBColor

from wherewithal.printing.office.word_xml import element

INK, QUIET = RGBColor(0x22, 0x26, 0x2E), RGBColor(0x55, 0x5C, 0x67)
SERIF, SANS = "Cambria", "Calibri"
HEADINGS = {"Heading 1": (20, 18), "Heading 2": (14, 14), "Heading 3": (11.5, 10)}
NEWEST_WORD = "15"
TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="HouseTable">
  <w:name w:val="House Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>
  <w:tblPr>
    <w:tblBorders>
      <w:bottom w:val="single" w:sz="4" w:space="0" w:color="D8D0C0"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8D0C0"/>
      <w:insideV w:val="single" w:sz="4" w:space="0" w:color="D8D0C0"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="60" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>
      <w:bottom w:w="60" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr>
      <w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="555C67"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="F6F1E7"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>
"""


def set_looks(made: Any, *, language: str, is_rtl: bool) -> None:
    """Give the package's own template our type, and the reader's language."""
    _set_language(made, language, is_rtl=is_rtl)
    _type(made.styles["Normal"], SANS, 11, after=6)
    for name, (size, before) in HEADINGS.items():
        _type(made.styles[name], SERIF, size, before=before, after=4)
    _type(made.styles["List Bullet"], SANS, 11, after=3)
    _type(made.styles["List Continue"], SANS, 9.5, QUIET, after=3)
    _type(made.styles["Footer"], SANS, 8.5, QUIET)
    for name, size, colour, after in (
        ("Opening", 11, QUIET, 10),
        ("Small Print", 8.5, QUIET, 4),
        ("Letter Head", 8.5, QUIET, 24),
        ("Table Head", 9, INK, 0),
        ("Table Words", 9.5, INK, 2),
        ("Wide Table Head", 7.5, INK, 0),
        ("Wide Table Words", 8, INK, 2),
    ):
        _type(_own(made, name), SANS, size, colour, after=after)
    made.styles["Opening"].font.italic = True
    for name in ("Table Head", "Wide Table Head"):
        made.styles[name].font.bold = True
        made.styles[name].paragraph_format.keep_with_next = True
    made.styles.element.append(parse_xml(TABLE_STYLE))


def _own(made: Any, name: str) -> Any:
    style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = made.styles["Normal"]
    style.quick_style = True
    return style


def _type(
    style: Any,
    font: str,
    size: float,
    colour: RGBColor = INK,
    *,
    before: float = 0,
    after: float = 0,
) -> None:
    style.font.name = font
    style.font.size = Pt(size)
    style.font.color.rgb = colour
    how = style.element.get_or_add_rPr()
    fonts = how.find(qn("w:rFonts"))
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for kind in ("cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), font)
    _size_of_other_scripts(how, size)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def _size_of_other_scripts(how: Any, size: float) -> None:
    """Words that run from right to left have a size of their own in this format."""
    found = how.find(qn("w:szCs"))
    if found is None:
        found = element("szCs")
        how.find(qn("w:sz")).addnext(found)
    found.set(qn("w:val"), str(int(size * 2)))


def _set_language(made: Any, language: str, *, is_rtl: bool) -> None:
    defaults = made.styles.element.find(qn("w:docDefaults"))
    spoken = defaults.find(f".//{qn('w:lang')}")
    spoken.set(qn("w:bidi" if is_rtl else "w:val"), language)
    settings = made.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), language)
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), NEWEST_WORD)
