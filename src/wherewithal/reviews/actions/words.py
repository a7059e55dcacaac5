"""The library's own word list."""

from uuid import UUID

from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import change_set
from wherewithal.reviews.models import WordListEntry


def add_word(
    *, by: Member, word: str, meaning: str = "", request_key: UUID | None = None
) -> WordListEntry:
    """Put a word on the list with what this library means by it."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, by.library_id)
    what = gettext_noop("put the word “%(name)s” on the word list")
    with change_set(by=by, what=what, request_key=request_key, name=word.strip()) as changes:
        entry = WordListEntry(library_id=by.library_id, word=word.strip(), meaning=meaning.strip())
        changes.about = changes.create(entry)
    return entry


def change_word(*, by: Member, entry: WordListEntry, word: str, meaning: str) -> WordListEntry:
    """Change a word or what is meant by it."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, entry.library_id)
    what = gettext_noop("changed the word “%(name)s” on the word list")
    with change_set(by=by, what=what, about=entry, name=entry.word) as changes:
        return changes.change(entry, word=word.strip(), meaning=meaning.strip())


def remove_word(*, by: Member, entry: WordListEntry) -> None:
    """Take a word off the list."""
    access.require_unlimited(by, Permission.RUN_REVIEWS, entry.library_id)
    what = gettext_noop("took the word “%(name)s” off the word list")
    with change_set(by=by, what=what, about=entry, name=entry.word) as changes:
        changes.delete(entry)
