"""Want the mail or not; end it from the mail itself; the demo's mailbox."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.freshness.checks.queue import may_check
from wherewithal.freshness.digest import actions
from wherewithal.freshness.digest.mailbox import mail_to
from wherewithal.freshness.digest.queries import wish_of, wish_to_stop
from wherewithal.freshness.digest.send import Outcome, send_digests
from wherewithal.freshness.models import DigestLanguage
from wherewithal.people.views.answers import form_page
from wherewithal.ui.links import library_url
from wherewithal.ui.seen import Seen


class DigestForm(Seen, forms.Form):
    """Whether, and in which language."""

    is_wanted = forms.BooleanField(
        label=gettext_lazy("Send me this week’s checks by e-mail"), required=False
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=DigestLanguage)


def change_digest(request: LibraryRequest) -> HttpResponse:
    """For oneself alone."""
    if not may_check(request.member):
        access.require(request.member, Permission.EDIT_CAPACITY, request.library.pk)
    wish = wish_of(request.member)
    lede = _(
        "Plain text, at most once a week, only when there is something, and a link that ends it."
    )
    if not settings.MAIL_GOES_OUT:
        lede += " " + _("This installation does not send mail yet: whoever runs it sets that up.")
    return form_page(
        request,
        DigestForm(
            request.POST or None,
            initial={"is_wanted": wish.is_wanted, "language": wish.language},
        ),
        lambda **values: actions.change_digest(by=request.member, **values),
        title=_("Checks by e-mail"),
        button=_("Save"),
        back=library_url(request.library, "to_confirm"),
        here="to_check",
        lede=lede,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def stop_digest(request: HttpRequest, token: str) -> HttpResponse:
    """No more mail. Looking ends nothing, as mail programs open links by themselves."""
    wish = wish_to_stop(token)
    if wish is None:
        raise Http404
    ours = translation.get_language()
    with translation.override(ours if wish.language == DigestLanguage.ENGLISH else wish.language):
        if request.method == "POST" and wish.is_wanted:
            wish = actions.change_digest(
                by=wish.membership, is_wanted=False, language=wish.language
            )
        context = {"wish": wish, "is_over": not wish.is_wanted}
        response = render(request, "freshness/stop_digest.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def mailbox(request: LibraryRequest) -> HttpResponse:
    """In the demo mail stays here: one's own, and a button that writes this week's."""
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        access.require(request.member, Permission.VIEW, request.library.pk)
        origin = request.build_absolute_uri("/").rstrip("/")
        _tell(request, send_digests(origin=origin, only_library=request.library.pk))
        return redirect(library_url(request.library, "mailbox"))
    context = {
        "here": "to_check",
        "wish": wish_of(request.member),
        "mails": mail_to(request.member.user.email),
    }
    return render(request, "freshness/mailbox.html", context)


def _tell(request: LibraryRequest, outcome: Outcome) -> None:
    if outcome.problem or outcome.failed:
        messages.warning(
            request,
            _("The mail could not be written just now. Nothing is lost: try it again in a while."),
        )
    elif outcome.sent:
        said = ngettext("%(number)s mail written.", "%(number)s mails written.", outcome.sent)
        messages.success(request, said % {"number": outcome.sent})
    else:
        messages.success(
            request, _("Nothing new: this week’s mail is written already, or nobody needs one.")
        )
