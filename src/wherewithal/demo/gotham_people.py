"""The people of Gotham who stand in its networks: teen staff who want to learn, IT staff who teach.

All of them are invented. They tell in small what the sheets say in large: teen staff know connected
learning and are cut off; who trains in software is two introductions away; children's services know
the children who are about to become teens, and nobody tied the two together yet.
"""

from collections.abc import Mapping

from wherewithal.accounts.models import Membership
from wherewithal.demo.gotham_places import Places
from wherewithal.demo.gotham_rows import MUSEUM
from wherewithal.demo.people import Colleague, Knows, Said, add_colleagues, tie_together
from wherewithal.insights.networks.actions import be_found, stay_out
from wherewithal.people.models import LineKind, Organization

STAYS_OUT = "Sol Sample"
FOUND = ("Ada Sample", "Eli Sample", "Chloe Sample")
WEEKLY, MONTHLY, NOW_AND_THEN = "Every week", "Once a month", "Twice a year"


def add_people(*, accounts: Mapping[str, Membership], places: Places) -> None:
    """Teams with their people, who knows whom, who turned on being found, and who stays out."""
    admin = accounts["Ada Sample"]
    people = add_colleagues(
        (
            *_youth_services(places),
            *_teen_services(places),
            *_childrens_services(places),
            *_it(places),
        ),
        by=admin,
        accounts=accounts,
    )
    museum = Organization.objects.in_library(admin.library_id).get(name=MUSEUM)
    tie_together(TIES, by=admin, known={**people, MUSEUM: museum})
    stay_out(by=admin, person=people[STAYS_OUT])
    for name, member in accounts.items():
        if name in FOUND:
            be_found(by=member, person=people[name], is_open=True)


def _youth_services(places: Places) -> tuple[Colleague, ...]:
    team, central = places.youth_services, places.branches[0]
    return (
        Colleague(
            "Ada Sample",
            "Coordinator",
            team,
            central,
            (
                Said(LineKind.PRIORITY, "Children’s and teen staff planning programs together"),
                Said(
                    LineKind.INTEREST,
                    "Going through a plan with colleagues, from the idea to the last chair",
                ),
            ),
        ),
        Colleague(
            "Bo Sample",
            "Program developer",
            team,
            central,
            (Said(LineKind.INTEREST, "Puppets and family storytimes"),),
        ),
        Colleague(
            "Dee Sample",
            "Program developer",
            team,
            central,
            (Said(LineKind.PRIORITY, "Hear from the branches what teens ask for"),),
        ),
    )


def _teen_services(places: Places) -> tuple[Colleague, ...]:
    """One at the central branch, and one from each region."""
    team, title = places.teen_services, "Teen librarian"
    at = {outlet.name: outlet for outlet in places.branches}
    return (
        Colleague(
            "Eli Sample",
            title,
            team,
            places.branches[0],
            (
                Said(LineKind.INTEREST, "Connected learning: teens who learn by making things"),
                Said(LineKind.PRIORITY, "Know ahead which assignments the high schools give"),
            ),
        ),
        Colleague(
            "Fay Sample",
            f"{title}, region 1",
            team,
            at["Avocet branch"],
            (Said(LineKind.PRIORITY, "Learn to use the 3D printer and small robots with teens"),),
        ),
        Colleague(
            "Gus Sample",
            f"{title}, region 2",
            team,
            at["Egret branch"],
            (Said(LineKind.PRIORITY, "Meet the children who will be teens next year"),),
        ),
        Colleague(
            "Hana Sample",
            f"{title}, region 3",
            team,
            at["Ibis branch"],
            (Said(LineKind.INTEREST, "Comics, and how they are drawn"),),
        ),
        Colleague(
            "Jo Sample",
            f"{title}, region 4",
            team,
            at["Magpie branch"],
            (Said(LineKind.COMMUNITY, "I sing in a choir with people of the museum"),),
        ),
    )


def _childrens_services(places: Places) -> tuple[Colleague, ...]:
    team = places.childrens_services
    at = {outlet.name: outlet for outlet in places.branches}
    return (
        Colleague(
            "Chloe Sample",
            "Children’s librarian",
            team,
            at["Egret branch"],
            (
                Said(
                    LineKind.INTEREST,
                    "The twelve-year-olds who come each week: I know them, and see them become teens",
                ),
                Said(LineKind.PRIORITY, "Programs that we plan together with teen staff"),
            ),
        ),
        Colleague("Kit Sample", "Paraprofessional", team, at["Egret branch"]),
        Colleague(
            "Lou Sample",
            "Children’s librarian",
            team,
            at["Kestrel branch"],
            (Said(LineKind.INTEREST, "Picture books and early literacy"),),
        ),
        Colleague("Mina Sample", "Children’s librarian", team, at["Osprey branch"]),
        Colleague("Una Sample", "Paraprofessional", team, at["Osprey branch"], has_agreed=False),
    )


def _it(places: Places) -> tuple[Colleague, ...]:
    team, central = places.it, places.branches[0]
    return (
        Colleague(
            "Ivo Sample",
            "Trainer",
            team,
            central,
            (Said(LineKind.PRIORITY, "Learn from colleagues how teens learn by making things"),),
        ),
        Colleague(
            "Nell Sample",
            "Technician",
            team,
            central,
            (
                Said(
                    LineKind.OFFER,
                    "I gladly show colleagues how the 3D printer and small robots work",
                    topic="3D printing and robots",
                ),
            ),
        ),
        Colleague("Oz Sample", "Technician", team, central),
        Colleague(
            STAYS_OUT,
            "Technician",
            team,
            central,
            (Said(LineKind.INTEREST, "Sound and music with teens"),),
        ),
    )


# Teams sit together; two ties lead from one to another; nobody of children's services has one.
TIES = (
    Knows("Ada Sample", "Bo Sample", "Share an office", WEEKLY),
    Knows("Ada Sample", "Dee Sample", "Share an office", WEEKLY),
    Knows("Bo Sample", "Dee Sample", "Write programs together", WEEKLY),
    Knows("Eli Sample", "Fay Sample", "The call of the regions", WEEKLY),
    Knows("Eli Sample", "Gus Sample", "The call of the regions", WEEKLY),
    Knows("Eli Sample", "Hana Sample", "The call of the regions", WEEKLY),
    Knows("Eli Sample", "Jo Sample", "The call of the regions", WEEKLY),
    Knows("Fay Sample", "Gus Sample", "Trained together"),
    Knows("Hana Sample", "Jo Sample", "Stand in for each other", MONTHLY),
    Knows("Chloe Sample", "Kit Sample", "Same desk", WEEKLY),
    Knows("Chloe Sample", "Lou Sample", "Plan the summer reading together", MONTHLY),
    Knows("Kit Sample", "Mina Sample", "Worked in one branch for years"),
    Knows("Lou Sample", "Mina Sample", "Swap storytime boxes", MONTHLY),
    Knows("Ivo Sample", "Nell Sample", "Same workshop", WEEKLY),
    Knows("Ivo Sample", "Oz Sample", "Same workshop", WEEKLY),
    Knows("Nell Sample", "Oz Sample", "Mend machines together", WEEKLY),
    Knows("Oz Sample", STAYS_OUT, "Same workshop", WEEKLY),
    Knows("Eli Sample", "Ada Sample", "Plan the season", MONTHLY),
    Knows("Ada Sample", "Ivo Sample", "He sets up the machines for her programs", NOW_AND_THEN),
    Knows("Jo Sample", MUSEUM, "Sings in a choir with people who work there", MONTHLY),
)
