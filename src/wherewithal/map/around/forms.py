"""What is asked of the map of the community, and where something stands."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.community.models import Bucket
from wherewithal.engine.geography import Point
from wherewithal.engine.scale_bar import to_meters
from wherewithal.engine.typed_point import read_point
from wherewithal.map.around.places import LOOKS, OUTLET, Place
from wherewithal.map.around.surroundings import Wanted
from wherewithal.ui.seen import Seen

FURTHEST = 20_000


class ChooseForm(forms.Form):
    """From which outlet, how far, what. Odd values are told and count as not chosen."""

    start = forms.ChoiceField(label=_("Seen from"), required=False)
    within = forms.DecimalField(
        label=_("Within"), required=False, min_value=Decimal("0.01"), max_value=FURTHEST
    )
    look = forms.ChoiceField(label=_("Kind"), required=False)
    bucket = forms.ChoiceField(label=_("Bucket"), required=False)

    def __init__(self, *args: Any, starts: list[Place], unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.starts, self.unit = starts, unit
        units = {"mi": _("Within how many miles"), "km": _("Within how many kilometers")}
        self.fields["within"].label = units[unit]
        self.fields["within"].widget.attrs |= {"inputmode": "decimal", "step": "any"}
        names = [(str(place.pk), place.name) for place in starts]
        looks = [(look, label) for look, label in LOOKS.items() if look != OUTLET]
        self._choices("start", names)
        self._choices("look", [("", _("everything")), *looks])
        buckets = [(bucket.value, bucket.label) for bucket in Bucket if bucket.value]
        self._choices("bucket", [("", _("every bucket")), *buckets])
        if not starts:
            del self.fields["start"]
            del self.fields["within"]

    def _choices(self, name: str, choices: list[Any]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    @property
    def wanted(self) -> Wanted:
        """What is asked for; without a word the first outlet that is on the map."""
        values = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        chosen = [place for place in self.starts if str(place.pk) == values.get("start")]
        start = next(iter([*chosen, *self.starts]), None)
        within = values.get("within")
        return Wanted(
            start=start,
            within_meters=to_meters(float(within), self.unit) if within else None,
            look=values.get("look", ""),
            bucket=values.get("bucket", ""),
        )


class CoordinatesField(forms.CharField):
    """Latitude and longitude in one field, as other maps let one copy them."""

    def prepare_value(self, value: Any) -> Any:
        return written(value) if isinstance(value, Point) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, Point):
            return value
        text = super().to_python(value)
        return read_point(text) if text else None

    def clean(self, value: Any) -> Any:
        typed = super().clean(value if isinstance(value, str) else self.prepare_value(value))
        if typed is None and value:
            raise forms.ValidationError(
                _(
                    "Two numbers, please: degrees north first, then degrees east, "
                    "for example 42.3741, -71.1108."
                )
            )
        return typed

    def validate(self, value: Any) -> None:
        """What could not be read is told by clean."""

    def run_validators(self, value: Any) -> None:
        """Nothing further: a point is a point."""


class PlaceForm(Seen, forms.Form):
    """Where something stands. Empty takes it off the map."""

    coordinates = CoordinatesField(
        label=_("Latitude and longitude"),
        required=False,
        max_length=80,
        help_text=_(
            "Two numbers, for example 42.3741, -71.1108. On most maps on the web a right click, or a "
            "long press on a phone, shows them for copying. Empty takes it off the map."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


def written(point: Point) -> str:
    """Coordinates as they are kept: six places are about ten centimeters."""
    return f"{point.latitude:.6f}, {point.longitude:.6f}"
