"""Are the attached files there, and nothing else?"""

from wherewithal.accounts.walls.scope import across_libraries
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.storing import missing
from wherewithal.partnerships.files.tidying import unexplained


def missing_files() -> tuple[int, list[str]]:
    """How many files are attached in all libraries, and the stored names of those that are gone."""
    with across_libraries("the doctor looks at the whole installation"):
        names = list(PartnershipFile.objects.order_by("pk").values_list("stored_as", flat=True))
    return len(names), missing(names)


def unknown_files() -> list[str]:
    """The stored names that this database has never heard of."""
    return unexplained()
