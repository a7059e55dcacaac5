"""The file with cards; and once it was read, its cards as we understood them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.formats.vcard import (
    MAX_CARD_BYTES,
    Card,
    CardTrouble,
    FileCards,
    read_cards,
    write_cards,
)

TROUBLES: dict[str, Any] = {
    CardTrouble.TOO_LARGE: _("That file is larger than we take here (5 megabytes)."),
    CardTrouble.TOO_MANY: _("More cards than we take at once: the first 500 are here."),
    CardTrouble.NO_CARDS: _("There is no contact card in this file. It usually ends in .vcf."),
    CardTrouble.READ_AS_LATIN: _(
        "The file is of an old kind: look whether letters with accents are right."
    ),
    CardTrouble.UNREADABLE: _("could not be read, and is left out"),
    CardTrouble.WITHOUT_NAME: _("has no name, and is left out"),
    CardTrouble.OF_ANOTHER_KIND: _(
        "is of a list, a place or a device, not of a person or an organization; it is left out"
    ),
    CardTrouble.LINES_LEFT_OUT: _("has lines that could not be read; the rest of it is here"),
    CardTrouble.NOT_WHOLE: _("has no end: look whether all of it is here"),
    CardTrouble.PICTURE_LEFT_OUT: _("has a picture, which is left out"),
}


class CardsForm(forms.Form):
    """A file, or the text that the page before sent along."""

    file = forms.FileField(
        label=_("File with contact cards"),
        required=False,
        help_text=_("A .vcf file, as phones and mail programs share it; one card or many."),
    )
    text = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """The cards; what cannot be read at all is told at the file."""
        values = super().clean() or self.cleaned_data
        file = values.get("file")
        data = file.read(MAX_CARD_BYTES + 1) if file else values.get("text", "").encode()
        found = read_cards(data)
        if not data and not self.errors:
            self.add_error("file", _("Choose a file first."))
        elif not found.cards and not self.errors:
            first = found.oddities[0].what if found.oddities else CardTrouble.NO_CARDS
            is_whole = first in (CardTrouble.TOO_LARGE, CardTrouble.NO_CARDS)
            self.add_error("file", TROUBLES[first if is_whole else CardTrouble.NO_CARDS])
        values["found"] = found
        return values


def kept_text(cards: list[Card]) -> str:
    """The cards for the next page: without what was left out."""
    return write_cards(cards).decode()


def troubles_of(found: FileCards) -> list[str]:
    """What was odd, each in a sentence that names its card."""
    return [
        str(TROUBLES[oddity.what])
        if oddity.number is None
        else str(_("Card %(number)s %(trouble)s."))
        % {"number": oddity.number, "trouble": TROUBLES[oddity.what]}
        for oddity in found.oddities
    ]
