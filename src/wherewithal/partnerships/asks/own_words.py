"""What was learned from an ask, told to My page: for whom it is about, and for whoever wrote it."""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.rows import model_slug
from wherewithal.audit.whose import stands, states_of, texts_in
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
    rows = [row for row in _with_words(member) if not is_about(member, row)]
    mine = _written_by(member, rows)
    return _told(library, [row for row in rows if row.pk in mine], mine)


def may_withdraw(member: Member, ask: Ask) -> bool:
    """True for whoever wrote the words, and for whom they are about."""
    if not ask.learned or ask.library_id != member.library_id or member.actor_user_id is None:
        return False
    return is_about(member, ask) or bool(_written_by(member, [ask]))


def is_about(member: Member, ask: Ask) -> bool:
    """True for whoever was asked."""
    return member.person_id is not None and ask.person_id == member.person_id


def words_of_mine(member: Member, ask: Ask) -> str:
    """What would go, if this member took their words back: all that is about them, or what they wrote of it."""
    return ask.learned if is_about(member, ask) else _written_by(member, [ask]).get(ask.pk, "")


def _written_by(member: Member, rows: Sequence[Ask]) -> dict[int, str]:
    """What of these words the member wrote, in one query; nothing where all of it is others'."""
    if member.actor_user_id is None or not rows:
        return {}
    model = model_slug(Ask)
    lines = {(model, str(row.pk)): row for row in rows}
    states = states_of(library_id=member.library_id, rows=list(lines), columns={model: (COLUMN,)})
    found = {}
    for line, row in lines.items():
        said = states.get(line, {}).get(COLUMN, {})
        texts = texts_in(said, by=member.actor_user_id)
        standing = [text.words for text in texts if stands(said, row.learned, text.id)]
        if standing:
            found[row.pk] = "\n".join(standing)
    return found


def _with_words(member: Member) -> QuerySet[Ask]:
    rows = Ask.objects.in_library(member.library_id).exclude(learned="")
    return rows.select_related("organization", "person").order_by("pk")


def _wrote(library_id: int, rows: Sequence[Ask]) -> dict[str, ChangeSet]:
    texts = {str(row.pk): row.learned for row in rows}
    if not texts:
        return {}
    return first_said(library_id=library_id, model=model_slug(Ask), column=COLUMN, texts=texts)


def _told(
    library: Library, rows: Iterable[Ask], words: Mapping[int, str] | None = None
) -> list[Said]:
    found = list(rows)
    wrote = _wrote(library.pk, found)
    return [
        Said(
            kind=KIND,
            name=called(row),
            words=row.learned if words is None else words[row.pk],
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
