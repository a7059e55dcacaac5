"""Counter-moves where the way things are set up stands in the way: duties, rosters, habits, rules."""

from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import NeedKind
from wherewithal.programs.moves.kinds import Gap, Move, Step

MOVES: tuple[Move, ...] = (
    Move(
        "name-the-work",
        Gap.JOB_DESCRIPTION,
        _("Write down what is done already"),
        _(
            "Much of it happens under “other duties”. A page of one month’s work shows that it is the job."
        ),
        Step.NEED,
        _("A page that shows what one month of this work is"),
        need_kind=NeedKind.LEGITIMACY,
    ),
    Move(
        "one-line-more",
        Gap.JOB_DESCRIPTION,
        _("Propose one line"),
        _("One sentence, ready to be pasted in, is easier to say yes to than a new description."),
        Step.NEED,
        _("One line in the job description that names this work"),
        need_kind=NeedKind.LEGITIMACY,
    ),
    Move(
        "talk-to-personnel",
        Gap.JOB_DESCRIPTION,
        _("Ask how such a change is made"),
        _(
            "Somebody knows the form, the month and the person who signs. A union may have a say too."
        ),
        Step.TALK,
        _("Whoever looks after job descriptions in our city or county"),
    ),
    Move(
        "time-box-it",
        Gap.JOB_DESCRIPTION,
        _("Ask for a season, not for ever"),
        _(
            "“Until May, four hours a week, then we look together” needs nobody’s permanent blessing."
        ),
        Step.NEED,
        _("Leave to try it for a season, and a date to look at it together"),
        need_kind=NeedKind.LEGITIMACY,
    ),
    Move(
        "pool-branches",
        Gap.STAFFING_MODEL,
        _("Pool two branches for one afternoon"),
        _("Two people who are tied to their desks can free each other once a week."),
        Step.TALK,
        _("The colleague who makes the schedule at the nearest branch"),
    ),
    Move(
        "show-quiet-hours",
        Gap.STAFFING_MODEL,
        _("Show when it is quiet"),
        _(
            "A week of tally marks at the desk often finds the two hours that everybody is looking for."
        ),
        Step.QUESTION,
        _("At which hours could one person hold the desk alone?"),
    ),
    Move(
        "float-hours",
        Gap.STAFFING_MODEL,
        _("Ask for hours that float"),
        _("A few hours a week that belong to no desk can follow the programs."),
        Step.NEED,
        _("Four hours a week that belong to no desk"),
        need_kind=NeedKind.LEGITIMACY,
    ),
    Move(
        "shift-the-program",
        Gap.STAFFING_MODEL,
        _("Move it to where people are on shift"),
        _("Sometimes the program bends more easily than the roster."),
        Step.QUESTION,
        _("On which day are the right two people here together anyway?"),
    ),
    Move(
        "tell-one-story",
        Gap.MINDSET,
        _("Tell one story with a name in it"),
        _(
            "Numbers persuade the board; the grandmother who sent her first e-mail persuades everybody."
        ),
        Step.QUESTION,
        _("Who would let us tell what this changed for them?"),
        caution=_("Ask first, write it down with them, and let them take it back."),
    ),
    Move(
        "invite-the-doubter",
        Gap.MINDSET,
        _("Invite the one who doubts"),
        _("Give them a task in the room, not a seat at the back."),
        Step.TALK,
        _("The colleague who has the best reasons against it"),
    ),
    Move(
        "tie-to-mission",
        Gap.MINDSET,
        _("Say it in the words of the mission"),
        _("“This is what we do” ends more debates than “this is new”."),
        Step.NEED,
        _("Two sentences that tie this to our mission and plan"),
        need_kind=NeedKind.LEGITIMACY,
    ),
    Move(
        "joint-work",
        Gap.MINDSET,
        _("Find the piece that both want"),
        _("Children’s and teen services may disagree on the whole and share a Tuesday."),
        Step.TALK,
        _("A colleague of another department, about one thing that both of us want"),
    ),
    Move(
        "read-the-rule",
        Gap.POLICY,
        _("Read the rule itself"),
        _("Half of what “is not allowed” was once somebody’s good reason and is written nowhere."),
        Step.QUESTION,
        _("Where is this rule written down, and what does it say?"),
    ),
    Move(
        "ask-for-a-pilot",
        Gap.POLICY,
        _("Ask for an exception with an end"),
        _("A pilot of ten weeks is not a change of policy, and its report writes the next one."),
        Step.NEED,
        _("An exception for ten weeks, with a report at the end"),
        need_kind=NeedKind.LEGITIMACY,
    ),
    Move(
        "draft-the-change",
        Gap.POLICY,
        _("Bring the new wording along"),
        _("A paragraph in the board’s own style, with what two neighbors do, is half of the vote."),
        Step.NEED,
        _("A draft of the changed policy, with examples from two neighbors"),
        need_kind=NeedKind.LEGITIMACY,
    ),
    Move(
        "find-the-owner",
        Gap.POLICY,
        _("Find out whose rule it is"),
        _("The library’s, the city’s or the insurer’s: each has another door."),
        Step.TALK,
        _("Whoever can say whether the rule is ours, the city’s or the insurer’s"),
    ),
)
