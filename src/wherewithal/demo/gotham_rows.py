"""The rows of Gotham's worksheets."""

from wherewithal.capacity.models import SummaryRow
from wherewithal.demo.gotham_places import Places
from wherewithal.demo.rows import Row
from wherewithal.people.models import Organization
from wherewithal.quantities import Quantity

HIGH_SCHOOLS = "Local high schools"
MUSEUM = "Natural history museum"


def staff(places: Places) -> tuple[Row, ...]:
    """Groups of staff, and the volunteers."""
    return (
        Row(
            "Central youth services (a coordinator and program developers)",
            strengths=(
                "Can carry the heavy part of developing a program",
                "Know program design, connected learning and youth development",
            ),
            challenges=(
                "Today it is mostly family programs and storytimes",
                "Away from the branches, and cut off from the teen staff in the regions",
            ),
            team=places.youth_services,
        ),
        _branch_teen_staff(places),
        _childrens_services(places),
        Row(
            "IT staff",
            strengths=("Train people in all the software of the library",),
            challenges=(
                "The training is about features, not about creative use",
                "Not all of them are at ease with teens",
            ),
            team=places.it,
        ),
        Row(
            "Volunteers",
            strengths=("Help with special activities",),
            challenges=("Their time, their knowledge and what they are able to do vary",),
        ),
    )


def _branch_teen_staff(places: Places) -> Row:
    """2 or 3 in each of 4 regions are 8 to 12."""
    return Row(
        "Branch teen staff (2 or 3 in each of 4 regions, shared by the region’s branches)",
        strengths=(
            "Go from branch to branch as they are needed",
            "At ease working and learning side by side with teens",
            "Know connected learning",
        ),
        challenges=(
            "Worry how to keep up with every topic and every tool",
            "Not in every branch every day",
            "Hard for them to build ties outside the buildings",
        ),
        facts={"headcount": Quantity.between(8, 12)},
        team=places.teen_services,
    )


def _childrens_services(places: Places) -> Row:
    """Two people in each of 17 branches are 34."""
    return Row(
        "Children’s services (1 librarian and 1 paraprofessional in each branch)",
        strengths=(
            "Know each community closely",
            "Know the children who will be teens before long",
        ),
        challenges=(
            "Responsible up to age 13, so they seldom work with teen staff",
            "Busy with children’s programs",
        ),
        facts={"headcount": Quantity.exact(34)},
        team=places.childrens_services,
        outlets=places.branches,
    )


SPACE = (
    Row(
        "Several small meeting rooms (10 people each)",
        strengths=("Anyone may book them",),
        facts={
            "how_many": Quantity.several(),
            "capacity": Quantity.exact(10),
            "who_may_book": "Anyone",
        },
    ),
    Row(
        "Several study rooms (2 people each)",
        strengths=("Right beside the teen area",),
        challenges=("No screen and no projector",),
        facts={"how_many": Quantity.several(), "capacity": Quantity.exact(2)},
    ),
    Row(
        "5 large meeting rooms (50 people each)",
        strengths=("Seldom fully booked", "Chairs and tables move easily"),
        questions=(
            "Does the furniture move easily? We wrote so here, and elsewhere: hard to rearrange",
        ),
        facts={
            "how_many": Quantity.exact(5),
            "capacity": Quantity.exact(50),
            "how_full": "Seldom fully booked",
        },
    ),
    Row(
        "1 auditorium (300 people)",
        strengths=("Very large, with a big stage",),
        facts={
            "how_many": Quantity.exact(1),
            "capacity": Quantity.exact(300),
            "equipment": "A big stage",
        },
    ),
)


def material(places: Places) -> tuple[Row, ...]:
    """The two summary rows, then what is on the shelves."""
    return (
        _ACQUISITION,
        _USE,
        Row(
            "Craft supplies",
            strengths=("Bought together with children’s services, at a bulk discount",),
        ),
        Row(
            "Public computers",
            strengths=("Usually there are enough for everybody",),
            challenges=("Hard to reserve for programs", "Desktops, so they cannot be moved"),
        ),
        Row(
            "10 laptops",
            strengths=(
                "Teen Services owns them, IT keeps them current, and IT lends more when we ask",
            ),
            challenges=("New software needs permission from IT",),
            facts={
                "quantity": Quantity.exact(10),
                "limits": "New software needs permission from IT",
            },
            team=places.teen_services,
        ),
        Row(
            "3D printer",
            strengths=("Staff are trained to use it",),
            challenges=("Prints little at a time", "Breaks often"),
            facts={"condition": "Breaks often", "who_can_use": "Trained staff"},
        ),
    )


_ACQUISITION = Row(
    "Acquisition",
    strengths=(
        "A large budget for technology, and generous funders",
        "We share art materials with children’s services",
    ),
    challenges=("Little room to store things",),
    facts={
        "budgets": "A large technology budget",
        "supply_sources": "Art materials are shared with children’s services",
        "givers": "Generous funders",
    },
    summary_row=SummaryRow.ACQUISITION,
)
_USE = Row(
    "Use",
    challenges=(
        "Not all of the staff know all of the materials",
        "Staff have to learn new technology, and to maintain it",
        "Worries about security",
    ),
    summary_row=SummaryRow.USE,
)


def relationships(*, schools: Organization, museum: Organization) -> tuple[Row, ...]:
    """Whom the library knows."""
    return (
        Row(
            HIGH_SCHOOLS,
            strengths=("We have known each other for a long time",),
            challenges=(
                "Teen Services does not know which assignments are coming, so it cannot prepare",
            ),
            organization=schools,
            facts={"since": "For a long time"},
        ),
        Row(
            MUSEUM,
            strengths=("Free tickets for students",),
            challenges=("What they know and do there is not put to use by us yet",),
            organization=museum,
            facts={
                "serves": "Students",
                "brings": "Free tickets for students",
            },
        ),
    )
