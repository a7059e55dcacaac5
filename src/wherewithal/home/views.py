"""Front door, my libraries, and the home page of a library."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from wherewithal.accounts.queries import is_first_visit, memberships_of
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.home.home_page import home_page
from wherewithal.ui.links import library_url


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The very first visitor sets up; everybody else goes to their library."""
    return redirect("set_up" if is_first_visit() else "my_libraries")


@require_safe
@login_required
def my_libraries(request: HttpRequest) -> HttpResponse:
    """The libraries that this user is a member of; with a single one, straight to its home."""
    memberships = memberships_of(request.user)
    if len(memberships) == 1 and "all" not in request.GET:
        return redirect(library_url(memberships[0].library, "home"))
    return render(request, "home/my_libraries.html", {"memberships": memberships})


@require_safe
def home(request: LibraryRequest) -> HttpResponse:
    """What stands out, what is open, what to do next."""
    page = home_page(request.member, request.library)
    return render(request, "home/home.html", {"here": "home", "page": page})
