"""One person: who they are, what is written about them, whom they know, what they do."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from wherewithal.accounts import access
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people import actions, queries
from wherewithal.people.about import about_person
from wherewithal.people.allowed import require_edit
from wherewithal.people.forms import (
    MergeForm,
    OwnProfileForm,
    PersonForm,
    consent_form,
    person_values,
)
from wherewithal.people.person_steps import PERSON_STEPS
from wherewithal.people.said_elsewhere import said_about
from wherewithal.people.views.answers import ask_first, find_person, form_page, page_of
from wherewithal.ui.answered import was_done
from wherewithal.ui.links import library_url


@require_safe
def person(request: LibraryRequest, person_id: int) -> HttpResponse:
    """All that the reader may know of this person."""
    found = find_person(request, person_id)
    return render(
        request,
        "people/person.html",
        {
            "here": "people",
            **about_person(request.member, found),
            "consent_form": consent_form(found, by=request.member),
            "elsewhere": said_about(request.member, request.library, found),
            "steps": PERSON_STEPS.of(request.member, found),
        },
    )


def change_person(request: LibraryRequest, person_id: int) -> HttpResponse:
    """Name, hours, how to reach them."""
    found = find_person(request, person_id)
    require_edit(request.member, found)
    with_contact = queries.may_see_contact(request.member, found)
    form = PersonForm(request.POST or None, initial=person_values(found), with_contact=with_contact)
    return form_page(
        request,
        form,
        lambda **values: actions.change_person(by=request.member, person=found, **values),
        title=found.name,
        button=_("Save"),
        back=page_of(request, found),
    )


def record_consent(request: LibraryRequest, person_id: int) -> HttpResponse:
    """Note whether they agree to be written about."""
    found = find_person(request, person_id)
    if not queries.is_self(request.member, found):
        require_edit(request.member, found)
    form = consent_form(found, request.POST or None, by=request.member)
    return form_page(
        request,
        form,
        lambda **values: actions.record_consent(by=request.member, person=found, **values),
        title=_("Does %(name)s agree to be written about?") % {"name": found.name},
        button=_("Save"),
        back=page_of(request, found),
    )


def remove_person(request: LibraryRequest, person_id: int) -> HttpResponse:
    """Move them to the bin, with what is written about them."""
    found = find_person(request, person_id)
    access.require_unlimited(request.member, Permission.EDIT_PEOPLE, found.library_id)
    return ask_first(
        request,
        lambda: actions.remove_person(by=request.member, person=found),
        title=_("Remove %(name)s?") % {"name": found.name},
        button=_("Move to the bin"),
        back=page_of(request, found),
        gone_to=library_url(request.library, "people"),
        words=[
            _("Their roles, lines, ties and duties go along, and all of it can be brought back."),
            _("Where the worksheets name them as a holder, that place becomes empty."),
        ],
    )


@require_POST
def link_own_person(request: LibraryRequest) -> HttpResponse:
    """“This is me”: begin one's own profile."""
    form = OwnProfileForm(request.POST)
    to = library_url(request.library, "my_page")
    if request.member.person_id is not None or not form.is_valid():
        return redirect(to)
    actions.link_own_person(by=request.member, kind=form.cleaned_data["kind"])
    return was_done(request, to, said=_("Done. What is written here is yours to change."))


def merge_person(request: LibraryRequest, person_id: int) -> HttpResponse:
    """Two records are the same person."""
    found = find_person(request, person_id)
    access.require_unlimited(request.member, Permission.EDIT_PEOPLE, found.library_id)
    others = queries.people_visible_to(request.member).exclude(pk=found.pk)
    form = MergeForm(request.POST or None, rows=others.order_by("name", "pk"))
    return form_page(
        request,
        form,
        lambda other: actions.merge_people(by=request.member, keep=found, other=other),
        title=_("%(name)s stands here twice") % {"name": found.name},
        button=_("Make them one"),
        back=page_of(request, found),
        lede=_(
            "Roles, lines, ties, duties and rows of the other record move to this one; nothing is "
            "unlinked, and it can be undone. The more careful of the two consents stands."
        ),
    )
