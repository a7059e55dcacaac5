"""Pages for when something went wrong, written for people."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open for so long that the sign-in behind it ended: nothing typed is lost."""
    kept = {
        name: request.POST.getlist(name)
        for name in request.POST
        if name != "csrfmiddlewaretoken" and "password" not in name
    }
    typed = [value for values in kept.values() for value in values if value.strip()]
    return render(request, "ui/form_expired.html", {"typed": typed}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page, or it is not for this person: the two look the same."""
    return render(request, "404.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A member asked for something that their role does not do. The sheet's script reads JSON.

    For the script, a page instead of JSON means that the sign-in has ended.
    """
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({}, status=403)
    return render(request, "403.html", status=403)


def too_many_tries(request: HttpRequest) -> HttpResponse:
    """Somebody tried too often in a short time: say how long to wait."""
    return render(request, "429.html", status=429)
