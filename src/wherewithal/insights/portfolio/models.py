"""What people said about whom to ask: within how many hours, whom in any case, whom not."""

from decimal import Decimal
from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.insights.tasks.models import TaskState
from wherewithal.quantities.field import QuantityField

HOLDERS = ("asset", "person", "organization", "community_asset")
USUAL_BUDGET = Decimal("6.00")


class PlanAim(models.TextChoices):
    """Which of the two questions is asked."""

    MOST = "most", _("cover the most within these hours")
    MUSTS = "musts", _("cover every must in the fewest hours")


class Stance(models.TextChoices):
    """What is said of one holder."""

    OPEN = "", _("let the numbers decide")
    PINNED = "pinned", _("we will talk to them anyway")
    FORBIDDEN = "forbidden", _("not them")


def _one_holder() -> Q:
    """Exactly one of the four."""
    found = Q()
    for chosen in HOLDERS:
        one = {f"{name}__isnull": name != chosen for name in HOLDERS}
        found |= Q(**one)
    return found


class AskPlan(LibraryRow):
    """What is looked for on the page of one program; without a program, on that of the whole library.

    `budget_hours` of staff time and `budget_money`: None is no limit.
    """

    GOES_WITH: ClassVar = frozenset({"program"})

    program = models.ForeignKey(
        "wherewithal.Program",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ask_plans",
    )
    aim = models.CharField(_("what to look for"), max_length=5, choices=PlanAim, default="most")
    budget_hours = models.DecimalField(
        _("hours of staff time"),
        max_digits=7,
        decimal_places=2,
        null=True,
        blank=True,
        default=USUAL_BUDGET,
        validators=[MinValueValidator(0)],
    )
    budget_money = models.DecimalField(
        _("money"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )

    # What is taken where nobody said otherwise, as far as it is not as usual: usual.Usual by name.
    usual = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("plan whom to ask")


class AskSearch(LibraryRow):
    """The search for the best answer to what one member's page asks, and what it found.

    It is worked out anew at any time, so it has no foreign keys and no history; there are no words or
    names in it, keys alone. It goes when somebody leaves, and when a card is withdrawn. `digest` tells
    one problem from another. Whoever reads more may be asked another problem.
    """

    program_key = models.BigIntegerField(default=0)
    user_key = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=32)
    problem = models.TextField()
    answer = models.JSONField(null=True)
    # The certificate of the answer alone shows that nothing is better.
    is_proven = models.BooleanField(default=False)
    curve = models.JSONField(null=True)
    state = models.CharField(max_length=8, choices=TaskState, default=TaskState.WAITING)
    # There was an answer to the same page before, and something was changed since.
    is_anew = models.BooleanField(default=False)
    asked_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["library", "program_key", "user_key"], name="ask_search_of_one_page"
            )
        ]


class AskChoice(LibraryRow):
    """One holder in one plan: talk to them anyway or not at all, and what an ask takes. Unknown: as usual."""

    GOES_WITH: ClassVar = frozenset({"plan", *HOLDERS})

    plan = models.ForeignKey(AskPlan, on_delete=models.PROTECT, related_name="choices")
    asset = models.ForeignKey(
        "wherewithal.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ask_choices",
    )
    person = models.ForeignKey(
        "wherewithal.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ask_choices",
    )
    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ask_choices",
    )
    community_asset = models.ForeignKey(
        "wherewithal.CommunityAsset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ask_choices",
    )
    stance = models.CharField(
        _("talk to them?"), max_length=9, choices=Stance, blank=True, default=""
    )
    why = models.CharField(_("why"), max_length=300, blank=True)
    hours = QuantityField(_("hours of staff time"))
    money = QuantityField(_("money"))
    # How often they may be asked within a year; None is as usual.
    asks_a_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("choice whom to ask")
        constraints = [
            models.CheckConstraint(condition=_one_holder(), name="ask_choice_of_one"),
        ]
