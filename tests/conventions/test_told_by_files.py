"""The walk for planted secrets would find one wherever a file can hold it."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pikepdf
import pytest
import typst
import xlsxwriter

from conventions.told_by_files import words_of_file

SECRET = "zqsecretword"
OFFICE = "application/vnd.openxmlformats-officedocument"
PLACES = {
    "title": f'#set document(title: "{SECRET}")\n= Head',
    "author": f'#set document(title: "T", author: "{SECRET}")\n= Head',
    "description": f'#set document(title: "T", description: "{SECRET}")\n= Head',
    "heading in the outline": f'#set document(title: "T")\n= {SECRET}',
    "alternative text": f'#set document(title: "T")\n= Head\n#figure(rect(), alt: "{SECRET}")',
    "words": f'#set document(title: "T")\n= Head\n{SECRET}',
}


@pytest.mark.parametrize("place", PLACES)
def test_it_is_found_in_a_pdf(place: str) -> None:
    made = typst.compile(PLACES[place].encode(), format="pdf", pdf_standards=["ua-1", "a-2a"])
    assert SECRET in words_of_file(made, kind="application/pdf")


def test_it_is_found_in_a_note_and_in_what_is_attached_to_a_pdf() -> None:
    for put in (_note, _attached):
        opened, out = pikepdf.new(), BytesIO()
        opened.add_blank_page()
        put(opened)
        opened.save(out)
        assert SECRET in words_of_file(out.getvalue(), kind="application/pdf")


def _note(opened: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Contents=SECRET)
    opened.pages[0].Annots = opened.make_indirect(pikepdf.Array([opened.make_indirect(note)]))


def _attached(opened: pikepdf.Pdf) -> None:
    opened.attachments["notes.txt"] = pikepdf.AttachedFileSpec(opened, SECRET.encode())


def test_it_is_found_in_properties_and_comments_of_a_docx() -> None:
    for property_ in ("title", "author", "comments", "keywords", "last_modified_by", "subject"):
        made, out = docx.Document(), BytesIO()
        setattr(made.core_properties, property_, SECRET)
        made.save(out)
        assert SECRET in words_of_file(out.getvalue(), kind=f"{OFFICE}.wordprocessingml.document")
    made, out = docx.Document(), BytesIO()
    made.add_comment(made.add_paragraph("seen").runs, text=SECRET, author="zq")
    made.save(out)
    assert SECRET in words_of_file(out.getvalue(), kind=f"{OFFICE}.wordprocessingml.document")


@pytest.mark.parametrize("place", ["sheet", "cell", "comment", "name", "property"])
def test_it_is_found_in_what_is_hidden_in_an_xlsx(place: str) -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        seen = made.add_worksheet("seen")
        hidden = made.add_worksheet(SECRET if place == "sheet" else "hidden")
        hidden.very_hidden()
        seen.activate()
        if place == "cell":
            hidden.write_string(0, 0, SECRET)
        elif place == "comment":
            seen.write_comment(0, 0, SECRET)
        elif place == "name":
            made.define_name(SECRET, "=seen!$A$1")
        elif place == "property":
            made.set_custom_property("note", SECRET)
    assert SECRET in words_of_file(out.getvalue(), kind=f"{OFFICE}.spreadsheetml.sheet")


def test_it_is_found_in_a_file_inside_a_package() -> None:
    inner, outer = BytesIO(), BytesIO()
    for out, name, content in ((inner, "a.txt", SECRET.encode()), (outer, "b.zip", b"")):
        with ZipFile(out, "w") as opened:
            opened.writestr(name, content or inner.getvalue())
    assert SECRET in words_of_file(outer.getvalue(), kind="application/zip")
