"""What rooms tell the rooms above them at start-up: pages for the navigation, and more to come.

Called once by the app; plain calls in one place, instead of signals.
"""

from types import ModuleType

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts import telling as accounts_telling
from wherewithal.accounts.actions import members
from wherewithal.accounts.permissions import Permission
from wherewithal.audit import guards, withdrawal
from wherewithal.capacity import merge_obstacles
from wherewithal.capacity import telling as capacity_telling
from wherewithal.capacity import withdrawing as capacity_withdrawing
from wherewithal.community import about_people
from wherewithal.community import telling as community_telling
from wherewithal.community import withdrawing as community_withdrawing
from wherewithal.community.asking import actions as asking_actions
from wherewithal.community.asking import telling as asking_telling
from wherewithal.community.asking import withdrawing as asking_withdrawing
from wherewithal.community.needs import telling as needs_telling
from wherewithal.community.needs import withdrawing as needs_withdrawing
from wherewithal.community.needs.next_steps import NEXT_STEPS
from wherewithal.freshness import leaning as freshness_leaning
from wherewithal.freshness import telling as freshness_telling
from wherewithal.freshness.partner import actions as partner_actions
from wherewithal.history import registry as history
from wherewithal.home.check_library import waiting_about_library
from wherewithal.insights.conversations import withdrawing as talks_withdrawing
from wherewithal.insights.index import follow as index_follow
from wherewithal.insights.index.work import WORK as READING
from wherewithal.insights.matches import leaning as matches_leaning
from wherewithal.insights.matches import telling as matches_telling
from wherewithal.insights.matches.links import help_steps
from wherewithal.insights.networks import actions as networks_actions
from wherewithal.insights.networks import queries as networks_queries
from wherewithal.insights.networks import telling as networks_telling
from wherewithal.insights.networks.held_by_one import held_by_one
from wherewithal.insights.networks.links import network_steps
from wherewithal.insights.observations import telling as observations_telling
from wherewithal.insights.portfolio import searching
from wherewithal.insights.portfolio import telling as portfolio_telling
from wherewithal.insights.portfolio.links import ask_steps
from wherewithal.insights.portfolio.search_work import WORK as SEARCHING
from wherewithal.insights.said_why import about_people as reasons
from wherewithal.insights.said_why import withdrawing as reasons_withdrawing
from wherewithal.insights.tasks import work
from wherewithal.libraries import telling as libraries_telling
from wherewithal.libraries import waiting
from wherewithal.opportunities.connections import telling as connections_telling
from wherewithal.opportunities.connections import withdrawing as connections_withdrawing
from wherewithal.opportunities.weighing import from_needs
from wherewithal.opportunities.weighing import telling as weighing_telling
from wherewithal.opportunities.weighing import withdrawing as weighing_withdrawing
from wherewithal.partnerships import dates
from wherewithal.partnerships import telling as partnerships_telling
from wherewithal.partnerships.agreements import telling as agreements_telling
from wherewithal.partnerships.asks import undoing
from wherewithal.partnerships.asks import withdrawing as asks_withdrawing
from wherewithal.partnerships.asks.keeping import kept_by_asks
from wherewithal.partnerships.asks.own_words import learned_about, learned_by_me
from wherewithal.partnerships.before import telling as before_telling
from wherewithal.partnerships.before import withdrawing as before_withdrawing
from wherewithal.partnerships.contact import own_words as conversation_words
from wherewithal.partnerships.contact import telling as contact_telling
from wherewithal.partnerships.contact import withdrawing as contact_withdrawing
from wherewithal.partnerships.contact.links import (
    partnership_conversations,
    person_conversations,
)
from wherewithal.partnerships.debriefs import telling as debriefs_telling
from wherewithal.partnerships.debriefs import withdrawing as debriefs_withdrawing
from wherewithal.partnerships.debriefs.steps import debrief_steps
from wherewithal.partnerships.ending import telling as ending_telling
from wherewithal.partnerships.ending import withdrawing as ending_withdrawing
from wherewithal.partnerships.ending.steps import ending_steps
from wherewithal.partnerships.exchange import own_words as exchange_words
from wherewithal.partnerships.exchange import telling as exchange_telling
from wherewithal.partnerships.exchange import withdrawing as exchange_withdrawing
from wherewithal.partnerships.exchange.links import partnership_exchanges, person_exchanges
from wherewithal.partnerships.feed.days import days_of_asks, days_of_follow_ups
from wherewithal.partnerships.files import telling as files_telling
from wherewithal.partnerships.handover import known_alone
from wherewithal.partnerships.handover.steps import handover_steps
from wherewithal.partnerships.kept import telling as kept_telling
from wherewithal.partnerships.kept import withdrawing as kept_withdrawing
from wherewithal.partnerships.kept.days import days_of_reviews
from wherewithal.partnerships.kept.merging import both_are_kept
from wherewithal.partnerships.pulse import actions as pulse_actions
from wherewithal.partnerships.pulse import telling as pulse_telling
from wherewithal.partnerships.pulse import undoing as pulse_undoing
from wherewithal.partnerships.pulse.steps import pulse_steps
from wherewithal.partnerships.steps import PARTNERSHIP_STEPS
from wherewithal.people import leaving, quoting, said_elsewhere
from wherewithal.people import telling as people_telling
from wherewithal.people.actions import lines as people_lines
from wherewithal.people.person_steps import PERSON_STEPS
from wherewithal.programs import kept_elsewhere
from wherewithal.programs import telling as programs_telling
from wherewithal.programs.offering import telling as offering_telling
from wherewithal.programs.steps import NEED_STEPS, PROGRAM_STEPS
from wherewithal.proposals import telling as proposals_telling
from wherewithal.reports import telling as reports_telling
from wherewithal.reviews import telling as reviews_telling
from wherewithal.reviews import withdrawing as reviews_withdrawing
from wherewithal.search import follow
from wherewithal.search import registry as search_registry
from wherewithal.search.sources import SEARCHABLES
from wherewithal.ui import navigation
from wherewithal.ui.navigation import Entry
from wherewithal.vocabulary import telling as vocabulary_telling
from wherewithal.vocabulary import withdrawing as vocabulary_withdrawing
from wherewithal.worksheets import telling as worksheets_telling


