"""What a member wrote about a partnership, or what somebody wrote of their part in it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import model_for
from wherewithal.audit.saying import quotes
from wherewithal.audit.telling import Pair
from wherewithal.audit.wrote import texts_of
from wherewithal.capacity.models import Asset
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.partnerships.taking_back.withdrawing import ASSET, COLUMNS, CONTACT


@dataclass(frozen=True, slots=True)
class Mine:
    """Words of one row that are the member's: where they stand, and whether they still do."""

    model: str
    key: str
    kind: str
    label: str
    words: str
    stands: bool


def my_texts(member: Member, rows: Collection[Pair]) -> dict[Pair, dict[str, set[str]]]:
    """What of these rows is the member's to take back, earlier words too. At most three queries."""
    if member.actor_user_id is None:
        return {}
    asked: dict[str, Any] = {"library_id": member.library_id, "columns": COLUMNS}
    found = texts_of(rows=rows, user_id=member.actor_user_id, **asked)
    about_me = _about(member, rows)
    return {**found, **(texts_of(rows=about_me, **asked) if about_me else {})}


def rows_of(asset: Asset) -> dict[Pair, Any]:
    """Every row of a partnership that holds words, one query a kind."""
    found: dict[Pair, Any] = {}
    for model in COLUMNS:
        rows: Any = model_for(model)
        for row in rows.objects.in_library(asset.library_id).filter(**{ASSET[model]: asset.pk}):
            found[model, str(row.pk)] = row
    return found


def words_of_mine(member: Member, asset: Asset) -> list[Mine]:
    """Everything that the member may take back here, in the order of the page."""
    rows = rows_of(asset)
    found = []
    texts = my_texts(member, list(rows))
    for (model, key), row in rows.items():
        for column, said in texts.get((model, key), {}).items():
            field: Any = row._meta.get_field(column)
            now = getattr(row, column)
            for words in sorted(said, key=lambda text: (text != now, text)):
                stands = quotes(now, {words})
                kind = str(row._meta.verbose_name)
                found.append(Mine(model, key, kind, str(field.verbose_name), words, stands))
    return found


def asset_of(member: Member, model: str, key: str) -> Asset | None:
    """The partnership on which a row hangs; nothing where there is no such row."""
    if model not in COLUMNS:
        return None
    rows: Any = model_for(model)
    here = rows.objects.in_library(member.library_id).filter(pk=key)
    asset_id = here.values_list(ASSET[model], flat=True).first()
    return Asset.objects.in_library(member.library_id).filter(pk=asset_id or 0).first()


def _about(member: Member, rows: Collection[Pair]) -> list[Pair]:
    """What says somebody's part in it is theirs, too, whoever wrote it."""
    keys = [int(key) for model, key in rows if model == CONTACT]
    if member.person_id is None or not keys:
        return []
    contacts = PartnershipContact.objects.in_library(member.library_id)
    mine = contacts.filter(pk__in=keys, person=member.person_id).order_by("pk")
    return [(CONTACT, str(key)) for key in mine.values_list("pk", flat=True)]


def may_see(member: Member, asset: Asset) -> bool:
    """True where the member may read the partnership itself."""
    return partnerships_in(member).filter(pk=asset.pk).exists()
