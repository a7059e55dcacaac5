"""Ask somebody for something: begin, change, move on, record the answer, let it be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes, change_set
from wherewithal.engine import asking
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.models import (
    MOST_OFFERS,
    Answer,
    Ask,
    AskNeed,
    AskOffer,
    AskState,
)
from wherewithal.partnerships.asks.settling import let_go, settle
from wherewithal.people.actions.fields import tidied
from wherewithal.people.allowed import require_known
from wherewithal.people.models import Organization, Person
from wherewithal.programs.models import ResourceNeed
from wherewithal.programs.offering.models import LibraryOffer
from wherewithal.quantities import UNKNOWN, Quantity


class AskFields(TypedDict, total=False):
    """What is known of an ask beside whom it is to, its needs, its offers and where it stands."""

    together: str
    gains: str
    letter: str
    owner: Membership | None
    second_owner: Membership | None
    learned: str
    next_step: str
    next_step_on: date | None


@dataclass(frozen=True, slots=True)
class NeedPart:
    """How much of a need is asked for, for which days."""

    need: ResourceNeed
    wanted: Quantity = UNKNOWN
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class OfferPart:
    """How much of an offer goes with an ask, for which days, and which words of theirs it answers."""

    offer: LibraryOffer
    how_much: Quantity = UNKNOWN
    starts_on: date | None = None
    ends_on: date | None = None
    answers: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said about one need: all of it, a part, or no; and for which days."""

    line: AskNeed
    answer: Answer
    given: Quantity = UNKNOWN
    starts_on: date | None = None
    ends_on: date | None = None


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
    _require_edit(by, by.library_id, [part.need for part in needs])
    require_known(by, organization, person)
    who: Any = {"organization": organization, "person": person, "whom": whom.strip()}
    ask = Ask(
        library_id=by.library_id,
        made_by_name=by.actor_name,
        **who,
        **tidied(fields, of=AskFields),
    )
    _require_may_be_asked(ask)
    what = gettext_noop("thought of asking “%(name)s”")
    with change_set(by=by, what=what, request_key=request_key, name=_called(ask)) as changes:
        changes.about = changes.create(ask)
        _keep_needs(changes, ask, needs, is_sure=is_sure)
        _keep_offers(changes, ask, offers)
    return ask


def change_ask(*, by: Member, ask: Ask, **fields: Unpack[AskFields]) -> Ask:
    """Other words, another owner, another next step. What is not named stays."""
    require_edit_ask(by, ask)
    what = gettext_noop("changed the ask to “%(name)s”")
    with change_set(by=by, what=what, about=ask, name=_called(ask)) as changes:
        return changes.change(ask, **tidied(fields, of=AskFields))


def set_ask_needs(
    *, by: Member, ask: Ask, needs: Sequence[NeedPart], is_sure: bool = False
) -> None:
    """Ask for these needs and no others. A need that stays keeps what was answered."""
    require_edit_ask(by, ask)
    _require_edit(by, ask.library_id, [part.need for part in needs])
    what = gettext_noop("changed what “%(name)s” is asked for")
    with change_set(by=by, what=what, about=ask, name=_called(ask)) as changes:
        _keep_needs(changes, ask, needs, is_sure=is_sure)
        settle(changes, ask, is_sure=True)


def set_ask_offers(
    *, by: Member, ask: Ask, offers: Sequence[OfferPart], is_sure: bool = False
) -> None:
    """Offer these in return and no others."""
    require_edit_ask(by, ask)
    what = gettext_noop("changed what “%(name)s” is offered")
    with change_set(by=by, what=what, about=ask, name=_called(ask)) as changes:
        _keep_offers(changes, ask, offers)
        settle(changes, ask, is_sure=is_sure)


