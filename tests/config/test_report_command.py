"""`wherewithal report`: what the pages hand out, as a file, for whoever holds the paper."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cast import Cast
from config.test_people_commands import say
from make import make_asset, make_note
from printing.opened import sheets_of_xlsx, words_of_docx
from printing.paper import words_of
from programs.plans import given, need_of, plan, staff
from wherewithal.config.command import main
from wherewithal.printing.documents import DOCUMENTS
from wherewithal.quantities import parse_quantity
from wherewithal.reports.kinds import KINDS

pytestmark = pytest.mark.django_db
HERE = ("--library", "sunnydale")
SECRET = "Zqsecret about the roof"


@pytest.fixture
def barn(cast: Cast) -> str:
    """A room with a line for everybody and one that nobody else reads."""
    asset = make_asset(cast.library, "space", "The old barn")
    make_note(asset, text="Dry and wide")
    make_note(asset, text=SECRET, level="private")
    return asset.name


def test_the_board_page_as_pdf_under_a_name_of_its_own(
    barn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = say(capsys, "report", "board", *HERE, str(tmp_path))
    (made,) = tmp_path.iterdir()
    assert (code, made.name in said) == (0, True)
    assert made.name.startswith("sunnydale-board-")
    words = words_of(made.read_bytes())
    assert (barn in words, SECRET in words) == (True, False)


@pytest.mark.parametrize(
    ("ending", "read"), [("docx", words_of_docx), ("xlsx", lambda made: str(sheets_of_xlsx(made)))]
)
def test_the_end_of_its_name_says_what_a_file_becomes(
    barn: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    ending: str,
    read: Callable[[bytes], str],
) -> None:
    made = tmp_path / f"board.{ending}"
    assert say(capsys, "report", "board", str(made), *HERE)[0] == 0
    words = read(made.read_bytes())
    assert (barn in words, SECRET in words) == (True, False)


def test_a_dot_in_the_name_of_a_folder_ends_no_file(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "of 2026.11"
    folder.mkdir()
    assert say(capsys, "report", "board", str(folder), *HERE)[0] == 0
    assert [each.suffix for each in folder.iterdir()] == [".pdf"]


def test_as_json_through_a_pipe_with_values_and_what_nobody_knows(
    cast: Cast, barn: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    need = need_of(plan(cast.library), "financial", name="Snacks")
    given(need, words="Bank", state="secured", cents=12_345)
    given(need, words="Rotary", state="secured")
    staff(cast.library, "Desk", headcount=parse_quantity("about 4"))
    with pytest.raises(SystemExit) as left:
        main(["report", "board", *HERE, "--format", "json", "-"])
    told = json.loads(capfdbinary.readouterr().out)
    assert (left.value.code, told["library"]["slug"], told["report"]) == (0, "sunnydale", "board")
    figures = {each["slug"]: each for part in told["sections"] for each in part.get("figures", [])}
    spaces = figures["have-space"]
    assert (spaces["value"], spaces["unknown"]) == (1, 0)
    assert [each["name"] for each in spaces["records"]] == [barn]
    money, people = figures["gaps-money"], figures["have-people"]
    assert (money["low_cents"], money["high_cents"], money["unknown"]) == (12_345, 12_345, 1)
    assert (people["low"], people["high"], people["is_about"]) == (4, 4, True)
    # Nothing was told of them: that is no zero.
    assert (figures["have-material"]["shown"], "value" in figures["have-material"]) == (
        "nothing told yet",
        False,
    )


@pytest.mark.parametrize("name", ["workbook", "overview", "to-check", "what-we-bring"])
def test_papers_that_are_no_reports_leave_as_well(
    barn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert say(capsys, "report", name, *HERE, "--paper", "a4", str(tmp_path))[0] == 0
    (made,) = tmp_path.iterdir()
    assert SECRET not in words_of(made.read_bytes())


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("board", "--library", "nowhere"), "no library “nowhere”"),
        (("map", *HERE, "map.xlsx"), "“map” is made as pdf"),
        (("workbook", *HERE, "--format", "json"), "pdf, docx, xlsx"),
        (("board", *HERE, "--from", "2026-05-02", "--to", "2026-05-01"), "--to: The last day"),
        (("board", *HERE, "--from", "soon"), "--from: Enter a valid date"),
        (("needs", *HERE, "--from", "2026-01-01"), "for: board, ledger"),
        (("board", *HERE, "no/such/folder.pdf"), "no folder no/such"),
    ],
)
def test_what_cannot_be_is_said_and_leaves_no_file(
    cast: Cast,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    reason: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, said = say(capsys, "report", *words)
    assert (code, reason in said, list(tmp_path.iterdir())) == (1, True, []), said


def test_nothing_is_written_over(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "board.pdf"
    there.write_text("mine")
    code, said = say(capsys, "report", "board", *HERE, str(there))
    assert (code, "is there already" in said, there.read_text()) == (1, True, "mine")


def test_a_period_holds_for_the_reports_that_have_one(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ("--from", "2025-07-01", "--to", "2026-06-30")
    for name in (each for each, kind in KINDS.items() if kind.has_period):
        made = tmp_path / f"{name}.pdf"
        assert say(capsys, "report", name, *HERE, *days, str(made))[0] == 0
        assert "July 1, 2025 to June 30, 2026" in words_of(made.read_bytes())


def test_no_report_and_no_paper_share_a_name() -> None:
    assert not set(KINDS) & set(DOCUMENTS)
