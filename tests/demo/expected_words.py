"""What the sample libraries say about themselves, and about the people of the smallest one."""

from dataclasses import dataclass

Words = tuple[str, ...]

# library, where it stands, words that must be in it
BULLETS: tuple[tuple[str, str, Words], ...] = (
    ("gotham", "kind", ("large", "urban")),
    ("gotham", "setting", ("17 branches", "dense city")),
    ("gotham", "setting", ("central branch", "several sizable meeting spaces")),
    ("gotham", "setting", ("central branch serves", "do not know yet")),
    ("gotham", "staff", ("long time", "adults", "children", "teen services fell through the")),
    ("gotham", "staff", ("know connected learning", "cut off from", "other departments")),
    ("gotham", "space", ("17 branches", "central branch", "sizable meeting spaces")),
    ("gotham", "relationship", ("Teen Services knows most of the local high schools",)),
    ("gotham", "relationship", ("few other partnerships", "put to use")),
    ("sunnydale", "kind", ("midsize", "suburban")),
    ("sunnydale", "setting", ("sprawling suburb",)),
    ("sunnydale", "setting", ("one meeting room", "two study rooms", "open seating")),
    ("sunnydale", "setting", ("about half of the open space", "38 computers")),
    ("sunnydale", "space", ("one meeting room for programs", "two study rooms", "38 computers")),
    ("sunnydale", "shared_budgets", ("technology budget", "split over the system")),
    ("sunnydale", "staff", ("we know our trade",)),
    ("sunnydale", "staff", ("2 librarians for adults", "1 for children", "1 for teens")),
    ("sunnydale", "staff", ("5 library associates", "about 20 volunteers", "take turns")),
    ("sunnydale", "material", ("technology budget", "split over the system", "partners helped")),
    ("sunnydale", "relationship", ("strong partnerships", "many partners help", "technology")),
    ("smallville", "kind", ("small", "rural")),
    ("smallville", "setting", ("rural town", "between two larger cities")),
    ("smallville", "travel", ("each", "over an hour’s drive", "no public transport")),
    ("smallville", "setting", ("most people work in farming or at a local factory",)),
    ("smallville", "setting", ("how many people we serve", "not know yet")),
    ("smallville", "staff", ("1 librarian full time", "2 people part time")),
    ("smallville", "staff", ("one of the part-timers", "everyone from infancy to high school")),
    ("smallville", "relationship", ("everyone knows the library", "hardly anybody is a partner")),
    ("smallville", "space", ("collection in one room",)),
    ("smallville", "space", ("children’s corner", "low tables and chairs")),
    ("smallville", "space", ("a few tables near the 2 public computers",)),
)


@dataclass(frozen=True)
class ExpectedPerson:
    """A person who agreed: what they are, and words of each line about them, by kind."""

    name: str
    kind: str
    title: Words
    lines: dict[str, tuple[Words, ...]]


PEOPLE = (
    ExpectedPerson(
        "Director",
        "staff",
        ("director", "full time"),
        {
            "interest": (("cooking", "fantasy novels", "local history"),),
            "community": (
                ("once a month", "coffee", "minister across the street"),
                ("town hall", "budget"),
            ),
            "priority": (("people", "answer"),),
            "value": (("visits", "deserves good service"),),
        },
    ),
    ExpectedPerson(
        "Pam",
        "volunteer",
        ("volunteer",),
        {
            "interest": (("crafts", "animals"), ("farm", "cows", "pigs", "horses")),
            "community": (("daughter teaches", "elementary school"), ("son", "vet nearby")),
            "priority": (("activities with children",),),
            "value": (("animals", "treated well"),),
        },
    ),
    ExpectedPerson(
        "John",
        "volunteer",
        ("volunteer",),
        {
            "interest": (("half-retired mechanic", "fixes anything"),),
            "community": (("member", "Elks club"),),
            "priority": (("mechanical", "children and teens"), ("repairs",)),
            "value": (("few words", "technical things clearly"),),
        },
    ),
)

# from whom, to whom, how, how often
TIES = (
    ("gotham", "Teen Services", "Local high schools", "Knows most of them", ""),
    ("smallville", "Director", "The minister across the street", "Coffee", "Once a month"),
    ("smallville", "Director", "Town hall", "Work on the budget together", ""),
    ("smallville", "Pam", "Pam’s daughter", "Her daughter", ""),
    ("smallville", "Pam", "Pam’s son", "Her son", ""),
    ("smallville", "John", "Elks club", "Member", ""),
)

# What the facts do not tell: how the three of the smallest library work together.
INVENTED_TIES = (
    ("smallville", "Director", "Pam", "Plan the children’s hours", "Once a week"),
    (
        "smallville",
        "Director",
        "John",
        "Walk through the building and see what needs mending",
        "Once a month",
    ),
)

# Those who are mentioned, were not asked, and have roles outside the library.
NEIGHBORS = (
    ("The minister across the street", "Minister", None),
    ("Pam’s daughter", "Teacher", "Elementary school"),
    ("Pam’s son", "Vet nearby", None),
)
