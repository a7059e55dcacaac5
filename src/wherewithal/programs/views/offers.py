"""What a program gives back."""

from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.people.views.answers import form_page
from wherewithal.programs import actions
from wherewithal.programs.allowed import require_edit
from wherewithal.programs.forms import OfferForm
from wherewithal.programs.models import ProgramOffer
from wherewithal.programs.views.pages import HERE, find_program, page_of_program
from wherewithal.ui.answered import was_done

BACK = "#back"


def add_program_offer(request: LibraryRequest, program_id: int) -> HttpResponse:
    """Say one thing that the program can give back."""
    program = find_program(request, program_id)
    require_edit(request.member, program)
    return form_page(
        request,
        OfferForm(request.POST or None, member=request.member),
        lambda **values: actions.add_program_offer(by=request.member, program=program, **values),
        title=_("What can %(name)s give back?") % {"name": program.name},
        button=_("Add"),
        back=page_of_program(request, program, BACK),
        here=HERE,
    )


def change_program_offer(request: LibraryRequest, program_offer_id: int) -> HttpResponse:
    """Other words, or another thing behind them."""
    offer = _find(request, program_offer_id)
    require_edit(request.member, offer.program)
    form = OfferForm(request.POST or None, initial=model_to_dict(offer), member=request.member)

    def save(words: str, asset: object = offer.asset) -> ProgramOffer:
        return actions.change_program_offer(
            by=request.member,
            offer=offer,
            words=words,
            asset=asset,  # type: ignore[arg-type]
        )

    return form_page(
        request,
        form,
        save,
        title=_("What can %(name)s give back?") % {"name": offer.program.name},
        button=_("Save"),
        back=page_of_program(request, offer.program, BACK),
        here=HERE,
    )


@require_POST
def remove_program_offer(request: LibraryRequest, program_offer_id: int) -> HttpResponse:
    """Offer it no longer."""
    offer = _find(request, program_offer_id)
    actions.remove_program_offer(by=request.member, offer=offer)
    return was_done(request, page_of_program(request, offer.program, BACK))


def _find(request: LibraryRequest, program_offer_id: int) -> ProgramOffer:
    offers = ProgramOffer.objects.in_library(request.library).select_related("program", "asset")
    return get_object_or_404(offers, pk=program_offer_id)
