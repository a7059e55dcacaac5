"""Quantities in a real table, and in forms."""

from decimal import Decimal

import pytest
from django import forms
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import F
from django.test.utils import isolate_apps
from django.utils import translation

from wherewithal.quantities import UNKNOWN, Quantity, to_code
from wherewithal.quantities.describe import describe, describe_difference, describe_total
from wherewithal.quantities.field import QuantityField, QuantityFormField
from wherewithal.quantities.totals import difference, total

KEPT = [
    UNKNOWN,
    Quantity.unknown(words="no idea"),
    Quantity.exact(0),
    Quantity.exact(Decimal("2.5"), words="2½"),
    Quantity.about(20, words="20ish"),
    Quantity.between(2, 3, words="2 or 3"),
    Quantity.at_least(5),
    Quantity.at_most(10),
    Quantity.several(words="a few"),
]


@pytest.fixture(scope="module")
def cupboard_model():
    with isolate_apps("wherewithal"):

        class Cupboard(models.Model):
            chairs = QuantityField("chairs", units=["chairs"])

            class Meta:
                app_label = "wherewithal"

        return Cupboard


@pytest.fixture
def cupboards(transactional_db, cupboard_model):
    with connection.schema_editor() as editor:
        editor.create_model(cupboard_model)
    yield cupboard_model.objects
    with connection.schema_editor() as editor:
        editor.delete_model(cupboard_model)


def test_every_kind_comes_back_from_the_database_with_its_words(cupboards):
    for quantity in KEPT:
        cupboards.create(chairs=quantity)
    found = [cupboard.chairs for cupboard in cupboards.order_by("pk")]
    assert [to_code(each) for each in found] == [to_code(each) for each in KEPT]


def test_finding_what_nobody_has_told_yet(cupboards):
    for quantity in KEPT:
        cupboards.create(chairs=quantity)
    counts = [
        cupboards.filter(chairs__known=False).count(),
        cupboards.filter(chairs__known=True).count(),
        cupboards.exclude(chairs__known=True).count(),
        cupboards.filter(chairs=None).count(),
        cupboards.filter(chairs=UNKNOWN).count(),
        cupboards.filter(chairs=Quantity.at_least(5)).count(),
    ]
    assert counts == [2, 7, 2, 1, 1, 1]


def test_update_values_and_expressions(cupboards):
    cupboard = cupboards.create(chairs=5)
    cupboards.update(chairs=Quantity.about(20))
    first = list(cupboards.values_list("chairs", flat=True))
    cupboard.chairs = F("chairs")
    cupboard.save()
    cupboard.refresh_from_db()
    cupboards.update(chairs=None)
    assert (first, cupboard.chairs, cupboards.get().chairs) == (
        [Quantity.about(20)],
        Quantity.about(20),
        UNKNOWN,
    )


def test_a_deferred_quantity_is_fetched_when_asked_for(cupboards):
    cupboards.create(chairs=5)
    assert cupboards.defer("chairs").get().chairs == Quantity.exact(5)


def test_an_export_can_be_read_back(cupboards):
    for quantity in KEPT:
        cupboards.create(chairs=quantity)
    before = [to_code(each.chairs) for each in cupboards.order_by("pk")]
    for_python = serializers.serialize("python", cupboards.order_by("pk"))
    codes = [row["fields"]["chairs"] or None for row in for_python]
    assert codes == before


@pytest.mark.parametrize(
    ("value", "quantity"),
    [
        (None, UNKNOWN),
        (5, Quantity.exact(5)),
        (Decimal("2.5"), Quantity.exact(Decimal("2.5"))),
        ("~20|20ish", Quantity.about(20)),
        ("", UNKNOWN),
        (Quantity.several(), Quantity.several()),
    ],
)
def test_the_attribute_is_always_a_quantity(cupboard_model, value, quantity):
    cupboard = cupboard_model(chairs=value)
    assert cupboard.chairs == quantity


@pytest.mark.parametrize("value", ["about 20", -5, 2.5, True, object()])
def test_anything_else_is_refused_when_it_is_set(cupboard_model, value):
    with pytest.raises(ValidationError):
        cupboard_model(chairs=value)


def test_a_new_row_knows_nothing(cupboard_model):
    cupboard = cupboard_model()
    cupboard.full_clean()
    assert (cupboard.chairs, cupboard.get_chairs_display()) == (UNKNOWN, "not known yet")


def test_a_migration_stays_short(cupboard_model):
    field = cupboard_model._meta.get_field("chairs")
    path = "wherewithal.quantities.field.QuantityField"
    assert field.deconstruct() == (
        "chairs",
        path,
        [],
        {"verbose_name": "chairs", "units": ("chairs",)},
    )
    assert field.clone().deconstruct()[1:] == field.deconstruct()[1:]


@pytest.fixture
def form_class(cupboard_model):
    return forms.modelform_factory(cupboard_model, fields=["chairs"])


def test_a_form_reads_what_is_typed_and_keeps_it(form_class):
    form = form_class({"chairs": " 2 or 3 chairs "})
    assert form.is_valid()
    assert to_code(form.save(commit=False).chairs) == "2..3|2 or 3 chairs"


def test_an_empty_line_is_unknown(form_class):
    form = form_class({"chairs": ""})
    assert form.is_valid()
    assert form.save(commit=False).chairs == UNKNOWN


def test_a_form_says_kindly_what_can_be_typed_and_shows_the_text_again(form_class):
    form = form_class({"chairs": "heaps <b>"})
    sentence = (
        "We could not find a number in that. You can write 22, about 20, 2 or 3,"
        " at least 5, several, or unknown."
    )
    assert form.errors == {"chairs": [sentence]}
    assert 'value="heaps &lt;b&gt;"' in str(form["chairs"])


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (UNKNOWN, ""),
        (Quantity.unknown(words="no idea"), "no idea"),
        (Quantity.about(20, words="20ish"), "20ish"),
        (Quantity.between(2, 3), "2 to 3"),
    ],
)
def test_a_form_shows_what_was_typed(form_class, cupboard_model, quantity, shown):
    form = form_class(instance=cupboard_model(chairs=quantity))
    assert form["chairs"].value() == shown


@pytest.mark.parametrize(
    ("typed", "has_changed"), [("20ish", False), ("about 20", True), ("21", True), ("", True)]
)
def test_other_words_are_a_change(form_class, cupboard_model, typed, has_changed):
    instance = cupboard_model(chairs=Quantity.about(20, words="20ish"))
    assert form_class({"chairs": typed}, instance=instance).has_changed() is has_changed


def test_a_required_line_asks_for_something():
    with pytest.raises(ValidationError) as problem:
        QuantityFormField(required=True).clean("")
    assert problem.value.code == "required"


def test_a_very_long_text_is_refused():
    with pytest.raises(ValidationError):
        QuantityFormField().clean("9" * 5000)


def test_sentences_go_through_the_translations():
    with translation.override("en"):
        sentences = [
            describe(Quantity.at_least(1000)),
            describe_total(total([Quantity.exact(1), UNKNOWN])),
            describe_difference(difference(Quantity.exact(5), Quantity.exact(8))),
        ]
    assert sentences == ["at least 1,000", "1, and 1 not known yet", "−3"]
