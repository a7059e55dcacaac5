"""Something good that is there around the library: people, groups, places, trades, stories."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.accounts.written import Written
from wherewithal.libraries.on_the_map import OnTheMap


class AssetKind(models.TextChoices):
    """What sort of thing it is."""

    UNKNOWN = "", _("not said")
    INDIVIDUAL = "individual", _("person")
    ASSOCIATION = "association", _("association")
    INSTITUTION = "institution", _("institution")
    PLACE = "place", _("physical place")
    ECONOMY = "economy", _("local economy")
    STORY = "story", _("story")


class Bucket(models.TextChoices):
    """What a library could hope for from it, in four quick buckets."""

    NONE = "", _("no bucket yet")
    EXPERTISE = "expertise", _("Expertise and passion")
    FUNDING = "funding", _("Funding and materials")
    SPACE = "space", _("Space")
    RELATIONSHIPS = "relationships", _("Relationships")


class CommunityAsset(OnTheMap, Written):
    """One card: the retired vet, the church hall, the food drive that everybody remembers.

    A card about a person is tied to the person's record, whose consent guards it, and goes with it.
    """

    GOES_WITH: ClassVar = frozenset({"person"})

    name = models.CharField(_("name"), max_length=300)
    kind = models.CharField(
        _("kind"), max_length=12, choices=AssetKind, blank=True, default=AssetKind.UNKNOWN
    )
    bucket = models.CharField(
        _("bucket"), max_length=14, choices=Bucket, blank=True, default=Bucket.NONE
    )
    words = models.TextField(_("what is good to know"), blank=True)
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="community_assets",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="community_assets",
    )
    level = models.CharField(
        _("who may see it"), max_length=10, choices=Level, default=Level.LIBRARY
    )
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("community asset")
        constraints = [*OnTheMap.Meta.constraints]
        indexes = [
            models.Index(fields=["library", "bucket", "position"], name="community_asset_bucket")
        ]

    def __str__(self) -> str:
        return self.name


class CommunityAssetOutlet(LibraryRow):
    """This outlet knows it. No outlet at all means: not said which."""

    community_asset = models.ForeignKey(
        CommunityAsset, on_delete=models.PROTECT, related_name="known_at"
    )
    outlet = models.ForeignKey(
        "wherewithal.Outlet", on_delete=models.PROTECT, related_name="community_assets"
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("outlet that knows it")
        constraints = [
            models.UniqueConstraint(
                fields=["community_asset", "outlet"], name="community_asset_outlet_once"
            )
        ]
