"""Who confirmed a fact, what was put off, how fast facts age here; links for partners; who wants mail."""

from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.freshness.kinds import LONGEST_WEEKS, AgeKind


class ConfirmedHow(models.TextChoices):
    """In which way somebody said that it is still right."""

    MEMBER = "member", _("by one of us")
    PARTNER = "partner", _("by the partner, by link")


class FactConfirmed(LibraryRow):
    """Somebody said that a fact is still right. Whoever changes it confirms it as well: the log says so.

    Named by model and key like in the change log, so that it stands in nobody's way.
    """

    model = models.CharField(max_length=40)
    key = models.CharField(max_length=40)
    field = models.CharField(max_length=40)
    how = models.CharField(max_length=7, choices=ConfirmedHow, default=ConfirmedHow.MEMBER)
    confirmed_at = models.DateTimeField(default=timezone.now)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    confirmed_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("confirmation of a fact")
        indexes = [models.Index(fields=["library", "model", "key"], name="fact_confirmed_row")]


class CheckPutOff(LibraryRow):
    """A member does not want to be asked about this fact before a day."""

    GOES_WITH: ClassVar = frozenset({"membership"})

    membership = models.ForeignKey(
        "wherewithal.Membership", on_delete=models.PROTECT, related_name="checks_put_off"
    )
    model = models.CharField(max_length=40)
    key = models.CharField(max_length=40)
    field = models.CharField(max_length=40)
    put_off_on = models.DateField()
    until = models.DateField()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("check that was put off")


class FactAge(LibraryRow):
    """After how many weeks half of the facts of a kind are out of date, as this library sees it."""

    kind = models.CharField(max_length=12, choices=AgeKind)
    weeks = models.PositiveSmallIntegerField(
        _("weeks"), validators=[MinValueValidator(1), MaxValueValidator(LONGEST_WEEKS)]
    )

    class Meta:
        ordering = ["kind"]
        verbose_name = _("how fast facts age")
        constraints = [models.UniqueConstraint(fields=["library", "kind"], name="fact_age_once")]


class PartnerLink(LibraryRow):
    """A link by which a partner looks over what we noted about them."""

    GOES_WITH: ClassVar = frozenset({"organization"})

    link = models.OneToOneField(
        "wherewithal.AccessLink", on_delete=models.PROTECT, related_name="partner_link"
    )
    organization = models.ForeignKey(
        "wherewithal.Organization", on_delete=models.PROTECT, related_name="partner_links"
    )
    message = models.TextField(_("a few words to them"), blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    asked_by_name = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("link for a partner")


class WantsGone(models.TextChoices):
    """What a partner asks us to take away."""

    NOTHING = "", _("nothing")
    WORDS = "words", _("what they said by this link")
    ALL = "all", _("everything that we noted about them")


class PartnerAnswer(LibraryRow):
    """What a partner wrote in their own words by link, and whether they ask us to take something away.

    What they corrected stands in proposals; `handled_at` says that a person has seen to the rest.
    """

    GOES_WITH: ClassVar = frozenset({"partner_link"})

    partner_link = models.ForeignKey(PartnerLink, on_delete=models.PROTECT, related_name="answers")
    words = models.TextField(_("in their own words"), blank=True)
    wants_gone = models.CharField(
        _("asks us to take away"), max_length=5, choices=WantsGone, blank=True, default=""
    )
    said_by_name = models.CharField(_("who wrote this"), max_length=200, blank=True)
    said_at = models.DateTimeField(default=timezone.now)
    handled_by_name = models.CharField(max_length=200, blank=True)
    handled_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("answer of a partner")
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="") | ~Q(wants_gone=""), name="partner_answer_says_something"
            )
        ]


class DigestLanguage(models.TextChoices):
    """In which language the mail is written."""

    ENGLISH = "en", _("English")
    SPANISH = "es", _("Español")


class DigestWish(LibraryRow):
    """Whether a member wants their checks once a week by e-mail. `sent_at` is kept up by sending alone."""

    GOES_WITH: ClassVar = frozenset({"membership"})

    membership = models.OneToOneField(
        "wherewithal.Membership", on_delete=models.PROTECT, related_name="digest_wish"
    )
    is_wanted = models.BooleanField(_("once a week by e-mail"), default=False)
    language = models.CharField(
        _("language of the mail"), max_length=2, choices=DigestLanguage, default="en"
    )
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("wish for mail")
