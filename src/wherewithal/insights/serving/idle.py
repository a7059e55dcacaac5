"""What serves nothing yet: no open need uses it, and none is near it. Strengths first."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from wherewithal.accounts.actors import Member
from wherewithal.engine.matching import Index, Matches, Passage, Role, Source, SourceKind
from wherewithal.insights.gather.holders import holders_of_cards
from wherewithal.insights.matches.about import AboutSource
from wherewithal.insights.matches.find import Record, found_with
from wherewithal.insights.matches.helper import Quoted
from wherewithal.insights.matches.quoting import quote
from wherewithal.insights.matches.wording import ROLES
from wherewithal.insights.serving.work_out import Serving, is_worth_telling, serving_of_all

SHOWN = 24
NAMED = 60
# People are nobody’s idle stock; whoever offers something themself stands among what is never noticed.
LOOKED_AT = (
    SourceKind.SPACE,
    SourceKind.MATERIAL,
    SourceKind.RELATIONSHIP,
    SourceKind.COMMUNITY_ASSET,
    SourceKind.ORGANIZATION,
)
SPEAKS_FOR_IT = (Role.STRENGTH, Role.OFFER, Role.SERVICE, Role.DESCRIPTION)


@dataclass(frozen=True, slots=True)
class Idle(AboutSource):
    """Something that nobody calls for yet, with the best that is said of it."""

    said: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Where something good is said; strengths before descriptions, more words before fewer."""

    statement: str
    start: int
    end: int
    rank: tuple[int, int]


@dataclass(frozen=True, slots=True)
class IdlePage:
    """Those of whom something good is said; the names of the others; how many more there are."""

    rows: tuple[Idle, ...]
    named: tuple[Idle, ...]
    more: int
    needs: int
    is_empty: bool


def idle_page(member: Member) -> IdlePage:
    """Everything that serves nothing yet, in a fixed number of queries."""
    found = serving_of_all(member)
    index = found.index
    said = dict(_best_said(index))
    with_words, without = [], []
    for group in _idle(member, found):
        spoken_for = [source for source in group if source.id in said]
        if spoken_for:
            with_words.append(min(spoken_for, key=lambda each: said[each.id].rank))
        else:
            without += [source for source in group[:1] if not _is_outside(source)]
    with_words.sort(key=lambda each: said[each.id].rank[0])
    shown = with_words[:SHOWN]
    told = [said[source.id].statement for source in shown]
    records = found_with(member, Matches("", ()), index, told).records
    return IdlePage(
        rows=tuple(_row(source, index, said[source.id], records) for source in shown),
        named=tuple(Idle(source) for source in without[:NAMED]),
        more=len(with_words) - len(shown) + len(without[NAMED:]),
        needs=len(found.lines),
        is_empty=not any(source.kind in LOOKED_AT for source in index.sources),
    )


def _idle(member: Member, found: Serving) -> Iterator[list[Source]]:
    """In the order of kinds, then of names. A card and the organization that holds it are one."""
    sources = {source.id: source for source in found.index.sources}
    holders = holders_of_cards(member, sources)
    busy = {
        holders.get(key, key)
        for key, rows in found.served.items()
        if any(is_worth_telling(match) for _need, match in rows)
    }
    busy |= {holders.get(key, key) for key in found.given}
    left = [each for each in sources.values() if each.kind in LOOKED_AT and not each.do_not_ask]
    left.sort(key=lambda each: (LOOKED_AT.index(each.kind), each.name, each.id))
    groups: dict[str, list[Source]] = defaultdict(list)
    for source in left:
        head = holders.get(source.id, source.id)
        if head not in busy:
            groups[head].append(source)
    yield from groups.values()


def _best_said(index: Index) -> Iterator[tuple[str, Said]]:
    """For each source the best that is said of it in more than its name: where it stands."""
    stretch = index.strengths
    for at, source in enumerate(index.sources):
        rows = range(stretch.first_of[at], stretch.first_of[at + 1])
        told = [_said(stretch.passages[row], index) for row in rows]
        best = min(filter(None, told), key=lambda each: each.rank, default=None)
        if best is not None:
            yield source.id, best


def _said(passage: Passage, index: Index) -> Said | None:
    role = index.statements[passage.statement].role
    if role not in SPEAKS_FOR_IT:
        return None
    rank = (SPEAKS_FOR_IT.index(role), passage.start - passage.end)
    return Said(passage.statement, passage.start, passage.end, rank)


def _is_outside(source: Source) -> bool:
    """A directory brings thousands of whom only the name is known."""
    return source.kind is SourceKind.ORGANIZATION


def _row(source: Source, index: Index, said: Said, records: dict[str, Record]) -> Idle:
    statement = index.statements[said.statement]
    words = quote(statement.text, start=said.start, end=said.end)
    record = records[said.statement]
    quoted = Quoted(ROLES[statement.role], words, record, statement.written_on)
    return Idle(source, said=quoted)
