"""Change sets in words, for one reader: a sentence, and what it did to each row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import formats, timezone
from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change, ChangeAction, ChangeSet
from wherewithal.audit.rows import RowData, is_withdrawn
from wherewithal.audit.saying import NO_WORDS
from wherewithal.audit.telling import Pair, Telling
from wherewithal.history.registry import models_in_bin, telling_for
from wherewithal.history.sight import Sight, references
from wherewithal.history.values import column_label, field_of, in_words

# Columns that keep the books; a reader is told who and when in other ways.
QUIET = frozenset(
    {
        "id", "library_id", "position", "made_at", "made_by_name", "noted_by_id", "noted_by_name",
        "noted_at", "said_by_id", "said_by_name", "said_at", "edited_by_name", "edited_at",
        "withdrawn_at", "closed_at", "closed_by_name", "summary_row", "answered_at",
        "answered_by_id", "answered_by_name", "decided_at", "asked_by_name",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One column: what it said before and after. `withdrawn` says who withdrew the words."""

    label: str
    before: str = ""
    after: str = ""
    withdrawn: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """One row of a change set: what it is, what happened to it, what its columns said."""

    action: str
    label: str | Promise
    name: str
    lines: tuple[Line, ...]


@dataclass(slots=True)
class ToldEntry:
    """A change set as one reader may read it."""

    entry: ChangeSet
    sentence: str
    about: Pair | None
    details: list[Detail] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    hidden_count: int = 0
    more_count: int = 0
    may_open: bool = False
    undone_by: ChangeSet | None = None

    @property
    def is_removal(self) -> bool:
        """True where something went into the bin: then undoing it is bringing that back."""
        in_bin = models_in_bin()
        return any(
            change.action == ChangeAction.DELETED and change.model in in_bin
            for change in self.changes
        )

    @property
    def has_withdrawn_words(self) -> bool:
        """True where somebody withdrew words of it: then nothing of it can be undone."""
        return any(
            is_withdrawn(value)
            for change in self.changes
            for value in (*change.before.values(), *change.after.values())
        )

    @property
    def day(self) -> Any:
        """The day under which the page groups it."""
        return timezone.localdate(self.entry.made_at)


def sight_for(member: Membership, entries: Sequence[ChangeSet]) -> Sight:
    """What the member may see of these entries. Their changes should be prefetched."""
    pairs = {(change.model, change.key) for entry in entries for change in entry.changes.all()}
    return Sight(member, pairs=pairs | {about for entry in entries if (about := about_of(entry))})


def about_of(entry: ChangeSet) -> Pair | None:
    """The thing in whose history the entry stands."""
    return (entry.about_model, entry.about_key) if entry.about_model else None


def tell(member: Membership, entries: Iterable[ChangeSet]) -> list[ToldEntry]:
    """The entries in words; those of which the member may read nothing at all are left out."""
    found = list(entries)
    sight = sight_for(member, found)
    undoing = _undone_by(found)
    told = (tell_one(entry, sight) for entry in found)
    shown = [entry for entry in told if entry.details]
    for entry in shown:
        entry.undone_by = undoing.get(entry.entry.undone_by_id or 0)
    return shown


def _undone_by(entries: Sequence[ChangeSet]) -> dict[int, ChangeSet]:
    return ChangeSet.objects.in_bulk([entry.undone_by_id or 0 for entry in entries])


def tell_one(entry: ChangeSet, sight: Sight) -> ToldEntry:
    """One entry, with every row of it that may be read."""
    changes = sorted(entry.changes.all(), key=lambda change: change.pk)
    seen = [change for change in changes if sight.sees_change(change)]
    about = about_of(entry)
    told = ToldEntry(
        entry=entry,
        sentence=_sentence(entry, sight, is_whole=len(seen) == len(changes)),
        about=about if about is not None and sight.sees(about) and _has_page(about) else None,
        changes=changes,
        hidden_count=len(changes) - len(seen),
    )
    told.details = [detail for change in seen if (detail := _detail(change, sight, about))]
    if seen and not told.details:  # rows were put in another order, and nothing else
        told.details = [_bare(seen[0], sight)]
    return told


def _has_page(about: Pair) -> bool:
    return telling_for(about[0]) is not None


def _sentence(entry: ChangeSet, sight: Sight, *, is_whole: bool) -> str:
    """What was done, in the reader's language; names only where all that is named may be read."""
    about = about_of(entry)
    about_is_seen = about is None or sight.sees(about)
    quotes = any(
        not isinstance(value, int) for name, value in entry.values.items() if name != "what"
    )
    if (is_whole and about_is_seen) or not quotes:
        return sentence_of(entry)
    name = sight.name_of(about) if about is not None else ""
    if name:
        return _("changed something about “%(name)s” that not everyone may read") % {"name": name}
    return _("changed something that not everyone may read")


