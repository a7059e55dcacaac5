"""The page about people and silos."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.engine.networks.holders import HoldingKind
from wherewithal.engine.networks.network import NodeKind
from wherewithal.insights.networks.gather import Gathered, gather
from wherewithal.insights.networks.reading import read_page
from wherewithal.insights.networks.scope import read_scope
from wherewithal.insights.networks.tabs import TABS
from wherewithal.libraries.queries import outlets_in

HOLDING_LABELS = {
    HoldingKind.SKILL.value: _("skills"),
    HoldingKind.RELATIONSHIP.value: _("relationships"),
    HoldingKind.EQUIPMENT.value: _("equipment"),
}


@require_safe
def people_and_silos(request: LibraryRequest) -> HttpResponse:
    """Ties inside and between teams, who bridges, what one person holds."""
    gathered = gather(request.member, on=timezone.localdate())
    scope = read_scope(request.GET, gathered.network, kinds=("", *HOLDING_LABELS))
    context = {
        "here": "people_and_silos",
        "tabs": TABS,
        "tab": "people_and_silos",
        "scope": scope,
        "page": read_page(gathered, scope),
        "kinds": HOLDING_LABELS.items(),
        "may_plan": request.member.can(Permission.EDIT_OWN_PROFILE),
        **filters(request, gathered),
    }
    return render(request, "networks/people_and_silos.html", context)


def filters(request: LibraryRequest, gathered: Gathered) -> dict[str, Any]:
    """The teams and outlets by which one may narrow a page."""
    network = gathered.network
    known = {outlet for node in network.nodes for outlet in node.outlets}
    outlets = [(f"outlet-{row.pk}", row.name) for row in outlets_in(request.member)]
    outlets = [each for each in outlets if gathered.unspoken.allows(each[1])]
    return {
        "team_choices": [node for node in network.nodes if node.kind == NodeKind.TEAM],
        "outlet_choices": [(key, name) for key, name in outlets if key in known],
    }
