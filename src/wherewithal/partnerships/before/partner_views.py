"""What the policy wants looked at, noted on the page of a partnership: of the partner, or of somebody of theirs."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.before import actions, queries
from wherewithal.partnerships.before.forms import VettingDoneForm
from wherewithal.partnerships.kept.models import Side
from wherewithal.partnerships.kept.queries import contacts_in, facts_of
from wherewithal.partnerships.kept.views.finding import HERE, find_to_edit, page_of_partnership
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done


def record_vetting_of_partner(
    request: LibraryRequest, asset_id: int, vetting_step_id: int
) -> HttpResponse:
    """It was looked at, of whoever stands behind the row."""
    facts = facts_of(find_to_edit(request, asset_id))
    if facts.organization is None and facts.person is None:
        raise Http404
    whom: dict[str, Any] = {"organization": facts.organization, "person": None}
    if facts.organization is None:
        whom = {"organization": None, "person": facts.person}
    return _record(request, asset_id, vetting_step_id, whom)


def record_vetting_of_contact(
    request: LibraryRequest, asset_id: int, vetting_step_id: int, person_id: int
) -> HttpResponse:
    """It was looked at, of somebody of theirs."""
    asset = find_to_edit(request, asset_id)
    rows = contacts_in(request.member).filter(asset=asset, side=Side.THEIRS)
    contact = rows.filter(person=person_id).first()
    if contact is None:
        raise Http404
    return _record(request, asset_id, vetting_step_id, {"person": contact.person})


@require_POST
def remove_vetting_of_partner(
    request: LibraryRequest, asset_id: int, vetting_done_id: int
) -> HttpResponse:
    """It was noted by mistake."""
    find_to_edit(request, asset_id)
    done = get_object_or_404(queries.vetting_visible_to(request.member), pk=vetting_done_id)
    actions.remove_vetting(by=request.member, done=done)
    return was_done(request, page_of_partnership(request, asset_id))


def _record(
    request: LibraryRequest, asset_id: int, step_id: int, whom: dict[str, Any]
) -> HttpResponse:
    step = get_object_or_404(queries.vetting_steps_in(request.library.pk), pk=step_id)
    return form_page(
        request,
        VettingDoneForm(request.POST or None, today=today_in(request)),
        lambda on, note: actions.record_vetting(
            by=request.member, step=step, on=on or today_in(request), note=note, **whom
        ),
        title=step.name,
        lede=str(next(each for each in whom.values() if each is not None)),
        button=_("It was looked at"),
        back=page_of_partnership(request, asset_id),
        here=HERE,
    )
