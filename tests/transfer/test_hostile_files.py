"""What must not come in, comes in as words, or is refused with a sentence; nothing is lost."""

import html
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cast import Cast
from transfer.sending import bodies, body, record, rows_of, send, send_and_take, send_bytes, take
from wherewithal.insights.tasks import worker
from wherewithal.transfer.models import Stage, StagedFile, StagedRows

LISTS = "/sunnydale/lists/"


def refused(cast: Cast, name: str, data: bytes) -> str:
    """The page that comes back, with its reason at the field; nothing is kept."""
    page = cast.client(cast.lee).post(LISTS, {"file": SimpleUploadedFile(name, data)})
    assert page.status_code == 200
    shown = page.content.decode()
    assert "has-error" in shown
    assert not StagedFile.objects.in_library(cast.library).exists()
    (problem,) = page.context["form"].errors["file"]
    return str(problem)


def test_formulas_are_words(cast: Cast) -> None:
    send_and_take(cast, "Name,Phone\n=cmd|'/C calc'!A0,+1 410 555 0101\n")
    assert body(cast, "=cmd|'/C calc'!A0").phone == "+1 410 555 0101"


def test_a_zip_bomb_is_refused(cast: Cast) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("list.csv", b"Name\n" + b"0" * 300_000_000)
    file = SimpleUploadedFile("list.zip", out.getvalue())
    cast.client(cast.lee).post(LISTS, {"file": file})
    worker.work_all()
    staged = StagedFile.objects.in_library(cast.library).get()
    assert (staged.stage, bytes(staged.sent)) == (Stage.UNREADABLE, b"")
    page = cast.client(cast.lee).get(f"{LISTS}{staged.pk}/columns/").content.decode()
    assert staged.problems[0] in html.unescape(page)
    assert not StagedRows.objects.in_library(cast.library).exists()


def test_a_wrong_file_is_refused(cast: Cast) -> None:
    assert len(refused(cast, "list.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")) > 20
    assert len(refused(cast, "list.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))) > 20
    assert len(refused(cast, "list.csv", b"")) > 5


def test_five_hundred_columns_are_refused(cast: Cast) -> None:
    wide = ",".join(f"C{n}" for n in range(500)) + "\n" + ",".join("x" for _ in range(500))
    assert "columns" in refused(cast, "wide.csv", wide.encode())


def test_long_cells_are_named_and_kept_beside(cast: Cast) -> None:
    staged = send(cast, f"Name,Phone,Kind\nMill,410-555-0101,{'k' * 300}\n{'n' * 400},,\n")
    first, second = rows_of(staged)
    assert [each.refuses for each in first.row.problems] == [False]
    assert second.row.is_refused
    take(cast, staged)
    assert body(cast, "Mill").kind == ""
    assert ["Kind", "k" * 300, "kind"] in record(cast, "Mill").cells


FARSI = "نام,تلفن\nباشگاه شطرنج,410-555-0101\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_farsi_in_any_encoding(cast: Cast, encoding: str) -> None:
    staged = send_bytes(cast, FARSI.encode(encoding), name="list.csv")
    assert staged.header == ["نام", "تلفن"]
    (row,) = rows_of(staged)
    assert row.row.texts[0] == "باشگاه شطرنج"


@pytest.mark.parametrize(
    "text",
    [
        "Name;Phone\nMill;410-555-0101\n",
        "Name;Phone\rMill;410-555-0101\r",
        "Name\tPhone\r\nMill\t410-555-0101\r\n",
        "sep=;\r\nName;Phone\r\nMill;410-555-0101\r\n",
    ],
)
def test_what_excel_writes(cast: Cast, text: str) -> None:
    staged = send_bytes(cast, text.encode("cp1252"), name="list.csv")
    take(cast, staged)
    assert body(cast, "Mill").phone == "410-555-0101"


def test_a_nul_and_an_odd_name_of_a_file(cast: Cast) -> None:
    data = b"Na\x00me,Phone\nMi\x00ll,410-555-0101\n" + b"Dam,\n" * 3
    page = cast.client(cast.lee).post(
        LISTS, {"file": SimpleUploadedFile("../../" + "n" * 200 + ".csv", data)}
    )
    assert page.status_code in (200, 302)
    for staged in StagedFile.objects.in_library(cast.library):
        assert "/" not in staged.name
        assert "\x00" not in str(staged.tables) + str([part.rows for part in staged.parts.all()])


def test_two_columns_of_one_name(cast: Cast) -> None:
    staged = send(cast, "Name,Phone,Phone\nMill,410-555-0101,410-555-0202\n")
    assert len(staged.header) == 3
    take(cast, staged)
    words = [cell for _head, cell, _field in record(cast, "Mill").cells]
    assert words == ["Mill", "410-555-0101", "410-555-0202"]


def test_markup_is_shown_as_words(cast: Cast) -> None:
    staged = send(cast, "Name,Phone\n<script>alert(1)</script>,410-555-0101\n")
    shown = cast.client(cast.lee).get(f"{LISTS}{staged.pk}/columns/").content.decode()
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" in shown
    assert staged.stage == Stage.READ
    assert bodies(cast) == []
