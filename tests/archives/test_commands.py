"""`wherewithal export` and `wherewithal import-library`, as they are typed."""

import zipfile
from pathlib import Path

import pytest

from archives.emptied import empty_installation
from cast import Cast
from make import make_asset
from wherewithal.capacity.models import Asset
from wherewithal.config.command import main
from wherewithal.libraries.models import Library


def say(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Exit code, and all that was printed."""
    with pytest.raises(SystemExit) as left:
        main(words)
    printed = capsys.readouterr()
    return int(left.value.code or 0), " ".join((printed.out + printed.err).split())


def test_out_and_in_again(cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_asset(cast.library, name="Attic")
    file = tmp_path / "all.zip"
    code, words = say(capsys, "export", "--library", "sunnydale", str(file))
    assert (code, "records of Sunnydale Public Library are in" in words) == (0, True)
    assert file.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["all.zip"]
    code, words = say(capsys, "import-library", str(file))
    assert (code, "here already" in words) == (1, True)
    empty_installation()
    code, words = say(capsys, "import-library", str(file))
    assert (code, "Sunnydale Public Library is at" in words) == (0, True)
    assert f"wherewithal resetpassword {cast.ada.user.email}" in words
    assert cast.lee.user.email not in words
    assert [asset.name for asset in Asset._base_manager.all()] == ["Attic"]


def test_into_a_folder_it_finds_a_name(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say(capsys, "export", "--library", "sunnydale", str(tmp_path))[0] == 0
    (made,) = tmp_path.iterdir()
    assert made.name.startswith("sunnydale-")
    assert zipfile.is_zipfile(made)


def test_a_file_that_is_there_is_never_written_over(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.zip"
    file.write_text("mine")
    assert say(capsys, "export", "--library", "sunnydale", str(file))[0] == 1
    assert file.read_text() == "mine"
    assert say(capsys, "export", "--library", "nowhere", str(tmp_path / "x.zip"))[0] == 1
    assert say(capsys, "export", "--library", "sunnydale", str(tmp_path / "no" / "x.zip"))[0] == 1
    assert say(capsys, "export")[0] == 2


@pytest.mark.django_db
def test_a_file_that_is_no_archive_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.zip"
    file.write_text("mine")
    code, words = say(capsys, "import-library", str(file))
    assert (code, "Nothing was changed" in words) == (1, True)
    assert say(capsys, "import-library", str(tmp_path / "nothing.zip"))[0] == 1
    assert not Library.objects.exists()
