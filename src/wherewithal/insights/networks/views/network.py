"""The network as a picture, list and tree; and the network around one."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.engine.networks.network import Network, Node, NodeKind
from wherewithal.engine.networks.shape import shape_of
from wherewithal.insights.networks import queries
from wherewithal.insights.networks.around_one import TieRow, look_around, steps, tie_rows
from wherewithal.insights.networks.files import FORMATS, as_file
from wherewithal.insights.networks.gather import Gathered, gather
from wherewithal.insights.networks.gather.nodes import person_id
from wherewithal.insights.networks.picture import NARROW, WIDE, draw
from wherewithal.insights.networks.reading import SingleRow, is_colleague
from wherewithal.insights.networks.scope import (
    Scope,
    Shown,
    in_scope,
    read_scope,
    without_empty_teams,
)
from wherewithal.insights.networks.tabs import TABS
from wherewithal.insights.networks.tree import tree_of
from wherewithal.insights.networks.views.silos import filters
from wherewithal.people.queries import organizations_in

MOST_DIGITS = 18


@require_safe
def network(request: LibraryRequest) -> HttpResponse:
    """Everybody who agreed, and what ties them; `?team=`, `?outlet=`, `?kind=`, `?ties=` narrow it."""
    gathered = gather(request.member, on=timezone.localdate())
    scope, part, empty_teams = _asked_for(request, gathered)
    shape = shape_of(part)
    context = {
        "here": "people_and_silos",
        "tabs": TABS,
        "tab": "network",
        "scope": scope,
        "shape": shape,
        "pairs": shape.nodes * (shape.nodes - 1) // 2,
        "stand_here": how_many_stand_here(part.nodes),
        "empty_teams": empty_teams,
        "pictures": pictures(part, gathered),
        **lists(part, gathered),
        "kinds": Shown.choices,
        "formats": FORMATS,
        "team": _name(gathered.network, scope.team),
        **filters(request, gathered),
    }
    return render(request, "networks/network.html", context)


@require_safe
def network_file(request: LibraryRequest, network_format: str) -> HttpResponse:
    """The part that the page shows as a file in this format; narrowed as the page is."""
    if network_format not in FORMATS:
        raise Http404
    chosen = FORMATS[network_format]
    gathered = gather(request.member, on=timezone.localdate(), leaving=True)
    _scope, part, _empty_teams = _asked_for(request, gathered)
    outlets = dict(filters(request, gathered)["outlet_choices"])
    made = as_file(part, gathered, name=request.library.name, outlets=outlets)
    response = HttpResponse(chosen.write(made), content_type=chosen.content_type)
    response["Content-Disposition"] = f'attachment; filename="{chosen.filename}"'
    return response


@require_safe
def network_of(request: LibraryRequest, holder: str) -> HttpResponse:
    """The network around one person, team or organization; `?to=` shows the way to another."""
    gathered = gather(request.member, on=timezone.localdate())
    found = look_around(gathered, holder)
    if found is None:
        return _nobody_knows_them(request, holder, gathered)
    me = person_id(request.member.person_id)
    goal = request.GET.get("to", "")
    context = {
        "here": "people_and_silos",
        "tabs": TABS,
        "around": found,
        "pictures": pictures(found.network, gathered, center=holder),
        "from_me": None if me == holder else steps(gathered, me, holder),
        "goal": goal if any(node.id == goal for node in found.others) else "",
        "way": steps(gathered, holder, goal),
        "missed": [SingleRow(each, found.node) for each in found.leaving.gone]
        if found.leaving
        else [],
        **_may(request, holder),
    }
    return render(request, "networks/network_of.html", context)


def _asked_for(
    request: LibraryRequest, gathered: Gathered
) -> tuple[Scope, Network, tuple[Node, ...]]:
    """What the address narrows the network to, that part, and the teams of which nobody stands there."""
    scope = read_scope(request.GET, gathered.network)
    return scope, *without_empty_teams(in_scope(gathered.network, scope))


def how_many_stand_here(nodes: Iterable[Node]) -> str:
    """How many of each kind, in words."""
    nodes = list(nodes)
    inside = sum(is_colleague(node) for node in nodes)
    people = sum(node.kind == NodeKind.PERSON for node in nodes)
    teams = sum(node.kind == NodeKind.TEAM for node in nodes)
    told = [
        (ngettext("%(count)s colleague", "%(count)s colleagues", inside), inside),
        (ngettext("%(count)s neighbor", "%(count)s neighbors", people - inside), people - inside),
        (ngettext("%(count)s team", "%(count)s teams", teams), teams),
        (
            ngettext(
                "%(count)s organization", "%(count)s organizations", len(nodes) - people - teams
            ),
            len(nodes) - people - teams,
        ),
    ]
    return get_text_list([words % {"count": count} for words, count in told if count], _("and"))


def pictures(part: Network, gathered: Gathered, *, center: str = "") -> list[Any]:
    """The same picture for paper and screens, and for a phone; none where there is nobody."""
    if not part.nodes:
        return []
    names = {node.id: node.name for node in gathered.network.nodes}
    return [draw(part, frame=frame, names=names, center=center) for frame in (WIDE, NARROW)]


def lists(part: Network, gathered: Gathered) -> dict[str, Any]:
    """The same as a list of ties, and as a tree."""
    nodes = {node.id: node for node in part.nodes}
    return {
        "rows": sorted(tie_rows(part.ties, nodes, gathered.words), key=_by_name),
        "tree": tree_of(part, {node.id: node.name for node in gathered.network.nodes}),
    }


def _by_name(row: TieRow) -> tuple[str, str, str]:
    return (row.one.name, row.other.name, row.tie.record)


def _name(found: Network, node_id: str) -> str:
    return next((node.name for node in found.nodes if node.id == node_id), "")


def _nobody_knows_them(request: LibraryRequest, holder: str, gathered: Gathered) -> HttpResponse:
    """An organization to which nobody has a tie; whoever stays out is not there at all."""
    kind, _dash, key = holder.partition("-")
    if kind != NodeKind.ORGANIZATION or not key.isdecimal() or len(key) > MOST_DIGITS:
        raise Http404
    organization = get_object_or_404(organizations_in(request.member), pk=int(key))
    if not gathered.unspoken.allows(organization.name):
        raise Http404
    context = {"here": "people_and_silos", "tabs": TABS, "organization": organization}
    return render(request, "networks/known_to_nobody.html", context)


def _may(request: LibraryRequest, holder: str) -> dict[str, Any]:
    """What this member may do about a person: leave them out, where they look after them."""
    kind, _dash, key = holder.partition("-")
    context: dict[str, Any] = {"may_plan": request.member.can(Permission.EDIT_OWN_PROFILE)}
    if kind == NodeKind.PERSON:
        person = queries.people_shown(request.member).prefetch_related("roles").get(pk=int(key))
        context["person"] = person
        context["may_keep_out"] = queries.may_keep_out(request.member, person)
    return context
