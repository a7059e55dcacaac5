"""What the first visitor is asked."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts import setup_code
from wherewithal.accounts.forms import AccountForm, explained
from wherewithal.home.set_up.founding import new_library
from wherewithal.libraries.models import LibrarySize

SIZE_WORDS = {
    LibrarySize.TINY: _("You know everybody by name. The worksheets begin with each person."),
    LibrarySize.MIDDLE: _("The worksheets begin with people and can be filled in by several."),
    LibrarySize.LARGE: _("The worksheets begin with groups, and branches fill in their own part."),
}


def size_choices() -> list[tuple[str, Any]]:
    """The three sizes, each with what it means for the worksheets."""
    return [(size.value, explained(size.label, SIZE_WORDS[size])) for size in LibrarySize]


class SetUpForm(AccountForm):
    """The code, the person, the library."""

    code = forms.CharField(
        label=_("The code that the server shows"),
        max_length=40,
        help_text=_(
            "Eight letters and digits, in the window in which Wherewithal was started: like KAV7-3MPQ."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    library_name = forms.CharField(
        label=_("What is your library called?"),
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    size = forms.ChoiceField(
        label=_("Which is most like it?"),
        choices=size_choices,
        widget=forms.RadioSelect,
        initial=LibrarySize.TINY,
    )
    slug = forms.CharField(
        label=_("Short name in addresses"),
        max_length=40,
        required=False,
        help_text=_(
            "Small letters, digits and hyphens. Left empty, it is made from the library’s name."
        ),
    )

    field_order = ["code"]

    def clean_code(self) -> Any:
        """Turn the code into the link behind it."""
        link = setup_code.find(self.cleaned_data["code"])
        if link is None:
            raise ValidationError(
                _(
                    "That is not the code. Look at the window in which the server was started: the"
                    " newest code counts, and starting the server again shows a new one."
                ),
                code="wrong_code",
            )
        return link

    def clean(self) -> dict[str, Any]:
        """Check the library as a whole, and put each complaint at its field."""
        values = super().clean()
        if values.get("library_name"):
            library = new_library(
                name=values["library_name"],
                size=values.get("size", LibrarySize.TINY),
                slug=values.get("slug", ""),
            )
            try:
                library.full_clean()
            except ValidationError as problem:
                self._place(problem.message_dict)
            values["library"] = library
        return values

    def _place(self, complaints: dict[str, list[str]]) -> None:
        for name, words in complaints.items():
            self.add_error("slug" if name == "slug" else "library_name", words)
