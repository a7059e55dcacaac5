"""What pages of rooms below show of rooms above: where one goes on from a row, its days, what waits."""

from wherewithal.community.needs.next_steps import NEXT_STEPS
from wherewithal.freshness import leaning as freshness_leaning
from wherewithal.home.check_library import waiting_about_library
from wherewithal.insights.matches import leaning as matches_leaning
from wherewithal.insights.matches.links import help_steps
from wherewithal.insights.networks.held_by_one import held_by_one
from wherewithal.insights.networks.links import network_steps
from wherewithal.insights.portfolio.links import ask_steps
from wherewithal.libraries import waiting
from wherewithal.opportunities.weighing import from_needs
from wherewithal.partnerships import dates
from wherewithal.partnerships.contact.links import partnership_conversations, person_conversations
from wherewithal.partnerships.debriefs.steps import debrief_steps
from wherewithal.partnerships.ending.days import days_of_doors
from wherewithal.partnerships.ending.steps import ending_steps
from wherewithal.partnerships.exchange.links import partnership_exchanges, person_exchanges
from wherewithal.partnerships.feed.days import days_of_asks, days_of_follow_ups
from wherewithal.partnerships.handover import known_alone
from wherewithal.partnerships.handover.steps import handover_steps
from wherewithal.partnerships.kept.days import days_of_reviews
from wherewithal.partnerships.pulse.steps import pulse_steps
from wherewithal.partnerships.steps import PARTNERSHIP_STEPS
from wherewithal.partnerships.taking_back.steps import own_words_step
from wherewithal.people.person_steps import PERSON_STEPS
from wherewithal.programs.steps import NEED_STEPS, PROGRAM_STEPS


def register_steps() -> None:
    """Make known what rooms above add to the pages of rooms below."""
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
    dates.register("doors that were left open", days_of_doors)
    PARTNERSHIP_STEPS.register("conversations", partnership_conversations)
    PARTNERSHIP_STEPS.register("given and received", partnership_exchanges)
    freshness_leaning.register("matches", matches_leaning.worth_asking)
    PROGRAM_STEPS.register("fewest asks", ask_steps)
    PROGRAM_STEPS.register("looking back", debrief_steps)
    PARTNERSHIP_STEPS.register("its pulse", pulse_steps)
    PARTNERSHIP_STEPS.register("its end", ending_steps)
    PARTNERSHIP_STEPS.register("own words", own_words_step)
