"""Forms of what is to check: which to show, what to do with the ticked ones, and the answers."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.queries import members_of
from wherewithal.capacity import queries
from wherewithal.capacity.checks import WHOLE_LIBRARY, CheckFilter, OpenCheck, RowChecks
from wherewithal.capacity.fields import FactField
from wherewithal.capacity.forms import form_field
from wherewithal.capacity.models import Area, Note, NoteKind
from wherewithal.libraries.labels import column_label
from wherewithal.libraries.models import Library
from wherewithal.libraries.queries import outlets_in

WHO = (
    ("", _("all of them")),
    ("mine", _("those I am asked")),
    ("unassigned", _("nobody’s yet")),
    ("aside", _("set aside as not needed")),
)
ASKED_OF_SOMEBODY = {"mine", "unassigned"}
KEPT_WITH_THE_QUESTION = ""


class FilterForm(forms.Form):
    """Which of them to show."""

    who = forms.ChoiceField(label=_("Show"), choices=WHO, required=False)
    area = forms.ChoiceField(label=_("Area"), required=False)
    outlet = forms.TypedChoiceField(label=_("Place"), coerce=int, empty_value=None, required=False)

    def __init__(self, data: Any, *, member: Member, is_alone: bool = False) -> None:
        super().__init__(data)
        if is_alone:
            self.fields["who"].choices = [pair for pair in WHO if pair[0] not in ASKED_OF_SOMEBODY]  # type: ignore[attr-defined]
        self.fields["area"].choices = [("", _("all areas")), *Area.choices]  # type: ignore[attr-defined]
        places = [(outlet.pk, outlet.name) for outlet in outlets_in(member)]
        whole = [(WHOLE_LIBRARY, _("the whole library"))] if places else []
        self.fields["outlet"].choices = [("", _("all places")), *places, *whole]  # type: ignore[attr-defined]

    def chosen(self) -> CheckFilter:
        """What was chosen; all of them where the address says something odd."""
        if not self.is_valid():
            return CheckFilter()
        data = self.cleaned_data
        return CheckFilter(who=data["who"], area=data["area"], outlet_id=data["outlet"])


class MemberChoice(forms.ModelChoiceField):
    """A member, by name."""

    def label_from_instance(self, member: Membership) -> str:
        """The name that everybody knows."""
        return member.actor_name


def who_may_be_asked(library: Library, member: Membership) -> MemberChoice:
    """Those who write here, for somebody who gives things away; others may only take them."""
    members = members_of(library)
    if not member.can(Permission.EDIT_CAPACITY):
        members = members.filter(pk=member.pk)
    answering = [other.pk for other in members if other.can(Permission.ADD_NOTES)]
    return MemberChoice(
        queryset=members.filter(pk__in=answering),
        required=False,
        label=_("Who finds it out"),
        empty_label=_("nobody in particular"),
    )


class TickedForm(forms.Form):
    """What to do with the ticked ones."""

    def __init__(self, data: Any = None, *, library: Library, member: Membership) -> None:
        super().__init__(data)
        self.fields["to"] = who_may_be_asked(library, member)


class AnswerForm(forms.Form):
    """The answer to a question, and where it goes."""

    text = forms.CharField(label=_("Answer"), widget=forms.Textarea(attrs={"rows": 2}))
    lands_as = forms.ChoiceField(
        label=_("Keep it"), required=False, widget=forms.RadioSelect, initial=KEPT_WITH_THE_QUESTION
    )

    def __init__(self, data: Any = None, *, library: Library, **options: Any) -> None:
        super().__init__(data, **options)
        lines = (NoteKind.STRENGTH, NoteKind.CHALLENGE, NoteKind.IMPROVEMENT)
        self.fields["lands_as"].choices = [  # type: ignore[attr-defined]
            (KEPT_WITH_THE_QUESTION, _("with the question")),
            *((kind.value, column_label(library, kind)) for kind in lines),
        ]


class FactForm(forms.Form):
    """A blank fact's own input, and the question that it answers on the way."""

    def __init__(
        self,
        data: Any = None,
        *,
        fact: FactField,
        member: Member,
        questions: Iterable[Note] = (),
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.fields["value"] = form_field(fact, member=member)
        self.questions = {str(note.pk): note for note in questions}
        if self.questions:
            self.fields["answers"] = forms.ChoiceField(
                label=_("This answers the question"), required=False, choices=self._choices()
            )

    def _choices(self) -> list[tuple[str, Any]]:
        texts = [(key, Truncator(note.text).chars(80)) for key, note in self.questions.items()]
        return [("", _("none of them")), *texts]

    def question(self) -> Note | None:
        """The question that is closed with this."""
        return self.questions.get(self.cleaned_data.get("answers", ""))


def form_for(
    check: OpenCheck, row: RowChecks, data: Any, *, library: Library, member: Member
) -> forms.Form | None:
    """The form that answers this check; None where this member cannot."""
    if not member.can(Permission.ADD_NOTES):
        return None
    if check.fact is None:
        return AnswerForm(data, library=library, prefix=check.key)
    may_edit = queries.may_edit(member, row.asset)
    questions = [other.note for other in row.checks if other.note is not None] if may_edit else []
    return FactForm(data, fact=check.fact, member=member, questions=questions, prefix=check.key)
