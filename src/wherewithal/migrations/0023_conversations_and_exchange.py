"""Conversations that were held, what follows, what is given and received; a link to one's own calendar."""

import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

import wherewithal.quantities.field
from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

EMPTY = {"blank": True, "null": True}
CONCERNS = {
    "ask": "ask",
    "asset": "asset",
    "organization": "organization",
    "person": "person",
    "resource_need": "resourceneed",
}
PURPOSES = [
    ("set-up", "set up this installation"),
    ("invitation", "join a library"),
    ("password", "choose a new password"),
    ("worksheet", "fill in a part of the worksheets"),
    ("calendar", "read one's own calendar"),
]
HOW = [
    ("", "not said"),
    ("in-person", "in person"),
    ("phone", "by phone"),
    ("mail", "by e-mail"),
    ("video", "by video"),
    ("chance", "by chance"),
]
LEVELS = [
    ("public", "anyone"),
    ("partners", "us and our partners"),
    ("library", "people of this library"),
    ("private", "only me and the admins"),
]
KINDS = [
    ("hours", "hours of people"),
    ("money", "money"),
    ("goods", "things"),
    ("space", "a room"),
    ("promotion", "word of mouth and promotion"),
    ("other", "something else"),
]
UNITS = [(unit, unit) for unit in ("hours", "dollars", "pieces", "times", "days", "people")]


def _key(target: str, *, name: str, **options) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=models.PROTECT, related_name=name, to=f"wherewithal.{target}", **options
    )


def _one(target: str, *, name: str, **options) -> models.OneToOneField:
    return models.OneToOneField(
        on_delete=models.PROTECT,
        related_name=name,
        to=f"wherewithal.{target}",
        **EMPTY,
        **options,
    )


def _own() -> list:
    number = models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )
    return [("id", number), ("library", _key("library", name="+", editable=False))]


def _written() -> list:
    author = models.ForeignKey(
        on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, **EMPTY
    )
    return [
        ("noted_by", author),
        ("noted_by_name", models.CharField(blank=True, max_length=200)),
        ("noted_at", models.DateTimeField(default=django.utils.timezone.now)),
        ("edited_by_name", models.CharField(blank=True, max_length=200)),
        ("edited_at", models.DateTimeField(**EMPTY)),
        ("withdrawn_at", models.DateTimeField(**EMPTY)),
    ]


def _line(name: str, **options) -> models.CharField:
    return models.CharField(max_length=300, verbose_name=name, **options)


def _concern(name: str, target: str) -> tuple:
    called = {"verbose_name": "partnership"} if name == "asset" else {}
    return name, _key(target, name="conversation_links", **called, **EMPTY)


def _exactly_one() -> Q:
    found = Q()
    for chosen in ("organization", "person", "asset", "resource_need", "ask"):
        found |= Q(**{f"{name}__isnull": name != chosen for name in CONCERNS})
    return found


def _with_one_partner() -> Q:
    return (
        Q(organization__isnull=False, person=None, whom="")
        | Q(organization=None, person__isnull=False, whom="")
        | (Q(organization=None, person=None) & ~Q(whom=""))
    )


def _check(name: str, condition: Q, otherwise: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=condition, name=name, violation_error_message=otherwise
    )


