"""What a program gives back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.programs.forms.widgets import offer_rows
from wherewithal.programs.models import ProgramOffer
from wherewithal.ui.seen import Seen


class OfferForm(Seen, forms.ModelForm):
    """One thing, and what stands behind it."""

    class Meta:
        model = ProgramOffer
        fields = ("words", "asset")
        widgets = {"words": forms.Textarea(attrs={"rows": 2})}
        help_texts = {
            "words": _(
                "A room on Mondays, a stall at the fair, an audience, a thank-you on every poster…"
            )
        }

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, **options)
        nobody = _("nothing on the worksheets")
        offer_rows(self, "asset", assets_visible_to(member), nobody=nobody)
