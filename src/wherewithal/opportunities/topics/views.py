"""The pages of all topics: look, rename, make one of two, remove."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.opportunities.tabs import tabs
from wherewithal.opportunities.topics.listing import topics_with_all
from wherewithal.people.views.answers import ask_first, form_page
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url
from wherewithal.vocabulary import actions
from wherewithal.vocabulary.forms import MergeTopicForm, RenameTopicForm
from wherewithal.vocabulary.models import Topic
from wherewithal.vocabulary.queries import topics_in

HERE = "opportunities"


@require_safe
def topics(request: LibraryRequest) -> HttpResponse:
    """Every topic with what is about it."""
    member = request.member
    may_edit = member.can(Permission.EDIT_COMMUNITY)
    context = {
        "here": HERE,
        "tabs": tabs(member),
        "tab": "topics",
        "listed": topics_with_all(member, request.library),
        "may_edit": may_edit,
        "may_merge": may_edit and not member.is_limited,
    }
    return render(request, "opportunities/topics.html", context)


def rename_topic(request: LibraryRequest, topic_id: int) -> HttpResponse:
    """Another name for it; where that one is taken, the next page offers to make one of both."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    topic = _find(request, topic_id)
    form = RenameTopicForm(request.POST or None, initial={"name": topic.name})
    taken = _taken(request, topic)
    if taken is not None:
        page = library_url(request.library, "merge_topic", topic_id=topic.pk)
        return redirect(f"{page}?into={taken.pk}")
    return form_page(
        request,
        form,
        lambda name: actions.rename_topic(by=request.member, topic=topic, name=name),
        title=_("Rename “%(name)s”") % {"name": topic.name},
        button=_("Save"),
        back=_place_of(request, topic),
        here=HERE,
        lede=_("What is about it stays tied to it, under the new name."),
    )


def merge_topic(request: LibraryRequest, topic_id: int) -> HttpResponse:
    """Two topics mean the same."""
    access.require_unlimited(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    topic = _find(request, topic_id)
    others = topics_in(request.member).exclude(pk=topic.pk)
    into = _asked_for(request, others)
    there = _("There is a topic “%(name)s” already.") % {"name": into.name} if into else ""
    told = _("What is about “%(name)s” is about the other one then, and “%(name)s” goes. It can be "
             "undone: then both are back.") % {"name": topic.name}  # fmt: skip
    return form_page(
        request,
        MergeTopicForm(
            request.POST or None, topics=others, initial={"other": into.pk if into else None}
        ),
        lambda other: actions.merge_topics(by=request.member, keep=other, other=topic),
        title=_("“%(name)s” means the same as another topic") % {"name": topic.name},
        button=_("Make them one"),
        back=_place_of(request, topic),
        after=lambda kept: _place_of(request, kept),
        here=HERE,
        lede=f"{there} {told}".strip(),
    )


def remove_topic(request: LibraryRequest, topic_id: int) -> HttpResponse:
    """Let go of it; what was about it stays."""
    access.require_unlimited(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    topic = _find(request, topic_id)
    return ask_first(
        request,
        lambda: actions.remove_topic(by=request.member, topic=topic),
        title=_("Remove the topic “%(name)s”?") % {"name": topic.name},
        button=_("Move to the bin"),
        back=_place_of(request, topic),
        gone_to=library_url(request.library, "topics"),
        words=[
            _("What is about it stays where it is, and is no longer tied to it."),
            _("It can be brought back, with everything that was tied to it."),
        ],
        here=HERE,
    )


def _taken(request: LibraryRequest, topic: Topic) -> Topic | None:
    """The topic of the typed name with which this one may become one; else the form says it is taken."""
    name = request.POST.get("name", "")
    if request.member.is_limited or not name.strip():
        return None
    return actions.topic_named(request.member, name, other_than=topic)


def _asked_for(request: LibraryRequest, others: QuerySet[Topic]) -> Topic | None:
    key: Any = read_key(request.GET.get("into", ""))
    return others.filter(pk=key).first() if key is not None else None


def _find(request: LibraryRequest, topic_id: int) -> Topic:
    return get_object_or_404(topics_in(request.member), pk=topic_id)


def _place_of(request: LibraryRequest, topic: Topic) -> str:
    return f"{library_url(request.library, 'topics')}#topic-{topic.pk}"
