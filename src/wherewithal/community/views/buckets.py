"""Four quick buckets: a card per line, so that an afternoon is enough for a first community map."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.community import actions, allowed, queries
from wherewithal.community.actions.fields import About
from wherewithal.community.buckets import ASKED, filled_buckets
from wherewithal.community.forms import CardPersonForm, CardsForm, asset_values
from wherewithal.community.models import Bucket, CommunityAsset
from wherewithal.community.views.assets import HERE, find_asset, say_who_sees
from wherewithal.people.views.answers import form_page
from wherewithal.ui.keys import read_key
from wherewithal.ui.links import library_url


@require_http_methods(["GET", "HEAD", "POST"])
def buckets(request: LibraryRequest) -> HttpResponse:
    """The four buckets with their cards, and a line for the next one in each."""
    if request.method == "POST":
        access.require(request.member, Permission.ADD_NOTES, request.library.pk)
        return _add(request)
    return _page(request, at=request.GET.get("at", ""))


def _page(request: LibraryRequest, *, at: str, form: CardsForm | None = None) -> HttpResponse:
    """The page; with a form that could not be read, everything that was typed stands in it still."""
    member = request.member
    assets = queries.assets_visible_to(member).prefetch_related(None)
    context = {
        "here": HERE,
        "tab": "buckets",
        "buckets": filled_buckets(assets),
        "loose": assets.filter(bucket="").count(),
        "at": at,
        "typed": form,
        "mine": member.actor_user_id,
        "may_add": member.can(Permission.ADD_NOTES),
        "may_edit": member.can(Permission.EDIT_COMMUNITY),
    }
    return render(request, "community/buckets.html", context, status=422 if form else 200)


def _add(request: LibraryRequest) -> HttpResponse:
    form = CardsForm(request.POST)
    if not form.is_valid():
        return _page(request, at=request.POST.get("bucket", ""), form=form)
    written = form.written()
    if not written:
        messages.warning(request, _("No line was typed, so nothing was added."))
        return _back_to(request, request.POST.get("bucket", ""))
    bucket = form.cleaned_data["bucket"]
    added = actions.add_cards(
        by=request.member,
        bucket=bucket,
        lines=written,
        are_people=form.cleaned_data["are_people"],
    )
    say_who_sees(request, *added)
    done = ngettext("%(number)s card added.", "%(number)s cards added.", len(written))
    messages.success(request, done % {"number": len(written)})
    return _back_to(request, bucket)


@require_POST
def move_card(request: LibraryRequest) -> HttpResponse:
    """Put a card into another bucket: one button says which card and which bucket ("12 space")."""
    access.require(request.member, Permission.ADD_NOTES, request.library.pk)
    key, _space, bucket = request.POST.get("to", "").partition(" ")
    asset_id = read_key(key)
    if asset_id is None or bucket not in Bucket.values:
        messages.warning(request, _("Nothing was moved."))
        return redirect(library_url(request.library, "buckets"))
    asset = find_asset(request, asset_id)
    allowed.require_edit(request.member, asset)
    actions.move_card(by=request.member, asset=asset, bucket=bucket)
    messages.success(request, _("Moved."))
    return _back_to(request, bucket)


def name_person(request: LibraryRequest, community_asset_id: int) -> HttpResponse:
    """Say that a card is about a person, and whether they agree."""
    asset, member = find_asset(request, community_asset_id), request.member
    allowed.require_edit(member, asset)
    back = library_url(request.library, "buckets")

    def save(about: About | None) -> CommunityAsset:
        found = actions.name_person(by=member, asset=asset, about=about or About())
        say_who_sees(request, found)
        return found

    return form_page(
        request,
        CardPersonForm(
            request.POST or None,
            member=member,
            asset=asset,
            initial=asset_values(asset),
            is_about_somebody=True,
        ),
        save,
        title=asset.name,
        button=_("Save"),
        back=back,
        lede=_(
            "A card about a person is kept like everything about people: the person is asked, may "
            "read it, and may say no."
        ),
        here=HERE,
    )


def _back_to(request: LibraryRequest, bucket: str) -> HttpResponse:
    """The same bucket, with the cursor in its line: a fragment would keep the browser from putting it there."""
    page = library_url(request.library, "buckets")
    known = {asked.bucket for asked in ASKED}
    return redirect(f"{page}?at={bucket}" if bucket in known else page)
