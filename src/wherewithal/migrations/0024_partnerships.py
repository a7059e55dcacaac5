"""Partnerships: where a relationship stands, who keeps it on both sides, what is settled."""

import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown

EMPTY = {"blank": True, "null": True}
LEVELS = [
    ("", "not said"),
    ("networking", "Networking: we know each other"),
    ("coordinating", "Coordinating: we look at each other’s calendars"),
    ("informing", "Informing: we tell each other’s people"),
    ("joint", "Joint programs: we do things together"),
    ("coalition", "Coalition: with others, for one cause"),
    ("embedded", "Embedded: one works in the other’s house"),
    ("collective", "Collective impact: many share one goal and one plan"),
]
VERDICTS = [("", "not said yet"), ("go", "go"), ("not-yet", "not yet"), ("no", "no")]
LEVELS_OF_SIGHT = [
    ("public", "anyone"),
    ("partners", "us and our partners"),
    ("library", "people of this library"),
    ("private", "only me and the admins"),
]
RANKS = [("", "one of several"), ("first", "first contact"), ("second", "second contact")]


def _key(target: str, *, name: str, **options) -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=models.PROTECT, related_name=name, to=f"wherewithal.{target}", **options
    )


def _one(target: str, *, name: str) -> models.OneToOneField:
    return models.OneToOneField(
        on_delete=models.PROTECT, related_name=name, to=f"wherewithal.{target}"
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


def _choice(name: str, length: int, choices: list) -> models.CharField:
    return models.CharField(
        blank=True, choices=choices, default="", max_length=length, verbose_name=name
    )


class Migration(migrations.Migration):
    """Tables that start empty."""

    dependencies = [("wherewithal", "0023_conversations_and_exchange")]

    operations = [
        TakeWallsDown(),
        migrations.CreateModel(
            name="PartnershipFacts",
            fields=[
                *_own(),
                ("asset", _one("asset", name="partnership_facts")),
                ("level", _choice("level now", 12, LEVELS)),
                ("intended_level", _choice("level we would like", 12, LEVELS)),
                ("shared_goal", _words("shared goal")),
                ("success", _words("what success means")),
                ("began_on", _day("began on")),
                ("review_on", _day("look at it again on")),
            ],
            options={"verbose_name": "facts about a partnership"},
        ),
        migrations.CreateModel(
            name="PartnershipContact",
            fields=[
                *_own(),
                ("asset", _key("asset", name="partnership_contacts")),
                (
                    "side",
                    models.CharField(
                        choices=[("ours", "ours"), ("theirs", "theirs")],
                        max_length=6,
                        verbose_name="side",
                    ),
                ),
                ("person", _key("person", name="partnership_contacts", **EMPTY)),
                ("member", _key("membership", name="partnership_contacts", **EMPTY)),
                (
                    "part",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="what they do in it"
                    ),
                ),
                ("rank", _choice("first or second contact", 6, RANKS)),
                ("starts_on", _day("from")),
                ("ends_on", _day("until")),
            ],
            options={
                "verbose_name": "contact of a partnership",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(person__isnull=False, member=None)
                        | Q(person=None, member__isnull=False, side="ours"),
                        name="contact_is_one",
                        violation_error_message="Choose one person.",
                    ),
                    models.CheckConstraint(
                        condition=Q(side="theirs") | Q(rank=""),
                        name="contact_rank_of_theirs",
                        violation_error_message="On our side the worksheet says who holds it.",
                    ),
                    models.CheckConstraint(
                        condition=Q(starts_on=None)
                        | Q(ends_on=None)
                        | Q(ends_on__gte=F("starts_on")),
                        name="contact_days_in_order",
                        violation_error_message="The last day lies before the first.",
                    ),
                    models.UniqueConstraint(
                        condition=Q(ends_on=None) & ~Q(rank=""),
                        fields=["asset", "rank"],
                        name="contact_rank_once",
                        violation_error_message="Somebody else is that already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                *_own(),
                ("asset", _one("asset", name="partnership_agreement")),
                ("parties", _words("who agrees")),
                ("roles", _words("who does what")),
                ("timeline", _words("what happens when")),
                ("communication", _words("how we keep in touch")),
                ("training", _words("who shows whom how")),
                ("upkeep", _words("who looks after what comes of it")),
                ("changing", _words("how this can be changed, or ended")),
                ("measures", _words("how we notice that it works")),
                ("reports", _words("who hears of it")),
                ("review_on", _day("read it again on")),
            ],
            options={"verbose_name": "agreement"},
        ),
        migrations.CreateModel(
            name="ApprovalStep",
            fields=[
                *_own(),
                ("name", models.CharField(max_length=300, verbose_name="what is looked at")),
                (
                    "approver",
                    _key(
                        "membership",
                        name="approval_steps",
                        verbose_name="who approves",
                        **EMPTY,
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="place")),
            ],
            options={"verbose_name": "approval step", "ordering": ["position", "pk"]},
        ),
        migrations.CreateModel(
            name="Approval",
            fields=[
                *_own(),
                ("agreement", _key("agreement", name="approvals")),
                ("step", _key("approvalstep", name="approvals")),
                ("approved_on", models.DateField(verbose_name="approved on")),
                ("by_name", models.CharField(max_length=200, verbose_name="approved by")),
                ("words", _words("note")),
                ("digest", models.CharField(editable=False, max_length=64)),
            ],
            options={"verbose_name": "approval", "ordering": ["pk"]},
        ),
        migrations.CreateModel(
            name="PartnershipFile",
            fields=[
                *_own(),
                ("asset", _key("asset", name="partnership_files")),
                ("name", models.CharField(max_length=300, verbose_name="name of the file")),
                ("kind", models.CharField(editable=False, max_length=4)),
                ("words", _words("what it is")),
                (
                    "level",
                    models.CharField(
                        choices=LEVELS_OF_SIGHT,
                        default="library",
                        max_length=10,
                        verbose_name="who may see it",
                    ),
                ),
                ("size_bytes", models.PositiveBigIntegerField(editable=False)),
                ("sha256", models.CharField(editable=False, max_length=64)),
                ("stored_as", models.CharField(editable=False, max_length=32, unique=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "added_by_name",
                    models.CharField(blank=True, editable=False, max_length=200),
                ),
                (
                    "added_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False),
                ),
            ],
            options={"verbose_name": "file of a partnership", "ordering": ["pk"]},
        ),
        migrations.CreateModel(
            name="BeforeYesRules",
            fields=[
                *_own(),
                ("questions", _words("questions before a yes")),
                (
                    "must_be_go",
                    models.BooleanField(default=False, verbose_name="a yes needs the verdict “go”"),
                ),
            ],
            options={
                "verbose_name": "rules before a yes",
                "constraints": [
                    models.UniqueConstraint(fields=["library"], name="before_yes_rules_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="GoCheck",
            fields=[
                *_own(),
                ("ask", _one("ask", name="go_check")),
                ("verdict", _choice("verdict", 7, VERDICTS)),
                ("words", _words("why")),
                ("decided_on", _day("decided on")),
                (
                    "by_name",
                    models.CharField(blank=True, max_length=200, verbose_name="decided by"),
                ),
            ],
            options={"verbose_name": "look before a yes"},
        ),
        migrations.CreateModel(
            name="GoAnswer",
            fields=[
                *_own(),
                ("noted_by_name", models.CharField(blank=True, max_length=200)),
                ("noted_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("edited_by_name", models.CharField(blank=True, max_length=200)),
                ("edited_at", models.DateTimeField(**EMPTY)),
                ("withdrawn_at", models.DateTimeField(**EMPTY)),
                ("question", models.CharField(max_length=300, verbose_name="question")),
                ("words", _words("answer")),
                ("check_row", _key("gocheck", name="answers")),
                (
                    "noted_by",
                    models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        **EMPTY,
                    ),
                ),
            ],
            options={
                "verbose_name": "answer before a yes",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=["check_row", "question"], name="go_answer_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="VettingStep",
            fields=[
                *_own(),
                ("name", models.CharField(max_length=300, verbose_name="what is looked at")),
                (
                    "applies_to",
                    models.CharField(
                        choices=[
                            ("organizations", "organizations"),
                            ("with-young", "persons who work with young people"),
                        ],
                        default="organizations",
                        max_length=13,
                        verbose_name="of whom",
                    ),
                ),
                (
                    "is_must",
                    models.BooleanField(default=False, verbose_name="without it there is no yes"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="place")),
            ],
            options={"verbose_name": "vetting step", "ordering": ["position", "pk"]},
        ),
        migrations.CreateModel(
            name="VettingDone",
            fields=[
                *_own(),
                ("step", _key("vettingstep", name="done")),
                ("organization", _key("organization", name="vetting_done", **EMPTY)),
                ("person", _key("person", name="vetting_done", **EMPTY)),
                ("done_on", models.DateField(verbose_name="done on")),
                ("by_name", models.CharField(max_length=200, verbose_name="done by")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
            ],
            options={
                "verbose_name": "vetting done",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(organization__isnull=False, person=None)
                        | Q(organization=None, person__isnull=False),
                        name="vetting_of_one",
                        violation_error_message="Choose one organization or one person.",
                    )
                ],
            },
        ),
        RebuildWalls(),
    ]
