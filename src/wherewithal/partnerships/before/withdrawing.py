"""What was said of people before a yes leaves with them."""

from typing import Any

from django.db.models import QuerySet

from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import blank_words
from wherewithal.partnerships.before.models import GoAnswer, GoCheck, VettingDone
from wherewithal.people.models import Person

LINES = {model_slug(GoAnswer): {"words": ""}}


def let_person_go(person: Person) -> None:
    """Whoever takes consent back takes the words about them along, from history too; that it was looked at stays."""
    if person.has_agreed:
        return
    library_id = person.library_id
    answers = GoAnswer.objects.in_library(library_id).filter(check_row__ask__person=person)
    checks = GoCheck.objects.in_library(library_id).filter(ask__person=person)
    vetted = VettingDone.objects.in_library(library_id).filter(person=person)
    for rows, column in ((answers, "words"), (checks, "words"), (vetted, "note")):
        _blank(library_id, rows, column)


def _blank(library_id: int, rows: QuerySet[Any], column: str) -> None:
    model: Any = rows.model
    for key in list(rows.order_by("pk").values_list("pk", flat=True)):
        model.objects.in_library(library_id).filter(pk=key).update(**{column: ""})
        slug = model_slug(model)
        blank_words(library_id=library_id, model=slug, key=str(key), columns=(column,))
