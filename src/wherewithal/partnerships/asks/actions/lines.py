"""What an ask is for, and what it offers: one line at a time."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts.actors import Member
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.engine import asking
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.actions.allowed import (
    hold_ask,
    hold_line,
    require_asked_once,
    require_edit_ask,
    require_edit_needs,
)
from wherewithal.partnerships.asks.actions.fields import NeedPart, OfferPart
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import (
    MOST_OFFERS,
    Ask,
    AskNeed,
    AskOffer,
)
from wherewithal.partnerships.asks.settling import settle
from wherewithal.programs.models import ResourceNeed
from wherewithal.quantities import Quantity


def add_ask_need(*, by: Member, ask: Ask, part: NeedPart, is_sure: bool = False) -> AskNeed:
    """Ask them for this as well."""
    require_edit_ask(by, ask)
    require_edit_needs(by, ask.library_id, [part.need])
    what = gettext_noop("asked “%(name)s” for one thing more")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_ask(ask)
        line = put_need(changes, ask, part, is_sure=is_sure)
        settle(changes, ask, is_sure=is_sure)
    return line


def change_ask_need(
    *,
    by: Member,
    line: AskNeed,
    wanted: Quantity,
    starts_on: date | None = None,
    ends_on: date | None = None,
    is_sure: bool = False,
) -> AskNeed:
    """Ask for more or less of it, or for other days."""
    ask = line.ask
    require_edit_ask(by, ask)
    what = gettext_noop("changed what “%(name)s” is asked for")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_line(ask, line)
        changes.change(line, wanted=wanted, starts_on=starts_on, ends_on=ends_on)
        if ask.state in asking.COUNTS:
            require_asked_once(ask, line, is_sure=is_sure)
        settle(changes, ask, is_sure=is_sure)
    return line


def remove_ask_need(*, by: Member, line: AskNeed) -> None:
    """They are not asked for this after all; what was secured by it is free again."""
    ask = line.ask
    require_edit_ask(by, ask)
    what = gettext_noop("took out something that “%(name)s” was asked for")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_line(ask, line)
        if not ask.needs.exclude(pk=line.pk).exists():
            raise ValidationError(_("An ask is for something. Remove the whole ask instead."))
        changes.delete_with_children(line)


def add_ask_offer(*, by: Member, ask: Ask, part: OfferPart, is_sure: bool = False) -> AskOffer:
    """Offer this in return. It is promised from the day on which they are asked."""
    require_edit_ask(by, ask)
    what = gettext_noop("offered “%(name)s” something in return")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_ask(ask)
        row = put_offer(changes, ask, part, by=by)
        settle(changes, ask, is_sure=is_sure)
    return row


def change_ask_offer(
    *,
    by: Member,
    row: AskOffer,
    how_much: Quantity,
    starts_on: date | None = None,
    ends_on: date | None = None,
    answers: str = "",
    is_sure: bool = False,
) -> AskOffer:
    """Offer more or less of it, other days, or say what of theirs it answers."""
    ask = row.ask
    require_edit_ask(by, ask)
    what = gettext_noop("changed what “%(name)s” is offered")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_line(ask, row)
        changes.change(
            row,
            how_much=how_much,
            starts_on=starts_on,
            ends_on=ends_on,
            answers=answers.strip(),
        )
        settle(changes, ask, is_sure=is_sure)
    return row


def remove_ask_offer(*, by: Member, row: AskOffer) -> None:
    """This is not offered after all; what was promised of it is free again."""
    ask = row.ask
    require_edit_ask(by, ask)
    what = gettext_noop("took out something that “%(name)s” was offered")
    with change_set(by=by, what=what, about=ask, name=called(ask)) as changes:
        hold_line(ask, row)
        changes.delete_with_children(row)


def put_need(changes: Changes, ask: Ask, part: NeedPart, *, is_sure: bool) -> AskNeed:
    """Two who ask the same partner for the same need at the same instant wait for each other."""
    hold_rows(ResourceNeed.objects.in_library(ask.library_id).filter(pk=part.need.pk))
    line = AskNeed(
        library_id=ask.library_id,
        ask=ask,
        resource_need=part.need,
        wanted=part.wanted,
        starts_on=part.starts_on,
        ends_on=part.ends_on,
    )
    if ask.state in asking.COUNTS:
        require_asked_once(ask, line, is_sure=is_sure)
    return changes.create(line)


def put_offer(changes: Changes, ask: Ask, part: OfferPart, *, by: Member) -> AskOffer:
    """What is ours to give, and open to people outside; so few that they are remembered."""
    if not queries.offers_to_partners(by).filter(pk=part.offer.pk).exists():
        raise ValidationError({"offer": _("This is not open to partners, or not ours to give.")})
    if ask.offers.count() >= MOST_OFFERS:
        message = _("At most %(number)s: a partner remembers what is short.")
        raise ValidationError({"offer": message % {"number": MOST_OFFERS}})
    row = AskOffer(
        library_id=ask.library_id,
        ask=ask,
        offer=part.offer,
        how_much=part.how_much,
        starts_on=part.starts_on,
        ends_on=part.ends_on,
        answers=part.answers.strip(),
    )
    return changes.create(row)
