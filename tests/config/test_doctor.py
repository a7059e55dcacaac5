"""The doctor says what wants attention, and what to do about it."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from cast import Cast
from make import make_asset, make_note
from search.looking import titles
from wherewithal.config import doctor
from wherewithal.config.command import main
from wherewithal.insights import encoder
from wherewithal.insights.index.models import Capability
from wherewithal.search.models import SearchEntry

pytestmark = pytest.mark.django_db


def test_every_look_has_an_answer() -> None:
    about = [finding.about for finding in doctor.examine()]
    assert about == [
        "Database",
        "Database version",
        "Disk",
        "Secret key",
        "Clock",
        "Style sheets and scripts",
        "Official survey",
        "Addresses",
        "Mode",
        "Search",
        "Sentence encoder",
        "Who can help",
        "Attached files",
    ]


def test_looking_at_the_database_leaves_nothing_behind() -> None:
    before = connection.introspection.table_names()
    assert doctor.look_at_database().is_fine
    assert connection.introspection.table_names() == before


def test_a_database_of_this_version_is_fine() -> None:
    assert doctor.look_at_migrations().what == "up to date"


def test_a_key_that_others_can_read_wants_attention() -> None:
    file: Path = settings.ENVIRONMENT.data / "secret-key"
    file.write_text("a key", encoding="ascii")
    file.chmod(0o644)
    finding = doctor.look_at_secret()
    file.chmod(0o600)
    fine = doctor.look_at_secret()
    file.unlink()
    assert finding.advice == f"Run: chmod 600 {file}"
    assert fine.is_fine


@pytest.mark.parametrize(
    ("hosts", "is_fine"),
    [
        (["127.0.0.1", "localhost"], True),
        (["map.library.example"], False),
        (["*"], False),
    ],
)
def test_a_name_for_the_world_wants_https(
    settings: Any, hosts: list[str], *, is_fine: bool
) -> None:
    settings.ALLOWED_HOSTS = hosts
    assert doctor.look_at_addresses().is_fine is is_fine


def test_the_exit_code_says_whether_all_is_well(
    settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.DEBUG = True
    with pytest.raises(SystemExit) as left:
        main(["doctor"])
    printed = capsys.readouterr()
    assert left.value.code == 1
    assert "attention  Mode: debugging\n           → Unset WHEREWITHAL_DEBUG" in printed.out


def test_a_search_that_misses_something_says_what_and_is_repaired(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    make_note(make_asset(cast.library, name="Hall"), text="Bright")
    assert doctor.look_at_search().what == "complete, 2 things can be found"
    entries = SearchEntry.objects.in_library(cast.library)
    entries.filter(model="note").update(words="dark")
    SearchEntry.objects.create(library=cast.library, model="asset", row_id=9999, title="gone")
    finding = doctor.look_at_search()
    assert finding.what == (
        "Sunnydale Public Library: On the worksheets: 1 not as it is, Line: 1 not as it is"
    )
    assert finding.advice == "Run: wherewithal doctor --repair"
    with pytest.raises(SystemExit):
        main(["doctor", "--repair"])
    assert "Search: made the index anew, 2 things can be found" in capsys.readouterr().out
    assert doctor.look_at_search().is_fine
    assert titles(cast.rae, "bright") == ["Hall"]


def test_an_index_of_the_database_that_is_damaged_is_noticed_and_repaired(cast: Cast) -> None:
    make_asset(cast.library, name="Hall")
    assert doctor.look_at_search().is_fine
    with connection.cursor() as cursor:
        for statement in DAMAGE[connection.vendor]:
            cursor.execute(statement)
    assert doctor.look_at_search().what == "the database’s own index differs from ours"
    doctor.repair_search()
    assert doctor.look_at_search().is_fine
    assert titles(cast.rae, "hall") == ["Hall"]


def test_a_list_of_who_can_help_that_misses_something_says_what_and_is_repaired(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    make_note(make_asset(cast.library, name="Hall"), text="Bright")
    words = "complete, 2 texts are read; 2 of them are understood when somebody looks"
    assert doctor.look_at_capabilities().what == words
    Capability.objects.in_library(cast.library).filter(model="note").delete()
    finding = doctor.look_at_capabilities()
    assert finding.what == "Sunnydale Public Library: line: 1 not as it is"
    assert finding.advice == "Run: wherewithal doctor --repair"
    with pytest.raises(SystemExit):
        main(["doctor", "--repair"])
    assert "Who can help: made the list whole, 2 texts are understood" in capsys.readouterr().out
    assert doctor.look_at_capabilities().what == "complete, 2 texts are read"


def test_weights_that_are_not_whole_want_attention(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "USE_FILES", {"weights.npz": "0" * 64})
    finding = doctor.look_at_encoder()
    assert (finding.is_fine, "weights.npz" in finding.what) == (False, True)


DAMAGE = {
    "sqlite": (
        (
            "INSERT INTO wherewithal_search(wherewithal_search, rowid, title, words) "
            "SELECT 'delete', id, title, words FROM wherewithal_searchentry"
        ),
    ),
    "postgresql": ("SET CONSTRAINTS ALL IMMEDIATE", "DROP INDEX search_document"),
}
