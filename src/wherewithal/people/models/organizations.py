"""Bodies outside or above the library, and the places where they can be found."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.libraries.on_the_map import OnTheMap


class OrganizationType(models.TextChoices):
    """What sort of body it is: a short list of those that libraries work with."""

    UNKNOWN = "", _("not said")
    SCHOOL = "school", _("school")
    COLLEGE = "college", _("college or university")
    MUSEUM = "museum", _("museum or science center")
    YOUTH = "youth", _("youth group or youth service")
    HEALTH = "health", _("health")
    SOCIAL = "social", _("social service")
    FAITH = "faith", _("faith community")
    BUSINESS = "business", _("business")
    CLUB = "club", _("club or association")
    GOVERNMENT = "government", _("government office")
    MEDIA = "media", _("newspaper, radio or other media")
    FARM = "farm", _("farm, park or nature")
    OTHER = "other", _("something else")


class PartnerArea(models.TextChoices):
    """The areas of partners, as the program reports of US state libraries list them."""

    UNKNOWN = "", _("not said")
    LIBRARIES = "libraries", _("Libraries")
    HISTORICAL = "historical", _("Historical Societies/Organizations")
    MUSEUMS = "museums", _("Museums")
    ARCHIVES = "archives", _("Archives")
    HERITAGE = "heritage", _("Cultural Heritage Multi-type")
    PRESCHOOLS = "preschools", _("Preschools")
    SCHOOLS = "schools", _("Schools")
    ADULT_EDUCATION = "adult-education", _("Adult Education")
    HUMAN_SERVICES = "human-services", _("Human Service Organizations")
    OTHER = "other", _("Other")


class LegalType(models.TextChoices):
    """The legal types of partners, as the program reports of US state libraries list them."""

    UNKNOWN = "", _("not said")
    FEDERAL = "federal", _("Federal")
    STATE = "state", _("State")
    LOCAL_GOVERNMENT = "local-government", _("Local Government")
    SCHOOL_DISTRICT = "school-district", _("School District")
    NON_PROFIT = "non-profit", _("Non-Profit")
    PRIVATE = "private", _("Private Sector")
    TRIBE = "tribe", _("Tribe/Native Hawaiian Organization")


class Organization(OnTheMap, LibraryRow):
    """A body outside or above the library. What it brings, wants and cannot do: one line per item."""

    name = models.CharField(_("name"), max_length=300)
    type = models.CharField(
        _("type of organization"), max_length=12, choices=OrganizationType, blank=True, default=""
    )
    kind = models.CharField(_("kind of organization"), max_length=200, blank=True)
    partner_area = models.CharField(
        _("partner area"), max_length=16, choices=PartnerArea, blank=True, default=""
    )
    legal_type = models.CharField(
        _("legal type"), max_length=16, choices=LegalType, blank=True, default=""
    )
    website = models.URLField(_("website"), blank=True)
    phone = models.CharField(_("phone"), max_length=60, blank=True)
    languages = models.CharField(_("languages spoken"), max_length=300, blank=True)
    words = models.TextField(_("about them"), blank=True)
    brings = models.TextField(_("what they bring"), blank=True)
    wants = models.TextField(_("what they want"), blank=True)
    cannot = models.TextField(_("what they cannot do"), blank=True)
    reach_by = models.TextField(_("how they like to be reached"), blank=True)
    do_not_contact = models.BooleanField(_("please do not contact them"), default=False)
    do_not_contact_words = models.TextField(_("why not, and since when"), blank=True)
    is_local_government = models.BooleanField(_("our local government"), default=False)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("organization")
        constraints = [*OnTheMap.Meta.constraints]

    def __str__(self) -> str:
        return self.name


class OrganizationLocation(OnTheMap, LibraryRow):
    """A further place of an organization, beside the address that it has itself."""

    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="locations"
    )
    name = models.CharField(_("name"), max_length=300)
    words = models.TextField(_("hours, and what else to know"), blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("location")
        constraints = [*OnTheMap.Meta.constraints]

    def __str__(self) -> str:
        return self.name
