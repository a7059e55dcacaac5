"""What was settled, who signs, and how this library approves."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.agreements.models import TEXTS, Agreement
from wherewithal.partnerships.asks.queries import members_of
from wherewithal.people.forms import day, day_has_come, own_words
from wherewithal.ui.seen import Seen

HELP: dict[str, Any] = {
    "parties": _("The library, the garden club, and who speaks for each."),
    "roles": _("Who unlocks, who brings the chairs, who sweeps up afterward."),
    "timeline": _("When it begins, the days that matter, when it ends."),
    "communication": _("Who writes to whom, how often; what both tell the press."),
    "training": _("Who shows the others the projector, the till, the seed drill."),
    "upkeep": _("Who waters the garden, or keeps the website going, when the program is over."),
    "changing": _("Whom to tell, how long before. A good agreement says how to leave as friends."),
    "measures": _("A number, a story, a full room: whatever both sides believe."),
    "reports": _("The board, the funder, the members. In what form, by when?"),
}
MOST_STEPS = 99


class AgreementForm(Seen, forms.Form):
    """Nine questions; whichever is answered is settled."""

    review_on = day(
        label=_("When do we read it again?"), help_text=_("On that day the home page reminds you.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in TEXTS:
            column: Any = Agreement._meta.get_field(name)
            label = str(column.verbose_name)
            self.fields[name] = own_words(
                label=label[:1].upper() + label[1:], required=False, help_text=HELP[name]
            )
        self.order_fields([*TEXTS, "review_on"])


class ApprovalForm(forms.Form):
    """Sign."""

    on = day(label=_("On"))
    words = own_words(label=_("A note beside it"), required=False)
    # Of the text that was read.
    digest = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self._today = today

    def clean(self) -> dict[str, Any]:
        """Nobody has approved on a day that is still to come."""
        values = super().clean() or self.cleaned_data
        day_has_come(self, "on", today=self._today)
        return values


class ApprovalStepForm(Seen, forms.Form):
    """What is looked at, and by whom."""

    name = forms.CharField(
        label=_("What is looked at?"),
        max_length=300,
        help_text=_("The director reads it; the town’s lawyer has a look; the board votes."),
    )
    approver: Any = forms.ModelChoiceField(
        None,
        label=_("Who approves?"),
        required=False,
        help_text=_("Nobody named means: whoever may change the partnership."),
    )
    position = forms.IntegerField(
        label=_("Where in the list does it stand?"), min_value=1, max_value=MOST_STEPS, initial=1
    )

    def __init__(self, *args: Any, member: Membership, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["approver"]
        field.queryset = members_of(member.library_id)
        field.empty_label = _("any editor")
        field.label_from_instance = lambda row: row.user.name
