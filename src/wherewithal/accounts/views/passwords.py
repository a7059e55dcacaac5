"""Choose a new password by a link, or change the one there is."""

from allauth.account.views import password_change
from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from wherewithal.accounts import actions, links
from wherewithal.accounts.forms import PasswordForm
from wherewithal.accounts.models import AccessLink, LinkPurpose


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest, token: str) -> HttpResponse:
    """Choose a password and be signed in. Looking does not use the link up."""
    link = links.find_open(purpose=LinkPurpose.PASSWORD, token=token)
    if link is None or link.user is None or not link.user.is_active:
        spent = AccessLink.objects.filter(
            purpose=LinkPurpose.PASSWORD, digest=links.digest(token)
        ).first()
        context = {"spent": spent, "what": "password"}
        return render(request, "accounts/link_closed.html", context, status=410)
    form = PasswordForm(request.POST or None, user=link.user)
    if form.is_valid():
        try:
            user = actions.choose_password(link=link, password=form.cleaned_data["password"])
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            login(request, user)
            return redirect("my_libraries")
    return render(request, "accounts/new_password.html", {"form": form, "person": link.user})


@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: HttpRequest) -> HttpResponse:
    """Change one's password. The sample people of the demo have none, and say so."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        messages.info(request, _("You signed in without a password; there is none to change."))
        return redirect("my_libraries")
    answer: HttpResponse = password_change(request)
    return answer
