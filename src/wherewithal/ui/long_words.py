"""Whoever pastes more than fits is told so, and finds all of it in the field.

A browser that knows the limit cuts what is pasted at it, without a word.
"""

from typing import TypeVar

from django import forms

AnyField = TypeVar("AnyField", bound=forms.Field)


def uncut(field: AnyField) -> AnyField:
    """Leave it to the form to say that something is too long."""
    field.widget.attrs.pop("maxlength", None)
    return field
