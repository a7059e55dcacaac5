"""What people type in a review, in the statement, and on the word list."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity.models import Asset, Note
from wherewithal.capacity.queries import assets_visible_to
from wherewithal.reviews.actions import Into
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, WordListEntry
from wherewithal.reviews.prompts import Prompt
from wherewithal.reviews.queries import groundable_notes
from wherewithal.ui.seen import Seen

LONGEST_LABEL = 80
LEVELS_ABOUT_PEOPLE = [
    (Level.PRIVATE, _("only me and the admins")),
    (Level.LIBRARY, _("only me, the editors and the admins")),
]


class ReviewForm(forms.ModelForm):
    """A new review."""

    class Meta:
        model = Review
        fields = ["title", "held_on"]
        widgets = {"held_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["held_on"].initial = timezone.localdate
        self.fields["title"].initial = _usual_title


def _usual_title() -> str:
    """A name that will do for most reviews: the month."""
    month = date_format(timezone.localdate(), "YEAR_MONTH_FORMAT")
    return gettext("Review, %(month)s") % {"month": month}


class AnswerForm(forms.ModelForm):
    """One answer, with who may see it. Answers about colleagues begin as private."""

    class Meta:
        model = ReviewAnswer
        fields = ["text", "level"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, prompt: Prompt, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if prompt.about_people:
            level: Any = self.fields["level"]
            level.choices = LEVELS_ABOUT_PEOPLE
            if self.instance.pk is None:
                self.initial["level"] = Level.PRIVATE


class NewAnswerForm(AnswerForm):
    """As above, for a new answer: the prompt's key keeps the forms of a page apart."""

    def __init__(self, *args: Any, prompt: Prompt, **kwargs: Any) -> None:
        super().__init__(*args, prompt=prompt, prefix=prompt.key, **kwargs)
        self.fields["text"].label = _("Your answer")


class TurnForm(forms.Form):
    """What an answer becomes, and about which row."""

    into = forms.ChoiceField(choices=[(into, into) for into in Into])
    asset: "forms.ModelChoiceField[Asset]" = forms.ModelChoiceField(
        queryset=Asset.objects.none(), required=False
    )

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows: Any = self.fields["asset"]
        rows.queryset = assets_visible_to(member)

    def clean(self) -> dict[str, Any]:
        """A conversation is about no row; everything else needs one."""
        cleaned = super().clean() or {}
        if cleaned.get("into") == Into.TALK:
            return {**cleaned, "asset": None}
        if cleaned.get("asset") is None:
            raise forms.ValidationError(_("Choose what on the map the line is about."))
        return cleaned


class LinesField(forms.ModelMultipleChoiceField):
    """Some lines, by their words."""

    def label_from_instance(self, note: Note) -> str:
        """The beginning of its words."""
        return Truncator(note.text).chars(LONGEST_LABEL)


class StatementForm(Seen, forms.ModelForm):
    """A sentence and the lines it rests on."""

    notes = LinesField(queryset=Note.objects.none(), required=False)

    class Meta:
        model = Statement
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines: Any = self.fields["notes"]
        lines.queryset = groundable_notes(member)
        if self.instance.pk is not None:
            rests_on = lines.queryset.filter(pk__in=self.instance.grounds.values("note"))
            self.initial["notes"] = [note.pk for note in rests_on]


class GroundsForm(forms.Form):
    """The lines on which somebody has looked again."""

    notes: "forms.ModelMultipleChoiceField[Note]" = forms.ModelMultipleChoiceField(
        queryset=Note.objects.none(), required=False
    )

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines: Any = self.fields["notes"]
        lines.queryset = groundable_notes(member)


class WordForm(Seen, forms.ModelForm):
    """A word and what is meant by it."""

    class Meta:
        model = WordListEntry
        fields = ["word", "meaning"]
        widgets = {"meaning": forms.Textarea(attrs={"rows": 2})}
