"""Smallville and its partners, as far as two people can look after any. All made up for this sample."""

from wherewithal.demo import freshness, offers, opportunities
from wherewithal.demo.asks import SampleAsk
from wherewithal.demo.partners import Body, Partners
from wherewithal.demo.partnerships import Before, Ended, Kept, Partnerships
from wherewithal.demo.talks import Given, KeptUp, LookBack, Talk
from wherewithal.partnerships.exchange.models import Direction, ExchangeKind
from wherewithal.partnerships.kept.models import PartnershipLevel
from wherewithal.people.models import LegalType, PartnerArea
from wherewithal.quantities import UNKNOWN, Quantity

GIVEN, RECEIVED = Direction.GIVEN, Direction.RECEIVED

BODIES = {
    "Elementary school": Body(
        partner_area=PartnerArea.SCHOOLS,
        legal_type=LegalType.SCHOOL_DISTRICT,
        wants="A garden in which children plant something (sample)",
    ),
    "Elks club": Body(
        partner_area=PartnerArea.OTHER,
        wants="That people hear of our pancake breakfast (sample)",
    ),
}

ASKS = (
    SampleAsk(
        "Robot kits, one for three people",
        "Robotics day",
        ("asked", "partly"),
        organization="Elementary school",
        wanted=Quantity.exact(6),
        given=Quantity.exact(4),
        offer="The garden, for whoever likes to weed and to plant",
        answers="A garden in which children plant something (sample)",
        began_days_ago=20,
        answer_in_days=-10,
        words={
            "together": "A Saturday on which something moves (sample)",
            "gains": "Children and grown-ups build at one table (sample)",
        },
    ),
    SampleAsk(
        "Lunch for the helpers",
        "Robotics day",
        ("asked",),
        whom="The bakery (sample)",
        began_days_ago=9,
        step_in_days=-1,
        answer_in_days=4,
        words={"next_step": "Say how many helpers there will be (sample)"},
    ),
    SampleAsk(
        "A grown-up at each table",
        "Robotics day",
        (),
        organization="Elks club",
        offer="Everyone knows the library: we pass the word on, and people take it from us",
        answers="That people hear of our pancake breakfast (sample)",
        step_in_days=8,
        words={"next_step": "Say it to Pam’s neighbor at the breakfast (sample)"},
    ),
)

KEPT = (
    Kept(
        "Robots and a garden with the school (sample)",
        {
            "level": PartnershipLevel.NETWORKING,
            "intended_level": PartnershipLevel.NETWORKING,
            "shared_goal": "Kits that are used, and a garden that somebody waters (sample)",
            "success": "It costs us an hour a month, not a week (sample)",
        },
        organization="Elementary school",
        agreement={
            "roles": "They lend four kits; we keep a bed free for their beans (sample)",
            "communication": "Whoever meets the other first (sample)",
        },
        review_in_days=45,
    ),
)

ENDED = Ended(
    "The summer theater (sample)",
    {"level": PartnershipLevel.NETWORKING, "shared_goal": "One play a year behind the library"},
    ended_days_ago=70,
    door_in_days=30,
    gathered={
        "why": "The summer was over, and so was the grant",
        "numbers": "1 play, about 60 guests (sample)",
        "stories": "It rained; everybody stayed",
        "learned": "Have a tent",
        "shared_with": "Town hall",
        "door_words": "They look for a place again next spring",
    },
    thanks=("The director of the play (sample)",),
)

KEPT_UP = KeptUp(
    talks=(
        Talk(
            -9,
            ("Elks club",),
            "They have a griddle, and people who like to use it on a Saturday (sample)",
            how="in-person",
            follows="Ask which Saturday (sample)",
            follows_days=-2,
        ),
        Talk(-3, ("Elementary school",), "Four kits are safe, two more perhaps (sample)", how="phone",
             follows="Ask about the two in good time (sample)", follows_days=4, is_for_admin=True),
    ),
    ledger=(
        Given(-70, RECEIVED, "Elks club", ExchangeKind.MONEY, Quantity.exact(150),
              "From their pancake breakfast (sample)"),
        Given(-65, GIVEN, "Elks club", ExchangeKind.PROMOTION, Quantity.exact(2),
              "Their breakfast on our door (sample)"),
        Given(-15, GIVEN, "Elementary school", ExchangeKind.HOURS, UNKNOWN,
              "Reading aloud in two classes (sample)"),
    ),
    looks_back=(
        LookBack(
            -8,
            "Robotics day",
            "A first try with five children: something moved (sample)",
            "One table for everybody (sample)",
            "Two smaller groups, one after the other (sample)",
            {
                "2 tablets": "one of them breaks often (sample)",
                "1 activity room (10 people)": "far too crowded (sample)",
            },
        ),
    ),
)  # fmt: skip

BEFORE = Before(
    "Robot kits, one for three people",
    answers=(
        "Children who like to take things apart (sample)",
        "The school wants its kits used, we want something that moves (sample)",
        "The two of us, on one Saturday (sample)",
    ),
    words="Let us, and keep it small",
)

REPORTS = {
    "board": "One thing (sample): name one person at town hall who answers when we call.",
    "needs": "Over coffee, one after the other; nobody gets a letter from us first (sample).",
}

PARTNERS = Partners(
    bodies=BODIES,
    offers=offers.SMALLVILLE,
    asks=ASKS,
    partnerships=Partnerships(KEPT, ENDED, BEFORE),
    ideas=opportunities.SMALLVILLE,
    long_ago=freshness.SMALLVILLE,
    kept_up=KEPT_UP,
    reports=REPORTS,
)
