"""The sheet with three columns, and one opportunity of it."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.accounts.written import may_withdraw
from wherewithal.libraries.queries import outlets_in
from wherewithal.opportunities.connections import actions, queries
from wherewithal.opportunities.connections.allowed import require_edit, require_withdraw
from wherewithal.opportunities.connections.ends import KINDS, rows_behind
from wherewithal.opportunities.connections.forms import (
    DrawForm,
    NeedOfForm,
    OpportunityForm,
    ProgramOfForm,
)
from wherewithal.opportunities.connections.models import Opportunity, OpportunityEnd, short
from wherewithal.opportunities.connections.sheet import (
    TIED,
    UNTIED,
    Asked,
    cards_of,
    read_drawn,
    read_sheet,
)
from wherewithal.opportunities.tabs import tabs
from wherewithal.people.views.answers import (
    GONE_FOR_GOOD,
    ask_first,
    ask_to_withdraw,
    attempt,
    form_page,
)
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url
from wherewithal.vocabulary.audiences import Audience
from wherewithal.vocabulary.queries import topics_in

HERE = "opportunities"


@require_safe
def opportunities(request: LibraryRequest) -> HttpResponse:
    """Community, opportunities, library: tick on either side, and tie."""
    asked, member = read_asked(request), request.member
    sheet = read_sheet(member, request.library, asked)
    context = {
        "here": HERE,
        "tabs": tabs(member),
        "tab": HERE,
        "asked": asked,
        "sheet": sheet,
        "outlets": outlets_in(member),
        "topics": topics_in(member),
        "audiences": [choice for choice in Audience.choices if choice[0]],
        "shows": [
            ("", _("everything")),
            (UNTIED, _("what nothing is tied to")),
            (TIED, _("what is tied")),
        ],
        "to": _tying_to(request),
        "may_draw": member.can(Permission.ADD_NOTES),
    }
    return render(request, "opportunities/opportunities.html", context)


def draw_opportunity(request: LibraryRequest) -> HttpResponse:
    """What was ticked stands here; say in a line what could come of it."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    chosen = _chosen(request)
    form = DrawForm(request.POST or None)
    made = attempt(
        form,
        lambda words: actions.draw_opportunity(
            by=request.member, ends=_rows(request, chosen), words=words
        ),
    )
    if made is not None:
        return redirect(_page_of(request, made))
    return render(request, "opportunities/draw.html", _drawing(request, chosen, form))


def tie_more(request: LibraryRequest, opportunity_id: int) -> HttpResponse:
    """Tie what was ticked to an opportunity that is there."""
    found = _find(request, opportunity_id)
    require_edit(request.member, found)
    chosen = _chosen(request)
    if request.method == "POST":
        actions.tie_ends(by=request.member, opportunity=found, ends=_rows(request, chosen))
        return redirect(_page_of(request, found))
    context = _drawing(request, chosen, None) | {"opportunity": found}
    return render(request, "opportunities/draw.html", context)


@require_safe
def opportunity(request: LibraryRequest, opportunity_id: int) -> HttpResponse:
    """One opportunity: what it ties, who takes the next step, what became of it."""
    found = _find(request, opportunity_id)
    (drawn,) = read_drawn(request.member, request.library, [found])
    ends = {end.key: end.pk for end in queries.ends_in(request.member).filter(opportunity=found)}
    context = {
        "here": HERE,
        "opportunity": found,
        "title": short(found.words),
        "drawn": drawn,
        "ends": ends,
        "may_edit": queries.may_edit(request.member, found),
        "may_withdraw": may_withdraw(request.member, found),
        "may_plan": request.member.can(Permission.EDIT_PROGRAMS),
    }
    return render(request, "opportunities/opportunity.html", context)


def change_opportunity(request: LibraryRequest, opportunity_id: int) -> HttpResponse:
    """Other words, another step, somebody who looks after it."""
    found = _find(request, opportunity_id)
    require_edit(request.member, found)
    names = ("words", "state", "owner", "next_step", "due_on")
    initial = {name: getattr(found, name) for name in names} | {"owner": found.owner_id}
    return form_page(
        request,
        OpportunityForm(request.POST or None, member=request.member, initial=initial),
        lambda **values: actions.change_opportunity(by=request.member, opportunity=found, **values),
        title=short(found.words),
        button=_("Save"),
        back=_page_of(request, found),
        here=HERE,
    )


def remove_opportunity(request: LibraryRequest, opportunity_id: int) -> HttpResponse:
    """Move it to the bin."""
    found = _find(request, opportunity_id)
    require_edit(request.member, found)
    return ask_first(
        request,
        lambda: actions.remove_opportunity(by=request.member, opportunity=found),
        title=_("Remove “%(name)s”?") % {"name": short(found.words)},
        button=_("Move to the bin"),
        back=_page_of(request, found),
        gone_to=library_url(request.library, HERE),
        words=[_("What it ties stays where it is. The opportunity can be brought back.")],
        here=HERE,
    )


