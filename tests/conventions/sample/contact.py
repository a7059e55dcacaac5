"""What the sample said and gave: conversations, what follows, lines of the ledger."""

from datetime import date

from conventions.sample.rows import Sample
from wherewithal.partnerships.contact.models import Conversation, ConversationLink, FollowUp
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.quantities import parse_quantity

DUE = date(2026, 11, 1)


def make_contact(sample: Sample) -> None:
    """A conversation with every kind of link, what follows, and a line of the ledger each way."""
    rows, cast = sample.rows, sample.cast
    talk = sample.add(
        Conversation,
        on=date(2026, 10, 5),
        how="phone",
        whom="Zqbaker",
        words="zqflour zqtuesdays",
        noted_by=cast.cal.user,
        noted_by_name="Zqcal",
    )
    links = {name: rows[name] for name in ("organization", "ask")}
    for name, row in {**links, "asset": rows["partnership"]}.items():
        sample.add(ConversationLink, conversation=talk, **{name: row})
    met = sample.add(Conversation, on=date(2026, 10, 4), how="chance", noted_by_name="Zqlee")
    sample.add(ConversationLink, conversation=met, person=rows["person"])
    sample.add(ConversationLink, conversation=talk, resource_need=rows["resourceneed"])
    sample.add(FollowUp, conversation=talk, text="zqbring zqflyers", by_when=DUE, who=cast.ada)
    lee = {"noted_by": cast.lee.user, "noted_by_name": "Zqlee"}
    sample.add(
        Exchange,
        direction="given",
        kind="space",
        unit="times",
        amount=parse_quantity("3"),
        on=date(2026, 10, 6),
        words="zqhall zqevenings",
        worth_cents=18000,
        worth_how="zqrent",
        organization=rows["organization"],
        asset=rows["partnership"],
        program=rows["program"],
        ask=rows["ask"],
        **lee,
    )
    sample.add(
        Exchange,
        direction="received",
        kind="hours",
        unit="hours",
        on=date(2026, 10, 7),
        whom="Zqbaker",
        **lee,
    )
