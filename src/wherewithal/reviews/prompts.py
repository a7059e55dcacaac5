"""What a review asks, in order: data only. Each prompt names the part of the map shown beside it."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.capacity.models import Area, NoteKind
from wherewithal.people.models import LineKind

Words = str | Promise


class Stage(StrEnum):
    """One page of a review. The names stand in addresses."""

    BEFORE = "before"
    AROUND = "around"
    AHEAD = "ahead"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Part:
    """The part of the map that a prompt is about: rows of these areas, and lines about people.

    `rows`: how many of an area stand beside the prompt. `only_telling`: none without such a line.
    """

    title: Words
    areas: tuple[Area, ...] = ()
    notes: tuple[NoteKind, ...] = (NoteKind.STRENGTH,)
    people: tuple[LineKind, ...] = ()
    rows: int = 5
    only_telling: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question. `about_people`: it asks about colleagues, so its answers stay with editors."""

    key: str
    stage: Stage
    title: Words
    question: Words
    part: Part
    about_people: bool = False


@dataclass(frozen=True, slots=True)
class StageWords:
    """What stands at the head of a stage's page."""

    title: Words
    lede: Words


STAGES: dict[Stage, StageWords] = {
    Stage.BEFORE: StageWords(
        _("Before we look"),
        _("Five quiet minutes, each for themselves, before anybody unrolls the map."),
    ),
    Stage.AROUND: StageWords(
        _("Around the map"),
        _("Now read the map together. Five ways of walking around it; begin with any of them."),
    ),
    Stage.AHEAD: StageWords(
        _("What could come of it"),
        _("The map is read. What does it make you want to do, and with whom?"),
    ),
    Stage.AFTER: StageWords(
        _("What stays"),
        _("Before everybody goes back to work: what do you take with you?"),
    ),
}

ALL_AREAS = (Area.STAFF, Area.SPACE, Area.MATERIAL, Area.RELATIONSHIP)
# Before the session the map stays rolled up: only how much there is of everything.
ROLLED_UP = Part(_("The whole map, still rolled up"), areas=ALL_AREAS, rows=0)
WHOLE_MAP = Part(_("The whole map"), areas=ALL_AREAS, rows=3)
OPEN_QUESTIONS = Part(
    _("What we still have to check"),
    areas=ALL_AREAS,
    notes=(NoteKind.QUESTION,),
    rows=3,
    only_telling=True,
)

PROMPTS: tuple[Prompt, ...] = (
    Prompt(
        key="know",
        stage=Stage.BEFORE,
        title=_("What I know"),
        question=_(
            "What would you tell a new colleague about the people, rooms, things and friends"
            " that this library has?"
        ),
        part=ROLLED_UP,
    ),
    Prompt(
        key="want",
        stage=Stage.BEFORE,
        title=_("What I want to know"),
        question=_("What have you been wondering about, and hope to hear today?"),
        part=OPEN_QUESTIONS,
    ),
    Prompt(
        key="gifts",
        stage=Stage.AROUND,
        title=_("What we are good at, and what young people need"),
        question=_(
            "Think of something that teenagers or families here could use, then read what our"
            " people do well and love to do. Where do the two meet? A need is enough; please name"
            " no young person."
        ),
        part=Part(
            _("Strengths of our staff"),
            areas=(Area.STAFF,),
            people=(LineKind.OFFER, LineKind.INTEREST),
        ),
    ),
    Prompt(
        key="doors",
        stage=Stage.AROUND,
        title=_("Doors between us"),
        question=_(
            "Which teams or branches work on neighboring things without seeing much of each other?"
            " What would get easier if they shared one hour a month?"
        ),
        part=Part(
            _("Who works where, and what gets in the way"),
            areas=(Area.STAFF,),
            notes=(NoteKind.STRENGTH, NoteKind.CHALLENGE),
        ),
    ),
    Prompt(
        key="ties",
        stage=Stage.AROUND,
        title=_("How we stand with one another"),
        question=_(
            "Who already turns to whom for advice or a hand? Where would the work be glad of a"
            " link that is not there yet?"
        ),
        part=Part(_("Relationships inside the library"), people=(LineKind.INSIDE,)),
        about_people=True,
    ),
    Prompt(
        key="neighbors",
        stage=Stage.AROUND,
        title=_("What our neighbors care about"),
        question=_(
            "What do people around us keep asking for, talking about, turning up for? If that"
            " decided the order of our plans, what would move up?"
        ),
        part=Part(
            _("Whom we know out there"),
            areas=(Area.RELATIONSHIP,),
            people=(LineKind.COMMUNITY,),
        ),
    ),
    Prompt(
        key="words",
        stage=Stage.AROUND,
        title=_("Words that we share"),
        question=_(
            "Somebody on the town council asks what the library can do. Which three things would"
            " all of us name, and in which words?"
        ),
        part=Part(_("What stands out in all four areas"), areas=ALL_AREAS, rows=3),
    ),
    Prompt(
        key="connect",
        stage=Stage.AHEAD,
        title=_("Colleagues to join hands with"),
        question=_("Whose line on the map made you think: the two of us could start something?"),
        part=Part(
            _("What colleagues offer and put first"), people=(LineKind.OFFER, LineKind.PRIORITY)
        ),
        about_people=True,
    ),
    Prompt(
        key="use",
        stage=Stage.AHEAD,
        title=_("What is there already"),
        question=_(
            "Which friend of the library, or which passion that one of us has anyway, could carry"
            " something new, so that nobody starts from nothing?"
        ),
        part=Part(
            _("Relationships, passions and interests"),
            areas=(Area.RELATIONSHIP,),
            people=(LineKind.INTEREST,),
        ),
    ),
    Prompt(
        key="talk",
        stage=Stage.AHEAD,
        title=_("Somebody to sit down with"),
        question=_(
            "Whose days would you like to understand better? What could they teach you about the"
            " families and neighbors that they meet?"
        ),
        part=Part(
            _("Who knows whom and what"),
            people=(LineKind.COMMUNITY, LineKind.INTEREST, LineKind.VALUE),
        ),
        about_people=True,
    ),
    Prompt(
        key="surprise",
        stage=Stage.AHEAD,
        title=_("What surprised us"),
        question=_(
            "What do you walk past every day and had never counted among the things we have?"
        ),
        part=WHOLE_MAP,
    ),
    Prompt(
        key="learned",
        stage=Stage.AFTER,
        title=_("What I learned"),
        question=_("What do you know now that you did not know when you sat down?"),
        part=WHOLE_MAP,
    ),
    Prompt(
        key="still",
        stage=Stage.AFTER,
        title=_("What I still want to know"),
        question=_("What is open, or has only just become a question?"),
        part=OPEN_QUESTIONS,
    ),
)

BY_KEY: dict[str, Prompt] = {prompt.key: prompt for prompt in PROMPTS}
ABOUT_PEOPLE: tuple[str, ...] = tuple(p.key for p in PROMPTS if p.about_people)
# Start and end of a review beside each other: a question of the first stage, and what became of it.
SIDE_BY_SIDE: tuple[tuple[str, str], ...] = (("know", "learned"), ("want", "still"))


def prompts_of(stage: Stage) -> list[Prompt]:
    """The prompts of one stage, in order."""
    return [prompt for prompt in PROMPTS if prompt.stage == stage]
