"""What rooms do when words are withdrawn, so that nothing of them is left anywhere."""

from wherewithal.audit import withdrawal
from wherewithal.capacity import withdrawing as capacity_withdrawing
from wherewithal.community import withdrawing as community_withdrawing
from wherewithal.community.asking import actions as asking_actions
from wherewithal.community.asking import withdrawing as asking_withdrawing
from wherewithal.community.needs import withdrawing as needs_withdrawing
from wherewithal.freshness.partner import actions as partner_actions
from wherewithal.insights.conversations import withdrawing as talks_withdrawing
from wherewithal.insights.index import follow as index_follow
from wherewithal.insights.portfolio import searching
from wherewithal.insights.said_why import withdrawing as reasons_withdrawing
from wherewithal.opportunities.connections import withdrawing as connections_withdrawing
from wherewithal.opportunities.weighing import withdrawing as weighing_withdrawing
from wherewithal.partnerships.asks import withdrawing as asks_withdrawing
from wherewithal.partnerships.before import withdrawing as before_withdrawing
from wherewithal.partnerships.contact import withdrawing as contact_withdrawing
from wherewithal.partnerships.debriefs import withdrawing as debriefs_withdrawing
from wherewithal.partnerships.exchange import withdrawing as exchange_withdrawing
from wherewithal.partnerships.pulse import actions as pulse_actions
from wherewithal.partnerships.taking_back import withdrawing as taking_back_withdrawing
from wherewithal.people.actions import lines as people_lines
from wherewithal.reviews import withdrawing as reviews_withdrawing
from wherewithal.search import follow
from wherewithal.transfer import withdrawing as transfer_withdrawing
from wherewithal.vocabulary import withdrawing as vocabulary_withdrawing


def register_withdrawals() -> None:
    """What rooms do when words are withdrawn: with the line itself, with its equals, with who quotes it."""
    for room_lines in (
        capacity_withdrawing.LINES,
        community_withdrawing.LINES,
        needs_withdrawing.LINES,
        connections_withdrawing.LINES,
        weighing_withdrawing.LINES,
        people_lines.LINES,
        reviews_withdrawing.LINES,
        reasons_withdrawing.LINES,
        asks_withdrawing.LINES,
        debriefs_withdrawing.LINES,
        contact_withdrawing.LINES,
        exchange_withdrawing.LINES,
        before_withdrawing.LINES,
        taking_back_withdrawing.LINES,
        pulse_actions.LINES,
        asking_actions.LINES,
        partner_actions.LINES,
    ):
        for model, instead in room_lines.items():
            withdrawal.register_line(model, instead)
    for find in (
        capacity_withdrawing.same_lines,
        community_withdrawing.same_cards,
        needs_withdrawing.same_words,
        contact_withdrawing.same_words,
        reviews_withdrawing.same_words,
        debriefs_withdrawing.same_words,
    ):
        withdrawal.register_same(find)
    for let_go in (
        capacity_withdrawing.let_suggestions_go,
        reviews_withdrawing.let_conversations_go,
        reviews_withdrawing.let_sentences_go,
        vocabulary_withdrawing.let_ties_go,
        asking_withdrawing.let_evidence_go,
        community_withdrawing.let_cards_go,
        weighing_withdrawing.let_links_go,
        connections_withdrawing.let_words_go,
        reasons_withdrawing.let_reasons_go,
        debriefs_withdrawing.let_suggestions_go,
        contact_withdrawing.let_plans_go,
    ):
        withdrawal.register_quoting(let_go)
    for let_go in (talks_withdrawing.let_plans_go, asks_withdrawing.let_answers_go):
        withdrawal.register_quoting(let_go, is_tied=False)
    for forget in (
        follow.forget,
        index_follow.forget,
        searching.forget_withdrawn,
        transfer_withdrawing.forget,
    ):
        withdrawal.register_keeper(forget)
