"""What a library asks itself before it says yes, what came of it, and what was looked at."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.accounts.written import Written

LONGEST_QUESTION = 300


class BeforeYesRules(LibraryRow):
    """How careful this library is. One row, made when it is changed.

    Empty questions are those that come along (partnerships.before.questions); one a line.
    """

    questions = models.TextField(_("questions before a yes"), blank=True)
    must_be_go = models.BooleanField(_("a yes needs the verdict “go”"), default=False)

    class Meta:
        verbose_name = _("rules before a yes")
        constraints = [models.UniqueConstraint(fields=["library"], name="before_yes_rules_once")]


class Verdict(models.TextChoices):
    """What the answers come to. A person says it; nothing is counted."""

    NONE = "", _("not said yet")
    GO = "go", _("go")
    NOT_YET = "not-yet", _("not yet")
    NO = "no", _("no")


class GoCheck(LibraryRow):
    """What was said about one ask before its yes."""

    ask = models.OneToOneField("wherewithal.Ask", on_delete=models.PROTECT, related_name="go_check")
    verdict = models.CharField(
        _("verdict"), max_length=7, choices=Verdict, blank=True, default=Verdict.NONE
    )
    words = models.TextField(_("why"), blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    by_name = models.CharField(_("decided by"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("look before a yes")


class GoAnswer(Written):
    """An answer in free words; the question stays as it was put, also when the library asks others now."""

    check_row = models.ForeignKey(GoCheck, on_delete=models.PROTECT, related_name="answers")
    question = models.CharField(_("question"), max_length=LONGEST_QUESTION)
    words = models.TextField(_("answer"), blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("answer before a yes")
        constraints = [
            models.UniqueConstraint(fields=["check_row", "question"], name="go_answer_once")
        ]


class AppliesTo(models.TextChoices):
    """Whom the policy is about."""

    ORGANIZATIONS = "organizations", _("organizations")
    WITH_YOUNG = "with-young", _("persons who work with young people")


class VettingStep(LibraryRow):
    """Something that the library's policy wants looked at before a yes."""

    name = models.CharField(_("what is looked at"), max_length=300)
    applies_to = models.CharField(
        _("of whom"), max_length=13, choices=AppliesTo, default=AppliesTo.ORGANIZATIONS
    )
    is_must = models.BooleanField(_("without it there is no yes"), default=False)
    position = models.PositiveIntegerField(_("place"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("vetting step")

    def __str__(self) -> str:
        return self.name


class VettingDone(LibraryRow):
    """It was looked at: when, by whom. Only that it was done; what papers say stays with the papers."""

    GOES_WITH: ClassVar = frozenset({"organization", "person"})

    step = models.ForeignKey(VettingStep, on_delete=models.PROTECT, related_name="done")
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vetting_done",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vetting_done",
    )
    done_on = models.DateField(_("done on"))
    by_name = models.CharField(_("done by"), max_length=200)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("vetting done")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(organization__isnull=False, person=None)
                    | Q(organization=None, person__isnull=False)
                ),
                name="vetting_of_one",
                violation_error_message=_("Choose one organization or one person."),
            )
        ]
