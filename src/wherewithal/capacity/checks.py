"""What is still to find out: open questions, and facts of a row that nobody has told yet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, When

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.capacity import queries
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.fields import (
    FACTS_NAME,
    LIBRARY_FACTS,
    FactField,
    FactKind,
    is_blank,
    worth_asking,
)
from wherewithal.capacity.models import Area, Asset, FactCheck, LibraryFactCheck, Note
from wherewithal.libraries.models import Library

WHOLE_LIBRARY = 0


@dataclass(frozen=True, slots=True)
class OpenCheck:
    """One thing to find out: a question that somebody wrote about a row, or a blank fact.

    Without a row it is a fact about the library itself.
    """

    asset: Asset | None
    note: Note | None = None
    fact: FactField | None = None
    assigned_to: Membership | None = None
    is_set_aside: bool = False

    @property
    def key(self) -> str:
        """How a form names it."""
        if self.note is not None:
            return f"question-{self.note.pk}"
        name = self.fact.name if self.fact else ""
        return f"library-{name}" if self.asset is None else f"fact-{self.asset.pk}-{name}"


@dataclass(frozen=True, slots=True)
class CheckFilter:
    """Which of them to show. Empty means all."""

    who: str = ""  # mine, unassigned or aside
    area: str = ""
    outlet_id: int | None = None  # WHOLE_LIBRARY: rows that are placed nowhere


@dataclass(frozen=True, slots=True)
class RowChecks:
    """All that is open about one row."""

    asset: Asset
    checks: list[OpenCheck] = field(default_factory=list)

    @property
    def questions(self) -> list[OpenCheck]:
        """What people asked."""
        return [check for check in self.checks if check.note is not None]

    @property
    def facts(self) -> list[OpenCheck]:
        """What nobody has told yet."""
        return [check for check in self.checks if check.fact is not None]


def open_checks(member: Member, *, only: CheckFilter | None = None) -> list[RowChecks]:
    """Everything to find out that this member may read, by row, in the order of the sheets."""
    wanted = only or CheckFilter()
    found = []
    for asset, checks in _all_checks(member, _assets(member, wanted)):
        chosen = [check for check in checks if _is_wanted(check, wanted, member)]
        if chosen:
            found.append(RowChecks(asset, chosen))
    return found


def checks_of(member: Member, asset_id: int) -> RowChecks | None:
    """What is open about one row, facts that were set aside included; None where there is no such row."""
    assets = _assets(member, CheckFilter()).filter(pk=asset_id)
    for asset, checks in _all_checks(member, assets):
        return RowChecks(asset, checks)
    return None


def library_checks(
    member: Member, library: Library, *, only: CheckFilter | None = None
) -> list[OpenCheck]:
    """Facts about the library itself that nobody has told yet. They stand in no area and no outlet."""
    wanted = only or CheckFilter()
    if wanted.area or wanted.outlet_id:
        return []
    stored = LibraryFactCheck.objects.in_library(library).select_related("assigned_to__user")
    given = {check.field: check for check in stored}
    found = [
        _fact_check(None, fact, given.get(fact.name))
        for fact in LIBRARY_FACTS
        if is_blank(getattr(library, fact.name))
    ]
    return [check for check in found if _is_wanted(check, wanted, member)]


def _assets(member: Member, wanted: CheckFilter) -> Any:
    assets = queries.assets_visible_to(member).select_related("team", *FACTS_NAME.values())
    if wanted.area:
        assets = assets.filter(area=wanted.area)
    if wanted.outlet_id == WHOLE_LIBRARY:
        assets = assets.filter(placements=None)
    elif wanted.outlet_id is not None:
        assets = assets.filter(placements__outlet=wanted.outlet_id)
    in_sheet_order = Case(*(When(area=area, then=place) for place, area in enumerate(Area.values)))
    return assets.prefetch_related("placements__outlet").order_by(
        in_sheet_order, "summary_row", "position", "pk"
    )


def _all_checks(member: Member, assets: Iterable[Asset]) -> Iterator[tuple[Asset, list[OpenCheck]]]:
    questions: dict[int, list[Note]] = defaultdict(list)
    for note in queries.open_questions(member).select_related("assigned_to__user"):
        questions[note.asset_id].append(note)
    given = {
        (check.asset_id, check.field): check
        for check in FactCheck.objects.in_library(member.library_id).select_related(
            "assigned_to__user"
        )
    }
    for asset in assets:
        yield asset, [*_questions(asset, questions[asset.pk]), *_facts(asset, given)]


def _questions(asset: Asset, notes: Iterable[Note]) -> Iterator[OpenCheck]:
    for note in notes:
        note.asset = asset
        yield OpenCheck(asset, note=note, assigned_to=note.assigned_to)


def _facts(asset: Asset, given: dict[tuple[int, str], FactCheck]) -> Iterator[OpenCheck]:
    for fact in worth_asking(asset):
        if is_blank(_value(asset, fact)):
            yield _fact_check(asset, fact, given.get((asset.pk, fact.name)))


def _fact_check(
    asset: Asset | None, fact: FactField, check: FactCheck | LibraryFactCheck | None
) -> OpenCheck:
    return OpenCheck(
        asset,
        fact=fact,
        assigned_to=check.assigned_to if check else None,
        is_set_aside=check.is_not_needed if check else False,
    )


def _value(asset: Asset, fact: FactField) -> Any:
    """What is stored; of another record only its key, so that nothing is fetched."""
    is_record = fact.kind in {FactKind.PERSON, FactKind.ORGANIZATION}
    return getattr(facts_of(asset), f"{fact.name}_id" if is_record else fact.name)


def _is_wanted(check: OpenCheck, wanted: CheckFilter, member: Member) -> bool:
    if check.is_set_aside != (wanted.who == "aside"):
        return False
    if wanted.who == "mine":
        return _is_for(check, member)
    return not (wanted.who == "unassigned" and check.assigned_to is not None)


def _is_for(check: OpenCheck, member: Member) -> bool:
    given_to = check.assigned_to
    return given_to is not None and given_to.user_id == member.actor_user_id
