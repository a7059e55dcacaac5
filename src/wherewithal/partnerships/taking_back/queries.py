"""What a member wrote about a partnership, or what somebody wrote of their part in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_for
from wherewithal.audit.telling import Pair
from wherewithal.audit.whose import States, left_without, stands, states_of, texts_in
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.before.models import GoCheck
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.partnerships.taking_back.withdrawing import (
    ASSET,
    CALLED,
    CHECK,
    COLUMNS,
    CONTACT,
    VETTING,
)


@dataclass(frozen=True, slots=True)
class Mine:
    """One text of one row that is the member's: where it stands, whether it still does, and what is left without."""

    model: str
    key: str
    column: str
    text: int
    label: str
    words: str
    stands: bool
    left: str

    @property
    def called(self) -> str | Promise:
        """What a person calls the place."""
        return CALLED[self.model]


def my_texts(member: Member, rows: Mapping[Pair, Any]) -> list[Mine]:
    """What of these rows is the member's to take back, earlier texts too. At most two queries.

    Column by column, texts that still stand first. Words about the member are theirs, whoever wrote them.
    """
    if member.actor_user_id is None or not rows:
        return []
    found = states_of(library_id=member.library_id, rows=list(rows), columns=COLUMNS)
    about_me = _about(member, rows)
    return [
        mine
        for line, row in rows.items()
        for column, states in found.get(line, {}).items()
        for mine in _told(line, row, column, states, member, is_about_me=line in about_me)
    ]


def rows_of(asset: Asset) -> dict[Pair, Any]:
    """Every row of a partnership that holds words, one query a kind."""
    found: dict[Pair, Any] = {}
    for model, column in ASSET.items():
        rows: Any = model_for(model)
        for row in rows.objects.in_library(asset.library_id).filter(**{column: asset.pk}):
            found[model, str(row.pk)] = row
    return found


def rows_before_a_yes(member: Member) -> dict[Pair, Any]:
    """What stands beside verdicts, and beside what was looked at, in the whole library; two queries."""
    found: dict[Pair, Any] = {}
    for model in (CHECK, VETTING):
        rows: Any = model_for(model)
        here = rows.objects.in_library(member.library_id)
        beside = (
            ("ask__organization", "ask__person")
            if model == CHECK
            else ("step", "organization", "person")
        )
        for row in here.select_related(*beside).order_by("pk"):
            found[model, str(row.pk)] = row
    return found


def row_of(member: Member, model: str, key: str) -> Any:
    """The row itself; nothing where there is no such row."""
    if model not in COLUMNS:
        return None
    rows: Any = model_for(model)
    return rows.objects.in_library(member.library_id).filter(pk=key).first()


def find_mine(member: Member, model: str, key: str, column: str, text: int) -> Mine | None:
    """One text, if it is the member's to take back."""
    row = row_of(member, model, key)
    if row is None:
        return None
    found = my_texts(member, {(model, key): row})
    return next((mine for mine in found if (mine.column, mine.text) == (column, text)), None)


def asset_of(member: Member, model: str, key: str) -> Asset | None:
    """The partnership on which a row hangs; nothing where it hangs on none."""
    if model not in ASSET:
        return None
    rows: Any = model_for(model)
    here = rows.objects.in_library(member.library_id).filter(pk=key)
    asset_id = here.values_list(ASSET[model], flat=True).first()
    return Asset.objects.in_library(member.library_id).filter(pk=asset_id or 0).first()


def ask_of(member: Member, model: str, key: str) -> Ask | None:
    """The ask before whose yes these words stand; nothing where they stand elsewhere."""
    if model != CHECK:
        return None
    checks = GoCheck.objects.in_library(member.library_id).filter(pk=key).values("ask_id")
    return Ask.objects.in_library(member.library_id).filter(pk__in=checks).first()


def may_see(member: Member, asset: Asset) -> bool:
    """True where the member may read the partnership itself."""
    return partnerships_in(member).filter(pk=asset.pk).exists()


def _told(
    line: Pair, row: Any, column: str, states: States, member: Member, *, is_about_me: bool
) -> list[Mine]:
    now = getattr(row, column)
    label = str(row._meta.get_field(column).verbose_name)
    texts = texts_in(states, by=None if is_about_me else member.actor_user_id)
    found = [
        Mine(
            *line,
            column,
            text.id,
            label,
            text.words,
            stands(states, now, text.id),
            left_without(states, now, [text.id]),
        )
        for text in texts
    ]
    return sorted(found, key=lambda mine: (not mine.stands, -mine.text))


def _about(member: Member, rows: Collection[Pair]) -> frozenset[Pair]:
    """What says somebody's part in it is theirs, too, whoever wrote it."""
    keys = [int(key) for model, key in rows if model == CONTACT]
    if member.person_id is None or not keys:
        return frozenset()
    contacts = PartnershipContact.objects.in_library(member.library_id)
    mine = contacts.filter(pk__in=keys, person=member.person_id).order_by("pk")
    return frozenset((CONTACT, str(key)) for key in mine.values_list("pk", flat=True))
