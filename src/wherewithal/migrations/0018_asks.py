"""Asks: whom, for which needs, with what in return."""

import django.utils.timezone
from django.db import migrations, models
from django.db.models import F, Q

import wherewithal.quantities.field
from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

EMPTY = {"blank": True, "null": True}
STATES = [
    ("idea", "an idea"),
    ("to-ask", "to ask"),
    ("asked", "asked"),
    ("yes", "yes"),
    ("partly", "partly"),
    ("not-now", "not now"),
    ("no", "no"),
    ("withdrawn", "taken back by us"),
    ("done", "done"),
]
ANSWERS = [("", "no answer yet"), ("yes", "yes, all of it"), ("part", "a part of it"), ("no", "no")]


def _key(target: str, *, name: str, **options) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=models.PROTECT, related_name=name, to=f"wherewithal.{target}", **options
    )


def _done(target: str, *, name: str) -> models.OneToOneField:
    return models.OneToOneField(
        on_delete=models.PROTECT, related_name=name, to=f"wherewithal.{target}", **EMPTY
    )


def _own() -> list:
    number = models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )
    return [("id", number), ("library", _key("library", name="+", editable=False))]


def _day(name: str) -> models.DateField:
    return models.DateField(verbose_name=name, **EMPTY)


def _words(name: str) -> models.TextField:
    return models.TextField(blank=True, verbose_name=name)


def _quantity(name: str) -> wherewithal.quantities.field.QuantityField:
    return wherewithal.quantities.field.QuantityField(verbose_name=name)


def _in_order(name: str, first: str = "starts_on", last: str = "ends_on") -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{first: None}) | Q(**{last: None}) | Q(**{f"{last}__gte": F(first)}),
        name=name,
        violation_error_message="The last day lies before the first.",
    )


def _of_one_partner() -> Q:
    return (
        Q(organization__isnull=False, person=None)
        | Q(organization=None, person__isnull=False)
        | (Q(organization=None, person=None) & ~Q(whom=""))
    )


class Migration(migrations.Migration):
    """Three tables that start empty."""

    dependencies = [("wherewithal", "0017_what_is_usual")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="Ask",
            fields=[
                *_own(),
                ("organization", _key("organization", name="asks", **EMPTY)),
                ("person", _key("person", name="asks", **EMPTY)),
                (
                    "whom",
                    models.CharField(blank=True, max_length=300, verbose_name="whom, in words"),
                ),
                ("together", _words("what we want to reach together")),
                ("gains", _words("what the community gains")),
                ("letter", _words("the letter")),
                ("owner", _key("membership", name="asks", verbose_name="who goes", **EMPTY)),
                (
                    "second_owner",
                    _key(
                        "membership",
                        name="second_asks",
                        verbose_name="who knows of it, too",
                        **EMPTY,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=STATES,
                        default="idea",
                        max_length=9,
                        verbose_name="where it stands",
                    ),
                ),
                ("asked_on", _day("asked on")),
                ("answered_on", _day("answered on")),
                ("not_before", _day("not now, but from")),
                ("answer_by", _day("we would like to know by")),
                ("learned", _words("what we learned")),
                (
                    "next_step",
                    models.CharField(blank=True, max_length=300, verbose_name="next step"),
                ),
                ("next_step_on", _day("by when")),
                (
                    "made_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
                ("made_by_name", models.CharField(blank=True, editable=False, max_length=200)),
            ],
            options={
                "verbose_name": "ask",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=_of_one_partner(),
                        name="ask_of_one_partner",
                        violation_error_message="Choose whom to ask, or say it in words.",
                    ),
                    models.CheckConstraint(
                        condition=~Q(owner=F("second_owner")),
                        name="ask_second_owner_is_another",
                        violation_error_message="The second is somebody else than the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AskNeed",
            fields=[
                *_own(),
                ("ask", _key("ask", name="needs")),
                ("resource_need", _key("resourceneed", name="asks")),
                ("wanted", _quantity("how much we ask for")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=ANSWERS,
                        default="",
                        max_length=4,
                        verbose_name="answer",
                    ),
                ),
                ("starts_on", _day("from")),
                ("ends_on", _day("until")),
                ("given", _quantity("how much they give")),
                ("given_from", _day("they give it from")),
                ("given_until", _day("they give it until")),
                ("allocation", _done("allocation", name="ask_need")),
            ],
            options={
                "verbose_name": "need of an ask",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=["ask", "resource_need"], name="ask_need_once"),
                    _in_order("ask_need_days_in_order"),
                    _in_order("ask_need_given_in_order", "given_from", "given_until"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AskOffer",
            fields=[
                *_own(),
                ("ask", _key("ask", name="offers")),
                ("offer", _key("libraryoffer", name="asks")),
                ("how_much", _quantity("how much of it")),
                ("starts_on", _day("from")),
                ("ends_on", _day("until")),
                ("answers", _words("what of theirs it answers")),
                ("promise", _done("offerpromise", name="ask_offer")),
            ],
            options={
                "verbose_name": "what an ask offers",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=["ask", "offer"], name="ask_offer_once"),
                    _in_order("ask_offer_days_in_order"),
                ],
            },
        ),
        RebuildWalls(),
    ]
