"""The page behind a partner's link: what is noted, three facts to put right, a word of their own, and out.

No account. Looking changes nothing, as mail programs open links by themselves. What was typed survives an
error, and a second visit begins with what they said. What such pages share: `ui/public_pages.py`.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose
from wherewithal.accounts.throttle import Throttle
from wherewithal.freshness.models import PartnerLink
from wherewithal.freshness.partner import actions, queries
from wherewithal.freshness.partner.forms import PartnerForm, typed_in
from wherewithal.ui.public_pages import KEEP_NOTHING, Visit, page_with_form, public_page, too_busy

# Somebody who changes their mind comes through; a machine does not get far.
ANSWERS = Throttle("partner-link", tries=30, seconds=600)


READ_ONLY = {
    "website": _("Your website"),
    "languages": _("Languages you speak"),
    "wants": _("What you want"),
}
"""What they see besides. `words` and why not to contact them are the library's own and stay here."""


def _closed(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Say kindly that it is closed, why as far as that is known, and what of theirs did not arrive."""
    spent = _spent(visit.secret)
    context = {
        **_frame(None, visit),
        "spent": spent,
        "typed": typed_in(request.POST) if spent else [],
    }
    return render(request, "freshness/partner/closed.html", context, status=410)


by_partner_link = public_page(find=queries.open_partner_link, closed=_closed, cached=KEEP_NOTHING)


@by_partner_link
def partner_page(request: HttpRequest, asked: PartnerLink, visit: Visit) -> HttpResponse:
    """All of it on one page."""
    form = PartnerForm(request.POST or None, asked=asked)
    if request.method == "POST" and form.is_valid():
        done = _take(request, asked, visit, form)
        if done is not None:
            return done
    context = {
        **_frame(asked, visit),
        "noted": _noted(asked),
        "notes": queries.notes_for_partner(asked),
        "said": queries.open_values(asked.organization),
        "answers": queries.answers_of(asked),
    }
    return page_with_form(request, "freshness/partner/page.html", context, form=form)


@require_safe
@by_partner_link
def partner_thanks(request: HttpRequest, asked: PartnerLink, visit: Visit) -> HttpResponse:
    """Thank you, what happens now, and how to come back."""
    return render(request, "freshness/partner/thanks.html", _frame(asked, visit))


def _take(
    request: HttpRequest, asked: PartnerLink, visit: Visit, form: PartnerForm
) -> HttpResponse | None:
    """Where to go once it is noted; None where the form now says when to send it again."""
    key = str(asked.link_id)
    if ANSWERS.is_closed(key):
        form.add_error(None, too_busy(ANSWERS.wait_seconds(key)))
        return None
    ANSWERS.count(key)
    typed = form.cleaned_data
    actions.take_answer(
        by=queries.holder_of(asked, typed["said_by_name"]),
        asked=asked,
        values={name: typed[name] for name in queries.FIELDS},
        still_right=form.is_still_right,
        words=typed["words"],
        wants_gone=typed["wants_gone"],
        said_by_name=typed["said_by_name"],
    )
    return redirect(visit.address("partner_thanks"))


def _noted(asked: PartnerLink) -> list[tuple[Any, str]]:
    """What else is noted of them that may be shown to them, with its label."""
    organization = asked.organization
    found: list[tuple[Any, str]] = [
        (label, str(getattr(organization, name))) for name, label in READ_ONLY.items()
    ]
    found += [
        ("", f"{place.name} {place.address}".strip()) for place in organization.locations.all()
    ]
    return [(label, words) for label, words in found if words]


def _frame(asked: PartnerLink | None, visit: Visit) -> dict[str, Any]:
    """What every page behind the link shows."""
    return visit.frame(
        asked=asked,
        library=asked.library if asked else None,
        address=visit.address("partner_page"),
    )


def _spent(token: str) -> AccessLink | None:
    found = AccessLink.objects.filter(purpose=LinkPurpose.PARTNER, digest=links.digest(token))
    return found.first()
