"""What the three sample libraries must say in their worksheets: every row, line and figure, and nothing else.

Lines are told by words that must be in them; what is not told here must be blank in the demo.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wherewithal.quantities import Quantity

Words = tuple[str, ...]


@dataclass(frozen=True)
class Expected:
    """A row: words of its name, words of each line, and its facts (a number, an answer, or words)."""

    slug: str
    area: str
    name: Words
    strengths: tuple[Words, ...] = ()
    challenges: tuple[Words, ...] = ()
    questions: tuple[Words, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    summary_row: str = ""

    def __str__(self) -> str:
        return f"{self.slug} {self.name[0]}"


GOTHAM = (
    Expected(
        "gotham",
        "staff",
        ("Central youth services", "coordinator", "program developers"),
        strengths=(
            ("carry", "heavy", "program"),
            ("program design", "connected learning", "youth development"),
        ),
        challenges=(
            ("today", "family programs", "storytimes"),
            ("away from the branches", "cut off", "teen staff", "region"),
        ),
    ),
    Expected(
        "gotham",
        "staff",
        ("Branch teen staff", "2 or 3", "each of 4 regions", "shared"),
        strengths=(
            ("branch to branch", "needed"),
            ("at ease", "working", "learning", "teens"),
            ("connected learning",),
        ),
        challenges=(
            ("worry", "every topic", "every tool"),
            ("not in every branch every day",),
            ("hard", "ties", "outside the buildings"),
        ),
        facts={"headcount": Quantity.between(8, 12)},
    ),
    Expected(
        "gotham",
        "staff",
        ("Children’s services", "1 librarian", "1 paraprofessional", "each branch"),
        strengths=(("each community closely",), ("children", "before long", "teens")),
        challenges=(("up to age 13", "seldom", "teen staff"), ("busy", "children’s programs")),
        facts={"headcount": Quantity.exact(34)},
    ),
    Expected(
        "gotham",
        "staff",
        ("IT staff",),
        strengths=(("train", "all the software"),),
        challenges=(("features", "not", "creative use"), ("not all", "at ease with teens")),
    ),
    Expected(
        "gotham",
        "staff",
        ("Volunteers",),
        strengths=(("help", "special activities"),),
        challenges=(("time", "knowledge", "able", "vary"),),
    ),
    Expected(
        "gotham",
        "space",
        ("Several small meeting rooms", "10 people each"),
        strengths=(("anyone may book",),),
        facts={
            "how_many": Quantity.several(),
            "capacity": Quantity.exact(10),
            "who_may_book": ("anyone",),
        },
    ),
    Expected(
        "gotham",
        "space",
        ("Several study rooms", "2 people each"),
        strengths=(("beside the teen area",),),
        challenges=(("no screen", "projector"),),
        facts={"how_many": Quantity.several(), "capacity": Quantity.exact(2)},
    ),
    Expected(
        "gotham",
        "space",
        ("5 large meeting rooms", "50 people each"),
        strengths=(("seldom fully booked",), ("chairs", "tables", "move easily")),
        questions=(("move easily", "hard to rearrange", "?"),),
        facts={
            "how_many": Quantity.exact(5),
            "capacity": Quantity.exact(50),
            "how_full": ("seldom fully booked",),
        },
    ),
    Expected(
        "gotham",
        "space",
        ("1 auditorium", "300 people"),
        strengths=(("very large", "big stage"),),
        facts={
            "how_many": Quantity.exact(1),
            "capacity": Quantity.exact(300),
            "equipment": ("big stage",),
        },
    ),
    Expected(
        "gotham",
        "material",
        ("Acquisition",),
        strengths=(
            ("large budget", "technology", "generous funders"),
            ("art materials", "children’s services"),
        ),
        challenges=(("little", "store"),),
        facts={
            "budgets": ("large technology budget",),
            "givers": ("generous funders",),
            "supply_sources": ("art materials", "shared", "children’s services"),
        },
        summary_row="acquisition",
    ),
    Expected(
        "gotham",
        "material",
        ("Use",),
        challenges=(
            ("not all", "staff", "materials"),
            ("learn", "new technology", "maintain"),
            ("security",),
        ),
        summary_row="use",
    ),
    Expected(
        "gotham",
        "material",
        ("Craft supplies",),
        strengths=(("children’s services", "bulk discount"),),
    ),
    Expected(
        "gotham",
        "material",
        ("Public computers",),
        strengths=(("usually", "enough"),),
        challenges=(("hard to reserve", "programs"), ("desktops", "cannot be moved")),
    ),
    Expected(
        "gotham",
        "material",
        ("10 laptops",),
        strengths=(("Teen Services owns", "IT keeps them current", "more"),),
        challenges=(("new software", "permission", "IT"),),
        facts={"quantity": Quantity.exact(10), "limits": ("new software", "permission", "IT")},
    ),
    Expected(
        "gotham",
        "material",
        ("3D printer",),
        strengths=(("staff are trained",),),
        challenges=(("little at a time",), ("breaks often",)),
        facts={"condition": ("breaks often",), "who_can_use": ("trained staff",)},
    ),
    Expected(
        "gotham",
        "relationship",
        ("Local high schools",),
        strengths=(("a long time",),),
        challenges=(("Teen Services does not know", "assignments", "coming", "prepare"),),
        facts={"organization": ("Local high schools",), "since": ("long time",)},
    ),
    Expected(
        "gotham",
        "relationship",
        ("Natural history museum",),
        strengths=(("free tickets", "students"),),
        challenges=(("know and do", "not put to use"),),
        facts={
            "organization": ("Natural history museum",),
            "serves": ("students",),
            "brings": ("free tickets", "students"),
            "holder": ("Jo Sample",),
        },
    ),
    Expected("gotham", "relationship", ("The film club",)),
)

SUNNYDALE = (
    Expected(
        "sunnydale",
        "staff",
        ("Adult services", "2 librarians"),
        challenges=(("too few", "adult programs", "book groups"),),
        facts={"headcount": Quantity.exact(2)},
    ),
    Expected(
        "sunnydale",
        "staff",
        ("Children’s services", "1 librarian"),
        strengths=(("early literacy",),),
        challenges=(("large deaf community", "storytime", "no sign-language interpreter"),),
        facts={"headcount": Quantity.exact(1)},
    ),
    Expected(
        "sunnydale",
        "staff",
        ("Teen services", "1 librarian"),
        challenges=(("crowd", "after school", "too big", "one person"),),
        facts={"headcount": Quantity.exact(1)},
    ),
    Expected(
        "sunnydale",
        "staff",
        ("Library associates", "5"),
        strengths=(("one", "library degree", "connected learning"),),
        challenges=(("little time", "shelve", "desk"),),
        facts={"headcount": Quantity.exact(5)},
    ),
    Expected(
        "sunnydale",
        "staff",
        ("Rotating volunteers", "about 20"),
        facts={"headcount": Quantity.about(20)},
    ),
    Expected(
        "sunnydale",
        "space",
        ("Main floor",),
        strengths=(("large", "open"),),
        challenges=(("no place for groups",),),
    ),
    Expected(
        "sunnydale",
        "space",
        ("meeting room", "programs", "50 people"),
        challenges=(("big", "heavy tables", "space"),),
        facts={"how_many": Quantity.exact(1), "capacity": Quantity.exact(50)},
    ),
    Expected(
        "sunnydale",
        "space",
        ("2 study rooms", "2 to 5 people"),
        strengths=(("work together",),),
        challenges=(("rarely used",),),
        facts={
            "how_many": Quantity.exact(2),
            "capacity": Quantity.between(2, 5),
            "how_full": ("rarely used",),
        },
    ),
    Expected(
        "sunnydale",
        "material",
        ("Acquisition",),
        challenges=(("technology budget", "small"),),
        facts={
            "budgets": ("small technology budget", "split", "system"),
            "givers": ("many", "partners", "technology"),
        },
        summary_row="acquisition",
    ),
    Expected(
        "sunnydale",
        "material",
        ("38 computers",),
        facts={"quantity": Quantity.exact(38), "kept_where": ("open space", "about half")},
    ),
    Expected("sunnydale", "material", ("Craft supplies",)),
    Expected("sunnydale", "material", ("Button maker",)),
    Expected(
        "sunnydale",
        "material",
        ("Sewing machine",),
        questions=(("who can use", "sewing machine", "teach", "?"),),
    ),
    Expected(
        "sunnydale",
        "relationship",
        ("Neighborhood association 1",),
        strengths=(("many members", "English and Farsi"),),
        challenges=(("far from the library", "hard", "volunteer"),),
        facts={
            "organization": ("Neighborhood association 1",),
            "languages": ("English", "Farsi"),
        },
    ),
    Expected(
        "sunnydale",
        "relationship",
        ("Local schools", "teachers and parents’ association"),
        strengths=(("gym", "auditorium"),),
        challenges=(("busy", "hard to schedule"),),
        facts={
            "organization": ("Local schools", "teachers and parents’ association"),
            "brings": ("gym", "auditorium"),
        },
    ),
    Expected(
        "sunnydale",
        "relationship",
        ("Neighborhood association 2",),
        strengths=(("own a building", "large meeting space"), ("provide technology",)),
        challenges=(("few members",),),
        facts={
            "organization": ("Neighborhood association 2",),
            "brings": ("technology", "large meeting space"),
        },
    ),
    Expected("sunnydale", "relationship", ("The sewing circle",)),
)

SMALLVILLE = (
    Expected(
        "smallville",
        "staff",
        ("1 full-time librarian",),
        facts={"headcount": Quantity.exact(1)},
    ),
    Expected(
        "smallville",
        "staff",
        ("part-time staff", "2", "one of them", "infancy to high school"),
        facts={"headcount": Quantity.exact(2)},
    ),
    Expected(
        "smallville",
        "space",
        ("1 activity room", "10 people"),
        strengths=(("furniture folds away",),),
        facts={"how_many": Quantity.exact(1), "capacity": Quantity.exact(10)},
    ),
    Expected(
        "smallville",
        "space",
        ("2 tables in the children’s corner",),
        strengths=(("sturdy",),),
        challenges=(("plainly", "small children"),),
        facts={"how_many": Quantity.exact(2)},
    ),
    Expected(
        "smallville",
        "space",
        ("Garden",),
        strengths=(("planted", "volunteer", "gift", "left"),),
        challenges=(("nobody has time", "weed", "water"),),
        facts={"is_outdoors": True},
    ),
    Expected(
        "smallville",
        "material",
        ("2 public computers",),
        facts={"quantity": Quantity.exact(2), "kept_where": ("near a few tables",)},
    ),
    Expected("smallville", "material", ("1 game console",), facts={"quantity": Quantity.exact(1)}),
    Expected("smallville", "material", ("2 tablets",), facts={"quantity": Quantity.exact(2)}),
    Expected("smallville", "material", ("Art supplies",)),
    Expected(
        "smallville",
        "material",
        ("1,000 googly eyes", "gift"),
        facts={"quantity": Quantity.exact(1000)},
    ),
    Expected("smallville", "material", ("2 guinea pigs",), facts={"quantity": Quantity.exact(2)}),
    Expected(
        "smallville",
        "relationship",
        ("Robots and a garden with the school",),
        facts={"organization": ("Elementary school",)},
    ),
    Expected("smallville", "relationship", ("The summer theater",)),
)

ROWS = GOTHAM + SUNNYDALE + SMALLVILLE
