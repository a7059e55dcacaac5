"""Starters in which things are made, lent and mended: robots, a makerspace, a repair café, seeds."""

from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import Barrier, HumanSource, Purpose, SpaceLayout, TechnologySort
from wherewithal.programs.starters.starter import (
    Starter,
    blessing,
    each_time,
    monthly,
    nice,
    once,
    people,
    space,
    tech,
    things,
    yearly,
)

ROBOTS = Starter(
    "robot-shelf",
    _("Robot lending shelf"),
    _(
        "Small robots that go home for three weeks like a book, and teach programming on the kitchen table."
    ),
    "adults",
    (
        once(_("A first set of robots"), Purpose.EQUIPMENT),
        yearly(_("Spare parts, batteries and robots that did not come home"), Purpose.EQUIPMENT),
        tech(_("Robots that can be started without help"), TechnologySort.EQUIPMENT),
        nice(tech(_("A computer in the library with the software on it"), TechnologySort.SOFTWARE)),
        people(
            _("Somebody who checks, charges and resets them"),
            HumanSource.INSIDE,
            skills=_("A steady hand and a list"),
        ),
        people(
            _("Programmers for a first evening each season"),
            HumanSource.PARTNERS,
            manner=_("Delighted by beginners"),
        ),
        space(_("A locked shelf with sockets"), SpaceLayout.NOT_SAID),
        things(_("Cases with a card that says what belongs in them")),
        things(_("A booklet with the first five programs")),
        blessing(
            _("Lending rules for things that cost more than a book"),
            Barrier.POLICY,
            _("Find out what a lost robot would cost a family, and propose a limit"),
        ),
    ),
    (
        _("The giver’s name on every case"),
        _("Stories, with permission, of who learned what with them"),
    ),
)

MAKERSPACE = Starter(
    "makerspace",
    _("Makerspace"),
    _("Tools nobody has at home, and people who show how: from cardboard to the 3D printer."),
    "everyone",
    (
        once(_("Benches, sockets, ventilation"), Purpose.BUILDING),
        once(_("Machines to begin with"), Purpose.EQUIPMENT),
        monthly(_("Filament, blades, thread, and repairs"), Purpose.MATERIALS),
        yearly(_("Training for staff on each machine"), Purpose.TRAINING),
        tech(_("3D printer, sewing machines, a cutter"), TechnologySort.EQUIPMENT),
        tech(_("Design software that runs on our computers"), TechnologySort.SOFTWARE),
        nice(tech(_("A laser cutter or mill at a university or company"), TechnologySort.ACCESS)),
        people(
            _("Makers who are there at fixed hours"),
            HumanSource.EITHER,
            skills=_("Safe with tools, and able to let others do it"),
        ),
        nice(people(_("Designers who work with residents"), HumanSource.PARTNERS)),
        space(_("A room that may be loud and a floor that may be dirty"), SpaceLayout.WORKSHOP),
        things(_("Safety glasses, first aid, a broom")),
        blessing(
            _("Insurance, and the building department’s yes"),
            Barrier.POLICY,
            _("Walk through the room with whoever signs for safety"),
        ),
    ),
    (
        _("A place where a company’s people teach for an evening and are seen doing it"),
        _("Prototypes for neighbors and small shops, at the price of the material"),
    ),
)

REPAIR = Starter(
    "repair-cafe",
    _("Repair café"),
    _(
        "Bring the toaster, the bike, the torn coat. Half-retired mechanics and menders show how to save it."
    ),
    "everyone",
    (
        people(
            _("Menders who know small machines, bikes, or cloth"),
            HumanSource.PARTNERS,
            skills=_("Taking things apart, and putting them together again"),
            manner=_("Explains in few words; the visitor holds the screwdriver"),
        ),
        people(_("A host at the door with a list"), HumanSource.INSIDE),
        space(_("Tables that take oil and heat, near sockets"), SpaceLayout.WORKSHOP),
        things(_("Hand tools, a soldering iron, a sewing kit")),
        things(_("Old sheets to cover the tables")),
        tech(_("A tester for cords and fuses"), TechnologySort.EQUIPMENT),
        each_time(_("Coffee, and the small parts that are always missing"), Purpose.MATERIALS),
        once(_("A chest of good tools"), Purpose.EQUIPMENT),
        nice(yearly(_("Insurance for volunteers"), Purpose.OTHER)),
        blessing(
            _("A sheet that says who answers for what"),
            Barrier.POLICY,
            _("Ask a library with a repair café for theirs, and show it to the town’s lawyer"),
        ),
    ),
    (
        _("A thank-you supper for the menders"),
        _("A shelf of repair books chosen by them"),
        _("Their workshops on our calendar and our posters"),
    ),
)

SEEDS = Starter(
    "seed-library",
    _("Seed library and garden"),
    _(
        "Take a packet in spring, bring back a handful in fall; and a bed outside where one sees how."
    ),
    "families",
    (
        people(
            _("Gardeners who come when it is dry"),
            HumanSource.PARTNERS,
            skills=_("Knows what grows here, and when"),
        ),
        people(_("Somebody who keeps the drawer in order"), HumanSource.EITHER),
        space(_("A bed or tubs with water near by"), SpaceLayout.NOT_SAID),
        things(_("Seeds, envelopes, labels")),
        things(_("Spades, gloves, a hose")),
        nice(tech(_("A timer for the water"), TechnologySort.EQUIPMENT)),
        once(_("Soil and boards for the beds"), Purpose.BUILDING),
        yearly(_("Fresh seed for what nobody brought back"), Purpose.MATERIALS),
        blessing(
            _("Leave to plant on ground that is the town’s"),
            Barrier.POLICY,
            _("Ask who mows it now"),
        ),
    ),
    (
        _("Vegetables for the food pantry"),
        _("A place where the garden club finds new members"),
    ),
)

MAKING = (ROBOTS, MAKERSPACE, REPAIR, SEEDS)
