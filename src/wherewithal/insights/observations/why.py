"""Why an observation is shown: what its rule looks for, in a sentence for each kind."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.observations import Kind, Observation

LOOKS_FOR: dict[Kind, str | Promise] = {
    Kind.ROOM_TOO_SMALL: _("The room holds fewer people than you expect."),
    Kind.ROOM_ELSEWHERE: _("The program and its room are noted at different outlets."),
    Kind.PROMISED_WHILE_CLOSED: _("The promise falls on days that your calendar calls closed."),
    Kind.MUST_NOBODY_ASKED: _(
        "These are must-haves of something that begins within six weeks. Nothing is set aside or "
        "asked for, and nobody has taken them on."
    ),
    Kind.LEANS_ON_UNKNOWN: _(
        "The room is set aside, its seats were never counted in this layout, and one of its "
        "challenges is about furniture."
    ),
    Kind.LEANS_ON_QUESTION: _(
        "A program counts on this, and somebody noted a question about it that nobody has answered."
    ),
    Kind.NUMBERS_DISAGREE: _("Two numbers in one row cannot both be right."),
    Kind.WORDS_DISAGREE: _("Two lines in one row say the opposite, or one doubts the other."),
    Kind.ON_OUR_SHELF: _(
        "Nothing is set aside for this need, and something of yours has the same words in its name."
    ),
    Kind.KEPT_ELSEWHERE: _(
        "Nothing is set aside for this need, and something of yours at another outlet has the same words in its name."
    ),
    Kind.MORE_TO_BE_HAD: _(
        "Fewer are set aside than needed, and a strength says that there are more."
    ),
    Kind.FREE_HOURS: _(
        "The need says how many hours a week and nothing is set aside. By their noted hours and "
        "duties, these people have as many left."
    ),
    Kind.QUIET_ROOM: _("A line says that this room is seldom used, and it may be large enough."),
    Kind.ANSWERED_CHALLENGE: _(
        "One noted a challenge, and the other has what often helps with such a challenge."
    ),
    Kind.UNTAPPED_PARTNER: _(
        "A line says that this partner’s gifts are not used, and a wish that people told you speaks of this partner."
    ),
    Kind.WANTED_OFFER: _("What this partner would like is close to what you offer."),
    Kind.TOPIC_WITHOUT_PROGRAM: _(
        "People told you of a wish, and somebody or something could serve it. No program is about this topic."
    ),
    Kind.NEEDED_TWICE: _(
        "Two programs need something in the same words, and nothing is set aside for either."
    ),
    Kind.SAME_PARTNER_PROGRAMS: _(
        "Two programs asked the same partner, or were promised something."
    ),
    Kind.SAME_PARTNER_PEOPLE: _(
        "Both are noted as knowing this partner, and nobody noted that they know each other. "
        "People stand here only if they agreed to be named."
    ),
    Kind.SAME_TROUBLE: _("Their challenges say the same in different words."),
    Kind.NEVER_ASKED: _(
        "You noted who was not asked about this need, and the program has the same topic and the same people in mind."
    ),
    Kind.NOBODY_TEACHES: _("One has to learn how to use it, and no line says who teaches it."),
    Kind.NO_EVIDENCE: _("Nothing is noted that shows how you know."),
    Kind.OLD_EVIDENCE: _("The newest word about it is more than two years old."),
    Kind.HELD_BY_ENDED: _("It is held for a program that has ended."),
    Kind.SAID_TO_BE_IDLE: _("A line says that nobody uses it, and no program has set it aside."),
    Kind.UNTAKEN_OFFER: _("Nobody has been promised any of these open offers of yours."),
    Kind.UNUSED_STRENGTH: _(
        "No program, offer or topic makes use of it, and something of its kind is still missing elsewhere."
    ),
}
_OFFERED_TO_US: dict[str, str | Promise] = {
    "person": _("They gladly offer this, and nobody has asked them for anything yet."),
    "partner": _(
        "Their words say that they would help, and nobody has asked them for anything yet."
    ),
}


def why(observation: Observation) -> str | Promise:
    """What the rule looks for, as far as this observation is about it."""
    if observation.kind is Kind.UNTAKEN_OFFER:
        told = (text for role, text in _OFFERED_TO_US.items() if observation.of(role))
        return next(told, LOOKS_FOR[observation.kind])
    return LOOKS_FOR[observation.kind]
