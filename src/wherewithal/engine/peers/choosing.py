"""Which libraries are like ours: size, locale, resources and state, by a rule that is told in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from wherewithal.engine.peers.model import PeerLibrary

POPULATION = "population"
SPENDING = "spending"


class Likeness(StrEnum):
    """How near two locales have to be."""

    ANY = "any"
    SAME_KIND = "same_kind"  # both in a city, suburb, town or in the country
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PeerRule:
    """What a peer has to have in common with us. Shares are of our own figure; None asks for nothing."""

    size: tuple[Decimal, Decimal] | None = (Decimal("0.8"), Decimal("1.2"))
    resources: tuple[Decimal, Decimal] | None = None
    locale: Likeness = Likeness.ANY
    same_state: bool = False
    same_legal_basis: bool = False
    resource: str = SPENDING


@dataclass(frozen=True, slots=True)
class Peers:
    """Who is like us, nearest in size first, with the rule in words and why others were left out.

    `unmet` names what the rule asks of us that we did not report; then there are no peers, rather than wrong ones.
    """

    us: PeerLibrary
    rule: PeerRule
    libraries: tuple[PeerLibrary, ...]
    sentences: tuple[str, ...]
    closed: int = 0
    not_told: int = 0
    unmet: tuple[str, ...] = ()


def choose(us: PeerLibrary, libraries: Iterable[PeerLibrary], rule: PeerRule) -> Peers:
    """The libraries of our year that the rule takes; ourselves and those closed for the year are left out.

    `not_told` counts those that cannot be compared because they did not report what the rule asks for.
    """
    unmet = tuple(_unmet(us, rule))
    found, closed, not_told = [], 0, 0
    for library in libraries:
        if library.year != us.year:
            raise ValueError("peers are of one year")
        if library.key == us.key or unmet:
            continue
        if library.is_closed:
            closed += 1
            continue
        fits = _fits(us, library, rule)
        not_told += fits is None
        if fits:
            found.append(library)
    found.sort(key=lambda library: (_distance(us, library), library.key))
    return Peers(us, rule, tuple(found), tuple(_sentences(us, rule)), closed, not_told, unmet)


def _unmet(us: PeerLibrary, rule: PeerRule) -> Iterator[str]:
    if rule.size and us.figure(POPULATION) is None:
        yield POPULATION
    if rule.resources and us.figure(rule.resource) is None:
        yield rule.resource
    if rule.locale is not Likeness.ANY and not us.locale:
        yield "locale"
    if rule.same_state and not us.state:
        yield "state"
    if rule.same_legal_basis and not us.legal_basis:
        yield "legal_basis"


def _fits(us: PeerLibrary, library: PeerLibrary, rule: PeerRule) -> bool | None:
    """Whether the rule takes it; None where only something that was not reported stands in the way."""
    digits = {Likeness.ANY: 0, Likeness.SAME_KIND: 1, Likeness.SAME: 2}[rule.locale]
    answers = [
        _within(us.figure(POPULATION), library.figure(POPULATION), rule.size),
        _within(us.figure(rule.resource), library.figure(rule.resource), rule.resources),
        _equal(us.locale[:digits], library.locale[:digits]) if digits else True,
        _equal(us.state, library.state) if rule.same_state else True,
        _equal(us.legal_basis, library.legal_basis) if rule.same_legal_basis else True,
    ]
    return False if False in answers else (None if None in answers else True)


def _within(
    ours: Decimal | None, theirs: Decimal | None, share: tuple[Decimal, Decimal] | None
) -> bool | None:
    if share is None:
        return True
    if ours is None or theirs is None:
        return None
    least, most = share
    return ours * least <= theirs <= ours * most


def _equal(ours: str, theirs: str) -> bool | None:
    return ours == theirs if theirs else None


def _distance(us: PeerLibrary, library: PeerLibrary) -> Decimal:
    ours, theirs = us.figure(POPULATION), library.figure(POPULATION)
    return Decimal("Infinity") if ours is None or theirs is None else abs(ours - theirs)


def _sentences(us: PeerLibrary, rule: PeerRule) -> Iterator[str]:
    """The rule in English, a condition each; pages say it in their own words from `rule`."""
    yield f"reported for fiscal year {us.year}, and not closed for that year"
    for share, name, words in (
        (rule.size, POPULATION, "people served"),
        (
            rule.resources,
            rule.resource,
            "operating expenses" if rule.resource == SPENDING else rule.resource,
        ),
    ):
        ours = us.figure(name)
        if share and ours is not None:
            least, most = (round(ours * each) for each in share)
            told = f"{share[0]:.0%} to {share[1]:.0%} of our {ours:,.0f}"
            yield f"{words}: {least:,} to {most:,} ({told})"
    if rule.locale is Likeness.SAME_KIND:
        yield "the same kind of place (city, suburb, town or country)"
    if rule.locale is Likeness.SAME:
        yield f"the same locale ({us.locale})"
    if rule.same_state:
        yield f"in the same state ({us.state})"
    if rule.same_legal_basis:
        yield f"with the same legal basis ({us.legal_basis})"
