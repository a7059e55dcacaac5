"""An ask, the needs it is for, and what we offer in return."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.walls.scope import LibraryRow
from wherewithal.engine import asking
from wherewithal.people.models import Organization, Person
from wherewithal.quantities.field import QuantityField

MOST_OFFERS = 3
MOST_A_QUARTER = 2


class AskState(models.TextChoices):
    """Where an ask stands (engine.asking.AskState, in words)."""

    IDEA = asking.AskState.IDEA, _("an idea")
    TO_ASK = asking.AskState.TO_ASK, _("to ask")
    ASKED = asking.AskState.ASKED, _("asked")
    YES = asking.AskState.YES, _("yes")
    PARTLY = asking.AskState.PARTLY, _("partly")
    NOT_NOW = asking.AskState.NOT_NOW, _("not now")
    NO = asking.AskState.NO, _("no")
    WITHDRAWN = asking.AskState.WITHDRAWN, _("taken back by us")
    DONE = asking.AskState.DONE, _("done")


ANSWERED = frozenset(set(AskState) - {AskState.IDEA, AskState.TO_ASK, AskState.ASKED})


class Answer(models.TextChoices):
    """What was said about one of the needs."""

    NONE = asking.Answer.NONE, _("no answer yet")
    YES = asking.Answer.YES, _("yes, all of it")
    PART = asking.Answer.PART, _("a part of it")
    NO = asking.Answer.NO, _("no")


def _one_partner() -> Q:
    """An organization or a person, or words alone."""
    return (
        Q(organization__isnull=False, person=None)
        | Q(organization=None, person__isnull=False)
        | (Q(organization=None, person=None) & ~Q(whom=""))
    )


def _days_in_order(
    name: str, first: str = "starts_on", last: str = "ends_on"
) -> models.CheckConstraint:
    """The last day does not lie before the first."""
    in_order = Q(**{first: None}) | Q(**{last: None}) | Q(**{f"{last}__gte": models.F(first)})
    return models.CheckConstraint(
        condition=in_order,
        name=name,
        violation_error_message=_("The last day lies before the first."),
    )


class Ask(LibraryRow):
    """A concrete request to one partner or colleague, for one or more needs.

    `whom` names somebody of whom there is no record yet; it is empty where there is one.
    """

    GOES_WITH: ClassVar = frozenset({"organization", "person"})

    organization = models.ForeignKey(
        "wherewithal.Organization",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="asks",
    )
    person = models.ForeignKey(
        "wherewithal.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="asks"
    )
    whom = models.CharField(_("whom, in words"), max_length=300, blank=True)
    together = models.TextField(_("what we want to reach together"), blank=True)
    gains = models.TextField(_("what the community gains"), blank=True)
    letter = models.TextField(_("the letter"), blank=True)
    owner = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="asks",
        verbose_name=_("who goes"),
    )
    second_owner = models.ForeignKey(
        "wherewithal.Membership",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="second_asks",
        verbose_name=_("who knows of it, too"),
    )
    state = models.CharField(
        _("where it stands"), max_length=9, choices=AskState, default=AskState.IDEA
    )
    asked_on = models.DateField(_("asked on"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    not_before = models.DateField(_("not now, but from"), null=True, blank=True)
    answer_by = models.DateField(_("we would like to know by"), null=True, blank=True)
    learned = models.TextField(_("what we learned"), blank=True)
    next_step = models.CharField(_("next step"), max_length=300, blank=True)
    next_step_on = models.DateField(_("by when"), null=True, blank=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by_name = models.CharField(max_length=200, blank=True, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("ask")
        constraints = [
            models.CheckConstraint(
                condition=_one_partner(),
                name="ask_of_one_partner",
                violation_error_message=_("Choose whom to ask, or say it in words."),
            ),
            models.CheckConstraint(
                condition=~Q(owner=models.F("second_owner")),
                name="ask_second_owner_is_another",
                violation_error_message=_("The second is somebody else than the first."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.partner or self.whom)

    @property
    def partner(self) -> Organization | Person | None:
        """The record of whoever is asked; None where words alone name them."""
        return self.organization or self.person

    @property
    def stands(self) -> str:
        """Where it stands, with the day on which that became so."""
        label = str(self.get_state_display())
        if self.state == AskState.NOT_NOW and self.not_before:
            return gettext("not now, but from %(day)s") % {"day": date_format(self.not_before)}
        if self.state == AskState.ASKED and self.asked_on:
            return gettext("asked on %(day)s") % {"day": date_format(self.asked_on)}
        if self.state in ANSWERED and self.answered_on:
            words = {"state": label, "day": date_format(self.answered_on)}
            return gettext("%(state)s, %(day)s") % words
        return label


class AskNeed(LibraryRow):
    """One need that an ask is for: how much of it is asked, what was answered, and for which days.

    Amounts are in what the need is counted in: dollars, hours a week, people, rooms or pieces
    (programs.coverage.measures.Unit). `allocation` is what the answer does for the need: made, changed
    and let go by the actions of this room alone.
    """

    GOES_WITH: ClassVar = frozenset({"resource_need"})
    TAKES_ALONG: ClassVar = ("allocation",)

    ask = models.ForeignKey(Ask, on_delete=models.PROTECT, related_name="needs")
    resource_need = models.ForeignKey(
        "wherewithal.ResourceNeed", on_delete=models.PROTECT, related_name="asks"
    )
    wanted = QuantityField(_("how much we ask for"))
    answer = models.CharField(
        _("answer"), max_length=4, choices=Answer, blank=True, default=Answer.NONE
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    given = QuantityField(_("how much they give"))
    given_from = models.DateField(_("they give it from"), null=True, blank=True)
    given_until = models.DateField(_("they give it until"), null=True, blank=True)
    allocation = models.OneToOneField(
        "wherewithal.Allocation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ask_need",
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("need of an ask")
        constraints = [
            models.UniqueConstraint(fields=["ask", "resource_need"], name="ask_need_once"),
            _days_in_order("ask_need_days_in_order"),
            _days_in_order("ask_need_given_in_order", "given_from", "given_until"),
        ]


class AskOffer(LibraryRow):
    """A part of an offer of ours that goes with an ask, and the words of theirs that it answers.

    `promise` keeps it from being promised twice, from the day on which they are asked.
    """

    GOES_WITH: ClassVar = frozenset({"offer"})
    TAKES_ALONG: ClassVar = ("promise",)

    ask = models.ForeignKey(Ask, on_delete=models.PROTECT, related_name="offers")
    offer = models.ForeignKey(
        "wherewithal.LibraryOffer", on_delete=models.PROTECT, related_name="asks"
    )
    how_much = QuantityField(_("how much of it"))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    answers = models.TextField(_("what of theirs it answers"), blank=True)
    promise = models.OneToOneField(
        "wherewithal.OfferPromise",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ask_offer",
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("what an ask offers")
        constraints = [
            models.UniqueConstraint(fields=["ask", "offer"], name="ask_offer_once"),
            _days_in_order("ask_offer_days_in_order"),
        ]


class AskingRules(LibraryRow):
    """How this library asks: how often at most, and the letter it begins with. One row, made when it is changed.

    An empty letter is the one that comes along (partnerships.asks.letter).
    """

    most_a_quarter = models.PositiveSmallIntegerField(
        _("asks to one partner within three months, at most"), default=MOST_A_QUARTER
    )
    letter = models.TextField(_("the letter to begin with"), blank=True)

    class Meta:
        verbose_name = _("how we ask")
        constraints = [models.UniqueConstraint(fields=["library"], name="asking_rules_once")]
