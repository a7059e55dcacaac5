"""Attach a file, and say what it is."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.formats.attachments import KINDS
from wherewithal.people.forms import own_words
from wherewithal.ui.seen import Seen

LONGEST_NAME = 300
MEGABYTE = 1_000_000


class ChangeFileForm(Seen, forms.Form):
    """What it is, and who may have it."""

    words = own_words(
        label=_("What is it?"), required=False, help_text=_("The signed letter of May.")
    )
    level = forms.ChoiceField(label=_("Who may have it?"), choices=Level, initial=Level.LIBRARY)

    def __init__(self, *args: Any, levels: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        level: Any = self.fields["level"]
        level.choices = [choice for choice in Level.choices if choice[0] in levels]


class FileForm(ChangeFileForm):
    """The file itself; its kind is checked where it is stored."""

    file = forms.FileField(
        label=_("The file"),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in KINDS)}),
        error_messages={
            "required": _("Choose a file."),
            "empty": _("There is nothing in this file."),
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, levels=list(Level.values), **options)
        self.fields["file"].help_text = _(
            "%(kinds)s; at most %(size)s MB. Nothing about patrons or children, please."
        ) % {"kinds": ", ".join(KINDS), "size": settings.MOST_FILE_MEGABYTES}
        self.order_fields(["file", "words", "level"])

    def clean_file(self) -> UploadedFile:
        """Not too large, with a name that can be kept."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > settings.MOST_FILE_MEGABYTES * MEGABYTE:
            message = _("This file is larger than %(size)s MB.")
            raise forms.ValidationError(message % {"size": settings.MOST_FILE_MEGABYTES})
        if len(file.name or "") > LONGEST_NAME:
            raise forms.ValidationError(
                _("Its name is longer than %(number)s letters.") % {"number": LONGEST_NAME}
            )
        return file
