"""What lies in the repository: no trace of anybody's machine, no inline style or script."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "src" / "wherewithal" / "templates"
# Written in two halves, so that this file does not find itself.
FOREIGN = [
    "/wo" + "rk/",
    "/ro" + "ot/",
    "/ho" + "me/",
    "/t" + "mp",
    "site-" + "packages",
    "pypi." + "org",
    "python" + "hosted",
]
LOCKS = [
    "requirements.txt",
    "requirements-dev.txt",
    "requirements-uv.txt",
    "requirements-larger-model.txt",
]
INLINE = {
    "a style element": r"<style\b",
    "a style attribute": r"""\sstyle\s*=""",
    "a script without src": r"<script\b(?![^>]*\bsrc=)(?![^>]*\btype=.application/json)",
    "an event handler": r"<[^>{]*\son[a-z]+\s*=",
    "a javascript address": r"javascript:",
}


def tracked_files() -> list[Path]:
    """What git keeps; a source tree without git is looked at as it lies."""
    try:
        listed = subprocess.run(
            ["git", "ls-files"],  # noqa: S607 - whichever git the developer has
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git here")
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_file_knows_of_anybodys_machine() -> None:
    found = {
        (str(path.relative_to(ROOT)), word)
        for path in tracked_files()
        for word in FOREIGN
        if word.encode() in path.read_bytes()
    }
    assert found == set()


@pytest.mark.parametrize("what", INLINE)
def test_no_template_holds(what: str) -> None:
    found = [
        str(path.relative_to(TEMPLATES))
        for path in sorted(TEMPLATES.rglob("*.html"))
        if re.search(INLINE[what], path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_locks_hold_hashes_and_no_addresses() -> None:
    for name in LOCKS:
        text = (ROOT / name).read_text(encoding="utf-8")
        packages = re.findall(r"^([A-Za-z0-9_.-]+)==", text, re.MULTILINE)
        blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
        assert len(blocks) == len(packages), name
        assert [block for block in blocks if "--hash=sha256:" not in block] == [], name
        assert "://" not in text, name
