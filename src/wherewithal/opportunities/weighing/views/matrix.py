"""The matrix of strengths and needs: read it, draw links, take them away, tie strengths to topics."""

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.capacity.models import Asset
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.community.needs import allowed
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.community.needs.queries import needs_visible_to
from wherewithal.libraries.queries import outlets_in, teams_in
from wherewithal.opportunities.tabs import tabs
from wherewithal.opportunities.weighing import actions, queries
from wherewithal.opportunities.weighing.forms import LinkForm
from wherewithal.opportunities.weighing.matrix import Matrix, Row, by_group, matrix_for
from wherewithal.opportunities.weighing.models import MatrixLink
from wherewithal.opportunities.weighing.scope import ALL_ROWS, scope_of
from wherewithal.opportunities.weighing.strengths import choices_of, strengths_for
from wherewithal.people.models import PersonLine
from wherewithal.people.queries import lines_visible_to
from wherewithal.people.views.answers import ask_to_withdraw, form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url
from wherewithal.vocabulary import actions as vocabulary
from wherewithal.vocabulary.audiences import Audience
from wherewithal.vocabulary.forms import TopicForm
from wherewithal.vocabulary.models import Tagging
from wherewithal.vocabulary.queries import topics_in
from wherewithal.vocabulary.suggesting import suggest

HERE = "matrix"
LONGEST_LABEL = 90
ROWS_A_PAGE = 100


@require_safe
def matrix(request: LibraryRequest) -> HttpResponse:
    """What we bring against what people want, and what stands alone on either side."""
    member, scope = request.member, scope_of(request.GET)
    found = matrix_for(member, scope)
    page = _page(request, found)
    outlets, teams = list(outlets_in(member)), list(teams_in(member))
    only = [row.name for row in outlets if row.pk == scope.outlet]
    only += [row.name for row in teams if row.pk == scope.team]
    only += [str(Audience(scope.audience).label)] if scope.audience else []
    may_draw = member.can(Permission.ADD_NOTES)
    context = {
        "here": HERE,
        "tabs": tabs(member),
        "tab": "matrix",
        "matrix": found,
        "page": page,
        "groups": by_group(page.object_list),
        "scope": scope,
        "only": only,
        "outlets": outlets,
        "teams": teams,
        "audiences": Audience.choices[1:],
        "may_draw": may_draw,
        "may_tag": member.can(Permission.EDIT_COMMUNITY),
        "form": _link_form(request, found if scope.is_all else None) if may_draw else None,
    }
    return render(request, "opportunities/matrix.html", context)


def draw_link(request: LibraryRequest) -> HttpResponse:
    """Say that a strength could serve a need."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)

    def save(strength: str, need: int, text: str) -> MatrixLink:
        asset, line = _ends(request, strength)
        wanted = get_object_or_404(needs_visible_to(request.member), pk=need)
        return actions.draw_link(by=request.member, need=wanted, asset=asset, line=line, text=text)

    return form_page(
        request,
        _link_form(request),
        save,
        title=_("Link a strength with a need"),
        button=_("Draw the link"),
        back=_address(request),
        here=HERE,
    )


@require_POST
def remove_link(request: LibraryRequest, matrix_link_id: int) -> HttpResponse:
    """They do not fit after all."""
    actions.remove_link(by=request.member, link=_find(request, matrix_link_id))
    return was_done(request, _address(request))


def withdraw_link(request: LibraryRequest, matrix_link_id: int) -> HttpResponse:
    """Take one's own words back for good."""
    link = _find(request, matrix_link_id)
    allowed.require_withdraw(request.member, link)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_link(by=request.member, link=link),
        back=_address(request),
        quoted=[link.text],
        told=[_("The words and the link disappear here, the words in all of history as well.")],
        here=HERE,
    )


