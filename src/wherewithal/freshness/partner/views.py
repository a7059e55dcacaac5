"""Make and close a partner's link; decide on what came in by it."""

import re
from typing import Any
from urllib.parse import quote, urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.freshness.models import PartnerAnswer, PartnerLink, WantsGone
from wherewithal.freshness.partner import actions, queries
from wherewithal.freshness.partner.difference import Difference, difference
from wherewithal.freshness.partner.forms import KeepWordsForm, MakeLinkForm
from wherewithal.people.models import Organization
from wherewithal.people.views.answers import find_organization
from wherewithal.proposals.models import Proposal
from wherewithal.ui.links import library_url


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make_partner_link(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """Make a link; it is shown in the answer, this once. The ones that work can be closed here."""
    organization = find_organization(request, organization_id)
    _require_sender(request)
    form = MakeLinkForm(request.POST or None)
    if form.is_valid():
        try:
            sent = actions.make_partner_link(
                by=request.member, organization=organization, **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return render(request, "freshness/partner/letter.html", _letter(request, sent))
    context = {
        "here": "people",
        "organization": organization,
        "form": form,
        "open_links": queries.links_of(request.member, organization),
    }
    return render(request, "freshness/partner/make_link.html", context)


@require_POST
def revoke_partner_link(request: LibraryRequest, partner_link_id: int) -> HttpResponse:
    """Close one."""
    _require_sender(request)
    rows = PartnerLink.objects.in_library(request.library).select_related("link", "organization")
    asked = get_object_or_404(rows, pk=partner_link_id)
    actions.revoke_partner_link(by=request.member, asked=asked)
    messages.success(request, _("That link opens nothing any more."))
    where = {"organization_id": asked.organization_id}
    return redirect(library_url(request.library, "make_partner_link", **where))


@require_http_methods(["GET", "HEAD", "POST"])
def partner_answers(request: LibraryRequest) -> HttpResponse:
    """What partners said by link and nobody has seen to yet: differences, own words, wishes to be gone."""
    if not queries.may_decide(request.member):
        message = "what partners say by link is not for this member to decide"
        raise PermissionDenied(message)
    if request.method == "POST" and _decide(request):
        return redirect(library_url(request.library, "partner_answers"))
    waiting = queries.waiting_from_partners(request.member)
    context = {
        "here": "to_check",
        "may_decide": True,
        "waiting": [_shown(request, each) for each in waiting],
        "wants": WantsGone,
        "unplaced": _unplaced(request, waiting),
    }
    return render(request, "freshness/partner_answers.html", context)


def _unplaced(request: LibraryRequest, waiting: list[queries.Waiting]) -> list[str]:
    """What a member typed about something that waits no more: somebody saw to it, or they said it anew."""
    there = {f"value-{row.pk}" for each in waiting for row in each.proposals}
    there |= {f"answer-{row.pk}-text" for each in waiting for row in each.answers}
    typed = [name for name in request.POST if _IS_TYPED.match(name) and name not in there]
    return [words for name in typed if (words := request.POST.get(name, "")).strip()]


def _decide(request: LibraryRequest) -> bool:
    """True where it was done; what was typed stays on the page otherwise."""
    order, _colon, key = request.POST.get("do", "").partition(":")
    try:
        if order in _ABOUT_PROPOSALS:
            rows: Any = Proposal.objects.in_library(request.library)
        else:
            rows = PartnerAnswer.objects.in_library(request.library).select_related(
                "partner_link__organization", "partner_link__library"
            )
        row = rows.filter(pk=int(key) if key.isdecimal() and len(key) < 16 else 0).first()
        if order not in _ORDERS:
            return True
        if row is None:
            raise ValidationError(_("Somebody saw to this meanwhile, or they said it anew."))
        _ORDERS[order](request, row)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return False
    messages.success(request, _("Saved."))
    return True


def _accept(request: LibraryRequest, proposal: Proposal) -> None:
    actions.accept_partner_proposal(
        by=request.member,
        proposal=proposal,
        value=request.POST.get(f"value-{proposal.pk}", str(proposal.value)),
        seen=request.POST.get(f"seen-{proposal.pk}", ""),
    )


def _decline(request: LibraryRequest, proposal: Proposal) -> None:
    actions.decline_partner_proposal(by=request.member, proposal=proposal)


def _keep(request: LibraryRequest, answer: PartnerAnswer) -> None:
    form = KeepWordsForm(request.POST, prefix=f"answer-{answer.pk}")
    if not form.is_valid():
        raise ValidationError(_("Choose where it belongs."))
    actions.keep_partner_words(by=request.member, answer=answer, **form.cleaned_data)


def _seen_to(request: LibraryRequest, answer: PartnerAnswer) -> None:
    actions.keep_partner_words(by=request.member, answer=answer, lands_in="", text="")


def _withdraw(request: LibraryRequest, answer: PartnerAnswer) -> None:
    actions.withdraw_partner_words(by=request.member, answer=answer)


_IS_TYPED = re.compile(r"value-\d+$|answer-\d+-text$")
_ABOUT_PROPOSALS = frozenset({"take", "leave"})
_ORDERS: dict[str, Any] = {
    "take": _accept,
    "leave": _decline,
    "keep": _keep,
    "seen": _seen_to,
    "withdraw": _withdraw,
}


def _shown(request: LibraryRequest, waiting: queries.Waiting) -> dict[str, Any]:
    return {
        "organization": waiting.organization,
        "proposals": [
            _shown_proposal(request, waiting.organization, proposal)
            for proposal in waiting.proposals
        ],
        "answers": [(answer, _words_form(request, answer)) for answer in waiting.answers],
    }


def _words_form(request: LibraryRequest, answer: PartnerAnswer) -> KeepWordsForm:
    """Their words as they stand, or as the member was about to put them."""
    prefix = f"answer-{answer.pk}"
    typed = request.POST if f"{prefix}-text" in request.POST else None
    return KeepWordsForm(typed, prefix=prefix, initial={"text": answer.words})


def _shown_proposal(
    request: LibraryRequest, organization: Organization, proposal: Proposal
) -> dict[str, Any]:
    field: Any = organization._meta.get_field(proposal.field)
    stored = str(getattr(organization, proposal.field))
    found: Difference = difference(stored, str(proposal.value))
    return {
        "proposal": proposal,
        "label": field.verbose_name,
        "stored": stored,
        "value": request.POST.get(f"value-{proposal.pk}", str(proposal.value)),
        "difference": found,
        "is_one_line": field.max_length is not None,
    }


def _require_sender(request: LibraryRequest) -> None:
    if not queries.may_send(request.member):
        message = "links for partners are not for this member to make"
        raise PermissionDenied(message)


def _letter(request: HttpRequest, sent: actions.SentLink) -> dict[str, Any]:
    """The words that go out with the link, ready to be sent and changed before."""
    asked = sent.asked
    address = request.build_absolute_uri(reverse("partner_page", args=[sent.token]))
    subject = _("%(library)s: is this still right?") % {"library": asked.library.name}
    until = date_format(localtime(asked.link.expires_at), "DATE_FORMAT")
    parts = [
        _("Hello,"),
        _(
            "we would like to be sure that what we noted about you is still right. It takes two minutes, "
            "on a phone as well, and needs no account:"
        ),
        address,
        _("You see what we noted, put right what has changed, and may ask us to take it away."),
        asked.message,
        _("The link is for you and works until %(until)s.") % {"until": until},
        _("Thank you!") + f"\n{asked.asked_by_name}\n{asked.library.name}",
    ]
    body = "\n\n".join(part for part in parts if part)
    words = urlencode({"subject": subject, "body": body}, quote_via=quote)
    return {
        "here": "people",
        "organization": asked.organization,
        "address": address,
        "subject": subject,
        "body": body,
        "mail": f"mailto:?{words}",
    }
