"""Note what was given or received, put it right, let it go, take its words back."""

from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import authored, put_right
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.asks.models import Ask, AskNeed
from wherewithal.partnerships.exchange import queries
from wherewithal.partnerships.exchange.models import ONE_UNIT, USUAL_UNIT, Exchange, ExchangeKind
from wherewithal.partnerships.whom import whom_of
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Organization, Person
from wherewithal.programs.models import Program
from wherewithal.programs.offering.models import OfferPromise
from wherewithal.quantities import Quantity

WORDS = ("words", "worth_how")


class ExchangeFields(TypedDict, total=False):
    """What a line of the ledger says beside what it notes as done."""

    direction: str
    kind: str
    amount: Quantity
    unit: str
    on: date
    until: date | None
    words: str
    worth_cents: int | None
    worth_how: str
    organization: Organization | None
    person: Person | None
    whom: str
    asset: Asset | None
    program: Program | None
    ask: Ask | None


def add_exchange(
    *,
    by: Member,
    promise: OfferPromise | None = None,
    ask_need: AskNeed | None = None,
    request_key: UUID | None = None,
    **fields: Unpack[ExchangeFields],
) -> Exchange:
    """Note one thing that was given or received.

    `promise`, `ask_need`: the promise, or the answer, that was kept by it; each is noted once.
    """
    access.require(by, Permission.EDIT_PROGRAMS, by.library_id)
    values = _completed(by, tidied(fields, of=ExchangeFields))
    _require_ours(by, promise, ask_need)
    entry = Exchange(**authored(by), promise=promise, ask_need=ask_need, **values)
    what = gettext_noop("noted what was given or received with “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=called(entry)) as changes:
        changes.about = changes.create(entry)
    return entry


def change_exchange(*, by: Member, entry: Exchange, **fields: Unpack[ExchangeFields]) -> Exchange:
    """Put a line right. What is not named stays."""
    _require_edit(by, entry)
    said = {name: getattr(entry, name) for name in ("kind", "unit")}
    values = _completed(by, said | tidied(fields, of=ExchangeFields))
    what = gettext_noop("changed what was given or received with “%(name)s”")
    with change_set(by=by, what=what, about=entry, name=called(entry)) as changes:
        return put_right(changes, by=by, row=entry, values=values, words=WORDS)


def remove_exchange(*, by: Member, entry: Exchange) -> None:
    """Move a line to the bin."""
    _require_edit(by, entry)
    what = gettext_noop("took a line with “%(name)s” out of the ledger")
    with change_set(by=by, what=what, about=entry, name=called(entry)) as changes:
        changes.delete_with_children(entry)


def withdraw_exchange(*, by: Member, entry: Exchange) -> None:
    """Blank the words of a line, here and in all of history. How much it was stays; no undo, by design."""
    if not queries.may_withdraw(by, entry):
        message = "words are taken back by whoever wrote them, and by whom they are about"
        raise PermissionDenied(message)
    with change_set(by=by, what=gettext_noop("withdrew words of the ledger"), about=entry) as log:
        withdraw_words(log, library_id=by.library_id, model=model_slug(Exchange), key=str(entry.pk))
    entry.refresh_from_db()


def called(entry: Exchange) -> str:
    """How history calls the other side; a person's name stays with their row."""
    return str(entry.organization or entry.whom or _("a colleague"))


def _require_edit(by: Member, entry: Exchange) -> None:
    access.require(by, Permission.EDIT_PROGRAMS, entry.library_id)
    if not queries.exchanges_visible_to(by).filter(pk=entry.pk).exists():
        message = "this line is not for this member to read"
        raise PermissionDenied(message)


def _completed(by: Member, values: dict[str, Any]) -> dict[str, Any]:
    """With the unit that goes without saying, and the partner whom the partnership is with."""
    kind = values.get("kind")
    if kind is not None and (not values.get("unit") or kind in ONE_UNIT):
        values["unit"] = USUAL_UNIT[ExchangeKind(kind)]
    asset = values.get("asset")
    if asset is not None:
        if asset.area != Area.RELATIONSHIP:
            raise ValidationError({"asset": _("Choose a row of the relationships sheet.")})
        _complete_partner(values, asset)
    _require_ours(by, *(values.get(name) for name in ("asset", "program", "ask")))
    require_known(by, values.get("organization"), values.get("person"))
    return values


def _complete_partner(values: dict[str, Any], asset: Asset) -> None:
    if values.get("organization") or values.get("person") or values.get("whom"):
        return
    found = whom_of(asset)
    values["organization"] = found.organization
    values["person"] = None if found.organization else found.person
    values["whom"] = "" if found.partner else asset.name


def _require_ours(by: Member, *rows: Any) -> None:
    require_known(by, *rows)
