"""Topics: name them, tie them to things, let go."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
from wherewithal.audit.references import move_references
from wherewithal.audit.rows import model_slug
from wherewithal.people.models import PersonLine
from wherewithal.people.queries import lines_visible_to
from wherewithal.vocabulary.models import Tagging, Topic

# Under which column a tie names the row that it is about, by the row's model.
COLUMN_OF = {
    "asset": "asset",
    "personline": "line",
    "communityasset": "community_asset",
    "communityneed": "need",
    "program": "program",
}


def rename_topic(*, by: Member, topic: Topic, name: str) -> Topic:
    """Call a topic something else. A name that is taken is refused: merge_topics makes one of two."""
    access.require(by, Permission.EDIT_COMMUNITY, topic.library_id)
    tidy = _tidy(name)
    if topic_named(by, tidy, other_than=topic) is not None:
        raise ValidationError({"name": _("That topic stands on your list already.")})
    what = gettext_noop("renamed the topic “%(name)s”")
    with change_set(by=by, what=what, about=topic, name=topic.name) as changes:
        return changes.change(topic, name=tidy)


def merge_topics(*, by: Member, keep: Topic, other: Topic) -> Topic:
    """Make one topic of two: what was about `other` is about `keep`, once; undo brings both back."""
    for topic in (keep, other):
        access.require_unlimited(by, Permission.EDIT_COMMUNITY, topic.library_id)
    if keep.pk == other.pk:
        raise ValidationError(_("Please choose two different topics."))
    what = gettext_noop("made one topic of “%(name)s” and “%(other)s”")
    with change_set(by=by, what=what, about=keep, name=keep.name, other=other.name) as changes:
        move_references(changes, old=other, new=keep)
        changes.delete(other)
    return keep


def remove_topic(*, by: Member, topic: Topic) -> None:
    """Let go of a topic; what was tied to it stays."""
    access.require_unlimited(by, Permission.EDIT_COMMUNITY, topic.library_id)
    what = gettext_noop("removed the topic “%(name)s”")
    with change_set(by=by, what=what, about=topic, name=topic.name) as changes:
        changes.delete_with_children(topic)


def tag(*, by: Member, row: models.Model, name: str) -> Tagging:
    """Say that something is about a topic; a new name makes a new topic."""
    access.require(by, Permission.EDIT_COMMUNITY, row.library_id)  # type: ignore[attr-defined]
    _require_known(by, row)
    tidy = _tidy(name)
    what = gettext_noop("tied something to the topic “%(name)s”")
    with change_set(by=by, what=what, about=row, name=tidy) as changes:
        return insert_tagging(changes, by=by, row=row, name=tidy)


def insert_tagging(changes: Changes, *, by: Member, row: models.Model, name: str) -> Tagging:
    """The tie itself, for actions that write several rows at once; one that is there already stays."""
    topic = _named(by.library_id, name).first()
    if topic is None:
        topic = changes.create(Topic(library_id=by.library_id, name=_tidy(name)))
    tied = {COLUMN_OF[model_slug(row)]: row}
    there = Tagging.objects.in_library(by.library_id).filter(topic=topic, **tied).first()
    return there or changes.create(Tagging(library_id=by.library_id, topic=topic, **tied))


def untag(*, by: Member, tagging: Tagging) -> None:
    """It is not about that topic after all."""
    access.require(by, Permission.EDIT_COMMUNITY, tagging.library_id)
    what = gettext_noop("untied something from the topic “%(name)s”")
    with change_set(by=by, what=what, about=tagging.tied, name=tagging.topic.name) as changes:
        changes.delete(tagging)


def topic_named(by: Member, name: str, *, other_than: Topic | None = None) -> Topic | None:
    """The topic of that name, whatever its capitals and spaces."""
    found = _named(by.library_id, " ".join(name.split()))
    return (found.exclude(pk=other_than.pk) if other_than else found).first()


def _named(library_id: int, name: str) -> models.QuerySet[Topic]:
    return Topic.objects.in_library(library_id).filter(name__iexact=name)


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise ValidationError({"name": _("A topic needs a name.")})
    return tidy


def _require_known(by: Member, row: models.Model) -> None:
    """Lines about people are tied only by those who may read them."""
    if isinstance(row, PersonLine) and not lines_visible_to(by).filter(pk=row.pk).exists():
        message = "this is not for this member to read"
        raise PermissionDenied(message)
