"""Join a library by an invitation. Looking at it does not use it up."""

from typing import Any

from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from wherewithal.accounts import actions, links, queries
from wherewithal.accounts.forms import AccountForm
from wherewithal.accounts.models import AccessLink, LinkPurpose, Membership
from wherewithal.accounts.permissions import ROLES
from wherewithal.ui.links import library_url


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """With an account: join with one click. Without: make one, and join."""
    link = links.find_open(purpose=LinkPurpose.INVITATION, token=token)
    invited = actions.read_invitation(link) if link else None
    if link is None or invited is None:
        return render(request, "accounts/link_closed.html", _closed(token), status=410)
    context = {
        "link": link,
        "invited": invited,
        "role_does": ROLES[invited.role].description,
        "form": AccountForm(),
    }
    if request.user.is_authenticated:
        return _join_as_user(request, link, context)
    return _join_as_newcomer(request, link, context)


def _join_as_user(request: HttpRequest, link: AccessLink, context: dict[str, Any]) -> HttpResponse:
    user: Any = request.user
    known = [m for m in queries.memberships_of(user) if m.library_id == link.library_id]
    if known:  # opened by the one who made it, or by somebody who has joined: nothing is used up
        return render(request, "accounts/member_already.html", {"membership": known[0]})
    if request.method == "POST":
        try:
            return _welcome(actions.accept_invitation(link=link, user=user))
        except ValidationError as refusal:
            context["refusal"] = " ".join(refusal.messages)
    return render(request, "accounts/join_as_user.html", context)


def _join_as_newcomer(
    request: HttpRequest, link: AccessLink, context: dict[str, Any]
) -> HttpResponse:
    if request.method == "POST":
        form = context["form"] = AccountForm(request.POST)
        if form.is_valid():
            try:
                member = actions.join_with_new_account(link=link, **form.cleaned_data)
            except ValidationError as refusal:
                form.add_error(None, " ".join(refusal.messages))
            else:
                login(request, member.user)
                return _welcome(member)
    return render(request, "accounts/join_as_newcomer.html", context)


def _welcome(member: Membership) -> HttpResponse:
    return redirect(library_url(member.library, "home"))


def _closed(token: str) -> dict[str, Any]:
    digest = links.digest(token)
    spent = AccessLink.objects.filter(purpose=LinkPurpose.INVITATION, digest=digest).first()
    return {"spent": spent, "what": "invitation"}