def sentence_of(entry: ChangeSet) -> str:
    """The whole sentence, for somebody who may read all of it."""
    values: dict[str, Any] = {name: _spoken(value) for name, value in entry.values.items()}
    if "what" in values:
        values["what"] = _filled(values["what"], values)
    return _filled(entry.what, values)


def _spoken(value: Any) -> Any:
    return _("(withdrawn)") if is_withdrawn(value) else value


def _filled(sentence: str, values: dict[str, Any]) -> str:
    """A translated sentence with its values; a value that an older version did not keep is left open."""
    return _(sentence) % _OpenValues(values) if sentence else ""


class _OpenValues(dict[str, Any]):
    def __missing__(self, name: str) -> str:
        return "…"


def _detail(change: Change, sight: Sight, about: Pair | None) -> Detail | None:
    telling = telling_for(change.model)
    if telling is None:
        return _bare(change, sight)
    name = telling.name(sight.state(change))
    lines = tuple(_lines(change, sight, telling, about=about, name=name))
    if change.action == ChangeAction.CHANGED and not lines:
        return None
    return Detail(change.action, telling.label, name, lines)


def _bare(change: Change, sight: Sight) -> Detail:
    telling = telling_for(change.model)
    if telling is None:
        return Detail(change.action, change.model, "", ())
    return Detail(change.action, telling.label, telling.name(sight.state(change)), ())


def _lines(
    change: Change, sight: Sight, telling: Telling, *, about: Pair | None, name: str
) -> Iterator[Line]:
    hidden = sight.hidden_columns(change)
    for column in dict.fromkeys([*change.before, *change.after]):
        found = field_of(change.model, column)
        label = column_label(change.model, column)
        if found is None or not label or column in QUIET or column in telling.quiet:
            continue
        values = (change.before.get(column), change.after.get(column))
        if column in hidden:
            if any(values):
                yield Line(label, is_hidden=True)
        elif any(map(is_withdrawn, values)) or _was_blanked(change, column, sight):
            yield Line(label, withdrawn=_who_withdrew(change, sight))
        elif not _says_it_already(change, column, about=about, name=name, telling=telling):
            before, after = (in_words(sight, found, value) for value in values)
            if before != after and (before or after):
                yield Line(label, before, after)


def _says_it_already(
    change: Change, column: str, *, about: Pair | None, name: str, telling: Telling
) -> bool:
    """True for a column of a new or removed row that tells nothing of its own.

    It says what is usual, repeats what the entry is about, or what the row is called.
    """
    if change.action == ChangeAction.CHANGED:
        return False
    data = change.after or change.before
    if data.get(column) == field_of(change.model, column).get_default():
        return True
    named = {column: data[column]} if column in data else {}
    if about is not None and about in set(references(change.model, named)):
        return True
    shown = in_words_of_choice(change.model, column, data.get(column))
    return bool(name) and shown == name


def in_words_of_choice(model: str, column: str, value: Any) -> str:
    """A value as a row's name would show it."""
    choices = dict(field_of(model, column).flatchoices)
    return str(choices.get(value, value))


def _who_withdrew(change: Change, sight: Sight) -> str:
    """Who withdrew the words, and when: the words themselves are gone."""
    timeline = sight.timeline((change.model, change.key))
    for later in timeline.changes:
        if later.action == ChangeAction.CHANGED and (day := _day_withdrawn(later.after)):
            who = later.change_set.by_name
            return _("withdrawn by %(who)s on %(day)s") % {"who": who, "day": day}
    # Withdrawn while it lay in the bin: the log keeps the day there, and no name.
    if day := _day_withdrawn(change.before or change.after):
        return _("withdrawn on %(day)s") % {"day": day}
    return _("withdrawn")


def _day_withdrawn(state: RowData) -> str:
    moment = state.get("withdrawn_at")
    when = parse_datetime(moment) if isinstance(moment, str) else None
    return formats.date_format(timezone.localtime(when), "DATE_FORMAT") if when else ""


def _was_blanked(change: Change, column: str, sight: Sight) -> bool:
    """True where a dash stands in the bin for words that were withdrawn, not one that was typed."""
    if NO_WORDS not in (change.before.get(column), change.after.get(column)):
        return False
    logged = sight.timeline((change.model, change.key)).changes
    return any(
        is_withdrawn(state.get(column)) for past in logged for state in (past.before, past.after)
    )
