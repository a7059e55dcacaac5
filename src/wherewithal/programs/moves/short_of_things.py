"""Counter-moves where rooms, money, equipment or nearness run short."""

from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import NeedKind
from wherewithal.programs.moves.kinds import Gap, Move, Step

MOVES: tuple[Move, ...] = (
    Move(
        "borrow-a-room",
        Gap.SMALL_ROOMS,
        _("Hold it in somebody else’s room"),
        _(
            "A church hall or a school gym often stands empty when you need it, and its people come too."
        ),
        Step.TALK,
        _("Whoever keeps the key to the largest room nearby"),
    ),
    Move(
        "repeat-smaller",
        Gap.SMALL_ROOMS,
        _("Do it twice with half as many"),
        _(
            "Two small sessions are calmer than one crowded one, and suit people on different shifts."
        ),
        Step.NEED,
        _("Hours to hold a second, smaller session"),
        need_kind=NeedKind.HUMAN,
    ),
    Move(
        "go-outside",
        Gap.SMALL_ROOMS,
        _("Go outside while it is warm"),
        _(
            "The lawn, the parking lot on a Sunday, the park across the street: no walls, many passers-by."
        ),
        Step.QUESTION,
        _("Which outdoor places near us may we use, and whom do we ask?"),
    ),
    Move(
        "sign-up-first",
        Gap.SMALL_ROOMS,
        _("Ask people to sign up, and keep seats for those who do not"),
        _("A list tells how many chairs are needed."),
        Step.NEED,
        _("A way to sign up by phone, in person and online"),
        need_kind=NeedKind.TECHNOLOGY,
        caution=_(
            "A list favors those with time and internet. Hold back some seats for whoever walks in."
        ),
    ),
    Move(
        "send-it-home",
        Gap.SMALL_ROOMS,
        _("Let it go home in a bag"),
        _(
            "A kit to borrow or keep needs a shelf, not a room, and reaches those who never come in."
        ),
        Step.NEED,
        _("Bags and supplies for a kit that goes home"),
        need_kind=NeedKind.MATERIAL,
    ),
    Move(
        "furniture-on-wheels",
        Gap.SMALL_ROOMS,
        _("Let the furniture roll"),
        _("Shelves and tables on wheels turn a reading corner into a workshop for two hours."),
        Step.NEED,
        _("Tables or shelves on wheels"),
        need_kind=NeedKind.SPACE,
    ),
    Move(
        "lend-from-partner",
        Gap.SMALL_BUDGETS,
        _("Borrow before you buy"),
        _("Somebody nearby owns the thing already and uses it three days a month."),
        Step.QUESTION,
        _("Who around us owns what we would buy, and would lend it?"),
    ),
    Move(
        "start-with-pilot",
        Gap.SMALL_BUDGETS,
        _("Begin with one small try"),
        _(
            "A pilot of three sessions costs little and gives you the story that larger money asks for."
        ),
        Step.NEED,
        _("A small sum for a first try of three sessions"),
        need_kind=NeedKind.FINANCIAL,
    ),
    Move(
        "ask-for-things",
        Gap.SMALL_BUDGETS,
        _("Ask for things, not for money"),
        _("A hardware store says yes to a box of screws sooner than to a check."),
        Step.TALK,
        _("The owner of a shop that has what we need"),
    ),
    Move(
        "share-the-bill",
        Gap.SMALL_BUDGETS,
        _("Buy together"),
        _("Two branches, a school and a club can share one kit, one license, one bulk order."),
        Step.TALK,
        _("A colleague elsewhere who needs the same"),
    ),
    Move(
        "know-running-cost",
        Gap.SMALL_BUDGETS,
        _("Find out what it costs to keep"),
        _(
            "A gift that eats filament every week is no gift. Know the second year before the first."
        ),
        Step.QUESTION,
        _("What does it cost each year to keep this going?"),
    ),
    Move(
        "lend-what-is-newer",
        Gap.OLD_EQUIPMENT,
        _("Borrow the new ones for the day"),
        _("The high school’s laptop cart sleeps on Saturdays."),
        Step.TALK,
        _("Whoever looks after equipment at the school or college"),
    ),
    Move(
        "choose-light-tools",
        Gap.OLD_EQUIPMENT,
        _("Plan for what the old ones can do"),
        _("Many activities run in a browser, on paper or without any screen at all."),
        Step.QUESTION,
        _("Which activities like this work on our oldest machines?"),
    ),
    Move(
        "refurbish",
        Gap.OLD_EQUIPMENT,
        _("Let somebody refresh them"),
        _(
            "More memory and a light system give a machine three more years; a club may do it for practice."
        ),
        Step.NEED,
        _("Parts and a pair of hands to refresh the old machines"),
        need_kind=NeedKind.TECHNOLOGY,
    ),
    Move(
        "ask-for-retired",
        Gap.OLD_EQUIPMENT,
        _("Ask who is replacing theirs"),
        _("Offices change equipment on a calendar. Being on their list costs a phone call."),
        Step.TALK,
        _("The person who replaces computers at the largest employer in town"),
    ),
    Move(
        "bring-your-own",
        Gap.OLD_EQUIPMENT,
        _("Invite people’s own devices"),
        _("Good Wi-Fi and a table of chargers turn what people carry into equipment."),
        Step.NEED,
        _("Outlets, chargers and a few loaner devices"),
        need_kind=NeedKind.TECHNOLOGY,
        caution=_("Not everybody owns one. Keep enough to lend that nobody has to say so."),
    ),
    Move(
        "share-in-pairs",
        Gap.OLD_EQUIPMENT,
        _("Two at one screen"),
        _("Half the machines, and people talk with each other."),
        Step.QUESTION,
        _("Which of our activities are as good, or better, in pairs?"),
    ),
    Move(
        "go-where-they-are",
        Gap.FAR_AWAY,
        _("Go where people are anyway"),
        _("The laundromat, the ball game, the clinic’s waiting room: the trip is already made."),
        Step.QUESTION,
        _("Where do the people we miss spend an hour each week?"),
    ),
    Move(
        "ride-along",
        Gap.FAR_AWAY,
        _("Join a ride that runs already"),
        _("The senior van, the school’s late bus and the food delivery know the roads you need."),
        Step.TALK,
        _("Whoever plans the van or the late bus"),
    ),
    Move(
        "kit-that-travels",
        Gap.FAR_AWAY,
        _("Pack it so that it travels"),
        _("A box with everything in it, a list in the lid and a turn for every place."),
        Step.NEED,
        _("A sturdy box with a packing list"),
        need_kind=NeedKind.MATERIAL,
    ),
    Move(
        "meet-half-way",
        Gap.FAR_AWAY,
        _("Find a host half-way"),
        _("A grange hall or a fire station lends you an address in the next valley."),
        Step.TALK,
        _("Somebody who keeps a hall half-way"),
    ),
    Move(
        "by-phone",
        Gap.FAR_AWAY,
        _("Do it by phone or screen, and by mail"),
        _("A call-in story hour and a packet in the mail count as much as a chair in the room."),
        Step.NEED,
        _("A line to call in to, and packets to mail"),
        need_kind=NeedKind.MATERIAL,
    ),
)
