"""A library with one open need, as these tests want it."""

from typing import Any

from cast import Cast
from wherewithal.programs.models import Program, ResourceNeed


def make_need(cast: Cast, name: str = "Folding tables", **fields: Any) -> ResourceNeed:
    program = Program.objects.create(library=cast.library, name="Fair", state="planned")
    values = {"kind": "material", **fields}
    return ResourceNeed.objects.create(library=cast.library, program=program, name=name, **values)


def words_of(cast: Cast, address: str, member: Any = None) -> str:
    page = cast.client(member or cast.lee).get(f"/sunnydale/{address}/")
    assert page.status_code == 200
    return " ".join(page.content.decode().split())
