"""Sunnydale and its partners: neighbors with a hall and a newsletter, and busy schools. All made up."""

from wherewithal.demo import freshness, offers, opportunities
from wherewithal.demo.asks import SampleAsk
from wherewithal.demo.partners import Body, Partners
from wherewithal.demo.partnerships import Before, Ended, Kept, Partnerships
from wherewithal.demo.talks import Given, KeptUp, LookBack, Talk
from wherewithal.partnerships.exchange.models import Direction, ExchangeKind
from wherewithal.partnerships.kept.models import PartnershipLevel, Rank
from wherewithal.people.models import LegalType, PartnerArea
from wherewithal.quantities import Quantity

GIVEN, RECEIVED = Direction.GIVEN, Direction.RECEIVED
NOTES = """Our second evening (sample, made up)

Thirty chairs, and everybody found one. Olga opened, Emil closed.
They ask for the projector again in May.
We ask who sweeps when neither of them is there.
"""

BODIES = {
    "Neighborhood association 1": Body(
        partner_area=PartnerArea.OTHER,
        legal_type=LegalType.NON_PROFIT,
        wants="That newcomers hear of us (sample)\n"
        "Something that draws families at our street fair (sample)",
    ),
    "Local schools (teachers and parents’ association)": Body(
        partner_area=PartnerArea.SCHOOLS, legal_type=LegalType.SCHOOL_DISTRICT
    ),
    "Neighborhood association 2": Body(partner_area=PartnerArea.OTHER),
}

ASKS = (
    SampleAsk(
        "Patience of those who come for quiet",
        "After-school crowd",
        ("asked", "yes", "done"),
        whom="The reading circle (sample)",
        offer="A line in what we send out, and a word at the desk",
        began_days_ago=60,
        words={"learned": "They would rather know the lively hours than have none (sample)"},
    ),
    SampleAsk(
        "A second adult after school",
        "After-school crowd",
        ("to-ask",),
        whom="Retired teachers (sample)",
        step_in_days=5,
        answer_in_days=21,
        words={"next_step": "Ask who of them likes a lively room (sample)"},
    ),
    SampleAsk(
        "A camera and a screen, so that hands are seen at the back",
        "Storytime in American Sign Language",
        ("asked", "not-now"),
        organization="Neighborhood association 1",
        offer="A line in what we send out, and a word at the desk",
        answers="That newcomers hear of us (sample)",
        began_days_ago=50,
        answer_in_days=-20,
        again_in_days=0,
        words={
            "together": "Everybody in the circle sees the hands that tell the story (sample)",
            "gains": "Deaf and hearing children laugh at the same page (sample)",
            "learned": "Their board decides in the last week of the month (sample)",
        },
    ),
    SampleAsk(
        "Board games and craft supplies",
        "After-school crowd",
        (),
        organization="Local schools (teachers and parents’ association)",
    ),
)

KEPT = (
    Kept(
        "Neighborhood association 2",
        {
            "level": PartnershipLevel.INFORMING,
            "intended_level": PartnershipLevel.JOINT,
            "shared_goal": "A room and a reason to meet, for whoever lives around here (sample)",
            "success": "Two evenings a year that neither of us could hold alone (sample)",
        },
        theirs=(
            ("Olga Sample", "Has the key to the large room", Rank.FIRST),
            ("Emil Sample", "Opens it when she travels", Rank.SECOND),
        ),
        agreement={
            "roles": "They open their building; we bring people and a projector (sample)",
            "upkeep": "Whoever comes last sweeps",
            "measures": "Both would do it again",
        },
        review_in_days=20,
        approved=2,
        file=("Evenings in their house (sample).txt", NOTES, "What both wrote down"),
    ),
)

ENDED = Ended(
    "The sewing circle (sample)",
    {"level": PartnershipLevel.COORDINATING, "shared_goal": "Clothes mended, not thrown away"},
    ended_days_ago=25,
    door_in_days=60,
    gathered={
        "why": "They have a room of their own now",
        "numbers": "11 afternoons; several coats saved (sample)",
        "stories": "Somebody of 80 taught somebody of 8 to thread a needle",
        "learned": "A table by the window is worth more than a large room",
        "shared_with": "The friends of the library",
    },
    thanks=("The circle’s eldest (sample)", "Her daughter, who drove (sample)"),
)

KEPT_UP = KeptUp(
    talks=(
        Talk(
            -12,
            ("Neighborhood association 1",),
            "They would gladly put our evenings into their newsletter (sample)",
            how="mail",
            follows="Send two lines for the newsletter (sample)",
            follows_days=-1,
        ),
        Talk(
            -4,
            ("Local schools (teachers and parents’ association)",),
            "The parents ask for quiet hours before tests (sample)",
            how="chance",
            follows="Say which hours could be quiet (sample)",
            follows_days=6,
            is_for_admin=True,
        ),
    ),
    ledger=(
        Given(-80, GIVEN, "Neighborhood association 1", ExchangeKind.SPACE, Quantity.exact(4),
              "The meeting room for their evenings (sample)"),
        Given(-30, RECEIVED, "Neighborhood association 1", ExchangeKind.PROMOTION, Quantity.exact(2),
              "Our programs in their newsletter (sample)"),
        Given(-25, RECEIVED, "Local schools (teachers and parents’ association)", ExchangeKind.HOURS,
              Quantity.about(8), "Parents who sat with the crowd after school (sample)"),
    ),
    looks_back=(
        LookBack(
            -6,
            "Storytime in American Sign Language",
            "A first try: the signs went around the room (sample)",
            "Whoever sat at the back saw no hands (sample)",
            "Fewer chairs, in a half circle (sample)",
            {"1 meeting room for programs (50 people)": "far too crowded (sample)"},
        ),
    ),
)  # fmt: skip

STEPS = ("A colleague reads it (sample)", "The director reads it (sample)")
BEFORE = Before(
    "Patience of those who come for quiet",
    answers=(
        "Teens who have no quiet table at home (sample)",
        "We both want them to stay after school (sample)",
        "Whoever asks also carries it, two hours a week (sample)",
    ),
    words="Let us",
)

REPORTS = {
    "board": (
        "One thing (sample): a second adult for the hours after school, "
        "and a word from you to the neighborhood associations that we thank them."
    ),
    "needs": "Neighbors first: those who own a camera or a hall are a walk away (sample).",
}

PARTNERS = Partners(
    bodies=BODIES,
    offers=offers.SUNNYDALE,
    asks=ASKS,
    partnerships=Partnerships(KEPT, ENDED, BEFORE, STEPS),
    ideas=opportunities.SUNNYDALE,
    long_ago=freshness.SUNNYDALE,
    kept_up=KEPT_UP,
    reports=REPORTS,
)
