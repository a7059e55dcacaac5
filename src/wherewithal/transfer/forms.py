"""A file or pasted cells; which column says what; whom a row is, of those we know."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.transfer.kinds import kind_of
from wherewithal.transfer.models import NAME_LENGTH, StagedFile
from wherewithal.transfer.reading import REMEMBERED
from wherewithal.transfer.staging import MOST_BYTES, parts_of

SAMPLES = 3
NOT_KNOWN = gettext_lazy("we do not know: it is kept beside the record in its own words")


def ground_of(slug: str, reason: str, *, is_sure: bool) -> str:
    """Why a column is taken for what it is taken for; low confidence asks."""
    if not slug:
        return str(NOT_KNOWN)
    if reason == REMEMBERED:
        return _("as you put it")
    asks = "" if is_sure else " " + _("Please see whether this is right.")
    return _("Why: %(reason)s.") % {"reason": reason} + asks


class SendForm(forms.Form):
    """A file, or cells that were copied from a spreadsheet or a web page."""

    file = forms.FileField(
        label=gettext_lazy("File with a list"),
        required=False,
        help_text=gettext_lazy(
            "Excel, OpenDocument, CSV, Word, a web page or JSON. Choose it, or drop it on the button."
        ),
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste the cells here"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )

    def clean(self) -> dict[str, Any]:
        """One of the two; the bytes, with a name."""
        values = super().clean() or self.cleaned_data
        file = values.get("file")
        if file is None and not (values.get("text") or "").strip():
            if not self.errors:
                self.add_error("file", _("Choose a file first, or paste cells below."))
            return values
        if file is not None and file.size > MOST_BYTES:
            words = _(
                "A file may have up to %(most)s megabytes here. Please share it out over a few."
            )
            self.add_error("file", words % {"most": MOST_BYTES // 1_000_000})
            return values
        values["name"] = file.name if file is not None else _("pasted list")
        values["data"] = file.read() if file is not None else values["text"].encode()
        return values


class ColumnsForm(forms.Form):
    """What each column says, and what the list is called."""

    list_name = forms.CharField(
        label=gettext_lazy("What do you call this list?"),
        max_length=NAME_LENGTH,
        help_text=gettext_lazy(
            "A newer version under the same name brings these records up to date."
        ),
    )

    def __init__(self, *args: Any, staged: StagedFile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.staged = staged
        self.initial.setdefault("list_name", staged.list_name)
        header = staged.header
        self.width = len(header)
        for index in range(self.width):
            slug, reason, is_sure = staged.columns.get(str(index), ["", "", False])
            head = header[index] or _("Column %(number)s") % {"number": index + 1}
            self.fields[f"column-{index}"] = forms.ChoiceField(
                label=head,
                choices=[("", _("nothing of these: keep its words"))]
                + [(each.slug, each.label) for each in kind_of(staged).fields],
                required=False,
                initial=slug,
                help_text=ground_of(slug, reason, is_sure=is_sure),
            )

    def lines(self) -> list[tuple[Any, list[str]]]:
        """Each column's field with some of its cells."""
        first = parts_of(self.staged).first()
        rows = first.rows if first is not None else []
        found = []
        for index in range(self.width):
            cells = (texts[index].strip() for _number, texts, *_more in rows if index < len(texts))
            said = [cell for cell in cells if cell][:SAMPLES]
            found.append((self[f"column-{index}"], said))
        return found

    def columns(self) -> dict[int, str]:
        """Which column says what."""
        return {index: self.cleaned_data.get(f"column-{index}", "") for index in range(self.width)}

    def clean(self) -> dict[str, Any]:
        """A name there must be, and nothing is said by two columns."""
        values = super().clean() or self.cleaned_data
        seen: dict[str, int] = {}
        for index, slug in self.columns().items():
            if slug and slug in seen:
                words = _("“%(column)s” says this already. Please choose one of the two.")
                head = self.fields[f"column-{seen[slug]}"].label
                self.add_error(f"column-{index}", words % {"column": head})
            seen.setdefault(slug, index)
        most = kind_of(self.staged).most_rows
        if self.staged.count > most:
            words = _(
                "Up to %(most)s rows of this kind are taken over at once, and there are more."
            )
            words += " " + _("Please share it out over a few files.")
            self.add_error(None, words % {"most": most})
        if "name" not in seen and not self.errors:
            self.add_error(None, _("Which column holds the names? Please choose “name” for it."))
        return values
