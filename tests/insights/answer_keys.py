"""What a librarian would expect to find for open needs of the three sample libraries.

Written from reading the samples, before any of it was run through the matching. `among_first`: of each
line one must stand among the first five (the same thing may stand on a worksheet, as a card, and
as the organization that holds it). `never_strong`: may be shown, but never as a strong match.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """One need by its name, of a program or goal by its name, in a library by its slug."""

    library: str
    owner: str
    need: str
    among_first: tuple[tuple[str, ...], ...] = ()
    never_strong: tuple[str, ...] = ()


LARGE_ROOMS = "5 large meeting rooms (50 people each)"
SMALL_ROOMS = "Several small meeting rooms (10 people each)"
STUDY_ROOMS = "Several study rooms (2 people each)"
TEEN_STAFF = "Branch teen staff (2 or 3 in each of 4 regions, shared by the region’s branches)"
DESIGNERS = "Designers who run workshops (sample)"
LENT_ROBOTS = "Small robots that a company lends (sample)"
MAKERSPACE = "A university makerspace (sample)"
DESIGN, ROBOTS, INNOVATION = (
    "Teens design their city",
    "Robot lending shelf",
    "Become a space of innovation",
)

GOTHAM = (
    AnswerKey(
        "gotham",
        DESIGN,
        "A room for 40 teens at workshop tables",
        among_first=((LARGE_ROOMS,),),
        never_strong=(SMALL_ROOMS, STUDY_ROOMS, "3D printer"),
    ),
    AnswerKey(
        "gotham",
        DESIGN,
        "Laptops, one for two",
        among_first=(("10 laptops",),),
        never_strong=("Public computers", "3D printer"),
    ),
    AnswerKey(
        "gotham",
        DESIGN,
        "Teen staff on the floor",
        among_first=((TEEN_STAFF,),),
        never_strong=("IT staff", SMALL_ROOMS),
    ),
    AnswerKey(
        "gotham",
        DESIGN,
        "Designers who run a workshop as volunteers",
        among_first=((DESIGNERS,),),
        never_strong=("IT staff", "3D printer"),
    ),
    AnswerKey(
        "gotham",
        DESIGN,
        "Craft supplies",
        among_first=(("Craft supplies",),),
        never_strong=(STUDY_ROOMS, "IT staff"),
    ),
    AnswerKey(
        "gotham",
        ROBOTS,
        "Small robots that adults borrow, as a company once gave another library 300 of them",
        among_first=((LENT_ROBOTS,),),
        never_strong=("Public computers", SMALL_ROOMS),
    ),
    AnswerKey(
        "gotham",
        ROBOTS,
        "A look into a company’s or university’s lab for robots and AI",
        among_first=((MAKERSPACE,),),
        never_strong=(STUDY_ROOMS, "Craft supplies"),
    ),
    AnswerKey(
        "gotham",
        INNOVATION,
        "Somebody who knows how to design together with residents",
        among_first=((DESIGNERS,),),
        never_strong=("IT staff", "Public computers"),
    ),
)

GYM = ("A gym and an auditorium", "Local schools (teachers and parents’ association)")
HALL = ("A building with a large meeting space", "Neighborhood association 2")
STORYTIME, AFTERNOON = "Storytime in American Sign Language", "After-school crowd"
OWN_ROOM = "1 meeting room for programs (50 people)"

SUNNYDALE = (
    AnswerKey(
        "sunnydale",
        STORYTIME,
        "A sign-language interpreter",
        among_first=(("The large deaf community",),),
        never_strong=(
            "Children’s services (1 librarian)",
            "Neighbors who speak English and Farsi",
            "Neighborhood association 1",
        ),
    ),
    AnswerKey(
        "sunnydale",
        STORYTIME,
        "A deaf storyteller",
        among_first=(("The large deaf community",),),
        never_strong=("Button maker", "Sewing machine"),
    ),
    AnswerKey(
        "sunnydale",
        STORYTIME,
        "A circle in which everybody sees everybody",
        among_first=((OWN_ROOM,),),
        never_strong=("2 study rooms (2 to 5 people)", "38 computers"),
    ),
    AnswerKey(
        "sunnydale",
        STORYTIME,
        "Deaf families who plan it with us",
        among_first=(("The large deaf community",),),
        never_strong=("38 computers",),
    ),
    AnswerKey(
        "sunnydale",
        AFTERNOON,
        "A second adult after school",
        among_first=(("Rotating volunteers (about 20)",),),
        never_strong=("38 computers", "Sewing machine"),
    ),
    AnswerKey(
        "sunnydale",
        AFTERNOON,
        "A place for groups away from the main floor",
        among_first=((OWN_ROOM, *HALL, *GYM),),
        never_strong=("Main floor",),
    ),
    AnswerKey(
        "sunnydale",
        AFTERNOON,
        "Board games and craft supplies",
        among_first=(("Craft supplies",),),
        never_strong=("38 computers", "Main floor"),
    ),
    AnswerKey(
        "sunnydale",
        AFTERNOON,
        "A few of the 38 computers kept free",
        among_first=(("38 computers",),),
        never_strong=("Sewing machine", "Button maker"),
    ),
)

FACTORY, ELKS = "The local factory", ("The Elks club", "Elks club")
SCHOOL = ("Teaching at the elementary school", "Elementary school")
ROBOTICS = "Robotics day"

SMALLVILLE = (
    AnswerKey(
        "smallville",
        ROBOTICS,
        "Robot kits, one for three people",
        never_strong=("2 guinea pigs", "1,000 googly eyes (a gift)", "Garden"),
    ),
    AnswerKey(
        "smallville",
        ROBOTICS,
        "Tablets for the programs",
        among_first=(("2 tablets",),),
        never_strong=("2 tables in the children’s corner", "2 guinea pigs"),
    ),
    AnswerKey(
        "smallville",
        ROBOTICS,
        "Somebody who explains machines simply",
        among_first=(("John",),),
        never_strong=("Pam", "1 game console"),
    ),
    AnswerKey(
        "smallville",
        ROBOTICS,
        "A grown-up at each table",
        among_first=(("John", "Pam"),),
        never_strong=("2 tables in the children’s corner",),
    ),
    AnswerKey(
        "smallville",
        ROBOTICS,
        "Tables to stand around, and a floor to race on",
        among_first=(("Church hall down the road (sample)",),),
        never_strong=("1 activity room (10 people)", "2 tables in the children’s corner"),
    ),
    AnswerKey(
        "smallville",
        ROBOTICS,
        "Googly eyes, tape, cardboard",
        among_first=(("1,000 googly eyes (a gift)",), ("Art supplies",)),
        never_strong=("2 guinea pigs",),
    ),
    AnswerKey(
        "smallville",
        ROBOTICS,
        "Kits of our own for next time",
        among_first=((FACTORY, *ELKS, "Town hall"),),
        never_strong=("2 guinea pigs", "Garden"),
    ),
    AnswerKey(
        "smallville",
        ROBOTICS,
        "The school’s yes to lend its kits",
        among_first=(SCHOOL,),
        never_strong=("John", "The vet nearby"),
    ),
)

ANSWER_KEYS = (*GOTHAM, *SUNNYDALE, *SMALLVILLE)