@require_safe
def strength_topics(request: LibraryRequest) -> HttpResponse:
    """What each of our strengths is about: topics that stand, and those that its words suggest."""
    member = request.member
    may_tag = member.can(Permission.EDIT_COMMUNITY)
    known = list(topics_in(member).values_list("name", flat=True))
    strengths = strengths_for(member)
    ties = {
        (tie.asset_id, tie.line_id, tie.topic_id): tie.pk
        for tie in Tagging.objects.in_library(request.library).exclude(asset=None, line=None)
    }
    rows = []
    for each in strengths:
        row = (each.asset.pk if each.asset else None, each.line.pk if each.line else None)
        tied = [(ties[(*row, key)], name) for key, name in each.topics.items()]
        words = " ".join([each.name, *each.words])
        taken = list(each.topics.values())
        rows.append((each, tied, suggest(words, known=known, taken=taken) if may_tag else []))
    context = {"here": HERE, "rows": rows, "may_tag": may_tag, "known_topics": known}
    return render(request, "opportunities/strength_topics.html", context)


def tag_strength(request: LibraryRequest, strength: str) -> HttpResponse:
    """Say what a strength is about; also how a suggested topic is confirmed."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    asset, line = _ends(request, strength)
    return form_page(
        request,
        TopicForm(request.POST or None),
        lambda name: vocabulary.tag(by=request.member, row=asset or line, name=name),  # type: ignore[arg-type]
        title=_("What is it about?"),
        button=_("Add topic"),
        back=library_url(request.library, "strength_topics"),
        here=HERE,
        lede=asset.name if asset else line.text if line else "",
    )


@require_POST
def untag_strength(request: LibraryRequest, strength_tagging_id: int) -> HttpResponse:
    """It is not about that after all."""
    ties = Tagging.objects.in_library(request.library).select_related("topic", "asset", "line")
    ours = ties.filter(
        Q(asset__in=assets_visible_to(request.member))
        | Q(line__in=lines_visible_to(request.member))
    )
    vocabulary.untag(by=request.member, tagging=get_object_or_404(ours, pk=strength_tagging_id))
    return was_done(request, library_url(request.library, "strength_topics"))


def _page(request: LibraryRequest, found: Matrix) -> Page[Row]:
    """Some of the rows, or all where somebody asks for them."""
    wants_all = request.GET.get("rows") == ALL_ROWS
    pages = Paginator(found.rows, max(len(found.rows), 1) if wants_all else ROWS_A_PAGE)
    return pages.get_page(request.GET.get("page"))


def _link_form(request: LibraryRequest, whole: Matrix | None = None) -> LinkForm:
    """Any strength with any need, whatever the page shows of them."""
    needs = whole.needs if whole else needs_visible_to(request.member)
    strengths = whole.strengths if whole else strengths_for(request.member)
    initial = {name: request.GET.get(name, "") for name in ("strength", "need")}
    return LinkForm(
        request.POST or None,
        strengths=choices_of(strengths),
        needs=[(need.pk, _short(need)) for need in needs],
        initial=initial,
    )


def _short(need: CommunityNeed) -> str:
    return str(Truncator(need.text).chars(LONGEST_LABEL))


def _ends(request: LibraryRequest, strength: str) -> tuple[Asset | None, PersonLine | None]:
    """The row or the line behind "asset-3" or "line-5", as far as the member may read it."""
    kind, _dash, number = strength.partition("-")
    key = read_key(number)
    if key is None or kind not in ("asset", "line"):
        raise Http404
    if kind == "asset":
        return get_object_or_404(assets_visible_to(request.member), pk=key), None
    return None, get_object_or_404(lines_visible_to(request.member), pk=key)


def _find(request: LibraryRequest, matrix_link_id: int) -> MatrixLink:
    links = queries.links_visible_to(request.member).select_related("need")
    return get_object_or_404(links, pk=matrix_link_id)


def _address(request: LibraryRequest) -> str:
    return library_url(request.library, "matrix")
