"""Links between strengths and needs, drawn by hand."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.written import authored
from wherewithal.audit.log import change_set
from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import withdraw_words
from wherewithal.capacity.models import Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.needs.allowed import require_change, require_withdraw
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.opportunities.weighing.models import MatrixLink
from wherewithal.people.models import PersonLine
from wherewithal.people.queries import lines_visible_to


def draw_link(
    *,
    by: Member,
    need: CommunityNeed,
    asset: Asset | None = None,
    line: PersonLine | None = None,
    text: str = "",
    request_key: UUID | None = None,
) -> MatrixLink:
    """Say that this strength could serve that need, and how. Both must be the member's to read."""
    access.require(by, Permission.ADD_NOTES, by.library_id)
    seen: list[QuerySet[Any]] = [needs_visible_to(by).filter(pk=need.pk)]
    seen += [assets_visible_to(by).filter(pk=asset.pk)] if asset else []
    seen += [lines_visible_to(by).filter(pk=line.pk)] if line else []
    if not all(rows.exists() for rows in seen):
        message = "this is not for this member to read"
        raise PermissionDenied(message)
    what = gettext_noop("linked a strength with a need")
    with change_set(by=by, what=what, about=need, request_key=request_key) as changes:
        return changes.create(
            MatrixLink(need=need, asset=asset, line=line, text=text.strip(), **authored(by))
        )


def remove_link(*, by: Member, link: MatrixLink) -> None:
    """They do not fit after all."""
    require_change(by, link)
    what = gettext_noop("removed a link between a strength and a need")
    with change_set(by=by, what=what, about=link.need) as changes:
        changes.delete(link)


def withdraw_link(*, by: Member, link: MatrixLink) -> MatrixLink:
    """Take back one's own words about how they fit: blank here and in all of history."""
    require_withdraw(by, link)
    what = gettext_noop("withdrew words about a strength and a need")
    with change_set(by=by, what=what, about=link.need) as changes:
        withdraw_words(
            changes, library_id=link.library_id, model=model_slug(link), key=str(link.pk)
        )
    link.refresh_from_db()
    return link
