"""One contact that stands here several times: as a card, as an organization, in what somebody says of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wherewithal.engine.matching import Match, Source, SourceKind
from wherewithal.engine.matching.word_forms import words_of

# What may be one body under two names. Our own rooms and things are not; two people may share a name.
BODIES = frozenset({SourceKind.ORGANIZATION, SourceKind.COMMUNITY_ASSET, SourceKind.RELATIONSHIP})
LEAST_NAME = 2
"""A name of so many words is known again in a sentence; “Church” alone may be any church."""

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """The match that leads; others under which the same contact stands; people whose words name it."""

    lead: Match
    also: tuple[Match, ...] = ()
    through: tuple[Match, ...] = ()


class Contacts:
    """Which of some sources are one contact: by the organization of a card, or by the same name."""

    def __init__(self, holders: dict[str, str], sources: Iterable[Source]) -> None:
        """`holders`: the organization of each card; `sources`: those that are looked at together."""
        self._holders = holders
        self._names: dict[str, Stems] = {}
        self._heads: dict[str, str] = {}
        named: dict[frozenset[str], str] = {}
        for source in sorted(sources, key=_organizations_first):
            if source.kind in BODIES:
                self._names[source.id] = name = _stems(source.name)
                head = holders.get(source.id) or named.setdefault(frozenset(name), source.id)
                self._heads[source.id] = head

    def head_of(self, source: str) -> str:
        """What the contact is called inside, whichever of its sources is asked about."""
        return self._heads.get(source) or self._holders.get(source, source)

    def is_recorded(self, source: str) -> bool:
        """True where somebody noted whose card it is, so nobody has to guess by its name."""
        return source in self._holders

    def is_named_in_all(self, match: Match, body: str) -> bool:
        """True where each of the quoted words of a match speaks of this body by its name."""
        name = self._names.get(body, ())
        said = [_stems(reason.words) for reason in match.reasons]
        return len(name) >= LEAST_NAME and bool(said) and all(_holds(one, name) for one in said)


def fold(matches: Sequence[Match], contacts: Contacts, people: frozenset[str]) -> list[Contact]:
    """One entry for each contact, at the place of its best match. `people`: sources that are persons."""
    groups: dict[str, list[Match]] = {}
    for match in matches:
        groups.setdefault(contacts.head_of(match.source), []).append(match)
    found = {head: _contact(head, group) for head, group in groups.items()}
    for head in [each for each in found if each in people]:
        body = _body_named_by(found[head].lead, found, contacts)
        if body is not None:
            person = found.pop(head).lead
            found[body] = replace(found[body], through=(*found[body].through, person))
    return list(found.values())


def _body_named_by(match: Match, found: dict[str, Contact], contacts: Contacts) -> str | None:
    for head, contact in found.items():
        names = (contact.lead, *contact.also)
        if any(contacts.is_named_in_all(match, each.source) for each in names):
            return head
    return None


def _contact(head: str, group: Sequence[Match]) -> Contact:
    """The row that is the contact itself leads, where it is among them."""
    lead = next((match for match in group if match.source == head), group[0])
    return Contact(lead, tuple(match for match in group if match is not lead))


def _organizations_first(source: Source) -> tuple[bool, str]:
    return source.kind is not SourceKind.ORGANIZATION, source.id


def _stems(words: str) -> Stems:
    return tuple(word.stem for word in words_of(words))


def _holds(said: Stems, name: Stems) -> bool:
    """Whether the name stands in it word by word."""
    return any(said[at : at + len(name)] == name for at in range(len(said) - len(name) + 1))
