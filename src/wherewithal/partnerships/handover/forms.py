"""Who takes over what: one choice for each line of the pack."""

from collections import Counter
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.partnerships.handover.actions import Handed
from wherewithal.partnerships.handover.pack import Pack, candidates


class HandoverForm(forms.Form):
    """A field for each thing, by its key."""

    def __init__(self, *args: Any, pack: Pack, **options: Any) -> None:
        super().__init__(*args, **options)
        self._pack = pack
        titles = Counter(line.thing.title for _kind, line in pack.lines)
        choices = {kind.slug: candidates(kind, pack.around) for kind, _line in pack.lines}
        for kind, line in pack.lines:
            proposed = line.proposed.row.pk if line.proposed else ""
            self.fields[line.thing.key] = forms.TypedChoiceField(
                label=_("%(title)s: who takes it over?")
                % {
                    "title": line.thing.told_apart
                    if titles[line.thing.title] > 1
                    else line.thing.title
                },
                choices=[("", _("nobody yet")), *choices[kind.slug]],
                initial=proposed,
                required=False,
                coerce=int,
                empty_value=None,
            )

    def clean(self) -> dict[str, Any]:
        """What the action takes."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        handed = []
        members = {each.pk: each for each in self._pack.around.members}
        for kind, line in self._pack.lines:
            key = values.pop(line.thing.key, None)
            people: dict[int, Any] = self._pack.around.people
            to = (people if kind.to_person else members).get(key or 0)
            if to is not None:
                handed.append(Handed(line.thing.key, to))
        return {"handed": handed}