def register_rooms() -> None:
    """Make every room known."""
    for entry in PAGES:
        navigation.register(entry)
    for room in TOLD:
        history.register(room.TELLINGS)
    guards.register(
        "membership",
        guards.Guard(
            before=members.require_manager_to_undo, after=members.refuse_undo_without_admin
        ),
    )
    guards.register("person", guards.Guard(before=leaving.leave_by_undo))
    guards.register("pulseround", guards.Guard(before=pulse_undoing.refuse_reopening))
    guards.register("ask", guards.Guard(after=undoing.refuse_twice))
    guards.register("offerpromise", guards.Guard(after=undoing.refuse_without_room))
    guards.register("networkchoice", guards.Guard(before=networks_actions.leave_by_undo))
    for searchable in SEARCHABLES:
        search_registry.register(searchable)
    _register_withdrawals()
    said_elsewhere.register(
        "cards", about=about_people.cards_about, by_me=about_people.cards_about_others
    )
    said_elsewhere.register("reasons", about=reasons.reasons_about, by_me=reasons.reasons_by_me)
    said_elsewhere.register("asks", about=learned_about, by_me=learned_by_me)
    said_elsewhere.register(
        "conversations",
        about=conversation_words.talks_with,
        by_me=conversation_words.noted_by_me,
    )
    said_elsewhere.register(
        "given and received", about=exchange_words.said_about, by_me=exchange_words.said_by_me
    )
    leaving.register("conversations", contact_withdrawing.let_person_go)
    leaving.register("given and received", exchange_withdrawing.let_person_go)
    leaving.register("what asks answer", asks_withdrawing.let_person_go)
    leaving.register("looks back", debriefs_withdrawing.let_person_go)
    leaving.register("before a yes", before_withdrawing.let_person_go)
    leaving.register("partnerships", kept_withdrawing.let_person_go)
    leaving.register("planned conversations", talks_withdrawing.let_names_go)
    leaving.register("answers whom to ask", searching.forget_searches)
    leaving.register_reason("the networks", networks_queries.stays_out)
    quoting.register("the networks", networks_queries.unspoken)
    waiting.register("suggestions", waiting_about_library)
    NEXT_STEPS.register("priorities", from_needs.priority_steps)
    NEED_STEPS.register("who can help", help_steps)
    PERSON_STEPS.register("the networks", network_steps)
    PERSON_STEPS.register("handing over", handover_steps)
    known_alone.register("the networks", held_by_one)
    PERSON_STEPS.register("conversations", person_conversations)
    PERSON_STEPS.register("given and received", person_exchanges)
    dates.register("asks", days_of_asks)
    dates.register("follow-ups", days_of_follow_ups)
    dates.register("reviews of partnerships", days_of_reviews)
    merge_obstacles.register("partnerships", both_are_kept)
    PARTNERSHIP_STEPS.register("conversations", partnership_conversations)
    PARTNERSHIP_STEPS.register("given and received", partnership_exchanges)
    kept_elsewhere.register("asks", kept_by_asks)
    freshness_leaning.register("matches", matches_leaning.worth_asking)
    work.register(READING)
    work.register(SEARCHING)
    PROGRAM_STEPS.register("fewest asks", ask_steps)
    PROGRAM_STEPS.register("looking back", debrief_steps)
    PARTNERSHIP_STEPS.register("its pulse", pulse_steps)
    PARTNERSHIP_STEPS.register("its end", ending_steps)


