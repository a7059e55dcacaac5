"""When capacity is short: a small library of counter-moves, each with a next step that can be taken at once."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import Barrier, NeedKind, ResourceNeed

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Move:
    """One way around a gap. The next step is a need to write down, or somebody to talk to."""

    key: str
    title: Words
    words: Words
    kind: str = ""
    need: Words = ""
    whom: Words = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that libraries run short of, or run into."""

    key: str
    title: Words
    moves: tuple[Move, ...]


def _need(key: str, title: Words, words: Words, kind: str, need: Words) -> Move:
    return Move(key, title, words, kind=kind, need=need)


def _talk(key: str, title: Words, words: Words, whom: Words) -> Move:
    return Move(key, title, words, whom=whom)


GAPS: tuple[Gap, ...] = (
    Gap(
        "small-rooms",
        _("The rooms are small, or taken"),
        (
            _need(
                "split-the-group",
                _("Run it twice, small"),
                _(
                    "Two rounds of ten are often warmer than one of twenty, and the same kit serves both."
                ),
                NeedKind.HUMAN,
                _("Somebody who runs a second round"),
            ),
            _need(
                "furniture-on-wheels",
                _("Let the furniture roll"),
                _(
                    "Shelves and tables on wheels turn a reading corner into a workshop for two hours."
                ),
                NeedKind.SPACE,
                _("Tables or shelves on wheels"),
            ),
            _talk(
                "room-next-door",
                _("Borrow the room next door"),
                _(
                    "Schools, lodges and congregations have rooms that sleep on weekdays. Ask for one hour."
                ),
                _("a neighbor with a room"),
            ),
        ),
    ),
    Gap(
        "small-budgets",
        _("The budget is small"),
        (
            _need(
                "smallest-version",
                _("Begin with the smallest version"),
                _(
                    "What is the least that would still be worth coming to? Price that first, and grow from it."
                ),
                NeedKind.FINANCIAL,
                _("What the smallest version costs"),
            ),
            _talk(
                "in-kind",
                _("Ask for things instead of money"),
                _("A shop that cannot give cash may give wood, snacks or last year’s laptops."),
                _("a local business"),
            ),
            _need(
                "cost-to-keep",
                _("Split starting from keeping"),
                _("Grants like beginnings; budgets carry what goes on. Ask each for its own part."),
                NeedKind.FINANCIAL,
                _("What it costs each year to keep going"),
            ),
        ),
    ),
    Gap(
        "few-volunteers",
        _("There are few helpers"),
        (
            _need(
                "small-jobs",
                _("Make the job an hour long"),
                _("Many will give one clear hour who would never sign up for “volunteering”."),
                NeedKind.HUMAN,
                _("A list of jobs of one hour"),
            ),
            _talk(
                "ask-a-group",
                _("Ask a group, not a person"),
                _(
                    "A club, a class or a troop brings friends, and somebody who keeps them together."
                ),
                _("a club or a school class"),
            ),
            _need(
                "thank-you",
                _("Give something back"),
                _("A reference letter, a room for their own meeting, their name on the poster."),
                NeedKind.MATERIAL,
                _("A thank-you that helpers can use"),
            ),
        ),
    ),
    Gap(
        "staff-hours",
        _("Staff have no hours left"),
        (
            _talk(
                "what-if",
                _("Look at what could rest"),
                _(
                    "Which duty would nobody miss for a season? Go through the hours together, with the people."
                ),
                _("whoever plans the hours"),
            ),
            _need(
                "prepare-once",
                _("Prepare once, use often"),
                _("A box with everything inside saves the hour of getting ready each week."),
                NeedKind.MATERIAL,
                _("A ready-made box with instructions"),
            ),
            _need(
                "lead-by-others",
                _("Host instead of lead"),
                _("The library opens the door and brings the people; a partner stands in front."),
                NeedKind.HUMAN,
                _("A partner who leads it"),
            ),
        ),
    ),
    Gap(
        "equipment",
        _("There is not enough equipment"),
        (
            _need(
                "travelling-kit",
                _("Let one kit travel"),
                _("One good set in a case, with a calendar, serves many branches."),
                NeedKind.TECHNOLOGY,
                _("A kit in a case that travels"),
            ),
            _need(
                "share-in-pairs",
                _("Two at one screen"),
                _(
                    "Pairs talk, explain and finish more. Half the machines may be the better number."
                ),
                NeedKind.TECHNOLOGY,
                _("One machine for every two people"),
            ),
            _talk(
                "use-it-there",
                _("Go where the machines are"),
                _("A college lab or a makerspace may be empty on Saturday mornings."),
                _("a school or college with a lab"),
            ),
        ),
    ),
    Gap(
        "job-description",
        _("It is in nobody’s job description"),
        (
            _need(
                "pilot-in-writing",
                _("A trial, in writing"),
                _(
                    "Three months, two hours a week, one page: easier to allow than a changed position."
                ),
                NeedKind.LEGITIMACY,
                _("Leave to try it for three months"),
            ),
            _talk(
                "already-doing-it",
                _("Show who does it already"),
                _(
                    "Somebody at the desk helps with forms every day. Name that as work, and count it once."
                ),
                _("whoever writes the job descriptions"),
            ),
        ),
    ),
    Gap(
        "staffing-model",
        _("The way staff are shared out does not fit"),
        (
            _talk(
                "swap-hours",
                _("Swap hours between places"),
                _(
                    "A quiet morning here may pay for a full afternoon there. Put both on one sheet."
                ),
                _("the heads of two places"),
            ),
            _need(
                "shared-person",
                _("One person for several branches"),
                _("Somebody who comes every other week is more than nobody who never comes."),
                NeedKind.HUMAN,
                _("A person shared by several places"),
            ),
        ),
    ),
    Gap(
        "mindset",
        _("“That is not what libraries do”"),
        (
            _talk(
                "visit-together",
                _("Go and see one together"),
                _(
                    "An hour in a library that does it moves more than a report. Take whoever doubts most."
                ),
                _("a colleague who has doubts"),
            ),
            _need(
                "one-story",
                _("Collect one story"),
                _("One neighbor’s own words, with their leave, weigh more than a page of figures."),
                NeedKind.LEGITIMACY,
                _("One story from somebody it helped"),
            ),
        ),
    ),
    Gap(
        "policy",
        _("A rule stands in the way"),
        (
            _need(
                "exact-rule",
                _("Read the very sentence"),
                _(
                    "Often the rule says less than everybody thinks. Find the words, and who may change them."
                ),
                NeedKind.LEGITIMACY,
                _("The wording of the rule, and who may change it"),
            ),
            _talk(
                "exception-first",
                _("Ask for an exception first"),
                _("One dated exception shows what a changed rule would do, and ends by itself."),
                _("whoever may allow an exception"),
            ),
        ),
    ),
)

_BY_KIND = {
    NeedKind.FINANCIAL: "small-budgets",
    NeedKind.TECHNOLOGY: "equipment",
    NeedKind.HUMAN: "few-volunteers",
    NeedKind.SPACE: "small-rooms",
    NeedKind.MATERIAL: "equipment",
    NeedKind.LEGITIMACY: "policy",
}
_BY_BARRIER: dict[str, str] = {
    Barrier.JOB_DESCRIPTION: "job-description",
    Barrier.STAFFING_MODEL: "staffing-model",
    Barrier.MINDSET: "mindset",
    Barrier.HABIT: "mindset",
}


def gap_of(need: ResourceNeed) -> str:
    """The gap that such a need, when it is missing, is a case of."""
    barrier = getattr(getattr(need, "legitimacy", None), "barrier", "")
    return _BY_BARRIER.get(barrier) or _BY_KIND[NeedKind(need.kind)]


def move_called(key: str) -> Move | None:
    """The move of this name."""
    return next((move for gap in GAPS for move in gap.moves if move.key == key), None)
