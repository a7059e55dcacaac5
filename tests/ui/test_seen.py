"""Two people at one form: what only one changed is kept, what both changed is asked about."""

import re
from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from cast import Cast
from conventions.sample import make_sample
from conventions.url_table import URLS
from conventions.walk import readable_by
from make import make_outlet
from wherewithal.libraries.models import Outlet
from wherewithal.quantities.field import QuantityFormField
from wherewithal.ui.seen import Seen

STORED = {"name": "Old Mill", "kind": "branch", "days": ["mon"], "open": True, "hours": None}


class PlaceForm(Seen, forms.Form):
    """One field of every sort that can be stored in another shape than it is posted."""

    name = forms.CharField()
    kind = forms.ChoiceField(choices=[("branch", "Branch"), ("bus", "Bookmobile")])
    days = forms.MultipleChoiceField(
        choices=[("mon", "Monday"), ("tue", "Tuesday")], required=False
    )
    open = forms.BooleanField(required=False)
    hours = QuantityFormField()


def posted(shown: PlaceForm, **typed: Any) -> dict[str, Any]:
    """What the browser sends when somebody typed that over what the page showed."""
    values = {"name": "Old Mill", "kind": "branch", "days": ["mon"], "open": "on", "hours": ""}
    return {**values, "seen": shown.seen, **typed}


def sent(values: dict[str, Any], *, stored: dict[str, Any]) -> PlaceForm:
    data = QueryDict(mutable=True)
    for name, value in values.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return PlaceForm(data, initial=stored)


def test_nobody_else_changed_anything() -> None:
    form = sent(posted(PlaceForm(initial=STORED), name="Older Mill"), stored=STORED)

    assert form.is_valid()
    assert form.cleaned_data["name"] == "Older Mill"


@pytest.mark.parametrize(
    ("name", "theirs"),
    [("name", "New Mill"), ("kind", "bus"), ("days", ["mon", "tue"]), ("open", False)],
)
def test_what_only_somebody_else_changed_is_kept(name: str, theirs: object) -> None:
    form = sent(posted(PlaceForm(initial=STORED), hours="20"), stored={**STORED, name: theirs})

    assert form.is_valid()
    assert form.cleaned_data[name] == theirs
    assert form.cleaned_data["hours"].low == 20


@pytest.mark.parametrize(
    ("name", "theirs", "mine", "words"),
    [
        ("name", "New Mill", "Older Mill", "“New Mill”"),
        ("days", ["tue"], ["mon", "tue"], "“Tuesday”"),
        ("kind", "bus", "", "“Bookmobile”"),
    ],
)
def test_what_both_changed_is_asked(name: str, theirs: object, mine: Any, words: str) -> None:
    form = sent(posted(PlaceForm(initial=STORED), **{name: mine}), stored={**STORED, name: theirs})

    assert not form.is_valid()
    assert words in " ".join(form.errors[name])


def test_both_wrote_the_same() -> None:
    form = sent(
        posted(PlaceForm(initial=STORED), name="New Mill"), stored={**STORED, "name": "New Mill"}
    )

    assert form.is_valid()


def test_the_page_that_comes_back_shows_what_others_wrote_meanwhile() -> None:
    stored = {**STORED, "name": "New Mill"}
    form = sent(posted(PlaceForm(initial=STORED), hours="many, many"), stored=stored)

    assert not form.is_valid()
    assert form["name"].value() == "New Mill"
    assert list(form.errors) == ["hours"]


def test_saving_once_more_is_a_decision(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    page = f"/sunnydale/places/{outlet.pk}/change/"
    ada = cast.client(cast.ada)
    shown = ada.get(page).context["form"]
    values = {"name": outlet.name, "kind": outlet.kind, "seen": shown.seen, "words": "Mine"}
    Outlet.objects.in_library(cast.library).filter(pk=outlet.pk).update(words="Theirs")

    refused = ada.post(page, values)
    again = ada.post(page, {**values, "seen": refused.context["form"].seen})

    assert "Theirs" in str(refused.context["form"].errors["words"])
    assert refused.context["form"]["words"].value() == "Mine"
    assert again.status_code == 302
    outlet.refresh_from_db()
    assert outlet.words == "Mine"


def test_every_page_that_changes_something_says_what_it_showed(cast: Cast) -> None:
    sample = make_sample(cast)
    client = cast.client(cast.ada)
    changing = {name for name in URLS if name.startswith("change_")} | {"member", "worksheets"}
    silent = [
        found.name
        for found in readable_by("A")
        if found.name in changing
        and not re.search(r'name="(\w+-)?seen"', client.get(found.path(sample)).content.decode())
    ]

    assert silent == []
