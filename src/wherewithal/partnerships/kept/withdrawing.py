"""What partnerships say of people leaves with them."""

from wherewithal.audit.rows import model_slug
from wherewithal.audit.withdrawal import blank_words
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.people.models import Person

CONTACT = model_slug(PartnershipContact)


def let_person_go(person: Person) -> None:
    """Whoever takes consent back takes what was said of their part along, from history too.

    History says nothing of it: an entry would tell who left, and when.
    """
    if person.has_agreed:
        return
    rows = PartnershipContact.objects.in_library(person.library_id).filter(person=person)
    for key in rows.order_by("pk").values_list("pk", flat=True):
        PartnershipContact.objects.in_library(person.library_id).filter(pk=key).update(part="")
        blank_words(library_id=person.library_id, model=CONTACT, key=str(key), columns=("part",))
