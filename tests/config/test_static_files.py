"""Style sheets and scripts under hashed names, as the server sends them."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from wherewithal.config import settings as product

MOST_BYTES_OF_SCRIPT = 30_000
IMPORT = re.compile(r'^(?:import|export) .*from "(.+)";$', re.MULTILINE)


@pytest.fixture
def collected(settings, tmp_path: Path) -> Path:
    """All files collected the way the product does it, not the way the suite does."""
    settings.STORAGES = product.STORAGES
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_a_script_imports_others_by_the_names_under_which_they_are_sent(collected: Path) -> None:
    scripts = list((collected / "wherewithal").rglob("*.js"))
    imports = [
        (script, name) for script in scripts for name in IMPORT.findall(script.read_text("utf-8"))
    ]
    assert len(imports) > 20
    assert [name for script, name in imports if not (script.parent / name).exists()] == []
    assert [
        name
        for _script, name in imports
        if not re.fullmatch(r"(\.|\.\./\w+)/\w+\.\w{12}\.js", name)
    ] == []


def test_the_page_asks_for_the_script_by_its_hashed_name(collected: Path) -> None:
    asked = staticfiles_storage.url("wherewithal/worksheet/begin.js")
    assert (collected / asked.removeprefix("/static/")).exists()


def test_all_scripts_together_weigh_little(collected: Path) -> None:
    weights = [path.stat().st_size for path in (collected / "wherewithal").rglob("*.js.br")]
    assert sum(weights) < MOST_BYTES_OF_SCRIPT