CONVERSATION = [
    *_own(),
    *_written(),
    ("on", models.DateField(verbose_name="when")),
    (
        "how",
        models.CharField(blank=True, choices=HOW, default="", max_length=9, verbose_name="how"),
    ),
    ("whom", _line("with whom, in words", blank=True)),
    ("words", models.TextField(blank=True, verbose_name="what was said")),
    (
        "level",
        models.CharField(
            choices=LEVELS, default="library", max_length=10, verbose_name="who may see it"
        ),
    ),
    ("planned", _one("plannedtalk", name="held", verbose_name="the plan that it came of")),
]
LINK = [
    *_own(),
    ("conversation", _key("conversation", name="links")),
    *(_concern(name, target) for name, target in CONCERNS.items()),
]
FOLLOW_UP = [
    *_own(),
    ("conversation", _key("conversation", name="follow_ups")),
    ("text", _line("what follows")),
    ("by_when", models.DateField(verbose_name="by when", **EMPTY)),
    ("who", _key("membership", name="follow_ups", verbose_name="who does it", **EMPTY)),
    ("done_on", models.DateField(verbose_name="done on", **EMPTY)),
]
EXCHANGE = [
    *_own(),
    *_written(),
    (
        "direction",
        models.CharField(
            choices=[("given", "we gave"), ("received", "we received")],
            max_length=8,
            verbose_name="which way",
        ),
    ),
    ("kind", models.CharField(choices=KINDS, max_length=9, verbose_name="what")),
    ("amount", wherewithal.quantities.field.QuantityField(verbose_name="how much")),
    ("unit", models.CharField(choices=UNITS, max_length=7, verbose_name="counted in")),
    ("on", models.DateField(verbose_name="on, or from")),
    ("until", models.DateField(verbose_name="until", **EMPTY)),
    ("words", models.TextField(blank=True, verbose_name="in words")),
    ("worth_cents", models.PositiveBigIntegerField(verbose_name="worth, in cents", **EMPTY)),
    ("worth_how", _line("how we know", blank=True)),
    ("organization", _key("organization", name="exchanges", **EMPTY)),
    ("person", _key("person", name="exchanges", **EMPTY)),
    ("whom", _line("with whom, in words", blank=True)),
    ("asset", _key("asset", name="exchanges", verbose_name="partnership", **EMPTY)),
    ("program", _key("program", name="exchanges", **EMPTY)),
    ("ask", _key("ask", name="exchanges", **EMPTY)),
    ("promise", _one("offerpromise", name="exchange")),
    ("ask_need", _one("askneed", name="exchange")),
]


class Migration(migrations.Migration):
    """Four tables that start empty."""

    dependencies = [("wherewithal", "0022_snapshots")]

    operations = [
        TakeWallsDown(),
        migrations.AlterField(
            model_name="accesslink",
            name="purpose",
            field=models.CharField(choices=PURPOSES, max_length=12),
        ),
        migrations.CreateModel(
            name="Conversation",
            fields=CONVERSATION,
            options={
                "verbose_name": "conversation",
                "ordering": ["-on", "-pk"],
                "indexes": [models.Index(fields=["library", "on"], name="conversation_day")],
            },
        ),
        migrations.CreateModel(
            name="ConversationLink",
            fields=LINK,
            options={
                "verbose_name": "whom a conversation concerned",
                "ordering": ["pk"],
                "constraints": [
                    _check(
                        "conversation_link_of_one", _exactly_one(), "Each link names one of them."
                    ),
                    *(
                        models.UniqueConstraint(
                            fields=["conversation", name], name=f"conversation_{name}_once"
                        )
                        for name in CONCERNS
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=FOLLOW_UP,
            options={
                "verbose_name": "follow-up",
                "ordering": [models.OrderBy(F("by_when"), nulls_last=True), "pk"],
            },
        ),
        migrations.CreateModel(
            name="Exchange",
            fields=EXCHANGE,
            options={
                "verbose_name": "what was given or received",
                "ordering": ["-on", "-pk"],
                "indexes": [models.Index(fields=["library", "on"], name="exchange_day")],
                "constraints": [
                    _check(
                        "exchange_with_one_partner",
                        _with_one_partner(),
                        "Choose with whom, or say it in words.",
                    ),
                    _check(
                        "exchange_days_in_order",
                        Q(until=None) | Q(until__gte=F("on")),
                        "The last day lies before the first.",
                    ),
                    _check(
                        "exchange_money_in_dollars",
                        Q(kind="money", unit="dollars") | (~Q(kind="money") & ~Q(unit="dollars")),
                        "Money is counted in dollars, and nothing else is.",
                    ),
                    _check(
                        "exchange_hours_in_hours",
                        ~Q(kind="hours") | Q(unit="hours"),
                        "Hours of people are counted in hours.",
                    ),
                ],
            },
        ),
        RebuildWalls(),
    ]
