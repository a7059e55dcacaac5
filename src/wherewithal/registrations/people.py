"""What rooms do when somebody leaves, and where what was said about people is kept."""

from wherewithal.community import about_people
from wherewithal.insights.conversations import withdrawing as talks_withdrawing
from wherewithal.insights.networks import queries as networks_queries
from wherewithal.insights.portfolio import searching
from wherewithal.insights.said_why import about_people as reasons
from wherewithal.partnerships.asks import withdrawing as asks_withdrawing
from wherewithal.partnerships.asks.own_words import learned_about, learned_by_me
from wherewithal.partnerships.before import withdrawing as before_withdrawing
from wherewithal.partnerships.contact import own_words as conversation_words
from wherewithal.partnerships.contact import withdrawing as contact_withdrawing
from wherewithal.partnerships.debriefs import withdrawing as debriefs_withdrawing
from wherewithal.partnerships.exchange import own_words as exchange_words
from wherewithal.partnerships.exchange import withdrawing as exchange_withdrawing
from wherewithal.partnerships.kept import withdrawing as kept_withdrawing
from wherewithal.partnerships.taking_back import own_words as part_words
from wherewithal.people import leaving, quoting, said_elsewhere


def register_about_people() -> None:
    """Make known who says what about people, and what goes with them."""
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
    said_elsewhere.register(
        "parts in partnerships", about=part_words.said_about, by_me=part_words.said_by_me
    )
    said_elsewhere.register(
        "before a yes", about=part_words.nothing_about, by_me=part_words.said_before_a_yes
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
