"""Gotham and its partners: schools and a museum. Who is asked, answers and leaves is made up for this sample."""

from wherewithal.demo import freshness, offers, opportunities
from wherewithal.demo.asks import SampleAsk
from wherewithal.demo.leaving import Leaves
from wherewithal.demo.partners import Body, Partners
from wherewithal.demo.partnerships import Before, Ended, Kept, Partnerships
from wherewithal.demo.talks import Given, KeptUp, LookBack, Round, Talk
from wherewithal.partnerships.exchange.models import Direction, ExchangeKind
from wherewithal.partnerships.kept.models import PartnershipLevel, Rank
from wherewithal.people.models import LegalType, PartnerArea
from wherewithal.quantities import UNKNOWN, Quantity

GIVEN, RECEIVED = Direction.GIVEN, Direction.RECEIVED
MINUTES = """Minutes of a meeting (sample, made up)

We sat together for half an hour. Both sides like how it goes.
They would like to know our plans for the summer by March.
We would like to know whom to call when the one we know is away.
"""

BODIES = {
    "Local high schools": Body(
        partner_area=PartnerArea.SCHOOLS,
        legal_type=LegalType.SCHOOL_DISTRICT,
        wants="A large room for an evening with parents (sample)\n"
        "Places where students can do their service hours (sample)",
    ),
    "Natural history museum": Body(partner_area=PartnerArea.MUSEUMS),
}

ASKS = (
    SampleAsk(
        "Lending rules for things that cost more than a book",
        "Robot lending shelf",
        ("asked", "yes"),
        whom="The trustees (sample)",
        words={"gains": "Whoever has no money for a robot takes one home (sample)"},
    ),
    SampleAsk(
        "Designers who run a workshop as volunteers",
        "Teens design their city",
        ("asked",),
        organization="Local high schools",
        offer="A large meeting room for an evening of yours",
        answers="A large room for an evening with parents (sample)",
        began_days_ago=16,
        step_in_days=-2,
        answer_in_days=9,
        words={
            "together": "A Saturday on which teens and designers plan a corner of the city (sample)",
            "gains": "Forty teens meet those who teach art and design (sample)",
            "next_step": "Call again: the new term has begun (sample)",
        },
    ),
    SampleAsk(
        "A look into a company’s or university’s lab for robots and AI",
        "Robot lending shelf",
        ("asked", "not-now"),
        whom="A university lab (sample)",
        began_days_ago=40,
        answer_in_days=-12,
        again_in_days=3,
        words={"learned": "They move house until the end of the season (sample)"},
    ),
    SampleAsk(
        "Training on design with young people",
        "Teens design their city",
        ("asked", "no"),
        whom="A school of design (sample)",
        began_days_ago=70,
        words={"learned": "They plan their courses a year ahead: ask in spring (sample)"},
    ),
    SampleAsk(
        "Children’s services and teen staff working together",
        "Teens design their city",
        ("to-ask",),
        whom="The heads of both departments (sample)",
        step_in_days=6,
        answer_in_days=30,
        words={"next_step": "Bring the plan for one afternoon (sample)"},
    ),
    SampleAsk(
        "People from IT companies for a first evening each season",
        "Robot lending shelf",
        ("asked", "withdrawn"),
        whom="A company that makes games (sample)",
        began_days_ago=30,
        words={"learned": "We asked before the shelf was built; later it is easier (sample)"},
    ),
    SampleAsk(
        "Something to eat",
        "Teens design their city",
        (),
        organization="Local high schools",
        offer="Service hours for high school students",
        answers="Places where students can do their service hours (sample)",
        step_in_days=12,
        words={"next_step": "Ask which of them cook (sample)"},
    ),
)

KEPT = (
    Kept(
        "Local high schools",
        {
            "level": PartnershipLevel.NETWORKING,
            "intended_level": PartnershipLevel.COORDINATING,
            "shared_goal": "Teens find at the library what their assignments ask for (sample)",
            "success": "We hear of an assignment before the first teen asks for it (sample)",
        },
        theirs=(
            ("Tess Sample", "Tells us what her classes work on", Rank.FIRST),
            ("Rufus Sample", "Knows the timetable when she is away", Rank.SECOND),
        ),
        agreement={
            "parties": "Two teachers, and teen services (sample)",
            "roles": "They tell us of assignments; we put books and computers aside",
            "communication": "A mail on the first Monday of the month",
            "changing": "Whoever wants it otherwise says so; nobody has to give reasons",
        },
        review_in_days=12,
        approved=1,
        file=("Minutes of our meeting (sample).txt", MINUTES, "What we said to each other"),
    ),
)

