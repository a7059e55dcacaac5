"""Who confirmed a fact and what was put off, how fast facts age, links for partners, wishes for mail."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import migrations, models
from django.utils import timezone

from wherewithal.accounts.walls.triggers import RebuildWalls, TakeWallsDown


class Migration(migrations.Migration):
    """Six tables that start empty, and one more purpose of a link."""

    dependencies = [("wherewithal", "0025_pulse")]

    operations = [
        TakeWallsDown(),
        migrations.AlterField(
            model_name="accesslink",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("set-up", "set up this installation"),
                    ("invitation", "join a library"),
                    ("password", "choose a new password"),
                    ("worksheet", "fill in a part of the worksheets"),
                    ("calendar", "read one's own calendar"),
                    ("pulse", "say how a partnership feels"),
                    ("partner", "look over what is noted about a partner"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="CheckPutOff",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("model", models.CharField(max_length=40)),
                ("key", models.CharField(max_length=40)),
                ("field", models.CharField(max_length=40)),
                ("put_off_on", models.DateField()),
                ("until", models.DateField()),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="checks_put_off",
                        to="wherewithal.membership",
                    ),
                ),
            ],
            options={
                "verbose_name": "check that was put off",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="DigestWish",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "is_wanted",
                    models.BooleanField(default=False, verbose_name="once a week by e-mail"),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("en", "English"), ("es", "Español")],
                        default="en",
                        max_length=2,
                        verbose_name="language of the mail",
                    ),
                ),
                ("sent_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
                (
                    "membership",
                    models.OneToOneField(
                        on_delete=models.PROTECT,
                        related_name="digest_wish",
                        to="wherewithal.membership",
                    ),
                ),
            ],
            options={
                "verbose_name": "wish for mail",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="PartnerLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("message", models.TextField(blank=True, verbose_name="a few words to them")),
                ("asked_at", models.DateTimeField(default=timezone.now)),
                ("asked_by_name", models.CharField(blank=True, max_length=200)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
                (
                    "link",
                    models.OneToOneField(
                        on_delete=models.PROTECT,
                        related_name="partner_link",
                        to="wherewithal.accesslink",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="partner_links",
                        to="wherewithal.organization",
                    ),
                ),
            ],
            options={
                "verbose_name": "link for a partner",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="FactAge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("availability", "when somebody or something is free"),
                            ("offer", "what somebody brings or offers"),
                            ("contact", "how to reach somebody"),
                            ("count", "how many there are, in which state"),
                            ("place", "what a place is like"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "weeks",
                    models.PositiveSmallIntegerField(
                        validators=[MinValueValidator(1), MaxValueValidator(1040)],
                        verbose_name="weeks",
                    ),
                ),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
            ],
            options={
                "verbose_name": "how fast facts age",
                "ordering": ["kind"],
                "constraints": [
                    models.UniqueConstraint(fields=("library", "kind"), name="fact_age_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="FactConfirmed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("model", models.CharField(max_length=40)),
                ("key", models.CharField(max_length=40)),
                ("field", models.CharField(max_length=40)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("member", "by one of us"),
                            ("partner", "by the partner, by link"),
                        ],
                        default="member",
                        max_length=7,
                    ),
                ),
                ("confirmed_at", models.DateTimeField(default=timezone.now)),
                ("confirmed_by_name", models.CharField(blank=True, max_length=200)),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
            ],
            options={
                "verbose_name": "confirmation of a fact",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(fields=["library", "model", "key"], name="fact_confirmed_row")
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnerAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.TextField(blank=True, verbose_name="in their own words")),
                (
                    "wants_gone",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "nothing"),
                            ("words", "what they said by this link"),
                            ("all", "everything that we noted about them"),
                        ],
                        default="",
                        max_length=5,
                        verbose_name="asks us to take away",
                    ),
                ),
                (
                    "said_by_name",
                    models.CharField(blank=True, max_length=200, verbose_name="who wrote this"),
                ),
                ("said_at", models.DateTimeField(default=timezone.now)),
                ("handled_by_name", models.CharField(blank=True, max_length=200)),
                ("handled_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "library",
                    models.ForeignKey(
                        editable=False,
                        on_delete=models.PROTECT,
                        related_name="+",
                        to="wherewithal.library",
                    ),
                ),
                (
                    "partner_link",
                    models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="answers",
                        to="wherewithal.partnerlink",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer of a partner",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("words", ""), _negated=True),
                            models.Q(("wants_gone", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="partner_answer_says_something",
                    )
                ],
            },
        ),
        RebuildWalls(),
    ]
