"""`wherewithal survey`: a newer year is put in place, a wrong file changes nothing."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from conventions.sample_survey import OUTLETS, SYSTEMS, put_sample_survey
from wherewithal.config.command import main
from wherewithal.config.doctor import look_at_survey
from wherewithal.home.find_library.table import SHIPPED, find, listing


@pytest.fixture
def data(settings: Any, tmp_path: Path) -> Path:
    """A data folder of its own."""
    settings.DATA_FOLDER = tmp_path / "data"
    settings.DATA_FOLDER.mkdir()
    return Path(settings.DATA_FOLDER)


def say(capsys: pytest.CaptureFixture[str], file: Path) -> tuple[int, str]:
    """Exit code, and all that was printed."""
    with pytest.raises(SystemExit) as left:
        main(["survey", str(file)])
    printed = capsys.readouterr()
    return int(left.value.code or 0), " ".join((printed.out + printed.err).split())


def folder(path: Path, **tables: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, text in tables.items():
            made.writestr(f"some/where/{name}.csv", text)
        made.writestr("some/where/README.txt", "read me")
    return path


def test_it_says_what_it_holds(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say(capsys, SHIPPED) == (
        0,
        "9,215 libraries with 17,426 outlets, July 2020 to June 2021.",
    )
    assert (data / "survey.zip").read_bytes() == SHIPPED.read_bytes()


def test_a_newer_year_is_read_from_then_on_whatever_its_tables_are_called(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find("zqlibrary") == []
    new = folder(tmp_path / "new.zip", outlets_of_2031=OUTLETS, b_systems=SYSTEMS)
    assert say(capsys, new) == (0, "1 library with 3 outlets, July 2020 to June 2021.")
    assert [listed.key for listed in find("zqlibrary")] == ["ZQ0001"]
    assert len(listing()) == 1


def test_a_wrong_file_is_refused_by_what_is_missing_and_changes_nothing(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_sample_survey(data)
    before = (data / "survey.zip").read_bytes()
    only_systems = folder(tmp_path / "half.zip", systems=SYSTEMS)
    code, words = say(capsys, only_systems)
    assert (code, "FSCSKEY, FSCS_SEQ, LIBNAME, C_OUT_TY" in words) == (1, True)
    letter = tmp_path / "letter.zip"
    letter.write_text("Dear library")
    for wrong in (letter, tmp_path / "nowhere.zip", tmp_path):
        assert say(capsys, wrong)[0] == 1
    assert (data / "survey.zip").read_bytes() == before
    assert [path.name for path in data.iterdir()] == ["survey.zip"]


@pytest.mark.parametrize("kept", [0.5, 0.02])
def test_a_year_that_was_damaged_later_gives_way_to_the_shipped_one(
    data: Path, kept: float
) -> None:
    put_sample_survey(data)
    file = data / "survey.zip"
    assert (len(listing()), look_at_survey().is_fine) == (1, True)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * kept)])
    assert len(listing()) == 9_215
    assert look_at_survey().what == f"{file} cannot be read"


def test_bytes_that_were_changed_within_the_folder_are_noticed(data: Path) -> None:
    put_sample_survey(data)
    file = data / "survey.zip"
    whole = bytearray(file.read_bytes())
    whole[60:90] = bytes(30)
    file.write_bytes(whole)
    assert not look_at_survey().is_fine
