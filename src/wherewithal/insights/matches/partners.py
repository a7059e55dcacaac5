"""When nobody is known yet: kinds of partners that usually meet such a need, and how to find one here.

Those that the words of the need call for come first; a kind that fits any need of that sort follows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.db.models import Q
from django.db.models.functions import Lower

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching.words import terms_of
from wherewithal.insights.gather.needs import words_of
from wherewithal.insights.matches.partner_kinds import KINDS, PartnerKind
from wherewithal.insights.networks.queries import unspoken
from wherewithal.people.models import Organization
from wherewithal.people.queries import organizations_in
from wherewithal.programs.models import ResourceNeed

SHOWN = 4
KINDS_AT_MOST = 3
LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Suggested:
    """A kind of partner, with those of its kind whom the library knows already."""

    kind: PartnerKind
    known: tuple[Organization, ...]
    more: int = 0

    @property
    def look_for(self) -> str:
        """A word to look for among all organizations that stand here; empty where their type says it."""
        return self.kind.named[0] if self.kind.named else ""


def partners_for(member: Member, need: ResourceNeed) -> list[Suggested]:
    """The few kinds that usually meet this very need, each with those whom we know, in one query."""
    kinds = kinds_for(need.kind, words_of(need))
    known = _known(member, kinds)
    return [_suggested(each, tuple(_of_kind(known, each))) for each in kinds]


def _suggested(kind: PartnerKind, known: tuple[Organization, ...]) -> Suggested:
    return Suggested(kind, known[:SHOWN], len(known[SHOWN:]))


def kinds_for(kind: str, words: str) -> tuple[PartnerKind, ...]:
    """First those that the words call for, the most telling first; then what fits any need of this kind.

    >>> [str(each.name) for each in kinds_for("financial", "Lunch for the helpers")][0]
    'A grocer, a bakery or a café'
    """
    asked = {term.stem for term in terms_of(words)}
    able = [each for each in KINDS if kind in each.needs]
    called = [(len(_terms(each.cues) & asked), each) for each in able if each.cues]
    by_words = sorted((pair for pair in called if pair[0]), key=lambda pair: -pair[0])
    chosen = [each for _number, each in by_words]
    others = [each for each in able if kind in each.always and each not in chosen]
    return (*chosen, *others)[:KINDS_AT_MOST]


@cache
def _terms(cues: str) -> frozenset[str]:
    """What each of these words stands for: the idea where it is one, else the word itself."""
    found: set[str] = set()
    for cue in cues.split(", "):
        stems = {term.stem for term in terms_of(cue)}
        found |= {stem for stem in stems if stem.startswith("=")} or stems
    return frozenset(found)


def _known(member: Member, kinds: Iterable[PartnerKind]) -> list[Organization]:
    """Those of any of these kinds who may be contacted, and are not called after who stays out."""
    wanted = Q(pk__in=[])
    for kind in kinds:
        wanted |= Q(type__in=kind.types)
        for word in kind.named:
            wanted |= Q(name__icontains=word) | Q(kind__icontains=word)
    rows = organizations_in(member).filter(wanted, do_not_contact=False)
    columns = ("name", "kind", "type", "library_id")
    found = rows.only(*columns).order_by(Lower("name"), "pk")[:LOOKED_AT]
    silent = unspoken(member)
    return [row for row in found if silent.allows(row.name)]


def _of_kind(known: Iterable[Organization], kind: PartnerKind) -> Iterable[Organization]:
    for row in known:
        said = f"{row.name}\n{row.kind}".casefold()
        if row.type in kind.types or any(word in said for word in kind.named):
            yield row
