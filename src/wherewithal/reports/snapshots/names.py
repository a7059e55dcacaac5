"""What the rows of a comparison are called: live rows by their own queries, gone ones by the change log.

What is gone from the map may still be there to read: the needs of a program that rests or is over.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import MAY_LEAVE, Level
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.saying import NO_WORDS
from wherewithal.capacity.queries import assets_visible_to, notes_visible_to
from wherewithal.community.needs.queries import needs_visible_to, questions_visible_to
from wherewithal.community.queries import assets_visible_to as community_assets_visible_to
from wherewithal.programs.queries import goals_in, needs_in, programs_in
from wherewithal.reports.figures import Record
from wherewithal.reports.snapshots.compare import Changed, Mark

Named = dict[tuple[str, int], str]
LABELS: dict[str, str | Promise] = {
    "asset": _("what we have"),
    "communityasset": _("around us"),
    "communityneed": _("need or interest of the community"),
    "communityquestion": _("question about the community"),
    "goal": _("goal"),
    "program": _("program"),
    "resourceneed": _("need of a program"),
    "note": _("question on a worksheet"),
}
# The column by which a row is called.
COLUMNS = {"communityneed": "text", "communityquestion": "text", "note": "text"}
# A row that says how far it travels, and is gone, is named only where it could be read.
WITH_LEVEL = frozenset({"communityasset", "communityneed", "communityquestion", "note"})
VISIBLE: dict[str, Callable[[Member], QuerySet[Any]]] = {
    "asset": lambda reader: assets_visible_to(reader, leaving=True),
    "communityasset": lambda reader: community_assets_visible_to(reader, leaving=True),
    "communityneed": lambda reader: needs_visible_to(reader, leaving=True),
    "communityquestion": lambda reader: questions_visible_to(reader, leaving=True),
    "goal": goals_in,
    "program": programs_in,
    "resourceneed": needs_in,
    "note": lambda reader: notes_visible_to(reader, leaving=True),
}
NO_NAME = _("a row whose name is not shown any more")


def records_of(reader: Member, changes: Iterable[Changed]) -> dict[Changed, Record]:
    """Every changed row with its name; a fixed number of queries."""
    keys: dict[str, set[int]] = defaultdict(set)
    found = list(changes)
    for each in found:
        keys[each.model].add(each.key)
    live = {model: _live(reader, model, keys[model]) for model in VISIBLE}
    gone = [each for each in found if each.mark is Mark.GONE]
    logged = _logged(reader.library_id, gone)
    return {each: _record(each, live.get(each.model, {}), logged) for each in found}


def _record(each: Changed, live: Mapping[int, str], logged: Named) -> Record:
    label = str(LABELS[each.model])
    if each.mark is Mark.GONE and each.key not in live:
        name = logged.get((each.model, each.key)) or str(NO_NAME)
        return Record("gone", each.key, name, label)
    return Record(each.model, each.key, live.get(each.key) or str(NO_NAME), label)


def _live(reader: Member, model: str, keys: set[int]) -> dict[int, str]:
    rows = VISIBLE[model](reader).filter(pk__in=keys | {0}).order_by()
    named = rows.values_list("pk", COLUMNS.get(model, "name"))
    return {key: name for key, name in named if name != NO_WORDS}


def _logged(library_id: int, gone: Iterable[Changed]) -> Named:
    """From the log, which forgets withdrawn words; nothing about a person, whose consent cannot be asked of it."""
    wanted = {(each.model, str(each.key)) for each in gone}
    removed = Change.objects.filter(library_id=library_id, action=ChangeAction.DELETED)
    rows = removed.filter(
        model__in=[*LABELS, "relationshipfacts"], key__in=[key for _model, key in wanted] or ["0"]
    )
    about_people = _assets_about_people(
        library_id, {key for model, key in wanted if model == "asset"}
    )
    found: Named = {}
    for row in rows.order_by("pk"):
        if (row.model, row.key) in wanted and not (
            row.model == "asset" and row.key in about_people
        ):
            found[row.model, int(row.key)] = _name_before(row)
    return found


def _assets_about_people(library_id: int, keys: set[str]) -> set[str]:
    """Relationships with a person, as the log remembers what was removed with them."""
    removed = Change.objects.filter(
        library_id=library_id, action=ChangeAction.DELETED, model="relationshipfacts"
    )
    rows = removed.filter(before__asset_id__in=[int(key) for key in keys] or [0])
    return {str(row.before["asset_id"]) for row in rows if row.before.get("person_id")}


def _name_before(row: Change) -> str:
    before = row.before
    if row.model in WITH_LEVEL and before.get("level", Level.PRIVATE) not in MAY_LEAVE:
        return ""
    if before.get("person_id") is not None or before.get("withdrawn_at"):
        return ""
    name = before.get(COLUMNS.get(row.model, "name"), "")
    return name if isinstance(name, str) and name != NO_WORDS else ""
