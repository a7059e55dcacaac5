"""Words of the ledger leave with whoever takes them back, and with whoever leaves."""

from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import blank_words
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.people.models import Person

SLUG = model_slug(Exchange)
SAID = ("words", "worth_how")
LINES = {SLUG: dict.fromkeys(SAID, "")}


def let_person_go(person: Person) -> None:
    """Where somebody took their consent back, what was noted of an exchange with them goes; that it was stays.

    History says nothing of it: an entry would tell who left, and when.
    """
    if person.has_agreed:
        return
    rows = Exchange.objects.in_library(person.library_id)
    for key in rows.filter(person=person).order_by("pk").values_list("pk", flat=True):
        rows.filter(pk=key).update(**dict.fromkeys(SAID, ""))
        blank_words(library_id=person.library_id, model=SLUG, key=str(key), columns=SAID)
