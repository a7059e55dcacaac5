"""Attach files to a partnership, and hand them out to those who may have them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.files import actions, queries, storing
from wherewithal.partnerships.files.forms import ChangeFileForm, FileForm
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.kept.views.finding import HERE, find_to_edit, page_of_partnership
from wherewithal.people.views.answers import ask_to_withdraw, attempt, form_page
from wherewithal.ui.answered import was_done


@require_safe
def partnership_file(request: LibraryRequest, partnership_file_id: int) -> HttpResponse:
    """The file as a download: a browser shows nothing of it, whatever it may hold."""
    file = get_object_or_404(queries.files_visible_to(request.member), pk=partnership_file_id)
    path = storing.path_of(file.stored_as)
    if not path.is_file():
        raise Http404
    response = HttpResponse(path.read_bytes(), content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=file.name
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def add_partnership_file(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Attach one."""
    asset = find_to_edit(request, asset_id)
    is_sent = request.method == "POST"
    form = FileForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    if attempt(form, lambda **values: _attach(request, asset, **values)) is not None:
        messages.success(request, _("Saved."))
        return redirect(page_of_partnership(request, asset.pk))
    context = {"here": HERE, "form": form, "asset": asset}
    return render(request, "partnerships/files/add_file.html", context)


def change_partnership_file(request: LibraryRequest, partnership_file_id: int) -> HttpResponse:
    """Say what it is, and who may have it."""
    file = _find_to_change(request, partnership_file_id)
    levels = queries.levels_for(request.member, file)
    form = ChangeFileForm(
        request.POST or None, levels=levels, initial={"words": file.words, "level": file.level}
    )
    return form_page(
        request,
        form,
        lambda **values: actions.change_partnership_file(by=request.member, file=file, **values),
        title=file.name,
        button=_("Save"),
        back=page_of_partnership(request, file.asset_id),
        here=HERE,
    )


@require_POST
def remove_partnership_file(request: LibraryRequest, partnership_file_id: int) -> HttpResponse:
    """Move it to the bin."""
    file = _find_to_change(request, partnership_file_id)
    try:
        actions.remove_partnership_file(by=request.member, file=file)
    except ValidationError as problem:
        messages.info(request, problem.messages[0])
        return redirect(page_of_partnership(request, file.asset_id))
    return was_done(request, page_of_partnership(request, file.asset_id))


def withdraw_partnership_file(request: LibraryRequest, partnership_file_id: int) -> HttpResponse:
    """Take it back for good, with its bytes."""
    rows = queries.files_visible_to(request.member).select_related("asset")
    file = get_object_or_404(rows, pk=partnership_file_id)
    if not queries.is_own(request.member, file):
        raise Http404
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_partnership_file(by=request.member, file=file),
        back=page_of_partnership(request, file.asset_id),
        quoted=(file.name, file.words),
        told=[
            _(
                "The file, its name and what is said of it disappear at once, here and in all of history, "
                "and nobody can bring them back. That somebody attached a file, and when, stays."
            )
        ],
        here=HERE,
    )


def _attach(
    request: LibraryRequest, asset: Asset, *, file: UploadedFile, words: str, level: str
) -> PartnershipFile:
    return actions.add_partnership_file(
        by=request.member,
        asset=asset,
        name=file.name or "",
        data=file.read(),
        words=words,
        level=level,
    )


def _find_to_change(request: LibraryRequest, key: int) -> PartnershipFile:
    rows = queries.files_visible_to(request.member).select_related("asset")
    file = get_object_or_404(rows.prefetch_related("asset__placements"), pk=key)
    if not queries.may_change_file(request.member, file):
        message = "this file is not for this member to change"
        raise PermissionDenied(message)
    return file
