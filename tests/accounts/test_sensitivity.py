"""The table of roles and levels: one in the code, the same in the docs."""

from itertools import dropwhile, takewhile
from pathlib import Path

from wherewithal.accounts.permissions import ROLES, RoleName
from wherewithal.accounts.sensitivity import MAY_SEE, OUTSIDE, PARTNER, Level

DOCS = Path(__file__).parents[2] / "docs"
COLUMNS = {
    "Anybody": OUTSIDE,
    "Partner with a link": PARTNER,
    "Viewer": RoleName.VIEWER,
    "Contributor": RoleName.CONTRIBUTOR,
    "Editor": RoleName.EDITOR,
    "Admin": RoleName.ADMIN,
}


def table_in(page: str) -> list[dict[str, str]]:
    """The first table of a page of the docs, a dictionary for each row."""
    lines = iter((DOCS / page).read_text(encoding="utf-8").splitlines())
    begun = dropwhile(lambda line: not line.startswith("|"), lines)
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in takewhile(lambda line: line.startswith("|"), begun)
        if not line.startswith("|--")
    ]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_the_docs_show_the_table_that_the_code_uses() -> None:
    shown = {row["Level"]: row for row in table_in("sensitivity.md")}
    assert set(shown) == set(Level.values)
    for level in Level.values:
        row = shown[level]
        assert {column: row[column] == "yes" for column in COLUMNS} == {
            column: level in MAY_SEE[role] for column, role in COLUMNS.items()
        }
        assert row["Its author"] == "yes"


def test_the_docs_describe_the_roles_as_the_page_does() -> None:
    shown = {row["Role"]: row["What it does"] for row in table_in("members.md")}
    assert shown == {role.value: str(ROLES[role].description) for role in RoleName}
