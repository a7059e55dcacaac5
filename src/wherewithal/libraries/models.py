"""A library system with its outlets and teams."""

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.libraries.on_the_map import OnTheMap, PlacedHow
from wherewithal.quantities.field import QuantityField

# The first words of the installation's own addresses; tests/conventions compares them with the URLs.
RESERVED_SLUGS = frozenset(
    {
        "admin",
        "answer",
        "api",
        "ask",
        "calendars",
        "demo",
        "health",
        "invitation",
        "language",
        "libraries",
        "mail",
        "new-password",
        "partner",
        "password",
        "pulse",
        "set-up",
        "sign-in",
        "sign-out",
        "static",
    }
)


def refuse_reserved_slug(slug: str) -> None:
    """A slug may not be a word that the installation's own addresses use."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(_("That short name is taken by the software itself; choose another."))


class LibrarySize(models.TextChoices):
    """How big the library feels: decides how the worksheets begin, nothing else."""

    TINY = "tiny", _("A few of us, one building")
    MIDDLE = "middle", _("A team or a few, one or more buildings")
    LARGE = "large", _("Departments and many branches")


class Locale(models.TextChoices):
    """Where the library lies, with the codes of the Public Libraries Survey."""

    CITY_LARGE = "11", _("City, large")
    CITY_MIDSIZE = "12", _("City, midsize")
    CITY_SMALL = "13", _("City, small")
    SUBURB_LARGE = "21", _("Suburb, large")
    SUBURB_MIDSIZE = "22", _("Suburb, midsize")
    SUBURB_SMALL = "23", _("Suburb, small")
    TOWN_FRINGE = "31", _("Town, fringe")
    TOWN_DISTANT = "32", _("Town, distant")
    TOWN_REMOTE = "33", _("Town, remote")
    RURAL_FRINGE = "41", _("Rural, fringe")
    RURAL_DISTANT = "42", _("Rural, distant")
    RURAL_REMOTE = "43", _("Rural, remote")


class DistanceUnit(models.TextChoices):
    """How far things are, in the words of the place."""

    MILES = "mi", _("miles")
    KILOMETRES = "km", _("kilometers")


class Library(OnTheMap):
    """A library system: the workspace, and the wall between tenants.

    It stands on the map itself where it has no outlets, or where somebody placed it by hand.
    """

    slug = models.SlugField(
        _("short name in addresses"),
        max_length=40,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z][a-z0-9-]*\Z", _("Small letters, digits and hyphens only.")),
            refuse_reserved_slug,
        ],
    )
    name = models.CharField(_("name"), max_length=300)
    kind = models.CharField(_("kind of library"), max_length=200, blank=True)
    size = models.CharField(_("size"), max_length=6, choices=LibrarySize, default=LibrarySize.TINY)
    setting = models.TextField(_("setting, in your own words"), blank=True)
    population_served = QuantityField(_("people served"))
    hours_per_week = QuantityField(_("hours open each week"))
    hours = models.TextField(_("opening hours"), blank=True)
    travel = models.TextField(_("travel and transport"), blank=True)
    locale = models.CharField(_("locale"), max_length=2, choices=Locale, blank=True)
    state = models.CharField(_("state"), max_length=60, blank=True)
    fscs_key = models.CharField(_("survey identifier (FSCS key)"), max_length=12, blank=True)
    state_identifier = models.CharField(_("state identifier"), max_length=40, blank=True)
    belongs_to = models.CharField(_("the system it belongs to"), max_length=300, blank=True)
    shared_budgets = models.TextField(_("budgets shared with that system"), blank=True)
    distance_unit = models.CharField(
        _("miles or kilometers"), max_length=2, choices=DistanceUnit, default=DistanceUnit.MILES
    )
    # An IANA name, for example America/Chicago; empty means the time zone of the installation.
    time_zone = models.CharField(_("time zone"), max_length=60, blank=True)
    # 1 to 12; empty means nobody has said yet, and January is assumed and said so.
    budget_year_starts = models.PositiveSmallIntegerField(
        _("month in which the budget year starts"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(12)],
    )
    # Column labels that this library words its own way, for example {"challenge": "Weaknesses"}.
    labels = models.JSONField(_("words for the columns"), default=dict, blank=True)
    # True for the sample libraries: what `wherewithal demo --reset` may throw away.
    is_demo = models.BooleanField(default=False, editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("library")
        constraints = [*OnTheMap.Meta.constraints]

    def __str__(self) -> str:
        return self.name

    @property
    def stands_beside_outlets(self) -> bool:
        """True where somebody placed it by hand: then it is on the map whatever outlets there are."""
        return self.placed_how == PlacedHow.BY_HAND

    @property
    def library_id(self) -> int:
        """A library belongs to itself: lets it stand in the change log like its rows."""
        return int(self.pk)


class OutletKind(models.TextChoices):
    """What an outlet is, with the kinds of the Public Libraries Survey and outreach places."""

    CENTRAL = "central", _("central library")
    BRANCH = "branch", _("branch")
    BOOKMOBILE = "bookmobile", _("bookmobile")
    BOOKS_BY_MAIL = "mail", _("books by mail")
    OUTREACH = "outreach", _("outreach place")


class Outlet(OnTheMap, LibraryRow):
    """A place where the library meets people: central library, branch, bookmobile, outreach."""

    name = models.CharField(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=10, choices=OutletKind, default=OutletKind.BRANCH)
    hours_per_week = QuantityField(_("hours open each week"))
    hours = models.TextField(_("opening hours"), blank=True)
    words = models.TextField(_("about this place"), blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("outlet")
        constraints = [
            *OnTheMap.Meta.constraints,
            models.UniqueConstraint(
                fields=["library", "name"],
                name="outlet_name_once",
                violation_error_message=_("You have an outlet of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Team(LibraryRow):
    """A department or group of staff; may span outlets."""

    name = models.CharField(_("name"), max_length=300)
    words = models.TextField(_("about this team"), blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("team")
        constraints = [
            models.UniqueConstraint(
                fields=["library", "name"],
                name="team_name_once",
                violation_error_message=_("You have a team of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class TeamOutlet(LibraryRow):
    """A team works at an outlet."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="team_outlets")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="team_outlets")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["team", "outlet"], name="team_outlet_once")]


class CalendarKind(models.TextChoices):
    """What a stretch of the calendar is."""

    TERM = "term", _("school term")
    CLOSURE = "closure", _("closed")
    BOARD = "board", _("board meeting")
    OTHER = "other", _("something else")


class CalendarEntry(LibraryRow):
    """A day or a stretch of days: a school term, a closure, a board date. No outlet: all of the library.

    An outlet's closure goes with the outlet; without it, it would close the whole library.
    """

    GOES_WITH: ClassVar = frozenset({"outlet"})

    kind = models.CharField(_("kind"), max_length=8, choices=CalendarKind)
    name = models.CharField(_("name"), max_length=300)
    starts_on = models.DateField(_("first day"))
    # Empty: one day only.
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    outlet = models.ForeignKey(
        Outlet,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="calendar_entries",
        verbose_name=_("where"),
    )
    words = models.TextField(_("notes"), blank=True)

    class Meta:
        ordering = ["starts_on", "pk"]
        verbose_name = _("calendar entry")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="calendar_entry_ends_after_it_begins",
                violation_error_message=_("The last day lies before the first."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def last_day(self) -> date:
        """The day on which it ends, both days included."""
        return self.ends_on or self.starts_on


def next_position(rows: Any) -> int:
    """The place after the last of these rows, for a new one."""
    last = rows.aggregate(models.Max("position"))["position__max"]
    return 0 if last is None else int(last) + 1
