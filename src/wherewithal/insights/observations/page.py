"""The page: what is shown, in which order, and what was put away."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.engine.observations import Kind, Observation, Seen, Weight, notice
from wherewithal.insights.observations.forms import PutAwayForm
from wherewithal.insights.observations.gather import gather
from wherewithal.insights.observations.models import DismissedObservation
from wherewithal.insights.observations.queries import dismissed_in
from wherewithal.insights.observations.sentences import sentence_of
from wherewithal.insights.observations.sentences.parts import Names, short
from wherewithal.insights.observations.steps import Step, number_in, step_of, word_in
from wherewithal.insights.observations.whom_to_ask import Contact, whom_to_ask
from wherewithal.insights.observations.why import why
from wherewithal.libraries.models import Library
from wherewithal.ui.links import library_url

Contacts = Mapping[str, Sequence[Contact]]
SHOWN_OF_A_KIND = 3
MOST_FOLDED = 12
HEADINGS: dict[Weight, str | Promise] = {
    Weight.AT_RISK: _("Worth a look soon"),
    Weight.FITS: _("What fits together"),
    Weight.UNCLEAR: _("What nobody knows yet"),
    Weight.IDLE: _("What lies idle"),
}
# What a record is in an observation, for whoever did not write it.
ROLES: dict[str, str | Promise] = {
    "answer": _("could help"),
    "asset": _("we have"),
    "challenge": _("challenge"),
    "heard": _("heard"),
    "here": _("place"),
    "holder": _("knows them"),
    "need": _("needed"),
    "offer": _("we offer"),
    "partner": _("partner"),
    "person": _("person"),
    "program": _("program"),
    "record": _("we have"),
    "room": _("room"),
    "source": _("could help"),
    "there": _("place"),
    "topic": _("topic"),
    "wish": _("wished for"),
}
# Records that promise help, so that somebody will want to ask.
ASKED = frozenset({"answer", "source"})
_PAGES = {
    "asset": ("asset", "asset_id"),
    "person": ("person", "person_id"),
    "organization": ("organization", "organization_id"),
    "community_asset": ("community_asset", "community_asset_id"),
    "community_need": ("community_need", "need_id"),
    "resource_need": ("resource_need", "resource_need_id"),
    "program": ("program", "program_id"),
    "goal": ("goal", "goal_id"),
    "offer": ("library_offer", "library_offer_id"),
}


@dataclass(frozen=True, slots=True)
class Record:
    """A record with its page, the words that count, marked in the stored text, and whom to ask about it."""

    role: str | Promise
    name: str
    address: str
    words: tuple[SafeString, ...]
    ask: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One observation as the page shows it."""

    key: str
    sentence: str
    why: str | Promise
    records: tuple[Record, ...]
    step_label: str | Promise
    step_address: str
    step_is_done_at_once: bool
    form: PutAwayForm
    was_put_away: bool


@dataclass(frozen=True, slots=True)
class Group:
    """What weighs the same; `more` are further ones of kinds that are shown already, `rest` how many wait."""

    heading: str | Promise
    cards: tuple[Card, ...]
    more: tuple[Card, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class PutAway:
    """What somebody put away; without a sentence where the rules no longer see it."""

    row: DismissedObservation
    sentence: str


@dataclass(frozen=True, slots=True)
class Noticed:
    """All of the page."""

    groups: tuple[Group, ...]
    put_away: tuple[PutAway, ...]
    count: int


def observations_of(member: Member, library: Library) -> tuple[tuple[Observation, ...], Names]:
    """Everything that the rules see now, what was put away too, and the names of the records."""
    gathered = gather(member, library)
    return notice(gathered.picture), gathered.names


def read_page(member: Member, library: Library) -> Noticed:
    """What is shown to this member, in a fixed number of queries."""
    found, names = observations_of(member, library)
    away = {row.subject: row for row in dismissed_in(member)}
    open_ones = [each for each in found if not _is_away(each, away)]
    by_key = {each.key: each for each in found}
    contacts = whom_to_ask(member)

    def card(each: Observation) -> Card:
        records = tuple(_records(each, names, contacts, library))
        step = step_of(each, names, member=member)
        return _card(each, names, records, step, library, was_put_away=each.key in away)

    return Noticed(
        groups=tuple(_groups(open_ones, card)),
        put_away=tuple(_put_away(row, by_key, names) for row in away.values()),
        count=len(open_ones),
    )


def _is_away(observation: Observation, away: dict[str, DismissedObservation]) -> bool:
    row = away.get(observation.key)
    return row is not None and row.facts == observation.facts


def _put_away(row: DismissedObservation, by_key: dict[str, Observation], names: Names) -> PutAway:
    found = by_key.get(row.subject)
    is_same = found is not None and found.facts == row.facts
    return PutAway(row, sentence_of(found, names) if found is not None and is_same else "")


def _groups(rows: Sequence[Observation], card: Callable[[Observation], Card]) -> Iterator[Group]:
    for weight in Weight:
        shown: list[Observation] = []
        more: list[Observation] = []
        of_kind = dict.fromkeys(Kind, 0)
        for each in rows:
            if each.weight is weight:
                of_kind[each.kind] += 1
                (shown if of_kind[each.kind] <= SHOWN_OF_A_KIND else more).append(each)
        if shown:
            folded = tuple(map(card, more[:MOST_FOLDED]))
            rest = len(more) - len(folded)
            yield Group(HEADINGS[weight], tuple(map(card, shown)), folded, rest)


def _card(
    each: Observation,
    names: Names,
    records: tuple[Record, ...],
    step: Step | None,
    library: Library,
    *,
    was_put_away: bool,
) -> Card:
    initial = {"subject": each.key, "facts": each.facts}
    return Card(
        key=each.key.replace(":", "-"),
        sentence=sentence_of(each, names),
        why=why(each),
        records=records,
        step_label=step.label if step else "",
        step_address=step.address(library) if step else "",
        step_is_done_at_once=step is not None and step.is_done_at_once,
        form=PutAwayForm(initial=initial, auto_id=f"id_{each.key.replace(':', '-')}_%s"),
        was_put_away=was_put_away,
    )


def _records(
    each: Observation, names: Names, contacts: Contacts, library: Library
) -> Iterator[Record]:
    """Each record once, with all its words that count."""
    by_key: dict[str, list[Seen]] = {}
    for seen in each.records:
        by_key.setdefault(seen.key, []).append(seen)
    for key, rows in by_key.items():
        if name := names.get(key, ""):
            words = tuple(marked(seen) for seen in rows if seen.line)
            role = ROLES.get(rows[0].role, "")
            ask = contacts.get(key, ()) if rows[0].role in ASKED else ()
            yield Record(role, short(name), _address(key, library), words, tuple(ask))


def _address(key: str, library: Library) -> str:
    word = word_in(key)
    if word == "topic":
        return f"{library_url(library, 'topics')}#{key}"
    if word not in _PAGES:
        return library_url(library, "places")
    page, argument = _PAGES[word]
    return library_url(library, page, **{argument: number_in(key)})


def marked(seen: Seen) -> SafeString:
    """The stored words, safe to show, with the places that count in <mark>."""
    return format_html_join("", "{}", ((part,) for part in _parts(seen)))


def _parts(seen: Seen) -> Iterator[str]:
    position = 0
    for start, end in sorted(seen.marks):
        yield seen.words[position:start]
        yield format_html("<mark>{}</mark>", seen.words[start:end])
        position = end
    yield seen.words[position:]
