"""The people of Sunnydale who stand in its networks. All of them are invented, and so are their ties."""

from collections.abc import Mapping

from wherewithal.accounts.models import Membership
from wherewithal.demo.people import Colleague, Knows, Said, add_colleagues, tie_together
from wherewithal.insights.networks.actions import be_found
from wherewithal.people.models import LineKind, Organization

SCHOOLS = "Local schools (teachers and parents’ association)"
WEEKLY, MONTHLY = "Every week", "Once a month"

COLLEAGUES = (
    Colleague(
        "Anna Sample",
        "Librarian",
        lines=(
            Said(LineKind.PRIORITY, "More book groups, also in the evening"),
            Said(LineKind.INTEREST, "Crime novels, and talking about them"),
        ),
    ),
    Colleague(
        "Ted Sample",
        "Teen librarian",
        lines=(Said(LineKind.PRIORITY, "Somebody else who spends an afternoon with the teens"),),
    ),
    Colleague(
        "Carla Sample",
        "Library associate",
        lines=(
            Said(LineKind.INTEREST, "Connected learning: young people who learn by what they love"),
            Said(
                LineKind.OFFER,
                "I would gladly spend an afternoon a week with the teens, if the desk can spare me",
            ),
        ),
    ),
    Colleague(
        "Nora Sample",
        "Children’s librarian",
        lines=(Said(LineKind.PRIORITY, "Stories that deaf children can follow"),),
    ),
    Colleague("Wes Sample", "Library associate", has_agreed=False),
)

# Everybody plans with Anna; that Ted and Carla have something for each other nobody has noticed.
TIES = (
    Knows("Anna Sample", "Ted Sample", "Librarians’ meeting", MONTHLY),
    Knows("Anna Sample", "Nora Sample", "Librarians’ meeting", MONTHLY),
    Knows("Nora Sample", "Ted Sample", "Librarians’ meeting", MONTHLY),
    Knows("Anna Sample", "Carla Sample", "Make the plan for the desk", WEEKLY),
    Knows("Ted Sample", SCHOOLS, "Writes to the teachers before a class visits"),
)


def add_people(*, accounts: Mapping[str, Membership]) -> None:
    """Everybody with their lines, who knows whom, and who turned on being found."""
    admin = accounts["Anna Sample"]
    people = add_colleagues(COLLEAGUES, by=admin, accounts=accounts)
    schools = Organization.objects.in_library(admin.library_id).get(name=SCHOOLS)
    tie_together(TIES, by=admin, known={**people, SCHOOLS: schools})
    for name, member in accounts.items():
        be_found(by=member, person=people[name], is_open=True)
