"""Each kind of observation in a plain sentence. The rules themselves say nothing."""

from collections.abc import Callable

from wherewithal.engine.observations import Kind, Observation
from wherewithal.insights.observations.sentences import fits, gaps, risks
from wherewithal.insights.observations.sentences.parts import Names

_SENTENCES: dict[Kind, Callable[[Observation, Names], str]] = {
    Kind.ROOM_TOO_SMALL: risks.room_too_small,
    Kind.ROOM_ELSEWHERE: risks.room_elsewhere,
    Kind.PROMISED_WHILE_CLOSED: risks.promised_while_closed,
    Kind.MUST_NOBODY_ASKED: risks.must_nobody_asked,
    Kind.LEANS_ON_UNKNOWN: risks.leans_on_unknown,
    Kind.LEANS_ON_QUESTION: risks.leans_on_question,
    Kind.NUMBERS_DISAGREE: risks.numbers_disagree,
    Kind.WORDS_DISAGREE: risks.words_disagree,
    Kind.ON_OUR_SHELF: fits.on_our_shelf,
    Kind.KEPT_ELSEWHERE: fits.kept_elsewhere,
    Kind.MORE_TO_BE_HAD: fits.more_to_be_had,
    Kind.FREE_HOURS: fits.free_hours,
    Kind.QUIET_ROOM: fits.quiet_room,
    Kind.ANSWERED_CHALLENGE: fits.answered_challenge,
    Kind.UNTAPPED_PARTNER: fits.untapped_partner,
    Kind.WANTED_OFFER: fits.wanted_offer,
    Kind.TOPIC_WITHOUT_PROGRAM: fits.topic_without_program,
    Kind.NEEDED_TWICE: fits.needed_twice,
    Kind.SAME_PARTNER_PROGRAMS: fits.same_partner_programs,
    Kind.SAME_PARTNER_PEOPLE: fits.same_partner_people,
    Kind.SAME_TROUBLE: fits.same_trouble,
    Kind.NEVER_ASKED: gaps.never_asked,
    Kind.NOBODY_TEACHES: gaps.nobody_teaches,
    Kind.NO_EVIDENCE: gaps.no_evidence,
    Kind.OLD_EVIDENCE: gaps.old_evidence,
    Kind.HELD_BY_ENDED: gaps.held_by_ended,
    Kind.SAID_TO_BE_IDLE: gaps.said_to_be_idle,
    Kind.UNTAKEN_OFFER: gaps.untaken_offer,
    Kind.UNUSED_STRENGTH: gaps.unused_strength,
}


def sentence_of(observation: Observation, names: Names) -> str:
    """One sentence that somebody who never saw the rule understands."""
    return _SENTENCES[observation.kind](observation, names)
