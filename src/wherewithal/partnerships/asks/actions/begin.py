"""Begin an ask, change it, let it go."""

from collections.abc import Sequence
from typing import Any, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.log import change_set
from wherewithal.partnerships.asks.actions.allowed import (
    hold_ask,
    require_edit_ask,
    require_edit_needs,
    require_may_be_asked,
)
from wherewithal.partnerships.asks.actions.fields import AskFields, NeedPart, OfferPart
from wherewithal.partnerships.asks.actions.lines import put_need, put_offer
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import (
    Ask,
)
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Organization, Person


def add_ask(
    *,
    by: Member,
    needs: Sequence[NeedPart],
    organization: Organization | None = None,
    person: Person | None = None,
    whom: str = "",
    offers: Sequence[OfferPart] = (),
    is_sure: bool = False,
    request_key: UUID | None = None,
    **fields: Unpack[AskFields],
) -> Ask:
    """Think of asking somebody. Nobody is asked by it, and nothing is set aside yet.

    `is_sure`: what is asked for comes on top of what they give, or are asked for, already.
    """
    require_edit_needs(by, by.library_id, [part.need for part in needs])
    require_known(by, organization, person)
    who: Any = {"organization": organization, "person": person, "whom": whom.strip()}
    ask = Ask(
        library_id=by.library_id,
        made_by_name=by.actor_name,
        **who,
        **tidied(fields, of=AskFields),
    )
    require_may_be_asked(ask)
    what = gettext_noop("thought of asking “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=called(ask)) as changes:
        changes.about = changes.create(ask)
        if not needs:
            raise ValidationError({"needs": _("Choose at least one thing to ask for.")})
        for part in needs:
            put_need(changes, ask, part, is_sure=is_sure)
        for offered in offers:
            put_offer(changes, ask, offered, by=by)
    return ask


def change_ask(*, by: Member, ask: Ask, **fields: Unpack[AskFields]) -> Ask:
    """Other words, another owner, another next step. What is not named stays."""
    require_edit_ask(by, ask)
    what = gettext_noop("changed the ask to “%(name)s”")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        return changes.change(ask, **tidied(fields, of=AskFields))


def remove_ask(*, by: Member, ask: Ask) -> None:
    """Move an ask to the bin, with all that it secured and promised."""
    require_edit_ask(by, ask)
    what = gettext_noop("moved the ask to “%(name)s” to the bin")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_ask(ask)
        changes.delete_with_children(ask)
