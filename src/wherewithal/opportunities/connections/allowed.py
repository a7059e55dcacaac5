"""The questions that the actions about opportunities ask first."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.db import models

from wherewithal.accounts.actors import Member
from wherewithal.accounts.written import may_withdraw
from wherewithal.opportunities.connections import queries
from wherewithal.opportunities.connections.ends import key_of, rows_behind
from wherewithal.opportunities.connections.models import Opportunity


def require_edit(by: Member, opportunity: Opportunity) -> None:
    """Let pass who may change this opportunity."""
    if not queries.may_edit(by, opportunity):
        message = "this opportunity is not for this member to change"
        raise PermissionDenied(message)


def require_seen(by: Member, rows: Sequence[models.Model]) -> None:
    """Let pass who may read all of these, in this very library."""
    keys = {key_of(row) for row in rows}
    if keys - rows_behind(by, keys).keys():
        message = "one of these is not for this member to tie"
        raise PermissionDenied(message)


def require_withdraw(by: Member, opportunity: Opportunity) -> None:
    """Let pass whoever wrote it."""
    if not may_withdraw(by, opportunity):
        message = "words are withdrawn by whoever wrote them"
        raise PermissionDenied(message)
