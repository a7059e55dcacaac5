"""Pages of endings: it ends, what came of it, whom to thank."""

from typing import Any

from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.ending import actions, queries
from wherewithal.partnerships.ending.checklist import checklist
from wherewithal.partnerships.ending.exchanged import exchanged
from wherewithal.partnerships.ending.forms import EndForm, EndingForm, ThanksForm
from wherewithal.partnerships.ending.models import PartnershipEnding, PartnershipThanks
from wherewithal.partnerships.kept.queries import may_edit_partnership
from wherewithal.partnerships.kept.views.finding import (
    HERE,
    find_partnership,
    find_to_edit,
    page_of_partnership,
)
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url


@require_safe
def ending(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """How it ended: the calm list, what came of it, whom to thank, the door."""
    asset = find_partnership(request, asset_id)
    found = _ending_of(request, asset_id)
    thanks = queries.thanks_of(request.member, found)
    context = {
        "here": HERE,
        "asset": asset,
        "ending": found,
        "items": checklist(found, thanks),
        "thanks": thanks,
        "exchanged": exchanged(request.member, asset),
        "figures": queries.came_of_it(request.member, asset),
        "is_over": found.is_over(today_in(request)),
        "is_door_due": found.is_door_due(today_in(request)),
        "may_edit": may_edit_partnership(request.member, asset),
    }
    return render(request, "partnerships/ending/ending.html", context)


def end_partnership(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """It ends."""
    asset = find_to_edit(request, asset_id)
    return form_page(
        request,
        EndForm(request.POST or None, initial={"ended_on": today_in(request)}),
        lambda **values: actions.end_partnership(by=request.member, asset=asset, **values),
        title=_("End it well"),
        lede=asset.name,
        button=_("It ends"),
        back=page_of_partnership(request, asset_id),
        after=lambda row: _page(request, asset_id),
        here=HERE,
    )


def change_ending(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """What is gathered."""
    find_to_edit(request, asset_id)
    found = _ending_of(request, asset_id)
    return form_page(
        request,
        EndingForm(
            request.POST or None,
            member=request.member,
            initial=model_to_dict(found, fields=EndingForm.base_fields),
        ),
        lambda **values: actions.change_ending(by=request.member, ending=found, **values),
        title=_("What came of it"),
        lede=found.asset.name,
        button=_("Save"),
        back=_page(request, asset_id),
        here=HERE,
    )


@require_POST
def reopen_partnership(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """It goes on again."""
    find_to_edit(request, asset_id)
    found = _ending_of(request, asset_id)
    actions.reopen_partnership(by=request.member, ending=found, on=today_in(request))
    return was_done(request, page_of_partnership(request, asset_id))


@require_POST
def close_door(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Nobody is reminded any more."""
    find_to_edit(request, asset_id)
    actions.close_door(by=request.member, ending=_ending_of(request, asset_id))
    return was_done(request, _page(request, asset_id))


def add_thanks(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Somebody to thank."""
    find_to_edit(request, asset_id)
    found = _ending_of(request, asset_id)
    return form_page(
        request,
        ThanksForm(
            request.POST or None, member=request.member, initial={"by_member": request.member.pk}
        ),
        lambda **values: actions.add_thanks(by=request.member, ending=found, **values),
        title=_("Say thank you"),
        lede=found.asset.name,
        button=_("Save"),
        back=_page(request, asset_id),
        here=HERE,
    )


def change_thanks(request: LibraryRequest, partnership_thanks_id: int) -> HttpResponse:
    """It was done, or somebody else does it."""
    found = _thanks(request, partnership_thanks_id)
    return form_page(
        request,
        ThanksForm(request.POST or None, member=request.member, initial=model_to_dict(found)),
        lambda **values: actions.change_thanks(by=request.member, thanks=found, **values),
        title=_("Say thank you"),
        lede=found.ending.asset.name,
        button=_("Save"),
        back=_page(request, found.ending.asset_id),
        here=HERE,
    )


@require_POST
def thanked(request: LibraryRequest, partnership_thanks_id: int) -> HttpResponse:
    """Done today."""
    found = _thanks(request, partnership_thanks_id)
    actions.change_thanks(by=request.member, thanks=found, done_on=today_in(request))
    return was_done(request, _page(request, found.ending.asset_id))


@require_POST
def remove_thanks(request: LibraryRequest, partnership_thanks_id: int) -> HttpResponse:
    """Off the list."""
    found = _thanks(request, partnership_thanks_id)
    actions.remove_thanks(by=request.member, thanks=found)
    return was_done(request, _page(request, found.ending.asset_id))


def _ending_of(request: LibraryRequest, asset_id: int) -> PartnershipEnding:
    return get_object_or_404(queries.endings_in(request.member), asset=asset_id)


def _thanks(request: LibraryRequest, thanks_id: int) -> PartnershipThanks:
    rows: Any = PartnershipThanks.objects.in_library(request.library.pk)
    found = get_object_or_404(rows.select_related("ending__asset", "person"), pk=thanks_id)
    find_to_edit(request, found.ending.asset_id)
    if found not in queries.thanks_of(request.member, found.ending):
        raise Http404
    return found


def _page(request: LibraryRequest, asset_id: int) -> str:
    return library_url(request.library, "ending", asset_id=asset_id)
