"""Pages about agreements, and about how this library approves."""

from typing import Any

from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.agreements import actions, queries
from wherewithal.partnerships.agreements.forms import (
    AgreementForm,
    ApprovalForm,
    ApprovalStepForm,
)
from wherewithal.partnerships.agreements.models import TEXTS, Agreement, ApprovalStep
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.kept.queries import (
    facts_of,
    is_over,
    may_edit_partnership,
    partnerships_in,
)
from wherewithal.partnerships.kept.views.finding import HERE, find_partnership, find_to_edit
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url


@require_safe
def agreement(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """What was settled, part by part, and how far it is approved."""
    asset = find_partnership(request, asset_id)
    found, today = queries.agreement_of(asset), today_in(request)
    goes_on = not partnerships_in(request.member).filter(is_over(today), pk=asset.pk).exists()
    is_due = found.review_on is not None and found.review_on <= today
    context = {
        "here": HERE,
        "asset": asset,
        "agreement": found,
        "line": facts_of(asset).agreement,
        "parts": _parts(found),
        "steps": queries.steps_taken(request.member, found),
        "is_due": is_due and goes_on,
        "may_edit": may_edit_partnership(request.member, asset),
        "may_set_up": request.member.can(Permission.EDIT_LIBRARY),
    }
    return render(request, "partnerships/agreements/agreement.html", context)


def change_agreement(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Write down what was settled."""
    asset = find_to_edit(request, asset_id)
    initial = model_to_dict(queries.agreement_of(asset), exclude=["id", "asset"])
    return form_page(
        request,
        AgreementForm(request.POST or None, initial=initial),
        lambda **values: actions.change_agreement(by=request.member, asset=asset, **values),
        title=_("Agreement with %(name)s") % {"name": asset.name},
        lede=_("Plain words, and only what you have talked about. Every part may stay empty."),
        button=_("Save"),
        back=_page_of(request, asset.pk),
        here=HERE,
    )


def remove_agreement(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """Move it to the bin."""
    asset = find_to_edit(request, asset_id)
    found = _stored(request, asset.pk)
    return ask_first(
        request,
        lambda: actions.remove_agreement(by=request.member, agreement=found),
        title=_("Remove the agreement with %(name)s?") % {"name": asset.name},
        button=_("Move to the bin"),
        back=_page_of(request, asset.pk),
        gone_to=_page_of(request, asset.pk),
        words=[_("Its approvals go along. All of it can be brought back.")],
        here=HERE,
    )


def approve_agreement(
    request: LibraryRequest, asset_id: int, approval_step_id: int
) -> HttpResponse:
    """Sign the text that stands there."""
    found = _stored(request, find_partnership(request, asset_id).pk)
    step = _find_step(request, approval_step_id)
    if not queries.may_approve(request.member, step, found.asset):
        raise Http404
    initial = {"on": today_in(request), "digest": found.digest}
    return form_page(
        request,
        ApprovalForm(request.POST or None, today=today_in(request), initial=initial),
        lambda on, words, digest: actions.approve_agreement(
            by=request.member,
            agreement=found,
            step=step,
            on=on or today_in(request),
            words=words,
            digest=digest,
        ),
        title=step.name,
        lede=_("You approve the agreement with %(name)s as it stands now, in your name.")
        % {"name": found.asset.name},
        button=_("Approve"),
        back=_page_of(request, found.asset_id),
        here=HERE,
    )


@require_POST
def remove_approval(request: LibraryRequest, approval_id: int) -> HttpResponse:
    """It was a mistake."""
    found = get_object_or_404(queries.approvals_in(request.member), pk=approval_id)
    actions.remove_approval(by=request.member, approval=found)
    return was_done(request, _page_of(request, found.agreement.asset_id))


@require_safe
def approval_steps(request: LibraryRequest) -> HttpResponse:
    """How this library approves."""
    context = {
        "here": HERE,
        "steps": queries.approval_steps_in(request.library.pk),
        "may_edit": request.member.can(Permission.EDIT_LIBRARY),
    }
    return render(request, "partnerships/agreements/approval_steps.html", context)


def add_approval_step(request: LibraryRequest) -> HttpResponse:
    """One step more."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    number = queries.approval_steps_in(request.library.pk).count() + 1
    form = ApprovalStepForm(
        request.POST or None, member=request.member, initial={"position": number}
    )
    return _step_page(
        request, form, lambda **values: actions.add_approval_step(by=request.member, **values)
    )


def change_approval_step(request: LibraryRequest, approval_step_id: int) -> HttpResponse:
    """Another name, person or place."""
    access.require(request.member, Permission.EDIT_LIBRARY, request.library.pk)
    step = _find_step(request, approval_step_id)
    initial = model_to_dict(step, fields=["name", "approver", "position"])
    form = ApprovalStepForm(request.POST or None, member=request.member, initial=initial)
    return _step_page(
        request,
        form,
        lambda **values: actions.change_approval_step(by=request.member, step=step, **values),
    )


@require_POST
def remove_approval_step(request: LibraryRequest, approval_step_id: int) -> HttpResponse:
    """Nobody looks at this any more."""
    step = _find_step(request, approval_step_id)
    actions.remove_approval_step(by=request.member, step=step)
    return was_done(request, library_url(request.library, "approval_steps"))


def _step_page(request: LibraryRequest, form: ApprovalStepForm, save: Any) -> HttpResponse:
    return form_page(
        request,
        form,
        save,
        title=_("A step by which we approve"),
        button=_("Save"),
        back=library_url(request.library, "approval_steps"),
        here=HERE,
    )


def _parts(found: Agreement) -> list[tuple[str, str]]:
    """Heading and words of each part that was settled."""
    labels: Any = {name: Agreement._meta.get_field(name) for name in TEXTS}
    texts = [(str(labels[name].verbose_name), str(getattr(found, name))) for name in TEXTS]
    return [(label[:1].upper() + label[1:], words) for label, words in texts if words]


def _stored(request: LibraryRequest, asset_id: int) -> Agreement:
    rows = queries.agreements_in(request.member).select_related("asset")
    return get_object_or_404(rows.prefetch_related("asset__placements"), asset=asset_id)


def _find_step(request: LibraryRequest, key: int) -> ApprovalStep:
    return get_object_or_404(queries.approval_steps_in(request.library.pk), pk=key)


def _page_of(request: LibraryRequest, asset_id: int) -> str:
    return library_url(request.library, "agreement", asset_id=asset_id)
