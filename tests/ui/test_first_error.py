"""A form that comes back with a question puts whoever typed it where the question is."""

from django import forms
from django.template.loader import render_to_string


class Talk(forms.Form):
    whom = forms.CharField()
    on = forms.DateField()
    hours = forms.IntegerField()


class Way(forms.Form):
    way = forms.ChoiceField(
        choices=[("to", "we gave"), ("from", "we received")], widget=forms.RadioSelect
    )


class Either(forms.Form):
    whom = forms.CharField(required=False)
    on = forms.DateField()

    def clean(self) -> None:
        raise forms.ValidationError("Whom, or in which house?")


def shown(form: forms.Form) -> str:
    return render_to_string("components/form.html", {"form": form})


def focused(form: forms.Form) -> list[str]:
    return [part for part in shown(form).split("<") if "autofocus" in part]


def test_a_fresh_form_leaves_the_focus_where_it_is() -> None:
    assert focused(Talk()) == []
    assert focused(Talk({"whom": "The lab", "on": "2026-05-01", "hours": "2"})) == []


def test_the_first_field_that_wants_another_look_takes_it() -> None:
    (field,) = focused(Talk({"whom": "The lab", "on": "soon", "hours": "many"}))
    assert 'name="on"' in field


def test_several_boxes_take_it_as_one() -> None:
    (frame,) = focused(Way({}))
    assert frame.startswith("fieldset")
    assert 'tabindex="-1"' in frame


def test_what_concerns_the_whole_form_takes_it_before_any_field() -> None:
    (problem,) = focused(Either({"on": "soon"}))
    assert 'role="alert"' in problem
    assert 'tabindex="-1"' in problem
