"""The local government's checklist: who decides, what it plans, how we are part of it, what it funds."""

from dataclasses import dataclass

from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community import actions, allowed, queries
from wherewithal.community.forms import PointForm
from wherewithal.community.models import GovernmentPoint, GovernmentTopic
from wherewithal.community.views.assets import HERE
from wherewithal.people.models import Organization
from wherewithal.people.views.answers import (
    GONE_FOR_GOOD,
    ask_to_withdraw,
    find_organization,
    form_page,
)
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url

MOST_ALIKE = 5
QUESTIONS: dict[str, str | Promise] = {
    GovernmentTopic.DECIDES: gettext_lazy(
        "Who decides about money, buildings and staff? Who prepares what they decide, and whom do "
        "they listen to?"
    ),
    GovernmentTopic.PLANS: gettext_lazy(
        "What stands in the plan for the next years: roads, youth, housing, broadband? When is it "
        "talked about, and where may we speak?"
    ),
    GovernmentTopic.PART: gettext_lazy(
        "Which of their aims do we serve already? With which words and figures could they see us "
        "as a part of the town rather than a cost?"
    ),
    GovernmentTopic.FUNDS: gettext_lazy(
        "What does it pay for besides us: youth work, summer jobs, health, parks? When does its "
        "budget year begin, and by when must a request be in?"
    ),
}


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of the checklist with its points."""

    topic: GovernmentTopic
    question: str | Promise
    points: list[GovernmentPoint]


@require_safe
def local_government(request: LibraryRequest) -> HttpResponse:
    """The checklist, topic by topic, for each body that is our local government."""
    member = request.member
    context = {
        "here": HERE,
        "tab": "local_government",
        "bodies": [(body, _topics(request, body)) for body in queries.local_governments(member)],
        "maybe_same": _maybe_same(request),
        "unnamed": queries.name_before_named(),
        "today": timezone.localdate(),
        "may_edit": member.can(Permission.EDIT_COMMUNITY),
    }
    return render(request, "community/government.html", context)


def _maybe_same(request: LibraryRequest) -> list[Organization]:
    """What could be joined with the local government, while that has no name of its own yet."""
    member = request.member
    if member.is_limited or not member.can(Permission.EDIT_PEOPLE):
        return []
    if not queries.local_governments(member).filter(name=queries.name_before_named()).exists():
        return []
    return list(queries.seems_our_government(member)[:MOST_ALIKE])


def _topics(request: LibraryRequest, body: Organization) -> list[Topic]:
    points = list(body.government_points.all())
    for point in points:
        point.may_edit = queries.may_edit_point(request.member, point)  # type: ignore[attr-defined]
        point.may_withdraw = queries.may_withdraw_point(request.member, point)  # type: ignore[attr-defined]
    return [
        Topic(topic, QUESTIONS[topic], [point for point in points if point.topic == topic])
        for topic in GovernmentTopic
    ]


@require_POST
def begin_local_government(request: LibraryRequest) -> HttpResponse:
    """Write the local government down where it was not."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    if queries.local_governments(request.member).exists():
        return was_done(request, _page(request), said=_("It is written down already: here it is."))
    actions.begin_local_government(by=request.member)
    return was_done(request, _page(request))


def add_government_point(request: LibraryRequest, organization_id: int) -> HttpResponse:
    """One more thing to find out or to remember."""
    body, member = find_organization(request, organization_id), request.member
    access.require(member, Permission.EDIT_COMMUNITY, body.library_id)
    topic = request.GET.get("topic", "")
    return form_page(
        request,
        PointForm(request.POST or None, member=member, initial={"topic": topic}),
        lambda **values: actions.add_government_point(by=member, organization=body, **values),
        title=_("A point about %(name)s") % {"name": body.name},
        button=_("Add"),
        back=_page(request),
        here=HERE,
    )


def change_government_point(request: LibraryRequest, government_point_id: int) -> HttpResponse:
    """What we know by now, how far we are, who looks after it."""
    point, member = _find_point(request, government_point_id), request.member
    allowed.require_edit_point(member, point)
    return form_page(
        request,
        PointForm(request.POST or None, member=member, initial=model_to_dict(point)),
        lambda **values: actions.change_government_point(by=member, point=point, **values),
        title=point.get_topic_display(),
        button=_("Save"),
        back=_page(request),
        lede=QUESTIONS[point.topic],
        here=HERE,
    )


@require_POST
def remove_government_point(request: LibraryRequest, government_point_id: int) -> HttpResponse:
    """Take a point off the checklist."""
    point = _find_point(request, government_point_id)
    access.require(request.member, Permission.EDIT_COMMUNITY, point.library_id)
    actions.remove_government_point(by=request.member, point=point)
    return was_done(request, _page(request))


def withdraw_government_point(request: LibraryRequest, government_point_id: int) -> HttpResponse:
    """Take back what one wrote about the local government for good."""
    point = _find_point(request, government_point_id)
    allowed.require_withdraw_point(request.member, point)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_government_point(by=request.member, point=point),
        back=_page(request),
        quoted=[point.words],
        told=[GONE_FOR_GOOD, _("The point itself stays on the checklist.")],
        here=HERE,
    )


def _find_point(request: LibraryRequest, key: int) -> GovernmentPoint:
    return get_object_or_404(queries.points_in(request.member), pk=key)


def _page(request: LibraryRequest) -> str:
    return library_url(request.library, "local_government")
