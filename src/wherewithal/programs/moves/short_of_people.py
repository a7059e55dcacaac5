"""Counter-moves where volunteers, staff time or know-how run short."""

from django.utils.translation import gettext_lazy as _

from wherewithal.programs.models import NeedKind
from wherewithal.programs.moves.kinds import Gap, Move, Step

MOVES: tuple[Move, ...] = (
    Move(
        "recruit-through-partners",
        Gap.FEW_VOLUNTEERS,
        _("Ask through somebody they already trust"),
        _(
            "A coach, a pastor or a teacher who says “they need you” fills more seats than a poster."
        ),
        Step.TALK,
        _("A coach, teacher or pastor who knows people who like to help"),
    ),
    Move(
        "small-tasks",
        Gap.FEW_VOLUNTEERS,
        _("Cut the task into an hour"),
        _(
            "Few can promise every Tuesday. Many can bring cookies, print a sign, greet at the door once."
        ),
        Step.NEED,
        _("Helpers for one hour each, with a list of small tasks"),
        need_kind=NeedKind.HUMAN,
    ),
    Move(
        "give-something-back",
        Gap.FEW_VOLUNTEERS,
        _("Give them something to take away"),
        _(
            "Service hours, a letter for a job, a skill, a thank-you breakfast with their name on the door."
        ),
        Step.NEED,
        _("Something to thank volunteers with"),
        need_kind=NeedKind.MATERIAL,
    ),
    Move(
        "teens-lead",
        Gap.FEW_VOLUNTEERS,
        _("Let those it is for run it"),
        _("Teens who teach younger children learn twice, and come back."),
        Step.TALK,
        _("Two or three regulars who might like to lead"),
        caution=_(
            "Leading is an offer, not unpaid duty: agree on hours and on what they get from it."
        ),
    ),
    Move(
        "service-clubs",
        Gap.FEW_VOLUNTEERS,
        _("Invite a club that needs a project"),
        _("Scouts, honor societies and lodges look for hours to give each year."),
        Step.QUESTION,
        _("Which clubs around us need service projects, and when do they plan them?"),
    ),
    Move(
        "stop-one-thing",
        Gap.LITTLE_TIME,
        _("Stop one thing for a season"),
        _("Something on the calendar is there because it was there last year."),
        Step.QUESTION,
        _("What could rest for a season, and who would miss it?"),
    ),
    Move(
        "partner-leads",
        Gap.LITTLE_TIME,
        _("Let the partner lead, and open the door"),
        _("You bring room, audience and trust; they bring the hour in front of people."),
        Step.TALK,
        _("A partner who could lead it with our room and our audience"),
    ),
    Move(
        "drop-in-table",
        Gap.LITTLE_TIME,
        _("Make it a table instead of a program"),
        _("Set it out, write one clear card, look in twice an hour."),
        Step.NEED,
        _("What a self-running table takes, with one clear card"),
        need_kind=NeedKind.MATERIAL,
    ),
    Move(
        "use-what-exists",
        Gap.LITTLE_TIME,
        _("Begin with somebody’s ready-made plan"),
        _("Other libraries share their plans gladly. Change the name and go."),
        Step.TALK,
        _("A colleague at another library who has run something like it"),
    ),
    Move(
        "free-an-hour",
        Gap.LITTLE_TIME,
        _("Ask for one hour a week, by name"),
        _("“An hour off the desk on Wednesdays” can be granted; “more time” cannot."),
        Step.NEED,
        _("One hour a week away from the desk"),
        need_kind=NeedKind.HUMAN,
    ),
    Move(
        "learn-beside-them",
        Gap.LITTLE_KNOW_HOW,
        _("Learn beside them, and say so"),
        _(
            "“I have not done this either, let us find out” is the best first sentence of a workshop."
        ),
        Step.NEED,
        _("An afternoon for staff to try it before it begins"),
        need_kind=NeedKind.HUMAN,
    ),
    Move(
        "borrow-an-expert",
        Gap.LITTLE_KNOW_HOW,
        _("Borrow somebody who knows"),
        _("The retired engineer, the nurse, the gardener: one visit teaches the helpers too."),
        Step.TALK,
        _("Somebody nearby who knows this and likes to show it"),
    ),
    Move(
        "ask-inside",
        Gap.LITTLE_KNOW_HOW,
        _("Ask your own people what they do at home"),
        _("Somebody at the desk welds, codes or keeps bees. Nobody asked."),
        Step.TALK,
        _("A colleague whom we know only from the desk"),
    ),
    Move(
        "sit-in-elsewhere",
        Gap.LITTLE_KNOW_HOW,
        _("Sit in where it runs well"),
        _("An hour in another library’s session saves a month of planning."),
        Step.QUESTION,
        _("Which library within a day’s drive does this well?"),
    ),
    Move(
        "short-training",
        Gap.LITTLE_KNOW_HOW,
        _("Take the short course"),
        _("State libraries and makers’ groups teach a good deal for nothing."),
        Step.NEED,
        _("A short course and the hours to take it"),
        need_kind=NeedKind.FINANCIAL,
    ),
)
