"""All partnerships, and one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.ending.queries import ended, endings_in
from wherewithal.partnerships.kept import queries
from wherewithal.partnerships.kept.listing import listed
from wherewithal.partnerships.kept.page import partnership_page
from wherewithal.partnerships.kept.views.finding import HERE, find_partnership


@require_safe
def partnerships(request: LibraryRequest) -> HttpResponse:
    """Every relationship: whoever looks after one place sees theirs first, and all of them one tab further."""
    member = request.member
    is_near = member.is_limited and request.GET.get("where") != "everywhere"
    found = queries.partnerships_in(member)
    if is_near:
        found = found.filter(queries.near(member)).distinct()
    rows = listed(member, request.library, found, today=today_in(request))
    over = ended(member, today=today_in(request))
    context = {
        "here": HERE,
        "rows": [row for row in rows if row.asset.pk not in over],
        "ended": [(row, over[row.asset.pk]) for row in rows if row.asset.pk in over],
        "is_near": is_near,
        "may_add": member.can(Permission.EDIT_CAPACITY),
    }
    return render(request, "partnerships/kept/partnerships.html", context)


@require_safe
def partnership(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """One relationship with all that is known of it, and where one goes on."""
    found = find_partnership(request, asset_id)
    today = today_in(request)
    ending = endings_in(request.member).filter(asset=found, reopened_on=None).first()
    context = {
        "here": HERE,
        "asset": found,
        "page": partnership_page(request.member, request.library, found, today=today),
        "ending": ending,
        "is_over": ending is not None and ending.is_over(today),
        "is_door_due": ending is not None and ending.is_door_due(today),
        "may_edit": queries.may_edit_partnership(request.member, found),
        "may_ask": request.member.can(Permission.EDIT_PROGRAMS),
    }
    return render(request, "partnerships/kept/partnership.html", context)
