"""Topics: name them, tie them to things, let go."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wherewithal.accounts import access
from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.log import Changes, change_set
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
    """Call a topic something else; where that name is taken, the two become one."""
    access.require(by, Permission.EDIT_COMMUNITY, topic.library_id)
    tidy = _tidy(name)
    same = _named(topic.library_id, tidy).exclude(pk=topic.pk).first()
    what = gettext_noop("renamed the topic “%(name)s”")
    with change_set(by=by, what=what, about=topic, name=topic.name) as changes:
        if same is None:
            return changes.change(topic, name=tidy)
        _move_ties(changes, old=topic, new=same)
        changes.delete_with_children(topic)
        changes.about = same
    return same


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


def _move_ties(changes: Changes, *, old: Topic, new: Topic) -> None:
    """What was tied to the old name is tied to the new one; once is enough."""
    for tie in list(old.taggings.all()):
        if not changes.change_if_sound(tie, "topic", new):
            changes.delete(tie)
