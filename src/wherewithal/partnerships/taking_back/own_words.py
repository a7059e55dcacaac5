"""What was said of somebody's part in a partnership, told to My page: to them, and to whoever wrote it."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.wrote import first_said
from wherewithal.libraries.models import Library
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.partnerships.kept.queries import partnerships_in
from wherewithal.partnerships.taking_back.withdrawing import CONTACT
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url


def said_about(member: Membership, library: Library, person: Person) -> Sequence[Said]:
    """What is said of the reader's part in partnerships. Nobody else's page lists it."""
    if not is_self(member, person):
        return []
    return _told(member, library, _with_words(member).filter(person=person), is_mine=False)


def said_by_me(member: Membership, library: Library) -> Sequence[Said]:
    """What the member wrote of others' parts."""
    if member.actor_user_id is None:
        return []
    rows = _with_words(member).exclude(person=None).exclude(person=member.person_id or 0)
    return _told(member, library, rows, is_mine=True)


def _with_words(member: Member) -> QuerySet[PartnershipContact]:
    rows = PartnershipContact.objects.in_library(member.library_id).exclude(part="")
    return rows.select_related("asset", "person").order_by("pk")


def _told(
    member: Membership, library: Library, rows: Iterable[PartnershipContact], *, is_mine: bool
) -> list[Said]:
    found = list(rows)
    texts = {str(row.pk): row.part for row in found}
    wrote = first_said(library_id=library.pk, model=CONTACT, column="part", texts=texts)
    seen = set(
        partnerships_in(member)
        .filter(pk__in=[row.asset_id for row in found])
        .order_by()
        .values_list("pk", flat=True)
    )
    return [
        Said(
            kind=_("a part in a partnership"),
            name=row.asset.name if row.asset_id in seen else "",
            words=row.part,
            by_name=entry.by_name,
            at=entry.made_at,
            edited_by_name="",
            level=_("people of this library"),
            page=library_url(library, "partnership", asset_id=row.asset_id)
            if row.asset_id in seen
            else "",
            withdraw=library_url(
                library, "withdraw_partnership_words", said_in=CONTACT, said_key=row.pk
            ),
        )
        for row in found
        if (entry := wrote.get(str(row.pk))) is not None
        and (not is_mine or entry.by_user_id == member.actor_user_id)
    ]
