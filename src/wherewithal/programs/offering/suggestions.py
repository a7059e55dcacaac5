"""What could be offered: own rows with a strength, each with the words it rests on. A person decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries as capacity
from wherewithal.capacity.models import Area, Asset, NoteKind, SpaceFacts, SummaryRow
from wherewithal.programs.offering.models import LibraryOfferAsset
from wherewithal.vocabulary.offers import OfferKind

MOST_SHOWN = 12
# A room of which this is said has time for somebody.
SELDOM_FULL = re.compile(
    r"\b(seldom|rarely|hardly|half empty|empty|unused|under-?used|mostly free|often free|quiet)\b",
    re.I,
)
# The first of these that a line speaks of decides what sort of offer it could be.
SPEAKS_OF: tuple[tuple[str, re.Pattern[str]], ...] = (
    (OfferKind.VOLUNTEERING, re.compile(r"\bvolunteer|\bservice hours\b|\binterns?\b", re.I)),
    (
        OfferKind.PROMOTION,
        re.compile(r"\bnewsletter|\bsocial media\b|\bposters?\b|\bbulletin\b|\bdisplays?\b", re.I),
    ),
    (
        OfferKind.OFF_SITE,
        re.compile(
            r"\boutreach\b|\bbookmobile\b|\bvan\b|\btravels?\b|\bpop-?up\b|\bvisits? ", re.I
        ),
    ),
    (OfferKind.DATA, re.compile(r"\bstatistics\b|\bdata\b|\bcounts?\b", re.I)),
    (
        OfferKind.AUDIENCE,
        re.compile(
            r"\bvisitors?\b|\bbusy\b|\bpopular\b|\btrust|\bfamilies\b|\bwell[- ]loved\b", re.I
        ),
    ),
)
USUALLY: dict[str, str] = {
    Area.SPACE: OfferKind.SPACE,
    Area.MATERIAL: OfferKind.EQUIPMENT,
    Area.STAFF: OfferKind.EQUIPMENT,
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A row that could be offered, as what, and the words that say so."""

    asset: Asset
    kind: OfferKind
    grounds: str

    @property
    def words(self) -> str:
        """A first wording for whoever takes it up."""
        return f"{self.asset.name}: {self.grounds}"


def suggestions(member: Member) -> list[Suggestion]:
    """One for each row of our own that stands behind no offer yet, rooms that are seldom full first.

    Offers go out to partners, so nothing private is read, and nobody who has not agreed.
    """
    offered = LibraryOfferAsset.objects.in_library(member.library_id).values("asset")
    assets = capacity.assets_visible_to(member, leaving=True).filter(area__in=USUALLY)
    assets = assets.filter(summary_row=SummaryRow.NONE).exclude(pk__in=offered)
    by_key = {asset.pk: asset for asset in assets}
    seldom = list(_seldom_full(member, by_key))
    told = {found.asset.pk for found in seldom}
    return [*seldom, *_with_strengths(member, by_key, told)]


def _seldom_full(member: Member, assets: dict[int, Asset]) -> Iterable[Suggestion]:
    facts = SpaceFacts.objects.in_library(member.library_id).exclude(how_full="")
    for asset_id, words in facts.order_by("pk").values_list("asset_id", "how_full"):
        if asset_id in assets and SELDOM_FULL.search(words):
            yield Suggestion(assets[asset_id], OfferKind.SPACE, words.strip())


def _with_strengths(
    member: Member, assets: dict[int, Asset], told: set[int]
) -> Iterable[Suggestion]:
    lines: dict[int, list[str]] = {}
    notes = capacity.notes_visible_to(member, leaving=True).filter(kind=NoteKind.STRENGTH)
    for note in notes.order_by("position", "pk"):
        lines.setdefault(note.asset_id, []).append(note.text.strip())
    for key, asset in assets.items():
        if key in lines and key not in told:
            yield _suggestion(asset, lines[key])


def _suggestion(asset: Asset, lines: list[str]) -> Suggestion:
    """The first line that speaks of something special, or the first line."""
    for line in lines:
        for kind, words in SPEAKS_OF:
            if words.search(line):
                return Suggestion(asset, OfferKind(kind), line)
    return Suggestion(asset, OfferKind(USUALLY[asset.area]), lines[0])
