"""One element of a DOCX, with its attributes."""

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement


def element(name: str, **attributes: str | int) -> Any:
    """`element("jc", val="end")` is `<w:jc w:val="end"/>`."""
    made = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), str(value))
    return made
