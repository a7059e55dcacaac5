"""The doctor says what wants attention, and what to do about it."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from wherewithal.config import doctor
from wherewithal.config.command import main

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
        "Addresses",
        "Mode",
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