def move_ask(
    *,
    by: Member,
    ask: Ask,
    state: AskState,
    on: date | None = None,
    said: Sequence[Said] = (),
    not_before: date | None = None,
    is_sure: bool = False,
    **fields: Unpack[AskFields],
) -> Ask:
    """Move an ask on: asked, answered, taken back, done; what it secures follows by itself.

    `said`: the answer for each need, for "partly"; a plain yes gives all that is asked for, unless
    `said` names days or amounts. `on`: the day on which it was asked or answered. Raises
    ValidationError where the step makes no sense from where the ask stands.
    """
    require_edit_ask(by, ask)
    what = gettext_noop("noted how the ask to “%(name)s” stands")
    with change_set(by=by, what=what, about=ask, name=_called(ask)) as changes:
        hold_rows(Ask.objects.in_library(ask.library_id).filter(pk=ask.pk))
        ask.refresh_from_db(fields=["state", "asked_on", "answered_on", "not_before"])
        _require_follows(ask, state)
        values = tidied(fields, of=AskFields)
        changes.change(ask, state=state, **_days(ask, state, on, not_before), **values)
        _keep_answers(changes, ask, state, said)
        if state in asking.LIVE:
            for line in queries.needs_of(ask):
                _require_asked_once(ask, line, is_sure=is_sure)
        settle(changes, ask, is_sure=is_sure)
    return ask


def remove_ask(*, by: Member, ask: Ask) -> None:
    """Move an ask to the bin, with all that it secured and promised."""
    require_edit_ask(by, ask)
    what = gettext_noop("moved the ask to “%(name)s” to the bin")
    with change_set(by=by, what=what, about=ask, name=_called(ask)) as changes:
        for line in queries.needs_of(ask):
            let_go(changes, line)
        for part in queries.offers_of(ask):
            let_go(changes, part)
        changes.delete_with_children(ask)


def require_edit_ask(by: Member, ask: Ask) -> None:
    """Let pass who may change this ask."""
    require_known(by, ask.person)
    _require_edit(by, ask.library_id, [line.resource_need for line in queries.needs_of(ask)])


def _require_edit(by: Member, library_id: int, needs: Sequence[ResourceNeed]) -> None:
    access.require(by, Permission.EDIT_PROGRAMS, library_id)
    if not queries.may_edit_ask(by, needs):
        message = "this ask is about what another place needs"
        raise PermissionDenied(message)


def _require_may_be_asked(ask: Ask) -> None:
    if ask.organization is not None and ask.organization.do_not_contact:
        message = _("They asked not to be contacted. Their page says why, and since when.")
        raise ValidationError({"partner": message})


def _require_follows(ask: Ask, state: AskState) -> None:
    if state == ask.state:
        return
    if asking.AskState(state) not in asking.may_follow(asking.AskState(ask.state)):
        message = _("From “%(now)s” it cannot become “%(then)s”. Somebody may have moved it on.")
        words = {"now": ask.get_state_display(), "then": AskState(state).label}
        raise ValidationError({"state": message % words})


def _days(
    ask: Ask, state: AskState, on: date | None, not_before: date | None
) -> dict[str, date | None]:
    """Which days belong to the new state; what is no longer so is let go."""
    if state in (AskState.IDEA, AskState.TO_ASK):
        return {"asked_on": None, "answered_on": None, "not_before": None}
    if state == AskState.ASKED:
        return {"asked_on": on or ask.asked_on, "answered_on": None, "not_before": None}
    if state == AskState.NOT_NOW:
        return {"answered_on": on or ask.answered_on, "not_before": not_before}
    return {"answered_on": on or ask.answered_on, "not_before": None}


def _keep_answers(changes: Changes, ask: Ask, state: AskState, said: Sequence[Said]) -> None:
    by_line = {each.line.pk: each for each in said}
    for line in queries.needs_of(ask):
        told = by_line.get(line.pk)
        if told is not None:
            changes.change(line, **_as_said(line, told))
        elif state == AskState.YES:
            changes.change(line, answer=Answer.YES, given=line.wanted)
        elif state in (AskState.IDEA, AskState.TO_ASK, AskState.ASKED):
            changes.change(line, answer=Answer.NONE, given=UNKNOWN)
        elif state in (AskState.NO, AskState.NOT_NOW):
            changes.change(line, answer=Answer.NO, given=UNKNOWN)
    if state == AskState.PARTLY and not _is_partly(ask):
        message = _("Say for at least one of the needs what they give, or choose yes or no.")
        raise ValidationError({"state": message})


