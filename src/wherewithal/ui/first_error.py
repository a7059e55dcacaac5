"""A form that comes back with a question puts whoever typed it where the question is."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Widget


class FieldOfPage(BoundField):
    """A field that takes the focus when it is the first of its form that wants another look."""

    @property
    def asks_first(self) -> bool:
        """True for the first visible field with an error; what concerns the whole form comes before."""
        errors = self.form.errors if self.form.is_bound else {}
        if NON_FIELD_ERRORS in errors:
            return False
        asking = [name for name in self.form.fields if name in errors]
        visible = [name for name in asking if not self.form.fields[name].widget.is_hidden]
        return visible[:1] == [self.name]

    def build_widget_attrs(self, attrs: dict[str, Any], widget: Widget | None = None) -> Any:
        """Several boxes are one field: their frame takes the focus (`components/field.html`)."""
        built = super().build_widget_attrs(attrs, widget)
        if self.asks_first and not self.use_fieldset:
            built["autofocus"] = True
        return built


class Renderer(TemplatesSetting):
    """Renders forms with our own templates and fields."""

    bound_field_class = FieldOfPage
