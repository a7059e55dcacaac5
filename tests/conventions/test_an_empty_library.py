"""The first morning: a library with one person and nothing in it. Every page opens and makes sense."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.http import HttpResponse
from django.utils.html import strip_tags
from pypdf import PdfReader

from cast import client_of
from conventions.sample import Sample
from conventions.walk import readable_by
from make import make_library, make_member
from printing.opened import words_of_docx
from wherewithal.accounts.models import Membership

# Words of a machine, or a zero where nobody has told us anything yet.
NOT_SAID = re.compile(r"\bNone\b|\bFalse\b|\bnan\b|(?<![\d.,:–-])\b0 [a-z]+|\(\s*\)|“\s*”")

# What an address may need beside rows.
ALWAYS = {"library_slug", "area", "section", "field", "document"}
NO_ROWS = Sample(cast=None, rows={})  # type: ignore[arg-type]


@pytest.fixture
def bea(db: None) -> Membership:
    return make_member(make_library("sunnydale", name="Creekside"), "Bea", "admin")


def pages() -> list[tuple[str, str]]:
    """Name and address of every page that exists without any row."""
    found = []
    for page in readable_by("A"):
        if not page.in_library or page.names_a_row or not set(page.needs) <= ALWAYS:
            continue
        found.append((page.name, page.path(NO_ROWS)))
    return found


def words_of(response: HttpResponse) -> str:
    """What a person reads on the page or on the paper."""
    if response.headers["Content-Type"] == "application/pdf":
        sheets = PdfReader(BytesIO(response.content)).pages
        return " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)
    if "wordprocessingml" in response.headers["Content-Type"]:
        return words_of_docx(response.content)
    if response.headers["Content-Type"] == "application/zip":
        with ZipFile(BytesIO(response.content)) as unzipped:
            return " ".join(unzipped.read("README.txt").decode().split())
    page = re.sub(r"<(script|template).*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(strip_tags(page).split())


def test_every_page_opens_and_says_nothing_odd(bea: Membership) -> None:
    client, odd = client_of(bea.user), {}
    for name, path in pages():
        response = client.get(path)
        found = NOT_SAID.findall(words_of(response))
        if response.status_code != 200 or found:
            odd[name] = (response.status_code, found)
    assert odd == {}