def _is_partly(ask: Ask) -> bool:
    return any(line.answer in (Answer.YES, Answer.PART) for line in queries.needs_of(ask))


def _as_said(line: AskNeed, told: Said) -> dict[str, Any]:
    given = line.wanted if told.answer == Answer.YES and not told.given.is_known else told.given
    return {
        "answer": told.answer,
        "given": UNKNOWN if told.answer == Answer.NO else given,
        "starts_on": told.starts_on or line.starts_on,
        "ends_on": told.ends_on or line.ends_on,
    }


def _keep_needs(changes: Changes, ask: Ask, parts: Sequence[NeedPart], *, is_sure: bool) -> None:
    if not parts:
        raise ValidationError({"needs": _("Choose at least one thing to ask for.")})
    needs = [part.need.pk for part in parts]
    hold_rows(ResourceNeed.objects.in_library(ask.library_id).filter(pk__in=needs))
    stored = {line.resource_need_id: line for line in queries.needs_of(ask)}
    for key, line in stored.items():
        if key not in needs:
            let_go(changes, line)
            changes.delete(line)
    for part in parts:
        values = {"wanted": part.wanted, "starts_on": part.starts_on, "ends_on": part.ends_on}
        line = stored.get(part.need.pk) or AskNeed(
            library_id=ask.library_id, ask=ask, resource_need=part.need
        )
        if line.pk is None:
            for name, value in values.items():
                setattr(line, name, value)
            changes.create(line)
        else:
            changes.change(line, **values)
        if ask.state in asking.LIVE:
            _require_asked_once(ask, line, is_sure=is_sure)


def _require_asked_once(ask: Ask, line: AskNeed, *, is_sure: bool) -> None:
    """Let pass what is not asked, or given, already; or what somebody says comes on top of it."""
    if is_sure:
        return
    other = queries.asked_beside(ask, line).select_related("ask").first()
    if other is not None:
        message = _(
            "“%(need)s” is in another ask to them: %(state)s. If this comes on top of it, tick "
            "here and save once more."
        )
        words = {"need": line.resource_need.name, "state": other.ask.get_state_display()}
        raise ValidationError({"is_sure": message % words})
    if (
        line.allocation_id is None
        and queries.noted_by_hand(ask, line).exclude(state="asked").first()
    ):
        message = _(
            "For “%(need)s” something of theirs is set aside already. If this comes on top of it, "
            "tick here and save once more."
        )
        raise ValidationError({"is_sure": message % {"need": line.resource_need.name}})


def _keep_offers(changes: Changes, ask: Ask, parts: Sequence[OfferPart]) -> None:
    if len(parts) > MOST_OFFERS:
        message = _("At most %(number)s: a partner remembers what is short.")
        raise ValidationError({"offers": message % {"number": MOST_OFFERS}})
    offers = [part.offer.pk for part in parts]
    stored = {part.offer_id: part for part in queries.offers_of(ask)}
    for key, row in stored.items():
        if key not in offers:
            let_go(changes, row)
            changes.delete(row)
    for part in parts:
        values = {
            "how_much": part.how_much,
            "starts_on": part.starts_on,
            "ends_on": part.ends_on,
            "answers": part.answers.strip(),
        }
        if part.offer.pk in stored:
            changes.change(stored[part.offer.pk], **values)
        else:
            changes.create(AskOffer(library_id=ask.library_id, ask=ask, offer=part.offer, **values))


def _called(ask: Ask) -> str:
    """The name that history tells; a person's stays with their row."""
    return str(ask.organization or ask.whom or _("a colleague"))