ENDED = Ended(
    "The film club (sample)",
    {"level": PartnershipLevel.JOINT, "shared_goal": "Films made by teens, shown to all"},
    ended_days_ago=40,
    door_in_days=120,
    gathered={
        "why": "The club moved to another town; nobody is cross",
        "numbers": "About 6 evenings, about 200 guests (sample)",
        "stories": "A film about the bus line made a whole room laugh",
        "learned": "Ask for the room half a year before",
        "shared_with": "The branch, and the parents of the young film makers",
        "door_words": "They may come back with a new film",
    },
    thanks=("Whoever ran the projector (sample)", "The club’s chair (sample)"),
)

KEPT_UP = KeptUp(
    talks=(
        Talk(
            -20,
            ("Local high schools",),
            "Their teachers would come to a workshop before school, not after it (sample)",
            how="in-person",
            follows="Send them three mornings (sample)",
            follows_days=-3,
        ),
        Talk(
            -6,
            ("Natural history museum",),
            "They like the idea of a shared afternoon, and need it by the end of the season (sample)",
            how="phone",
            whom="Somebody at their desk (sample)",
            follows="Find a day for it (sample)",
            follows_days=-1,
            is_for_admin=True,
        ),
        Talk(-2, ("Natural history museum", "Local high schools"), "All three at one table (sample)"),
    ),
    ledger=(
        Given(-90, RECEIVED, "Natural history museum", ExchangeKind.GOODS, Quantity.exact(30),
              "Free tickets (sample)", 45_000, "What a ticket costs at their door (sample)"),
        Given(-60, RECEIVED, "Natural history museum", ExchangeKind.HOURS, Quantity.about(6),
              "A talk, and getting it ready (sample)"),
        Given(-75, GIVEN, "Natural history museum", ExchangeKind.SPACE, Quantity.exact(3),
              "A large meeting room for an evening (sample)"),
        Given(-40, GIVEN, "Local high schools", ExchangeKind.PROMOTION, UNKNOWN,
              "A word at the desk, nobody counted how often (sample)"),
    ),
    looks_back=(
        LookBack(
            -5,
            "Teens design their city",
            "A first try: twelve came, and stayed longer than planned (sample)",
            "Everybody at a laptop at once (sample)",
            "Begin on paper (sample)",
            {"10 laptops": "two of them break often (sample)"},
        ),
    ),
    partnership="Natural history museum",
    rounds=(
        Round(-200, ("443343", "543444", "443343"), ("322232", "432233", "322242", "332332"),
              "It began well. We would like to hear earlier (sample)"),
        Round(-50, ("554444", "544444", "554344"), ("443343", "443444", "543343", "443343"),
              "The shared afternoon was good for both (sample)"),
    ),
)  # fmt: skip

STEPS = ("A colleague reads it (sample)", "The director reads it (sample)")
BEFORE = Before(
    "Lending rules for things that cost more than a book",
    answers=(
        "Whoever looks for work and has no robot at home to learn with (sample)",
        "We do; the trustees say so where others hear it (sample)",
        "Whoever keeps the shelf, two hours a week (sample)",
    ),
    words="Let us",
)

REPORTS = {
    "board": (
        "Two things (sample): say yes to lending rules for what costs more than a book, "
        "and come along when we meet the high schools in the fall."
    ),
    "needs": "One talk before each plan: we ask what they need before we say what we need (sample).",
}

PARTNERS = Partners(
    bodies=BODIES,
    offers=offers.GOTHAM,
    asks=ASKS,
    partnerships=Partnerships(KEPT, ENDED, BEFORE, STEPS),
    ideas=opportunities.GOTHAM,
    long_ago=freshness.GOTHAM,
    kept_up=KEPT_UP,
    reports=REPORTS,
    leaves=Leaves(
        "Jo Sample",
        in_days=18,
        holds="Natural history museum",
        introduces_to="Natural history museum",
    ),
)
