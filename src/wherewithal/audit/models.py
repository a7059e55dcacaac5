"""Change sets and their changes, without foreign keys: history never stands in anyone's way."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ChangeAction(models.TextChoices):
    """What happened to a row."""

    CREATED = "created", _("added")
    CHANGED = "changed", _("changed")
    DELETED = "deleted", _("removed")


class ChangeSet(models.Model):
    """All that one action changed: the unit of undo."""

    library_id = models.BigIntegerField(null=True, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    by_user_id = models.BigIntegerField(null=True, blank=True)
    by_name = models.CharField(max_length=200)
    # The sentence is kept untranslated, with its values beside it, so that it can be read in any language.
    what = models.CharField(max_length=200)
    values = models.JSONField(default=dict, blank=True)
    # The thing a person would say was changed (an asset, when its note was), for its own history.
    about_model = models.CharField(max_length=40, blank=True)
    about_key = models.CharField(max_length=40, blank=True)
    undoes_id = models.BigIntegerField(null=True, blank=True)
    undone_by_id = models.BigIntegerField(null=True, blank=True)
    # Made by the browser for one save, so that a resend after a lost answer is not done twice.
    request_key = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["library_id", "-id"], name="changeset_library_newest"),
            models.Index(fields=["library_id", "about_model", "about_key"], name="changeset_about"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["library_id", "request_key"], name="changeset_request_once"
            )
        ]


class Change(models.Model):
    """One row before and after: whole rows where created or deleted, the fields that differ else."""

    change_set = models.ForeignKey(ChangeSet, on_delete=models.CASCADE, related_name="changes")
    library_id = models.BigIntegerField(null=True, blank=True)
    model = models.CharField(max_length=40)
    key = models.CharField(max_length=40)
    action = models.CharField(max_length=10, choices=ChangeAction)
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        indexes = [
            models.Index(fields=["model", "key"], name="change_row"),
            models.Index(fields=["library_id", "id"], name="change_library_order"),
        ]
