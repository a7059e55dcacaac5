"""Front door, my libraries, and the home page of a library."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from wherewithal.accounts.queries import memberships_of
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.ui.links import library_url


@login_required
def my_libraries(request: HttpRequest) -> HttpResponse:
    """The libraries that this user is a member of; with a single one, straight to its home."""
    memberships = memberships_of(request.user)
    if len(memberships) == 1 and "all" not in request.GET:
        return redirect(library_url(memberships[0].library, "home"))
    return render(request, "home/my_libraries.html", {"memberships": memberships})


def home(request: LibraryRequest) -> HttpResponse:
    """What stands out, what is open, what to do next."""
    return render(request, "home/home.html", {"here": "home"})
