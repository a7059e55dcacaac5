"""Words about partnerships and before a yes, told to My page: to whom they are about, and to whoever wrote them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.telling import Pair
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.queries import asks_in
from wherewithal.partnerships.before.queries import vetting_visible_to
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.partnerships.taking_back import queries
from wherewithal.partnerships.taking_back.queries import Mine
from wherewithal.partnerships.taking_back.withdrawing import CHECK, CONTACT
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url

PART: str | Promise = _("a part in a partnership")
VERDICT: str | Promise = _("why, beside the verdict before a yes")
NOTE: str | Promise = _("a note beside what was looked at")
EARLIER = _("%(kind)s, in words that history alone still has")


def said_about(member: Membership, library: Library, person: Person) -> Sequence[Said]:
    """What is said of the reader's part in partnerships. Nobody else's page lists it."""
    if not is_self(member, person):
        return []
    return _parts(member, library, _contacts(member).filter(person=person))


def said_by_me(member: Membership, library: Library) -> Sequence[Said]:
    """What the member wrote of others' parts."""
    if member.actor_user_id is None:
        return []
    rows = _contacts(member).exclude(person=None).exclude(person=member.person_id or 0)
    return _parts(member, library, rows)


def said_before_a_yes(member: Membership, library: Library) -> Sequence[Said]:
    """What the member wrote beside verdicts, and beside what the policy wants looked at."""
    rows = queries.rows_before_a_yes(member)
    mine = queries.my_texts(member, rows)
    if not mine:
        return []
    asks = {row.ask_id for (model, _key), row in rows.items() if model == CHECK}
    seen = set(asks_in(member).filter(pk__in=asks).order_by().values_list("pk", flat=True))
    vetting = [row.pk for (model, _key), row in rows.items() if model != CHECK]
    known = set(vetting_visible_to(member).filter(pk__in=vetting).values_list("pk", flat=True))
    told = []
    for each, entry in _with_entries(mine):
        row = rows[each.model, each.key]
        if each.model == CHECK:
            is_seen = row.ask_id in seen
            page = library_url(library, "ask", ask_id=row.ask_id) if is_seen else ""
            told.append(_said(library, each, entry, VERDICT, str(row.ask) if is_seen else "", page))
        else:
            whom = str(row.organization or row.person) if row.pk in known else ""
            told.append(_said(library, each, entry, NOTE, f"{row.step} {whom}".strip(), ""))
    return told


def nothing_about(member: Membership, library: Library, person: Person) -> Sequence[Said]:
    """Verdicts are about an ask, and what was looked at stands on the page of the partner."""
    return []


def _contacts(member: Member) -> QuerySet[PartnershipContact]:
    rows = PartnershipContact.objects.in_library(member.library_id)
    return rows.select_related("asset", "person").order_by("pk")


def _parts(member: Membership, library: Library, found: Iterable[PartnershipContact]) -> list[Said]:
    rows: Mapping[Pair, Any] = {(CONTACT, str(row.pk)): row for row in found}
    mine = queries.my_texts(member, rows)
    assets = [row.asset_id for row in rows.values()]
    visible = partnerships_in(member).filter(pk__in=assets).order_by()
    seen = set(visible.values_list("pk", flat=True)) if mine else set()
    told = []
    for each, entry in _with_entries(mine):
        asset = rows[each.model, each.key].asset
        page = library_url(library, "partnership", asset_id=asset.pk) if asset.pk in seen else ""
        told.append(_said(library, each, entry, PART, asset.name if asset.pk in seen else "", page))
    return told


def _with_entries(mine: Sequence[Mine]) -> list[tuple[Mine, ChangeSet]]:
    """Each text with the entry that began it, in one query."""
    begun = Change.objects.select_related("change_set").in_bulk([each.text for each in mine])
    return [(each, begun[each.text].change_set) for each in mine]


def _said(
    library: Library, mine: Mine, entry: ChangeSet, kind: str | Promise, name: str, page: str
) -> Said:
    return Said(
        kind=kind if mine.stands else EARLIER % {"kind": kind},
        name=name,
        words=mine.words,
        by_name=entry.by_name,
        at=entry.made_at,
        edited_by_name="",
        level=_("people of this library"),
        page=page,
        withdraw=library_url(
            library,
            "withdraw_partnership_words",
            said_in=mine.model,
            said_key=mine.key,
            said_column=mine.column,
            said_text=mine.text,
        ),
    )
