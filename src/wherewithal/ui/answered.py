"""The answer to a button that does something at once: it is said, and the page it belongs to comes back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _


def was_done(request: HttpRequest, to: str, *, said: str | Promise = "") -> HttpResponse:
    """Say that it was done, and go on.

    `said` is for what history cannot take back.
    """
    messages.success(request, str(said or _("Done. History takes it back, if need be.")))
    return redirect(to)
