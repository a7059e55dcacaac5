"""What somebody said in their own words: who, when, how far it may travel, whether it was taken back."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.sensitivity import Level
from wherewithal.accounts.written import Written


class Said(Written):
    """Words with their author, and how far they may travel."""

    level = models.CharField(
        _("who may see it"), max_length=10, choices=Level, default=Level.LIBRARY
    )

    class Meta:
        abstract = True
