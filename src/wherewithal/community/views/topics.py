"""What a card is about."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community.queries import assets_visible_to
from wherewithal.community.views.assets import HERE, find_asset
from wherewithal.people.views.answers import form_page
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url
from wherewithal.vocabulary import actions as vocabulary
from wherewithal.vocabulary.forms import TopicForm
from wherewithal.vocabulary.models import Tagging


def tag_community_asset(request: LibraryRequest, community_asset_id: int) -> HttpResponse:
    """Say what it is about; also how a suggested topic is confirmed."""
    access.require(request.member, Permission.EDIT_COMMUNITY, request.library.pk)
    asset = find_asset(request, community_asset_id)
    return form_page(
        request,
        TopicForm(request.POST or None),
        lambda name: vocabulary.tag(by=request.member, row=asset, name=name),
        title=_("What is it about?"),
        button=_("Add topic"),
        back=_topics_of(request, asset.pk),
        here=HERE,
        lede=asset.name,
    )


@require_POST
def untag_community_asset(request: LibraryRequest, card_tagging_id: int) -> HttpResponse:
    """It is not about that after all."""
    seen = assets_visible_to(request.member)
    ties = Tagging.objects.in_library(request.library).filter(community_asset__in=seen)
    tie = get_object_or_404(ties.select_related("community_asset", "topic"), pk=card_tagging_id)
    vocabulary.untag(by=request.member, tagging=tie)
    return was_done(request, _topics_of(request, tie.community_asset_id or 0))


def _topics_of(request: LibraryRequest, key: int) -> str:
    page = library_url(request.library, "community_asset", community_asset_id=key)
    return f"{page}#topics"
