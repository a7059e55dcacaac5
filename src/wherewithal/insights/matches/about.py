"""What every list says of a source: its name, its page, what it is, and how addresses call it."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.engine.matching import Source, SourceKind
from wherewithal.insights.matches.find import source_page

Words = str | Promise

# What it is, and the mark of its area where it is one of ours.
KINDS: dict[SourceKind, tuple[Words, str]] = {
    SourceKind.STAFF_GROUP: (_("our staff"), "staff"),
    SourceKind.PERSON: (_("somebody we know"), "staff"),
    SourceKind.SPACE: (_("our space"), "space"),
    SourceKind.MATERIAL: (_("our material"), "material"),
    SourceKind.RELATIONSHIP: (_("a relationship of ours"), "relationship"),
    SourceKind.COMMUNITY_ASSET: (_("around us"), "relationship"),
    SourceKind.ORGANIZATION: (_("organization"), "relationship"),
    SourceKind.OTHER: (_("something else"), ""),
}
SOMEBODY = frozenset(
    {
        SourceKind.PERSON,
        SourceKind.RELATIONSHIP,
        SourceKind.COMMUNITY_ASSET,
        SourceKind.ORGANIZATION,
    }
)


@dataclass(frozen=True, slots=True)
class AboutSource:
    """A row of a list that stands for one source; what else a list says of it, its own rows add."""

    about: Source

    @property
    def key(self) -> str:
        """Its id in the engine: "asset:5"."""
        return self.about.id

    @property
    def slug(self) -> str:
        """How addresses call it: "asset-5"."""
        return self.key.replace(":", "-")

    @property
    def name(self) -> str:
        """What it is called."""
        return self.about.name

    @property
    def page(self) -> str:
        """The page of its record."""
        return source_page(self.key).page

    @property
    def arguments(self) -> dict[str, int]:
        """What stands in the address of that page."""
        return source_page(self.key).arguments

    @property
    def kind(self) -> Words:
        """What it is, in words."""
        return KINDS[self.about.kind][0]

    @property
    def may_be_asked(self) -> bool:
        """True for somebody, not something: a person, a body, or what stands for one."""
        return self.about.kind in SOMEBODY

    @property
    def area(self) -> str:
        """The area whose mark it bears; nothing where it has none."""
        return KINDS[self.about.kind][1]
