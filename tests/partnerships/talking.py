"""Conversations and lines of the ledger in few lines."""

from datetime import date
from typing import Any

from cast import Cast
from wherewithal.partnerships.contact import actions
from wherewithal.partnerships.contact.models import Conversation
from wherewithal.partnerships.exchange import actions as ledger
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.quantities import Quantity

DAY = date(2025, 3, 3)


def talk_with(cast: Cast, *concerned: Any, **fields: Any) -> Conversation:
    """Lee talked with them on the 3rd of March."""
    return actions.log_conversation(
        by=fields.pop("by", cast.lee), on=fields.pop("on", DAY), concerned=concerned, **fields
    )


def note(
    cast: Cast, direction: str, kind: str, number: int | None = None, **fields: Any
) -> Exchange:
    """So much of it went this way; no number is one that nobody knows."""
    amount = Quantity.unknown() if number is None else Quantity.exact(number)
    values = {"on": DAY, "amount": amount, **fields}
    if not {"organization", "person", "whom", "asset"} & set(values):
        values["whom"] = "The bike shop"
    return ledger.add_exchange(by=cast.lee, direction=direction, kind=kind, **values)
