"""The library's own topics, and what they are tied to."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow

# What a topic can be tied to; each tie names exactly one of these.
TAGGED = ("asset", "line", "community_asset", "need", "program")


def _exactly_one(names: tuple[str, ...]) -> Q:
    """True for a row in which one of these columns is filled, and no other."""
    found = Q()
    for chosen in names:
        found |= Q(**{f"{name}__isnull": name != chosen for name in names})
    return found


class Topic(LibraryRow):
    """A theme that this library cares about, by a name of its own."""

    name = models.CharField(_("name"), max_length=120)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("topic")
        constraints = [
            models.UniqueConstraint(
                fields=["library", "name"],
                name="topic_once",
                violation_error_message=_("That topic stands on your list already."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Tagging(LibraryRow):
    """A person said that something is about this topic."""

    GOES_WITH: ClassVar = frozenset(TAGGED)

    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="taggings")
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="taggings",
    )
    line = models.ForeignKey(
        "wherewithal.PersonLine",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="taggings",
    )
    community_asset = models.ForeignKey(
        "wherewithal.CommunityAsset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="taggings",
    )
    need = models.ForeignKey(
        "wherewithal.CommunityNeed",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="taggings",
    )
    program = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="taggings",
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("tie to a topic")
        constraints = [
            models.CheckConstraint(condition=_exactly_one(TAGGED), name="tagging_of_one"),
            *(
                models.UniqueConstraint(fields=["topic", name], name=f"tagging_{name}_once")
                for name in TAGGED
            ),
        ]

    @property
    def tied(self) -> models.Model | None:
        """What is about the topic."""
        return self.asset or self.line or self.community_asset or self.need or self.program
