"""The list of what is around the library, and one card of it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_LEAVE
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.accounts.written import is_author
from wherewithal.community import actions, allowed, queries
from wherewithal.community.forms import AssetForm, FilterForm, asset_values
from wherewithal.community.models import CommunityAsset
from wherewithal.people.forms import MergeForm
from wherewithal.people.views.answers import GONE_FOR_GOOD, ask_first, ask_to_withdraw, form_page
from wherewithal.ui.links import library_url
from wherewithal.vocabulary.shown import topics_of

HERE = "community"
CARD_FORM = "community/card_form.html"
CARDS_A_PAGE = 48


@require_safe
def community(request: LibraryRequest) -> HttpResponse:
    """Everything that is noted around us, or what the filters ask for."""
    member = request.member
    chooser = FilterForm(request.GET, member=member)
    wanted = chooser.wanted()
    found = Paginator(queries.assets_wanted(member, wanted), CARDS_A_PAGE)
    asked = request.GET.copy()
    asked.pop("page", None)
    context = {
        "here": HERE,
        "tab": "community",
        "chooser": chooser,
        "is_filtered": wanted != queries.Wanted(),
        "page": found.get_page(request.GET.get("page")),
        "asked": asked.urlencode(),
        "may_add": member.can(Permission.ADD_NOTES),
    }
    return render(request, "community/assets.html", context)


@require_safe
def community_asset(request: LibraryRequest, community_asset_id: int) -> HttpResponse:
    """All that is noted about one of them."""
    asset = find_asset(request, community_asset_id)
    member = request.member
    whole = member.can(Permission.EDIT_COMMUNITY) and not member.is_limited
    may_edit = queries.may_edit(member, asset)
    context = {
        "here": HERE,
        "tab": "community",
        "asset": asset,
        "may_edit": may_edit,
        "goes_on_map": asset.level in MAY_LEAVE and (not asset.person or asset.person.has_agreed),
        "may_merge": may_edit and whole,
        "topics": topics_of(
            request,
            list(asset.taggings.select_related("topic").order_by("topic__name", "pk")),
            words=f"{asset.name} {asset.words}",
            tag_at=library_url(request.library, "tag_community_asset", community_asset_id=asset.pk),
            untag=("untag_community_asset", "card_tagging_id"),
        ),
        "may_withdraw": queries.may_withdraw(member, asset),
        "is_about_me": queries.is_about(member, asset),
        "may_remove": may_edit and (whole or is_author(member, asset)),
    }
    return render(request, "community/asset.html", context)


def add_community_asset(request: LibraryRequest) -> HttpResponse:
    """A new card with all that is known of it."""
    member = request.member
    access.require(member, Permission.ADD_NOTES, request.library.pk)
    form = AssetForm(request.POST or None, member=member, initial=_asked_for(request))

    def save(**values: Any) -> CommunityAsset:
        asset = actions.add_community_asset(by=member, **values)
        say_who_sees(request, asset)
        return asset

    return form_page(
        request,
        form,
        save,
        title=_("Something good around us"),
        button=_("Add"),
        back=library_url(request.library, "community"),
        lede=_("A person, a group, a place, a trade, a story. The name is enough."),
        after=lambda asset: library_url(request.library, "community"),
        here=HERE,
        template=CARD_FORM,
    )


def change_community_asset(request: LibraryRequest, community_asset_id: int) -> HttpResponse:
    """Put right what is noted, or say more."""
    asset, member = find_asset(request, community_asset_id), request.member
    allowed.require_edit(member, asset)
    form = AssetForm(request.POST or None, member=member, asset=asset, initial=asset_values(asset))
    back = _page_of(request, asset.pk)

    def save(**values: Any) -> CommunityAsset:
        about = values.pop("about")
        return actions.change_community_asset(by=member, asset=asset, about=about, **values)

    return form_page(
        request,
        form,
        save,
        title=asset.name,
        button=_("Save"),
        back=back,
        after=lambda row: _page_or_list(request, row),
        here=HERE,
        template=CARD_FORM,
    )


def remove_community_asset(request: LibraryRequest, community_asset_id: int) -> HttpResponse:
    """Move a card to the bin."""
    asset = find_asset(request, community_asset_id)
    allowed.require_removal(request.member, asset)
    return ask_first(
        request,
        lambda: actions.remove_community_asset(by=request.member, asset=asset),
        title=_("Remove %(name)s?") % {"name": asset.name},
        button=_("Move to the bin"),
        back=_page_of(request, asset.pk),
        gone_to=library_url(request.library, "community"),
        words=[
            _("Whoever holds it, and a person that it is about, stay where they are."),
            _("It can be brought back from the bin."),
        ],
        here=HERE,
    )


def withdraw_community_asset(request: LibraryRequest, community_asset_id: int) -> HttpResponse:
    """Take back what a card says for good: one's own words, or those about oneself."""
    asset = get_object_or_404(
        queries.assets_within_reach(request.member).select_related("person"), pk=community_asset_id
    )
    allowed.require_withdraw(request.member, asset)
    is_seen = queries.assets_visible_to(request.member).filter(pk=asset.pk).exists()
    own = library_url(request.library, "my_page")
    is_from_own = not is_seen or queries.is_about(request.member, asset)
    return ask_to_withdraw(
        request,
        lambda: actions.withdraw_community_asset(by=request.member, asset=asset),
        back=_page_of(request, asset.pk) if is_seen else own,
        gone_to=own if is_from_own else library_url(request.library, "community"),
        quoted=[asset.name, asset.words],
        told=[
            GONE_FOR_GOOD,
            _(
                "The card leaves the list and the map. Where somebody else’s card was made into "
                "it, theirs goes on."
            ),
        ],
        here=HERE,
    )


