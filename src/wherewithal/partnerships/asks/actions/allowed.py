"""The questions that the actions of this room ask first."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.holding import hold_rows
from wherewithal.partnerships.asks import queries
from wherewithal.partnerships.asks.models import (
    Ask,
    AskNeed,
    AskOffer,
)
from wherewithal.people.allowed import require_known
from wherewithal.programs.models import ResourceNeed


def require_edit_ask(by: Member, ask: Ask) -> None:
    """Let pass who may change this ask."""
    require_known(by, ask.person)
    require_edit_needs(by, ask.library_id, [line.resource_need for line in queries.needs_of(ask)])


def require_edit_needs(by: Member, library_id: int, needs: Sequence[ResourceNeed]) -> None:
    access.require(by, Permission.EDIT_PROGRAMS, library_id)
    if not queries.may_edit_ask(by, needs):
        message = "this ask is about what another place needs"
        raise PermissionDenied(message)


def require_asked_once(ask: Ask, line: AskNeed, *, is_sure: bool) -> None:
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
        and queries.noted_by_hand(ask, line).exclude(queries.taken_over(ask, line)).first()
    ):
        message = _(
            "For “%(need)s” something of theirs is set aside already. If this comes on top of it, "
            "tick here and save once more."
        )
        raise ValidationError({"is_sure": message % {"need": line.resource_need.name}})


def require_may_be_asked(ask: Ask) -> None:
    """Let pass who did not ask to be left in peace."""
    if ask.organization is not None and ask.organization.do_not_contact:
        message = _("They asked not to be contacted. Their page says why, and since when.")
        raise ValidationError({"partner": message})


def hold_ask(ask: Ask) -> None:
    """Nobody else changes it until this is done: first the ask, then what it is for; read as it stands now."""
    hold_rows(Ask.objects.in_library(ask.library_id).filter(pk=ask.pk))
    needs = ask.needs.values("resource_need")
    hold_rows(ResourceNeed.objects.in_library(ask.library_id).filter(pk__in=needs))
    ask.refresh_from_db(fields=["state", "asked_on", "answered_on", "not_before"])


def hold_line(ask: Ask, line: AskNeed | AskOffer) -> None:
    """The same for a line of it: what an answer set aside meanwhile is seen, and goes with it."""
    hold_ask(ask)
    line.refresh_from_db()
