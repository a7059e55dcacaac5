"""What is asked of the community map, and where something stands."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wherewithal.community.models import Bucket
from wherewithal.engine.geography import Point
from wherewithal.engine.scale_bar import to_meters
from wherewithal.engine.typed_point import read_point
from wherewithal.formats.geojson import PlaceProblem, read_geojson
from wherewithal.map.around.places import LIBRARY, LOOKS, OUTLET, Place, Sort
from wherewithal.map.around.surroundings import Wanted
from wherewithal.ui.seen import Seen

FURTHEST = 20_000
LARGEST_TEXT = 2_000_000
TROUBLES: dict[str, Any] = {
    PlaceProblem.TOO_LARGE: _("That file is larger than we take here."),
    PlaceProblem.TOO_MANY: _("More places than we take at once: the first 2,000 are here."),
    PlaceProblem.NOT_TEXT: _("This is no text. A GeoJSON file is text in UTF-8."),
    PlaceProblem.NOT_JSON: _("This is not GeoJSON: it breaks off, or is some other file."),
    PlaceProblem.NOT_PLACES: _("This file holds no list of places (a FeatureCollection)."),
    PlaceProblem.NOT_A_POINT: _("is an outline or a line, not a point; it can be placed by hand"),
    PlaceProblem.NO_COORDINATES: _("has no coordinates; it can be placed by hand"),
    PlaceProblem.SWAPPED: _("seems to have latitude and longitude in the wrong order"),
    PlaceProblem.OUT_OF_RANGE: _("has coordinates that lie nowhere on the globe"),
    PlaceProblem.NOT_DEGREES: _("has coordinates in meters or feet of some grid, not in degrees"),
    PlaceProblem.NO_NAME: _("has no name, and is left out"),
}


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
        names = [(place.start, place.name) for place in starts]
        looks = [(look, label) for look, label in LOOKS.items() if look not in (LIBRARY, OUTLET)]
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
        chosen = [place for place in self.starts if place.start == values.get("start")]
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


class FileForm(forms.Form):
    """A file of places, or its text, and what sort of places they are."""

    sort = forms.ChoiceField(label=_("What the file holds"), widget=forms.RadioSelect)
    file = forms.FileField(
        label=_("GeoJSON file"),
        required=False,
        help_text=_("Many cities publish such files on their open data pages, as points."),
    )
    text = forms.CharField(
        label=_("Or the text of the file"),
        required=False,
        strip=False,
        max_length=LARGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, sorts: list[Sort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            Sort.ASSET: _("places and organizations of the community"),
            Sort.OUTLET: _("our own outlets"),
        }
        field: Any = self.fields["sort"]
        field.choices = [(sort.value, labels[sort]) for sort in sorts]
        self.initial.setdefault("sort", sorts[0].value)

    def clean(self) -> dict[str, Any]:
        """One of the two, read as text; what cannot be read is told."""
        values = super().clean() or self.cleaned_data
        file = values.get("file")
        data: bytes | str = file.read(LARGEST_TEXT + 1) if file else values.get("text", "")
        if not data and not self.errors:
            raise forms.ValidationError(_("Choose a file first, or paste its text."))
        if len(data) > LARGEST_TEXT:
            raise forms.ValidationError(_("That file is larger than we take here (2 megabytes)."))
        values["places"] = found = read_geojson(data)
        if self.errors:
            return values
        if found.refused:
            first = found.troubles[0].what if found.troubles else PlaceProblem.NOT_PLACES
            raise forms.ValidationError(TROUBLES[first])
        values["text"] = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        return values
