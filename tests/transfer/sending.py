"""Send a list, say what its columns are, take it over: as a person does it, in few words."""

from cast import Cast
from wherewithal.people.models import Organization
from wherewithal.transfer.actions import take_over_list
from wherewithal.transfer.comparing import Compared
from wherewithal.transfer.long_work import steps_of
from wherewithal.transfer.models import ImportedRecord, StagedFile
from wherewithal.transfer.queries import look_over, seen_of
from wherewithal.transfer.staging import ask_to_check, keep

DIRECTORY = """Name,Address,Phone,Website,Room code
Seed shop,1 Oak Street,555-010-0101,seeds.example,B-12
Bike kitchen,2 Elm Street,555-010-0102,,=SUM(A1)
Rosa's bakery,3 Ash Street,,,
"""


def send(cast: Cast, text: str = DIRECTORY, *, name: str = "directory.csv") -> StagedFile:
    return send_bytes(cast, text.encode(), name=name)


def send_bytes(cast: Cast, data: bytes, *, name: str) -> StagedFile:
    return finish(keep(by=cast.lee, name=name, data=data))


def finish(staged: StagedFile) -> StagedFile:
    for _done in steps_of(staged):
        pass
    staged.refresh_from_db()
    return staged


def check(staged: StagedFile) -> str:
    """Look it over, as pressing the button below the columns does; what was seen."""
    ask_to_check(staged)
    return seen_of(finish(staged))


def rows_of(staged: StagedFile) -> list[Compared]:
    return list(look_over(staged))


def take(cast: Cast, staged: StagedFile) -> StagedFile:
    return take_over_list(by=cast.lee, staged=staged, seen=check(staged))


def send_and_take(cast: Cast, text: str = DIRECTORY, *, name: str = "directory.csv") -> StagedFile:
    return take(cast, send(cast, text, name=name))


def outcomes(cast: Cast, staged: StagedFile) -> list[str]:
    return [str(row.outcome) for row in look_over(staged)]


def body(cast: Cast, name: str) -> Organization:
    return Organization.objects.in_library(cast.library).get(name=name)


def bodies(cast: Cast) -> list[str]:
    rows = Organization.objects.in_library(cast.library)
    return list(rows.order_by("name").values_list("name", flat=True))


def record(cast: Cast, name: str) -> ImportedRecord:
    return ImportedRecord.objects.in_library(cast.library).get(organization__name=name)