def merge_community_asset(request: LibraryRequest, community_asset_id: int) -> HttpResponse:
    """Two cards are about the same thing, known at two outlets perhaps."""
    asset, member = find_asset(request, community_asset_id), request.member
    access.require_unlimited(member, Permission.EDIT_COMMUNITY, asset.library_id)
    allowed.require_edit(member, asset)
    others = queries.assets_visible_to(member).exclude(pk=asset.pk).order_by("name", "pk")
    return form_page(
        request,
        MergeForm(request.POST or None, rows=others, initial={"other": request.GET.get("other")}),
        lambda other: actions.merge_community_assets(by=member, keep=asset, other=other),
        title=_("%(name)s stands here twice") % {"name": asset.name},
        button=_("Make them one"),
        back=_page_of(request, asset.pk),
        lede=_(
            "The outlets of both know it then, and what both say stays, one below the other. "
            "It can be undone: then both are back."
        ),
        here=HERE,
    )


def find_asset(request: LibraryRequest, key: int) -> CommunityAsset:
    """A card that the member may read, or 404."""
    return get_object_or_404(queries.assets_visible_to(request.member), pk=key)


def say_who_sees(request: LibraryRequest, *assets: CommunityAsset) -> None:
    """Whoever wrote a card that they do not see themselves is told why."""
    seen = queries.assets_visible_to(request.member)
    keys = [asset.pk for asset in assets]
    if seen.filter(pk__in=keys).count() < len(keys):
        messages.info(
            request,
            _(
                "Kept for the editors: a card about a person stays out of sight until that person "
                "agrees. An editor will ask."
            ),
        )


def _asked_for(request: LibraryRequest) -> dict[str, Any]:
    """A link may bring a bucket or a name along."""
    return {name: request.GET.get(name, "") for name in ("bucket", "name")}


def _page_or_list(request: LibraryRequest, asset: CommunityAsset) -> str:
    """Its page; the list where the card is now kept for the editors."""
    if queries.assets_visible_to(request.member).filter(pk=asset.pk).exists():
        return _page_of(request, asset.pk)
    say_who_sees(request, asset)
    return library_url(request.library, "community")


def _page_of(request: LibraryRequest, key: int) -> str:
    return library_url(request.library, "community_asset", community_asset_id=key)
