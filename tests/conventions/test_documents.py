"""The documentation says what the code does: every setting, command, option and make word."""

import re
from pathlib import Path

import pytest
from django.core.management import load_command_class

from wherewithal.config import environment
from wherewithal.config.command import COMMANDS
from wherewithal.config.house_command import HouseCommand

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def make_words() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))


def test_every_setting_is_documented_and_no_other() -> None:
    listed = re.findall(r"^\| `(WHEREWITHAL_\w+)`", read("docs/settings.md"), re.MULTILINE)
    assert sorted(listed) == sorted(environment.names())


def test_every_command_is_documented_in_the_order_of_the_help() -> None:
    headings = re.findall(r"^## `wherewithal ([\w-]+)`", read("docs/commands.md"), re.MULTILINE)
    assert headings == list(COMMANDS)


def test_every_module_of_a_command_is_listed_in_the_help() -> None:
    folder = ROOT / "src/wherewithal/management/commands"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert modules == {name.replace("-", "_") for name in COMMANDS}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented_and_explained(name: str) -> None:
    section = read("docs/commands.md").split(f"## `wherewithal {name}`", 1)[1].split("\n## ")[0]
    documented = re.findall(r"^- `(--[\w-]+)`", section, re.MULTILINE)
    command = load_command_class("wherewithal", name.replace("-", "_"))
    assert isinstance(command, HouseCommand)
    parser = command.create_parser("wherewithal", name)
    shown = [action for action in parser._actions if action.help != "==SUPPRESS=="]
    options = [word for action in shown for word in action.option_strings]
    assert sorted(documented) == sorted(set(options) - {"-h", "--help"})
    assert [action.dest for action in shown if not action.help] == []
    assert len(str(parser.description)) > len(name)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_word_that_a_document_names_exists(document: Path) -> None:
    named = set(re.findall(r"`make ([a-z-]+)`|^\s+make ([a-z-]+)$", document.read_text(), re.M))
    assert {first or second for first, second in named} - make_words() == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_between_documents_leads_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (document.parent / target).exists()]
    assert missing == []


def test_make_help_explains_every_word() -> None:
    explained = re.findall(r"^([a-z-]+):.*## \S", read("Makefile"), re.MULTILINE)
    assert set(explained) == make_words()


def test_every_benchmark_is_explained() -> None:
    listed = re.findall(r"^\| `(\w+\.py)`", read("benchmarks/README.md"), re.MULTILINE)
    assert sorted(listed) == sorted(path.name for path in (ROOT / "benchmarks").glob("*.py"))
