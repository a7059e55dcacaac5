"""How history tells of assets, their facts and their lines: as strictly as the worksheets do."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import MAY_SEE, Level
from wherewithal.audit.models import Change
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Pair, Telling, anyone, without_name
from wherewithal.capacity import queries
from wherewithal.capacity.models import Area, Asset, NoteKind, RelationshipFacts

Beside = Sequence[tuple[str, RowData]]
OF_ASSET = frozenset({"asset_id"})


def people_of_assets(library_id: int, keys: Collection[str]) -> Mapping[str, Iterable[Pair]]:
    """Every person that a relationship is or ever was with: its name may be theirs."""
    assets = [int(key) for key in keys]
    found: dict[str, set[Pair]] = defaultdict(set)
    asset_of: dict[str, int] = {}
    live = RelationshipFacts.objects.in_library(library_id).filter(asset__in=assets)
    for key, asset_id, person_id in live.values_list("pk", "asset_id", "person_id"):
        asset_of[str(key)] = asset_id
        _add_person(found, asset_id, person_id)
    log = Change.objects.filter(library_id=library_id, model="relationshipfacts")
    logged = log.filter(Q(after__asset_id__in=assets) | Q(before__asset_id__in=assets))
    for change in logged:
        asset_of[change.key] = change.after.get("asset_id") or change.before["asset_id"]
    for change in log.filter(key__in=asset_of):
        for state in (change.before, change.after):
            _add_person(found, asset_of[change.key], state.get("person_id"))
    return found


def _add_person(found: dict[str, set[Pair]], asset_id: int, person_id: int | None) -> None:
    if person_id is not None:
        found[str(asset_id)].add(("person", str(person_id)))


def _sees_note(member: Member, state: RowData, latest: RowData) -> bool:
    noted_by = state.get("noted_by_id")
    is_author = noted_by is not None and noted_by == member.actor_user_id
    return is_author or state.get("level", Level.PRIVATE) in MAY_SEE[member.role]


def _takes_back_asset(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit_asset(member, state.get("id"), beside)


def _takes_back_of_asset(member: Member, state: RowData, beside: Beside) -> bool:
    return _may_edit_asset(member, state.get("asset_id"), beside)


def _takes_back_note(member: Member, state: RowData, beside: Beside) -> bool:
    noted_by = state.get("noted_by_id")
    is_author = noted_by is not None and noted_by == member.actor_user_id
    if is_author or _was_only_dealt_with(state, beside):
        return member.can(Permission.ADD_NOTES)
    return _may_edit_asset(member, state.get("asset_id"), beside)


def _was_only_dealt_with(state: RowData, beside: Beside) -> bool:
    """True for a question that was answered or given to somebody, its own words untouched."""
    around = [row for model, row in beside if model == "note" and row["id"] == state["id"]]
    kept = {(row["text"], row["level"], row["asset_id"]) for row in around}
    return state.get("kind") == NoteKind.QUESTION and len(around) > 1 and len(kept) == 1


def _takes_back_check(member: Member, state: RowData, beside: Beside) -> bool:
    """Whoever may change the row; and what one took on oneself, one may let go."""
    is_mine = state.get("assigned_to_id") in (None, getattr(member, "pk", None))
    if is_mine and not state.get("is_not_needed") and member.can(Permission.ADD_NOTES):
        return True
    return _may_edit_asset(member, state.get("asset_id"), beside)


def _takes_back_library_check(member: Member, state: RowData, beside: Beside) -> bool:
    """An admin; and what one took on oneself, one may let go."""
    is_mine = state.get("assigned_to_id") in (None, getattr(member, "pk", None))
    if is_mine and not state.get("is_not_needed") and member.can(Permission.ADD_NOTES):
        return True
    return member.can(Permission.EDIT_LIBRARY)


def _takes_back_overview(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_CAPACITY) and not member.is_limited


def _may_edit_asset(member: Member, asset_id: Any, beside: Beside) -> bool:
    """As in the worksheets; a removed row was where the same change set says it was."""
    if not member.can(Permission.EDIT_CAPACITY):
        return False
    if not member.is_limited:
        return True
    found = Asset.objects.in_library(member.library_id).filter(pk=asset_id)
    asset = found.prefetch_related("placements").first()
    if asset is not None:
        return queries.may_edit(member, asset)
    outlets = {
        state.get("outlet_id")
        for model, state in beside
        if model == "placement" and state.get("asset_id") == asset_id
    }
    teams = {
        state.get("team_id")
        for model, state in beside
        if model == "asset" and state.get("id") == asset_id
    }
    at_outlet = member.outlet_id is not None and member.outlet_id in outlets
    return at_outlet or (member.team_id is not None and member.team_id in teams)


def _kind_of_note(state: RowData) -> str:
    kind = state.get("kind")
    return str(NoteKind(kind).label) if kind in NoteKind.values else ""


def _area(state: RowData) -> str:
    area = state.get("area")
    return str(Area(area).label) if area in Area.values else ""


def _of_asset(model: str, label: str | Promise, *also: str) -> Telling:
    return Telling(
        model,
        label,
        "rows",
        anyone,
        _takes_back_of_asset,
        name=without_name,
        must_see=OF_ASSET | set(also),
    )


TELLINGS = (
    Telling(
        "asset",
        _("row"),
        "rows",
        anyone,
        _takes_back_asset,
        also_must_see=people_of_assets,
        page=("asset", "asset_id"),
        is_in_bin=True,
    ),
    Telling(
        "note",
        _("line"),
        "lines",
        _sees_note,
        _takes_back_note,
        name=_kind_of_note,
        must_see=OF_ASSET,
        quiet=frozenset({"assigned_to_id"}),
        is_in_bin=True,
    ),
    Telling("overview", _("overview"), "rows", anyone, _takes_back_overview, name=_area),
    _of_asset("placement", _("place of a row")),
    _of_asset("stafffacts", _("facts about a group")),
    _of_asset("spacefacts", _("facts about a space")),
    _of_asset("materialfacts", _("facts about a resource")),
    _of_asset(
        "relationshipfacts",
        _("facts about a relationship"),
        "person_id",
        "holder_id",
        "second_holder_id",
    ),
    _of_asset("groupmember", _("person in a group"), "person_id"),
    Telling(
        "factcheck",
        _("fact to check"),
        "rows",
        anyone,
        _takes_back_check,
        name=without_name,
        must_see=OF_ASSET,
    ),
    Telling(
        "libraryfactcheck",
        _("fact to check about the library"),
        "library",
        anyone,
        _takes_back_library_check,
        name=without_name,
    ),
)
