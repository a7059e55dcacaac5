"""Who belongs to the library, and what an admin does about it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from wherewithal.accounts import actions, queries
from wherewithal.accounts.forms import InvitationForm, MembershipForm
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import ROLES, Permission, RoleName
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.ui.links import library_url


@require_safe
def members(request: LibraryRequest) -> HttpResponse:
    """Everybody who belongs here, with what their role does; for admins the open links too."""
    everybody = list(queries.members_of(request.library))
    manages = request.member.can(Permission.MANAGE_MEMBERS)
    context = {
        "here": "members",
        "members": everybody,
        "is_alone": len(everybody) == 1,
        "roles": [(role.label, ROLES[role].description) for role in RoleName],
        "manages": manages,
        "links": list(queries.open_links(request.member)) if manages else [],
    }
    return render(request, "accounts/members.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invite_member(request: LibraryRequest) -> HttpResponse:
    """Make an invitation; its link is shown in the answer, this once."""
    _require_manager(request)
    form = InvitationForm(request.POST or None, library=request.library)
    if form.is_valid():
        try:
            link, token = actions.invite(by=request.member, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            address = request.build_absolute_uri(reverse("invitation", args=[token]))
            context = {"here": "members", "link": link, "address": address}
            return render(request, "accounts/invitation_made.html", context)
    return render(request, "accounts/invite_member.html", {"here": "members", "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def member(request: LibraryRequest, member_id: int) -> HttpResponse:
    """One member: role, what they look after, whose record is theirs."""
    _require_manager(request)
    found = _member_or_404(request, member_id)
    form = MembershipForm(
        request.POST or None, library=request.library, member=found, initial=_initial(found)
    )
    if form.is_valid():
        try:
            actions.change_member(by=request.member, member=found, **form.cleaned_data)
        except ValidationError as refusal:
            found.refresh_from_db()
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved what %(name)s may do.") % {"name": found.user.name})
            return redirect(library_url(request.library, "members"))
    return render(request, "accounts/member.html", _member_page(request, found, form))


@require_POST
def remove_member(request: LibraryRequest, member_id: int) -> HttpResponse:
    """Let a member go."""
    _require_manager(request)
    found = _member_or_404(request, member_id)
    try:
        actions.remove_member(by=request.member, member=found)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(library_url(request.library, "member", member_id=member_id))
    if found.user_id == request.user.pk:
        return redirect("my_libraries")
    gone = _("%(name)s is no longer a member. Their words stay, and history can bring them back.")
    messages.success(request, gone % {"name": found.user.name})
    return redirect(library_url(request.library, "members"))


@never_cache
@require_POST
def member_password_link(request: LibraryRequest, member_id: int) -> HttpResponse:
    """A link with which a member chooses a new password; shown in the answer, this once."""
    _require_manager(request)
    found = _member_or_404(request, member_id)
    try:
        token = actions.make_password_link(by=request.member, member=found)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(library_url(request.library, "member", member_id=member_id))
    address = request.build_absolute_uri(reverse("new_password", args=[token]))
    context = {"here": "members", "member_of_link": found, "address": address}
    return render(request, "accounts/password_link_made.html", context)


@require_POST
def revoke_link(request: LibraryRequest, link_id: int) -> HttpResponse:
    """Close an invitation or password link before it is used."""
    _require_manager(request)
    link = get_object_or_404(queries.open_links(request.member), pk=link_id)
    actions.revoke_link(by=request.member, link=link)
    messages.success(request, _("That link opens nothing any more."))
    return redirect(library_url(request.library, "members"))


def _require_manager(request: LibraryRequest) -> None:
    if not request.member.can(Permission.MANAGE_MEMBERS):
        raise PermissionDenied


def _member_or_404(request: LibraryRequest, member_id: int) -> Membership:
    return get_object_or_404(queries.members_of(request.library), pk=member_id)


def _initial(found: Membership) -> dict[str, Any]:
    return {
        "role": found.role,
        "outlet": found.outlet_id,
        "team": found.team_id,
        "person": found.person_id,
    }


def _member_page(
    request: LibraryRequest, found: Membership, form: MembershipForm
) -> dict[str, Any]:
    return {
        "here": "members",
        "form": form,
        "shown": found,
        "is_self": found.pk == request.member.pk,
        "belongs_elsewhere": queries.belongs_elsewhere(found),
    }
