"""Starters for being together: teens who decide, an afternoon with snacks, stories of the old town."""

from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import Barrier, HumanSource, Purpose, SpaceLayout, TechnologySort
from wherewithal.programs.starters.starter import (
    Starter,
    blessing,
    each_time,
    nice,
    once,
    people,
    space,
    tech,
    things,
    yearly,
)

TEEN_CREW = Starter(
    "teen-crew",
    _("Teen advisory crew"),
    _("Ten teens who decide what happens for teens, with a small budget that is really theirs."),
    "teens",
    (
        people(
            _("One grown-up who listens more than talks"),
            HumanSource.INSIDE,
            skills=_("Can run a meeting, and can let go of it"),
            manner=_("Means it when saying “you decide”"),
            checks=_("Whatever the library asks of everybody who works with minors"),
        ),
        nice(people(_("Guests from jobs that teens are curious about"), HumanSource.PARTNERS)),
        space(_("A room where the door closes"), SpaceLayout.CIRCLE),
        things(_("Markers, big paper, a box for ideas")),
        tech(_("A laptop and an account for posters and posts"), TechnologySort.EQUIPMENT),
        yearly(_("A budget that the crew spends"), Purpose.OTHER),
        each_time(_("Pizza, or whatever they choose"), Purpose.MATERIALS),
        nice(once(_("Shirts or pins"), Purpose.MATERIALS)),
        blessing(
            _("The director’s word that their decisions count"),
            Barrier.STAFFING_MODEL,
            _("Agree beforehand on what they may decide alone"),
        ),
    ),
    (
        _("Letters for college and jobs that say what they did"),
        _("A panel of teens for town boards that want to hear young people"),
    ),
)

AFTER_SCHOOL = Starter(
    "after-school",
    _("After-school snack and hang-out"),
    _(
        "From the last bell to the last bus: something to eat, something to do, somebody who is glad they came."
    ),
    "teens",
    (
        people(
            _("Two adults on the floor every afternoon"),
            HumanSource.EITHER,
            skills=_("Knows names, sees trouble early"),
            manner=_("Relaxed with noise"),
            checks=_("Whatever the library asks of everybody who works with minors"),
        ),
        nice(people(_("High school students as hosts"), HumanSource.PARTNERS)),
        space(_("A corner that may be loud"), SpaceLayout.HANG_OUT),
        things(_("Board games, cards, craft boxes")),
        tech(_("A game console and a screen"), TechnologySort.EQUIPMENT),
        each_time(_("Snacks"), Purpose.MATERIALS),
        once(_("Beanbags and a rug"), Purpose.EQUIPMENT),
        nice(yearly(_("Training on what helps young people in a hard week"), Purpose.TRAINING)),
        blessing(
            _("Patience of those who come for quiet"),
            Barrier.HABIT,
            _("Tell regulars which hours are lively and where it stays calm"),
        ),
    ),
    (
        _("Calmer sidewalks for the shops next door"),
        _("A room and an audience for the youth group’s own evening"),
    ),
)

ORAL_HISTORY = Starter(
    "oral-history",
    _("Oral-history club"),
    _("Neighbors who were there tell neighbors who were not; the recordings stay in the library."),
    "older",
    (
        people(
            _("Interviewers of any age"),
            HumanSource.PARTNERS,
            skills=_("Asks short questions"),
            manner=_("Can bear a pause"),
        ),
        people(_("Somebody who cuts and catalogs recordings"), HumanSource.EITHER),
        tech(_("Two recorders with good microphones"), TechnologySort.EQUIPMENT),
        tech(_("A place on the web where recordings stay"), TechnologySort.SOFTWARE),
        space(_("A small room without an echo"), SpaceLayout.CIRCLE),
        things(_("Consent sheets in plain words")),
        nice(things(_("Old photographs to begin with"))),
        yearly(_("Keeping the recordings online"), Purpose.OTHER),
        once(_("Recorders and microphones"), Purpose.EQUIPMENT),
        blessing(
            _("A rule for whose story it is, and who may hear it"),
            Barrier.POLICY,
            _("Write one page with the historical society"),
        ),
    ),
    (
        _("A copy of every recording for the family"),
        _("An evening of listening at the senior center"),
    ),
)

TOGETHER = (TEEN_CREW, AFTER_SCHOOL, ORAL_HISTORY)
