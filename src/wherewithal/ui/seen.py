"""Forms about what others may change meanwhile: nobody's change is overwritten unseen."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.ui.digests import digest, tidy

SEEN = "seen"
CHANGED_MEANWHILE = "changed meanwhile"
Words = str | Promise


class Seen(forms.BaseForm):
    """A form that sends back marks of what its page showed (`components/form.html` writes them).

    Its `initial` must be what is stored now, also when it is posted. A field that only somebody else
    changed keeps their value; a field that both changed shows theirs and asks, and the next save is
    a decision. A post without marks is taken as it is.
    """

    data: Any
    cleaned_data: dict[str, Any]
    # What the question says; a page whose button has a name of its own says it with that name.
    emptied: Words = gettext_lazy(
        "Somebody emptied this meanwhile. Press the button once more to put yours there."
    )
    became: Words = gettext_lazy(
        "Meanwhile this became “%(theirs)s”. Press the button once more to put yours in its place."
    )

    @property
    def seen_name(self) -> str:
        """What the hidden input with the marks is called."""
        return self.add_prefix(SEEN)

    @property
    def seen(self) -> str:
        """Marks of what is stored now, "name=1a2b3c4d hours=9f8e7d6c"."""
        return " ".join(f"{name}={digest(self._stored(name))}" for name in self._open_names())

    @property
    def conflicts(self) -> dict[str, str]:
        """What stands now in the fields that both changed, by the names of their inputs."""
        return {
            self.add_prefix(name): self._stored(name)
            for name, errors in self.errors.as_data().items()
            if any(error.code == CHANGED_MEANWHILE for error in errors)
        }

    def clean(self) -> dict[str, Any]:
        """Keep what only others changed; ask where both did."""
        values = super().clean() or self.cleaned_data
        for name in self._changed_by_others():
            if digest(self._typed(name)) == self._marks()[name]:
                values[name] = self._take_theirs(name)
            elif self._typed(name) != self._stored(name):
                self.add_error(name, ValidationError(self._ask(name), code=CHANGED_MEANWHILE))
        return values

    def _open_names(self) -> list[str]:
        return [name for name, field in self.fields.items() if not field.widget.is_hidden]

    def _marks(self) -> dict[str, str]:
        return marks_in(self.data.get(self.seen_name, ""))

    def _changed_by_others(self) -> list[str]:
        marks = self._marks()
        return [
            name
            for name in self._open_names()
            if name in marks and marks[name] != digest(self._stored(name))
        ]

    def _stored(self, name: str) -> str:
        field = self.fields[name]
        return _as_text(field, self.get_initial_for_field(field, name))

    def _typed(self, name: str) -> str:
        return _as_text(self.fields[name], self[name].data)

    def _take_theirs(self, name: str) -> Any:
        """What is stored now, also for the page that may come back because of another field."""
        field = self.fields[name]
        theirs = field.prepare_value(self.get_initial_for_field(field, name))
        posted, html_name = self.data.copy(), self.add_prefix(name)
        if isinstance(theirs, bool):
            posted.setlist(html_name, ["on"] if theirs else [])
        else:
            shown = field.widget.format_value(theirs)
            posted.setlist(html_name, shown if isinstance(shown, list) else [shown or ""])
        self.data = posted
        return field.clean(theirs)

    def _ask(self, name: str) -> str:
        theirs = self._in_words(name)
        if not theirs:
            return str(self.emptied)
        return str(self.became) % {"theirs": theirs}

    def _in_words(self, name: str) -> str:
        stored, field = self._stored(name), self.fields[name]
        if isinstance(field, forms.BooleanField):
            return _("yes") if stored else _("no")
        if isinstance(field, forms.ChoiceField):
            labels = {str(value): str(label) for value, label in _flat(field.choices)}
            chosen = stored.split() if _takes_several(field.widget) else [stored]
            return ", ".join(labels.get(value, value) for value in chosen if value)
        return stored


def marks_in(seen: str) -> dict[str, str]:
    """By field, the mark of what a page showed.

    >>> marks_in("name=1a2b3c4d hours=9f8e7d6c")
    {'name': '1a2b3c4d', 'hours': '9f8e7d6c'}
    """
    pairs = (pair.rpartition("=") for pair in seen.split())
    return {name: mark for name, _equals, mark in pairs}


def _as_text(field: forms.Field, value: Any) -> str:
    """A value as its input holds it, made comparable: stored and posted read the same."""
    if isinstance(value, bool):
        return "on" if value else ""
    shown = field.widget.format_value(field.prepare_value(value))
    if isinstance(shown, list | tuple | set):
        return " ".join(sorted(str(item) for item in shown))
    return "" if shown is None else tidy(str(shown))


def _takes_several(widget: forms.Widget) -> bool:
    return isinstance(widget, forms.SelectMultiple | forms.CheckboxSelectMultiple)


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield value, label