def withdraw_opportunity(request: LibraryRequest, opportunity_id: int) -> HttpResponse:
    """Take back one's own idea for good."""
    found = _find(request, opportunity_id)
    require_withdraw(request.member, found)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_opportunity(by=request.member, opportunity=found),
        back=_page_of(request, found),
        quoted=[found.words],
        told=[
            GONE_FOR_GOOD,
            _(
                "A program or need that it became loses them too. What it ties stays tied, for "
                "whoever finds other words."
            ),
        ],
        here=HERE,
    )


@require_POST
def untie_end(request: LibraryRequest, opportunity_end_id: int) -> HttpResponse:
    """This one does not belong to it."""
    ends = queries.ends_in(request.member).select_related("opportunity")
    end: OpportunityEnd = get_object_or_404(ends, pk=opportunity_end_id)
    actions.untie_end(by=request.member, end=end)
    return was_done(request, _page_of(request, end.opportunity))


def make_program(request: LibraryRequest, opportunity_id: int) -> HttpResponse:
    """Plan a program out of it."""
    found = _find(request, opportunity_id)
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    return form_page(
        request,
        ProgramOfForm(
            request.POST or None,
            member=request.member,
            initial={"name": _called(found)},
        ),
        lambda **values: actions.make_program(by=request.member, opportunity=found, **values),
        title=_("Plan a program of it"),
        button=_("Plan it"),
        back=_page_of(request, found),
        here=HERE,
        lede=_("Its words and what it ties come along; the opportunity stays and says so."),
    )


def make_need(request: LibraryRequest, opportunity_id: int) -> HttpResponse:
    """Write it down as something that a program or goal needs."""
    found = _find(request, opportunity_id)
    access.require(request.member, Permission.EDIT_PROGRAMS, request.library.pk)
    form = NeedOfForm(request.POST or None, member=request.member, initial={"name": _called(found)})
    if not form.owners:
        return ask_for_a_program(request, found)
    return form_page(
        request,
        form,
        lambda **values: actions.make_need(by=request.member, opportunity=found, **values),
        title=_("Write it down as a need"),
        button=_("Write it down"),
        back=_page_of(request, found),
        here=HERE,
        lede=_("Its words and what it ties come along; the opportunity stays and says so."),
    )


def ask_for_a_program(request: LibraryRequest, found: Opportunity) -> HttpResponse:
    """Without a program or goal there is nobody who needs it."""
    return redirect(
        library_url(request.library, "make_program_of_opportunity", opportunity_id=found.pk)
    )


def read_asked(request: HttpRequest) -> Asked:
    """What the address says; odd values are as if not said."""
    get = request.GET
    return Asked(
        words=get.get("q", "").strip()[:200],
        outlet_id=_number(get.get("outlet", "")),
        audience=get["audience"] if get.get("audience") in Audience.values else "",
        topic_id=_number(get.get("topic", "")),
        show=get["show"] if get.get("show") in (TIED, UNTIED) else "",
        whole=get["whole"] if get.get("whole") in KINDS else "",
        chosen=tuple(dict.fromkeys(get.getlist("end"))),
    )


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _chosen(request: HttpRequest) -> list[str]:
    sent = request.POST if request.method == "POST" else request.GET
    return list(dict.fromkeys(sent.getlist("end")))


def _rows(request: LibraryRequest, chosen: list[str]) -> list[models.Model]:
    return list(rows_behind(request.member, chosen).values())


def _drawing(request: LibraryRequest, chosen: list[str], form: Any) -> dict[str, Any]:
    cards = cards_of(request.member, request.library, chosen)
    return {
        "here": HERE,
        "cards": cards,
        "is_enough": len(cards) >= actions.FEWEST_ENDS,
        "form": form,
    }


def _tying_to(request: LibraryRequest) -> Opportunity | None:
    """The opportunity that more is to be tied to, where one is named and may be changed."""
    key = _number(request.GET.get("to", ""))
    found = queries.opportunities_in(request.member).filter(pk=key).first() if key else None
    return found if found is not None and queries.may_edit(request.member, found) else None


def _called(found: Opportunity) -> str:
    """A first name for what it becomes; none where its words were withdrawn."""
    return short(found.words) if found.withdrawn_at is None else ""


def _find(request: LibraryRequest, opportunity_id: int) -> Opportunity:
    return get_object_or_404(queries.opportunities_in(request.member), pk=opportunity_id)


def _page_of(request: LibraryRequest, found: Opportunity) -> str:
    return library_url(request.library, "opportunity", opportunity_id=found.pk)
