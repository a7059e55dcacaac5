"""`wherewithal inspect`: what is in a file, on two streams, without a database."""

import gzip
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from reading_places import beside

SOURCE = Path(__file__).parents[2] / "src"
ROWS = "Name,Address,Phone,Email,Latitude,Longitude\n"
GOOD = "Oak House,12 Oak Street,617-555-0100,oak@example.org,42.36411,-71.09111\n"
TWICE = "Oak House,12 Oak St.,617 555 0100,oak@example.org,,\n"
ODD = "Elm Hall,9 Elm Street,617-555-0102,ask at the desk,42.36511,-71.09211\n"
FINE = "Pine Lab,3 Pine Street,617-555-0103,pine@example.org,42.36611,-71.09311\n"
LIST = ROWS + GOOD + TWICE + ODD + FINE + FINE.replace("Pine", "Ash").replace("0103", "0104")


def inspect(
    *words: str, folder: Path, pipe: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    surroundings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(SOURCE),
        "WHEREWITHAL_DATA": "data",
    }
    return subprocess.run(
        [sys.executable, "-m", "wherewithal", "inspect", *words],
        input=pipe,
        capture_output=True,
        check=False,
        cwd=folder,
        env=surroundings,
    )


def test_lines_and_problems_go_to_two_streams_and_no_database_is_made(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    answer = inspect("list.csv", folder=tmp_path)
    said = answer.stdout.decode()
    assert answer.returncode == 0
    assert answer.stderr.decode() == (
        "list.csv:4:4: “ask at the desk” is no e-mail address that we can read.\n"
    )
    assert "list.csv: organizations" in said
    assert "  records: 5\n" in said
    assert "  records without coordinates: 1\n" in said
    assert "rows 2 and 3: Oak House / Oak House (the same name, the same address" in said
    made = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert made == {"list.csv", "secret-key"}


def test_a_pipe_says_the_same_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    from_file = json.loads(inspect("list.csv", "--json", folder=tmp_path).stdout)
    piped = inspect("-", "--json", folder=tmp_path, pipe=LIST.encode())
    told = json.loads(piped.stdout)
    assert piped.stderr.startswith(b"-:4:4: ")
    assert told["tables"][0]["columns"] == from_file["tables"][0]["columns"]
    assert [each["rows"] for each in told["tables"][0]["may_be_twice"]] == [[2, 3]]


def test_what_cannot_be_read_ends_with_one(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    answer = inspect("empty.csv", "--json", folder=tmp_path)
    assert (answer.returncode, json.loads(answer.stdout)["refused"]) == (1, True)
    assert answer.stderr.startswith(b"empty.csv: This file is empty.")
    missing = inspect("none.csv", folder=tmp_path)
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert inspect(folder=tmp_path).returncode == 2


def test_b1_b2_a_directory_as_a_folder(tmp_path: Path) -> None:
    names = ("organizations.csv", "services.csv.gz", "locations.csv.gz", "addresses.csv")
    with zipfile.ZipFile(tmp_path / "baltimore.zip", "w") as folder:
        for name in names:
            content = beside(f"data/directories/baltimore_md/{name}").read_bytes()
            content = gzip.decompress(content) if name.endswith(".gz") else content
            folder.writestr(name.removesuffix(".gz"), content)
    told = json.loads(inspect("baltimore.zip", "--json", folder=tmp_path).stdout)
    counts, gaps = told["counts"], told["gaps"]
    assert told["kind"] == "hsds"
    assert (counts["organization"], counts["service"], counts["location"]) == (748, 1876, 1482)
    assert gaps["locations without coordinates"] == 133
    assert gaps["organizations without a service"] == 38
