"""The set-up page: there while nobody has an account, and gone for good afterwards."""

from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from wherewithal.accounts.queries import is_first_visit
from wherewithal.accounts.throttle import Throttle
from wherewithal.home.set_up import founding
from wherewithal.home.set_up.forms import SetUpForm
from wherewithal.ui.errors import in_minutes
from wherewithal.ui.links import library_url

WRONG_CODES = Throttle(name="set-up", tries=10, seconds=600)


@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """The first person and their library."""
    if not is_first_visit():
        raise Http404
    if request.method != "POST":
        return _page(request, SetUpForm())
    address = request.META.get("REMOTE_ADDR", "")
    if WRONG_CODES.is_closed(address):
        # The form is shown unchecked: while the door is closed a right code looks like a wrong one.
        minutes = in_minutes(WRONG_CODES.wait_seconds(address))
        typed = SetUpForm(initial=request.POST.dict())
        return _page(request, typed, wait_minutes=minutes, status=429)
    form = SetUpForm(request.POST)
    if form.is_valid():
        return _begin(request, form)
    if form.has_error("code", "wrong_code"):
        WRONG_CODES.count(address)
    return _page(request, form)


def _begin(request: HttpRequest, form: SetUpForm) -> HttpResponse:
    values = form.cleaned_data
    try:
        admin = founding.set_up(
            code_link=values["code"],
            name=values["name"],
            email=values["email"],
            password=values["password"],
            library=values["library"],
        )
    except ValidationError as refusal:
        form.add_error(None, " ".join(refusal.messages))
        return _page(request, form)
    login(request, admin.user)
    return redirect(library_url(admin.library, "home"))


def _page(
    request: HttpRequest, form: SetUpForm, *, wait_minutes: int = 0, status: int = 200
) -> HttpResponse:
    context = {"form": form, "wait_minutes": wait_minutes}
    return render(request, "home/set_up.html", context, status=status)