def _register_withdrawals() -> None:
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
        ending_withdrawing.LINES,
        contact_withdrawing.LINES,
        exchange_withdrawing.LINES,
        before_withdrawing.LINES,
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
        talks_withdrawing.let_plans_go,
        asks_withdrawing.let_answers_go,
        debriefs_withdrawing.let_suggestions_go,
        contact_withdrawing.let_plans_go,
    ):
        withdrawal.register_quoting(let_go)
    for forget in (follow.forget, index_follow.forget, searching.forget_withdrawn):
        withdrawal.register_keeper(forget)


# The rooms whose models history shows; each says how in its own telling.py.
TOLD: tuple[ModuleType, ...] = (
    accounts_telling,
    libraries_telling,
    people_telling,
    proposals_telling,
    vocabulary_telling,
    community_telling,
    needs_telling,
    capacity_telling,
    programs_telling,
    offering_telling,
    partnerships_telling,
    debriefs_telling,
    ending_telling,
    contact_telling,
    exchange_telling,
    kept_telling,
    agreements_telling,
    files_telling,
    before_telling,
    pulse_telling,
    freshness_telling,
    observations_telling,
    matches_telling,
    portfolio_telling,
    connections_telling,
    weighing_telling,
    reviews_telling,
    worksheets_telling,
    asking_telling,
    networks_telling,
    reports_telling,
)

PAGES: list[Entry] = [
    Entry("worksheets", _("What we have"), 10),
    Entry("community", _("Around us"), 15),
    Entry("map", _("Our map"), 20),
    Entry("programs", _("Programs"), 25),
    Entry("calendar", _("Calendar"), order=37, in_menu=True),
    Entry("to_check", _("To check"), 30),
    Entry("history", _("History"), order=60, in_menu=True),
    Entry("bin", _("Bin"), order=65, in_menu=True),
    Entry("my_page", _("My page"), order=10, in_menu=True),
    Entry("people", _("People and organizations"), order=30, in_menu=True),
    Entry("priorities", _("Priorities"), order=26, in_menu=True),
    Entry("matrix", _("Strengths and needs"), order=27, in_menu=True),
    Entry("never_noticed", _("What we never noticed"), order=28, in_menu=True),
    Entry("people_and_silos", _("People and silos"), order=32, in_menu=True),
    Entry("hours", _("Hours"), order=35, in_menu=True),
    Entry("reports", _("Reports"), order=38, in_menu=True),
    Entry("print", _("Print"), order=40, in_menu=True),
    Entry("places", _("Outlets and teams"), order=70, in_menu=True),
    Entry("library_profile", _("About this library"), order=75, in_menu=True),
    Entry("members", _("Members"), order=80, in_menu=True),
    Entry("reviews", _("Review"), 15, in_menu=True),
    Entry("what_we_bring", _("What we bring"), 20, in_menu=True),
    Entry("opportunities", _("Opportunities"), 27),
    Entry("asks", _("Asks"), 28),
    Entry("partnerships", _("Partnerships"), 29, in_menu=True),
    Entry("conversations", _("Conversations"), 29, in_menu=True),
    Entry("exchanges", _("Given and received"), 29, in_menu=True),
    Entry("requests", _("Share out"), 60, in_menu=True, needs=Permission.SEND_LINKS),
]
