"""What was learned from an ask, told to My page: for whom it is about, and for whoever wrote it."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.rows import model_slug
from wherewithal.audit.wrote import first_said
from wherewithal.libraries.models import Library
from wherewithal.partnerships.asks.called import called
from wherewithal.partnerships.asks.models import Ask
from wherewithal.people.models import Person
from wherewithal.people.queries import is_self
from wherewithal.people.said_elsewhere import Said
from wherewithal.ui.links import library_url

KIND: str | Promise = _("what was learned from an ask")
LEVEL: str | Promise = _("people of this library")
COLUMN = "learned"


def learned_about(member: Membership, library: Library, person: Person) -> list[Said]:
    """What was noted after the reader was asked. Nobody else's page lists it."""
    if not is_self(member, person):
        return []
    return _told(library, _with_words(member).filter(person=person))


def learned_by_me(member: Membership, library: Library) -> list[Said]:
    """What the member noted after others were asked."""
    about_me = {member.person_id} - {None}
    rows = [row for row in _with_words(member) if row.person_id not in about_me]
    wrote = _wrote(member.library_id, rows)
    mine = [row for row in rows if _is_author(member, wrote.get(str(row.pk)))]
    return _told(library, mine)


def may_withdraw(member: Member, ask: Ask) -> bool:
    """True for whoever wrote the words, and for whom they are about."""
    if not ask.learned or ask.library_id != member.library_id or member.actor_user_id is None:
        return False
    if member.person_id is not None and ask.person_id == member.person_id:
        return True
    return _is_author(member, _wrote(member.library_id, [ask]).get(str(ask.pk)))


def _with_words(member: Member) -> QuerySet[Ask]:
    rows = Ask.objects.in_library(member.library_id).exclude(learned="")
    return rows.select_related("organization", "person").order_by("pk")


def _wrote(library_id: int, rows: Sequence[Ask]) -> dict[str, ChangeSet]:
    texts = {str(row.pk): row.learned for row in rows}
    if not texts:
        return {}
    return first_said(library_id=library_id, model=model_slug(Ask), column=COLUMN, texts=texts)


def _is_author(member: Member, entry: ChangeSet | None) -> bool:
    return entry is not None and entry.by_user_id == member.actor_user_id


def _told(library: Library, rows: Iterable[Ask]) -> list[Said]:
    found = list(rows)
    wrote = _wrote(library.pk, found)
    return [
        Said(
            kind=KIND,
            name=called(row),
            words=row.learned,
            by_name=wrote[str(row.pk)].by_name,
            at=wrote[str(row.pk)].made_at,
            edited_by_name="",
            level=LEVEL,
            page=library_url(library, "ask", ask_id=row.pk),
            withdraw=library_url(library, "withdraw_ask_learned", ask_id=row.pk),
        )
        for row in found
        if str(row.pk) in wrote
    ]
