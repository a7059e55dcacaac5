"""To check: what people asked and what nobody has told yet, in one list; given away or set aside."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.queries import is_alone
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity import actions
from wherewithal.capacity.checks import (
    CheckFilter,
    OpenCheck,
    RowChecks,
    library_checks,
    open_checks,
)
from wherewithal.capacity.models import Asset
from wherewithal.community.queries import open_points
from wherewithal.freshness.partner.queries import may_decide
from wherewithal.home.check_forms import FilterForm, TickedForm
from wherewithal.home.suggestions import to_decide

CARDS_A_PAGE = 25
ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Card:
    """What people asked about one row, or what nobody has told about it. No row: the library."""

    is_asked: bool
    asset: Asset | None
    checks: list[OpenCheck]

    @property
    def area(self) -> str:
        """The sheet on which the row stands."""
        return "" if self.asset is None else self.asset.area


@require_http_methods(["GET", "HEAD", "POST"])
def to_check(request: LibraryRequest) -> HttpResponse:
    """The list, filtered; the ticked ones are given to somebody or set aside."""
    if request.method == "POST":
        access.require(request.member, Permission.ADD_NOTES, request.library.pk)
        _do_with_ticked(request)
        return redirect(request.get_full_path())
    alone = is_alone(request.member)
    chooser = FilterForm(request.GET, member=request.member, is_alone=alone)
    wanted = chooser.chosen()
    rows = open_checks(request.member, only=wanted)
    about_library = library_checks(request.member, request.library, only=wanted)
    context = {
        "here": "to_check",
        "may_decide": may_decide(request.member),
        "to_decide": to_decide(request.member, request.library),
        "government_points": open_points(request.member).count(),
        "chooser": chooser,
        "wanted": wanted,
        "question_count": sum(len(row.questions) for row in rows),
        "fact_count": len(about_library) + sum(len(row.facts) for row in rows),
        "page": _page(request, list(_cards(rows, about_library))),
        # What was given to somebody or set aside is looked at one by one.
        "is_unfolded": wanted.who in {"mine", ASIDE},
        "is_alone": alone,
        "ticked": TickedForm(library=request.library, member=request.member),
    }
    return render(request, "home/to_check.html", context)


def _cards(rows: list[RowChecks], about_library: list[OpenCheck]) -> Iterator[Card]:
    """What people asked comes first, then the blanks: of the library, then of row after row."""
    for row in rows:
        if row.questions:
            yield Card(is_asked=True, asset=row.asset, checks=row.questions)
    if about_library:
        yield Card(is_asked=False, asset=None, checks=about_library)
    for row in rows:
        if row.facts:
            yield Card(is_asked=False, asset=row.asset, checks=row.facts)


def _page(request: LibraryRequest, cards: list[Card]) -> object:
    return Paginator(cards, CARDS_A_PAGE).get_page(request.GET.get("page"))


def _do_with_ticked(request: LibraryRequest) -> None:
    ticked = _ticked(request)
    if not ticked:
        messages.warning(request, _("Nothing was ticked, so nothing was changed."))
        return
    try:
        _carry_out(request, ticked)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
    except PermissionDenied:
        refusal = _("One of these is for somebody else to give away, so nothing was changed.")
        messages.error(request, refusal)
    else:
        messages.success(request, _("Saved."))


def _ticked(request: LibraryRequest) -> list[OpenCheck]:
    """The ticked ones that are still open, set aside or not."""
    keys = set(request.POST.getlist("check"))
    found: list[OpenCheck] = []
    for only in (CheckFilter(), CheckFilter(ASIDE)):
        found += library_checks(request.member, request.library, only=only)
        for row in open_checks(request.member, only=only):
            found += row.checks
    return [check for check in found if check.key in keys]


def _carry_out(request: LibraryRequest, ticked: list[OpenCheck]) -> None:
    facts = [(check.asset, check.fact) for check in ticked if check.fact is not None]
    if request.POST.get("do") in {ASIDE, "needed"}:
        actions.set_facts_aside(
            by=request.member, facts=facts, is_not_needed=request.POST["do"] == ASIDE
        )
        return
    form = TickedForm(request.POST, library=request.library, member=request.member)
    if not form.is_valid():
        raise ValidationError(_("Choose somebody who answers here."))
    actions.assign_checks(
        by=request.member,
        to=form.cleaned_data["to"],
        questions=[check.note for check in ticked if check.note is not None],
        facts=facts,
    )
