"""Starters that bring something in or go out: animals, robots for a day, a stop of the bookmobile, a walk."""

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

ANIMALS = Starter(
    "farm-animal-day",
    _("Farm animals come to visit"),
    _(
        "A calf, two hens and a patient farmer in the yard; children ask, touch, draw and read about them."
    ),
    "children",
    (
        people(
            _("A farmer who likes questions"),
            HumanSource.PARTNERS,
            skills=_("Knows which animal likes company"),
        ),
        people(_("Helpers at the gate and at the soap"), HumanSource.EITHER),
        nice(people(_("A vet for half an hour"), HumanSource.PARTNERS)),
        space(_("A yard with shade and a fence"), SpaceLayout.NOT_SAID),
        things(_("Straw, water, buckets, soap")),
        things(_("Books about animals, paper and crayons")),
        nice(tech(_("A tablet with the calls of birds and beasts"), TechnologySort.EQUIPMENT)),
        each_time(_("Transport for the animals"), Purpose.OTHER),
        once(_("A gate that can be put up and taken down"), Purpose.EQUIPMENT),
        blessing(
            _("Leave of the town and the insurance"),
            Barrier.POLICY,
            _("Ask how the county fair does it"),
        ),
    ),
    (
        _("A stand for the farm’s own produce on that day"),
        _("A drawing of every animal, signed by the artists"),
    ),
)

ROBOTICS_DAY = Starter(
    "robotics-day",
    _("Robotics day"),
    _("One Saturday, a few kits, and teams of children and grown-ups who make something move."),
    "families",
    (
        people(
            _("Somebody who explains machines simply"),
            HumanSource.PARTNERS,
            skills=_("Mechanics or programming"),
            manner=_("Few words, clear hands"),
        ),
        people(_("A grown-up at each table"), HumanSource.EITHER),
        tech(_("Robot kits, one for three people"), TechnologySort.EQUIPMENT),
        tech(_("Tablets or laptops for the programs"), TechnologySort.EQUIPMENT),
        space(_("Tables to stand around, and a floor to race on"), SpaceLayout.WORKSHOP),
        things(_("Tape, cardboard, batteries, googly eyes")),
        each_time(_("Lunch for the helpers"), Purpose.MATERIALS),
        nice(once(_("Kits of our own for next time"), Purpose.EQUIPMENT)),
        nice(yearly(_("A place at the county’s robotics meet"), Purpose.OTHER)),
        blessing(
            _("The school’s yes to lend its kits"),
            Barrier.HABIT,
            _("Ask the teacher who has the key to the cupboard"),
        ),
    ),
    (
        _("The helpers’ club on the poster"),
        _("An audience for the school’s robotics team"),
    ),
)

BOOKMOBILE = Starter(
    "bookmobile-stop",
    _("A stop of the bookmobile"),
    _(
        "Where people are anyway: the laundromat, the trailer park, the clinic. Same hour, same corner, every week."
    ),
    "everyone",
    (
        people(
            _("A driver who is also a librarian at heart"),
            HumanSource.INSIDE,
            skills=_("The license the vehicle asks for"),
        ),
        nice(people(_("A neighbor who tells the neighbors"), HumanSource.PARTNERS)),
        space(_("A flat place to park, with a socket if it can be"), SpaceLayout.NOT_SAID),
        tech(_("A way to the catalog and to the internet on the road"), TechnologySort.EQUIPMENT),
        things(_("A collection for this very stop")),
        monthly(_("Fuel and upkeep"), Purpose.OTHER),
        yearly(_("Insurance for the vehicle"), Purpose.OTHER),
        nice(once(_("An awning and folding chairs"), Purpose.EQUIPMENT)),
        blessing(
            _("Leave of whoever owns the corner"),
            Barrier.POLICY,
            _("Ask the manager which hour is busiest"),
        ),
    ),
    (
        _("People who linger where they used to leave"),
        _("The host’s notices on our board, at every stop"),
    ),
)

TECH_HELP = Starter(
    "device-help",
    _("Help with your phone"),
    _(
        "Bring the phone, the tablet, the letter that says “go online”. Teens and staff sort it out beside you."
    ),
    "older",
    (
        people(
            _("Helpers who are good at waiting"),
            HumanSource.EITHER,
            skills=_("Phones of every make, forms of every office"),
            manner=_("The visitor’s hands stay on the device"),
        ),
        nice(people(_("Somebody from the senior center to bring people"), HumanSource.PARTNERS)),
        space(_("Three tables, a little apart, for private things"), SpaceLayout.WORKSHOP),
        tech(_("Chargers, and internet that works"), TechnologySort.EQUIPMENT),
        nice(tech(_("A screen to show things larger"), TechnologySort.EQUIPMENT)),
        things(_("A sheet with the five things people ask")),
        yearly(_("Refreshers on fraud and passwords"), Purpose.TRAINING),
        once(_("A set of chargers and magnifiers"), Purpose.EQUIPMENT),
        blessing(
            _("A rule for what helpers do not touch: passwords, money"),
            Barrier.POLICY,
            _("Write it with the bank’s fraud officer"),
        ),
    ),
    (
        _("Fewer people lost on the town’s and the clinic’s websites"),
        _("Service hours for students who help"),
    ),
)

OUT_AND_ABOUT = (ANIMALS, ROBOTICS_DAY, BOOKMOBILE, TECH_HELP)
