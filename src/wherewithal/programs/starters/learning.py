"""Starters in which people learn something: homework, stories in sign, digital skills, languages."""

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

HOMEWORK = Starter(
    "homework-corner",
    _("Homework corner"),
    _("A table, a friendly face and an answer, on the afternoons when school work piles up."),
    "children",
    (
        people(
            _("Two helpers each afternoon"),
            HumanSource.EITHER,
            skills=_("School math and reading; knowing how to ask instead of tell"),
            manner=_("Patient, and not afraid to say “let us find out”"),
            checks=_("Whatever the library asks of everybody who works with children"),
        ),
        nice(
            people(
                _("Somebody who speaks the other languages of our families"), HumanSource.PARTNERS
            )
        ),
        space(_("Tables where talking is allowed"), SpaceLayout.WORKSHOP),
        tech(_("Computers or laptops that can be kept free"), TechnologySort.EQUIPMENT),
        nice(tech(_("A printer that students may use without coins"), TechnologySort.EQUIPMENT)),
        things(_("Paper, pencils, calculators, a box of dictionaries")),
        each_time(
            _("Something to eat, since nobody thinks on an empty stomach"), Purpose.MATERIALS
        ),
        once(_("Shelves and lamps for the corner"), Purpose.EQUIPMENT),
        blessing(
            _("Teachers who tell us what is coming up"),
            Barrier.HABIT,
            _("Coffee with one teacher who comes in anyway"),
        ),
    ),
    (
        _("A quiet word to the school about what students struggle with, without naming anybody"),
        _("Volunteer hours that count for high school students"),
        _("A shelf with the school’s reading lists"),
    ),
)

STORYTIME_IN_SIGN = Starter(
    "asl-storytime",
    _("Storytime in American Sign Language"),
    _(
        "Stories told in sign and out loud, so that deaf and hearing children laugh at the same page."
    ),
    "early",
    (
        people(
            _("A storyteller who signs, best of all a deaf one"),
            HumanSource.PARTNERS,
            skills=_("Fluent ASL, used to telling stories to small children"),
            checks=_("Whatever the library asks of everybody who works with children"),
        ),
        people(
            _("An interpreter between sign and voice"),
            HumanSource.PARTNERS,
            skills=_("Certified, and at ease in a room full of toddlers"),
        ),
        nice(people(_("Staff who can greet in sign"), HumanSource.INSIDE)),
        each_time(_("Fees for storyteller and interpreter"), Purpose.OTHER),
        yearly(_("An ASL course for two of us"), Purpose.TRAINING),
        space(_("A room with good light, where everybody sees everybody"), SpaceLayout.CIRCLE),
        things(_("Picture books with big, clear pages; a few in two copies")),
        nice(things(_("Cards with the signs of the week to take home"))),
        tech(
            _("A camera and a screen, so that hands can be seen at the back"),
            TechnologySort.EQUIPMENT,
        ),
        blessing(
            _("Deaf families who plan it with us"),
            Barrier.MINDSET,
            _("Ask the deaf association what would make them come, before any date is set"),
        ),
    ),
    (
        _("A room for the deaf association’s own meetings"),
        _("A shelf of books and films in sign, chosen by them"),
    ),
)

DIGITAL_SKILLS = Starter(
    "digital-skills",
    _("Digital skills for jobs in IT"),
    _(
        "An evening course from the first line of code to an interview, at the pace of people who work."
    ),
    "workers",
    (
        people(
            _("An instructor who works in the field"),
            HumanSource.PARTNERS,
            skills=_("Programming, networks or support, and teaching adults"),
            manner=_("Remembers what it was like not to know"),
        ),
        people(_("A coach for applications and interviews"), HumanSource.EITHER),
        tech(_("Laptops that may leave the building"), TechnologySort.EQUIPMENT),
        tech(
            _("Accounts for an online course that ends in a certificate"), TechnologySort.SOFTWARE
        ),
        nice(tech(_("A look into a company’s server room or lab"), TechnologySort.ACCESS)),
        monthly(_("Course accounts"), Purpose.TRAINING),
        once(_("Laptops and bags"), Purpose.EQUIPMENT),
        nice(each_time(_("Child care during the course"), Purpose.OTHER)),
        space(_("A room with tables and sockets in the evening"), SpaceLayout.COMPUTERS),
        things(_("Workbooks to write in, and cables, always more cables")),
        blessing(
            _("Employers who look at our certificate"),
            Barrier.MINDSET,
            _("Ask one company what it misses in applicants"),
        ),
    ),
    (
        _("A room and an audience for the company’s own information evening"),
        _("People for open positions who have shown that they stay"),
    ),
)

LANGUAGES = Starter(
    "language-exchange",
    _("Language exchange"),
    _("Half an hour in your language, half an hour in mine. Nobody teaches, everybody talks."),
    "newcomers",
    (
        people(
            _("A host who brings pairs together"),
            HumanSource.INSIDE,
            skills=_("Remembers names, hears who is lost"),
            manner=_("Cheerful, and slow to correct"),
        ),
        people(_("Speakers of the languages of our town"), HumanSource.PARTNERS),
        space(_("Small tables for two or four"), SpaceLayout.HANG_OUT),
        things(_("Picture cards, maps and newspapers to talk about")),
        nice(things(_("Name tags that show languages"))),
        each_time(_("Tea, coffee, something sweet"), Purpose.MATERIALS),
        nice(yearly(_("A language app for everybody with a card"), Purpose.OTHER)),
        nice(tech(_("Tablets with a translator for the first evening"), TechnologySort.EQUIPMENT)),
        blessing(
            _("A welcome from the newcomers’ own associations"),
            Barrier.HABIT,
            _("Go to one of their evenings first, and listen"),
        ),
    ),
    (
        _("Notices and library cards explained in their languages"),
        _("A free room for the association’s own classes"),
    ),
)

LEARNING = (HOMEWORK, STORYTIME_IN_SIGN, DIGITAL_SKILLS, LANGUAGES)
