"""A tick that is asked for only where it decides something: whether this comes on top, whether there is room."""

from typing import Any

from django import forms

TICK = "is_sure"


class SecondLook(forms.BaseForm):
    """A form whose `is_sure` is shown once the action asked for it, and not for any other mistake."""

    data: Any

    def visible_fields(self) -> list[forms.BoundField]:
        """Without the tick, where nobody asked for it and it is not ticked."""
        shown = super().visible_fields()
        return [field for field in shown if field.name != TICK or self._is_asked(field)]

    def _is_asked(self, field: forms.BoundField) -> bool:
        return bool(self.is_bound and (field.errors or field.data))
