"""Small words for templates: addresses in a library, numbers that may be unknown, marks of the areas."""

from typing import Any

from django import template
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wherewithal.engine.money import Amount, Sum, amount_in_words, sum_in_words
from wherewithal.quantities import Quantity
from wherewithal.quantities.describe import describe
from wherewithal.ui.links import library_url

register = template.Library()


@register.simple_tag(takes_context=True)
def to(context: Any, name: str, **arguments: Any) -> str:
    """The address of a page of this library: {% to "worksheet" area="space" %}."""
    return library_url(context["library"], name, **arguments)


@register.simple_tag(takes_context=True)
def page_of(context: Any, thing: Any) -> str:
    """The address of the page of whatever names it by `page` and `arguments`."""
    return library_url(context["library"], thing.page, **thing.arguments)


@register.simple_tag(takes_context=True)
def question_page(context: Any, question: Any) -> str:
    """The address of the page on which an open question is answered."""
    return library_url(context["library"], question.page, **question.arguments)


@register.filter
def quantity(value: Quantity) -> str:
    """A number as it was said: "about 20", "2 or 3"; nothing where it is unknown."""
    return describe(value) if value.is_known else ""


@register.filter
def money(value: Amount | Sum) -> str:
    """An amount as it was said, or a sum: "$1,200 to $1,500, and 1 amount not known yet"."""
    if isinstance(value, Sum):
        return sum_in_words(value, language=translation)
    return amount_in_words(value, language=translation)


@register.simple_tag
def area_mark(area: str, label: Any) -> SafeString:
    """An area's name with its shape: colour is never alone."""
    return format_html('<span class="mark {}">{}</span>', area, label)


@register.filter
def at(items: Any, index: int) -> Any:
    """The item at a place of a list; nothing where the list is shorter."""
    return items[index] if index < len(items) else ""


@register.filter
def label_in(key: str, targets: Any) -> Any:
    """The label of a key among things that have both, such as the places of a pasted column."""
    for target in targets:
        if target.key in (key, f"fact:{key}"):
            return target.label
    return key


@register.filter
def lookup(mapping: Any, key: Any) -> Any:
    """A value from a dictionary by a key that the template holds in a variable."""
    return mapping.get(key)
