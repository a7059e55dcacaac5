"""Why an observation is shown: what its rule looks for, in a sentence for each kind."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.observations import Kind, Observation

LOOKS_FOR: dict[Kind, str | Promise] = {
    Kind.ROOM_TOO_SMALL: _("The number of people the room holds, beside the number needed."),
    Kind.ROOM_ELSEWHERE: _("The outlets of the program, beside those of its room."),
    Kind.PROMISED_WHILE_CLOSED: _("A promise for days that your calendar calls closed."),
    Kind.MUST_NOBODY_ASKED: _(
        "Must-haves of what begins within six weeks, nothing set aside or asked for, nobody in charge."
    ),
    Kind.LEANS_ON_UNKNOWN: _(
        "A room set aside for a layout that was not counted, with a challenge about its furniture."
    ),
    Kind.LEANS_ON_QUESTION: _("An open question about something that a program counts on."),
    Kind.NUMBERS_DISAGREE: _("Two numbers of one row that cannot both be right."),
    Kind.WORDS_DISAGREE: _(
        "Two lines of one row that say the opposite, or one that doubts the other."
    ),
    Kind.ON_OUR_SHELF: _(
        "An open need with nothing set aside, and a row of yours that has the same words in its name."
    ),
    Kind.KEPT_ELSEWHERE: _(
        "An open need with nothing set aside, and a row of yours at another outlet with the same words in its name."
    ),
    Kind.MORE_TO_BE_HAD: _("Fewer set aside than needed, and a strength that speaks of more."),
    Kind.FREE_HOURS: _(
        "An open need that says how many hours a week, nothing set aside, and people whose noted hours leave "
        "as many beside their noted duties."
    ),
    Kind.QUIET_ROOM: _(
        "A room of which a line says that it is seldom used, and needs that it may hold."
    ),
    Kind.ANSWERED_CHALLENGE: _("A challenge of one, and words of another that often help with it."),
    Kind.UNTAPPED_PARTNER: _(
        "A partner whose gifts are noted as unused, and a need that speaks of this partner."
    ),
    Kind.WANTED_OFFER: _("What a partner wants, beside what you offer."),
    Kind.TOPIC_WITHOUT_PROGRAM: _(
        "A topic with needs that people told you about and with something that could serve them, and no program."
    ),
    Kind.NEEDED_TWICE: _(
        "Open needs of two programs with the same words, and nothing set aside for either."
    ),
    Kind.SAME_PARTNER_PROGRAMS: _(
        "Two programs that asked or were promised something by the same partner."
    ),
    Kind.SAME_PARTNER_PEOPLE: _(
        "Two ties to the same partner, of people who agreed to be named or of teams, and none between the two."
    ),
    Kind.SAME_TROUBLE: _("Challenges of several rows in words that mean the same."),
    Kind.NEVER_ASKED: _(
        "Who was noted as not asked about a need, and a program about the same topic for the same people."
    ),
    Kind.NOBODY_TEACHES: _(
        "Equipment that has to be learned, and no line that says who teaches it."
    ),
    Kind.NO_EVIDENCE: _("A need or interest without evidence."),
    Kind.OLD_EVIDENCE: _("A need or interest of which nobody heard for two years."),
    Kind.HELD_BY_ENDED: _("Something set aside for a program that has ended."),
    Kind.SAID_TO_BE_IDLE: _("Words that say that nobody uses it, and nothing set aside from it."),
    Kind.UNTAKEN_OFFER: _("Your own open offers of which nothing was promised."),
    Kind.UNUSED_STRENGTH: _(
        "A strength of a row from which no program, offer or topic takes anything, while such a thing is missing."
    ),
}
_OFFERED_TO_US: dict[str, str | Promise] = {
    "person": _("What somebody gladly offers, and nothing set aside or asked for from them."),
    "partner": _("A partner whose words say that they would help, and nothing asked of them."),
}


def why(observation: Observation) -> str | Promise:
    """What the rule looks for, as far as this observation is about it."""
    if observation.kind is Kind.UNTAKEN_OFFER:
        told = (text for role, text in _OFFERED_TO_US.items() if observation.of(role))
        return next(told, LOOKS_FOR[observation.kind])
    return LOOKS_FOR[observation.kind]
