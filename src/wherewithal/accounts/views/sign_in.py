"""The way in: an address and a password, or, in the demo only, one click."""

from typing import Any

from allauth.account.views import LoginView, LogoutView
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from wherewithal.accounts import queries
from wherewithal.ui.keys import read_key


class SignInView(LoginView):
    """Signing in; in the demo with the sample people beside the form."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Nobody can sign in before somebody has an account: the first visitor sets up."""
        if queries.is_first_visit():
            return redirect("set_up")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The demo's people, by library."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if settings.DEMO:
            context["demo_people"] = queries.demo_memberships()
        return context


class SignOutView(LogoutView):
    """Signing out; pages kept by the browser go with it, for desks that several people share."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Leave, and ask the browser to forget the pages it keeps."""
        response: HttpResponseBase = super().post(*args, **kwargs)
        response.headers["Clear-Site-Data"] = '"cache"'
        return response


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in as a sample person. Exists in the demo only, and opens no other account."""
    key = read_key(request.POST.get("user", ""))
    user = queries.demo_user(key) if settings.DEMO and key is not None else None
    if user is None:
        raise Http404
    login(request, user)
    onward = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(onward, allowed_hosts={request.get_host()}):
        return redirect(onward)
    return redirect("my_libraries")
