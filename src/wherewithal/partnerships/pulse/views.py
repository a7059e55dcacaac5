"""The pages of a pulse for those who belong here."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.libraries.labels import level_label
from wherewithal.partnerships.asks.views.pages import today_in
from wherewithal.partnerships.kept.queries import may_edit_partnership, partnership_facts_of
from wherewithal.partnerships.kept.views.finding import HERE, find_partnership, find_to_edit
from wherewithal.partnerships.pulse import actions, queries
from wherewithal.partnerships.pulse.forms import PulseForm, RoundForm
from wherewithal.partnerships.pulse.ladder import ladder
from wherewithal.partnerships.pulse.models import PulseRound, PulseWords
from wherewithal.partnerships.pulse.over_time import over_time
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url


@require_safe
def pulse(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """The open round, and what both sides said in those that are closed."""
    asset = find_partnership(request, asset_id)
    rounds = queries.shown_rounds(request.member, asset)
    current = next((each for each in rounds if each.round.closed_on is None), None)
    may_edit = may_edit_partnership(request.member, asset)
    stands = partnership_facts_of(asset)
    closed = [each for each in rounds if each.round.closed_on is not None]
    steps = ladder(stands.level, stands.intended_level)
    context = {
        "here": HERE,
        "asset": asset,
        "ladder": steps,
        "ladder_width": steps[-1].x + steps[0].x,
        "course": over_time(closed),
        "level": level_label(request.library, stands.level),
        "intended_level": level_label(request.library, stands.intended_level),
        "current": current,
        "closed": closed,
        "has_taken": current is not None and queries.has_taken(request.member, current.round),
        "may_answer": request.member.can(Permission.ADD_NOTES),
        "may_edit": may_edit,
        "may_send": may_edit and request.member.can(Permission.SEND_LINKS),
    }
    return render(request, "partnerships/pulse/pulse.html", context)


def begin_pulse(request: LibraryRequest, asset_id: int) -> HttpResponse:
    """A new round."""
    asset = find_to_edit(request, asset_id)
    return form_page(
        request,
        RoundForm(request.POST or None, today=today_in(request)),
        lambda **values: actions.begin_pulse(by=request.member, asset=asset, **values),
        title=_("Ask both sides how it feels"),
        lede=asset.name,
        button=_("Begin"),
        back=_page(request, asset_id),
        here=HERE,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def answer_pulse(request: LibraryRequest, pulse_round_id: int) -> HttpResponse:
    """Our side answers."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    row = _round(request, pulse_round_id)
    form = PulseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            actions.answer_pulse(
                member=request.member,
                row=row,
                steps=form.steps,
                words=form.cleaned_data["own_words"],
            )
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("Thank you. It is counted, without your name."))
            return redirect(_page(request, row.asset_id))
    context = {"here": HERE, "form": form, "round": row, "back": _page(request, row.asset_id)}
    return render(request, "partnerships/pulse/answer.html", context)


@require_POST
def close_pulse(request: LibraryRequest, pulse_round_id: int) -> HttpResponse:
    """No more answers."""
    row = _round_to_edit(request, pulse_round_id)
    try:
        actions.close_pulse(by=request.member, row=row, on=today_in(request))
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return redirect(_page(request, row.asset_id))
    return was_done(request, _page(request, row.asset_id))


@never_cache
@require_POST
def make_pulse_link(request: LibraryRequest, pulse_round_id: int) -> HttpResponse:
    """A link for their side, shown in the answer, this once."""
    access.require(request.member, Permission.SEND_LINKS, request.library.pk)
    row = _round_to_edit(request, pulse_round_id)
    try:
        link, token = actions.make_pulse_link(by=request.member, row=row)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
        return redirect(_page(request, row.asset_id))
    address = request.build_absolute_uri(reverse("partner_pulse", args=[token]))
    context = {"here": HERE, "round": row, "link": link, "address": address}
    return render(request, "partnerships/pulse/link_made.html", context)


@require_POST
def revoke_pulse_link(request: LibraryRequest, pulse_round_id: int) -> HttpResponse:
    """The link opens nothing any more."""
    access.require(request.member, Permission.SEND_LINKS, request.library.pk)
    row = _round_to_edit(request, pulse_round_id)
    actions.revoke_pulse_link(by=request.member, row=row)
    return was_done(request, _page(request, row.asset_id), said=_("Done."))


@require_POST
def erase_pulse_words(request: LibraryRequest, pulse_words_id: int) -> HttpResponse:
    """Words that name somebody, or hurt."""
    rows = PulseWords.objects.in_library(request.library.pk).select_related("round__asset")
    words = get_object_or_404(rows, pk=pulse_words_id)
    find_to_edit(request, words.round.asset_id)
    if not queries.words_visible_to(request.member).filter(pk=words.pk).exists():
        raise Http404
    actions.erase_pulse_words(by=request.member, words=words)
    return was_done(request, _page(request, words.round.asset_id), said=_("Done."))


def _round(request: LibraryRequest, pulse_round_id: int) -> PulseRound:
    return get_object_or_404(queries.rounds_in(request.member), pk=pulse_round_id)


def _round_to_edit(request: LibraryRequest, pulse_round_id: int) -> PulseRound:
    row = _round(request, pulse_round_id)
    find_to_edit(request, row.asset_id)
    return row


def _page(request: LibraryRequest, asset_id: int) -> str:
    return library_url(request.library, "pulse", asset_id=asset_id)
