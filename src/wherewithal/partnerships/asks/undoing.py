"""No undo brings back what would count, or be promised, twice now."""

from django.core.exceptions import ValidationError

from wherewithal.audit.log import Actor
from wherewithal.audit.models import Change
from wherewithal.audit.undo import UndoRefused
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.models import Ask, AskNeed
from wherewithal.programs.offering.actions import require_room
from wherewithal.programs.offering.models import OfferPromise

DECIDES = frozenset({"answer", "starts_on", "ends_on", "given_from", "given_until"})


def refuse_twice(by: Actor, changes: list[Change]) -> None:
    """An answer that comes back beside another of the same partner for the same need and days is refused."""
    _refuse_twice(by, [int(change.key) for change in changes])


def refuse_line_twice(by: Actor, changes: list[Change]) -> None:
    """The same where a need of an ask comes back, or its days or answer, and the ask itself stayed.

    Another amount of what is there on top of something already is no more than an amount.
    """
    lines = AskNeed.objects.in_library(by.library_id)
    keys = [int(change.key) for change in changes if DECIDES & {*change.before, *change.after}]
    _refuse_twice(by, list(lines.filter(pk__in=keys).values_list("ask", flat=True)))


def _refuse_twice(by: Actor, keys: list[int]) -> None:
    for ask in Ask.objects.in_library(by.library_id).filter(pk__in=keys).order_by("pk"):
        for line in queries.needs_of(ask):
            others = queries.asked_beside(ask, line).select_related("ask")
            if queries.counts(ask, line) and any(
                queries.counts(other.ask, other) for other in others
            ):
                raise UndoRefused([])


def refuse_without_room(by: Actor, changes: list[Change]) -> None:
    """A promise that comes back has to find room, as a new one has."""
    keys = [int(change.key) for change in changes]
    rows = OfferPromise.objects.in_library(by.library_id).filter(pk__in=keys)
    for promise in rows.select_related("offer").order_by("pk"):
        try:
            require_room(promise.offer, promise, is_sure=True)
        except ValidationError as problem:
            raise UndoRefused([]) from problem
