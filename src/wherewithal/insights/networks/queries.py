"""Who stands in the networks: who agreed, and does not stay out. The same for every reader."""

from typing import Any

from django.db.models import F, Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.rows import model_slug
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.insights.networks.naming import Unspoken
from wherewithal.people import queries as people
from wherewithal.people.models import Consent, Person

PERSON = model_slug(Person)


def people_shown(member: Member) -> QuerySet[Person]:
    """The people who stand in the networks of the member's library."""
    agreed = people.people_visible_to(member, leaving=True)
    return agreed.exclude(pk__in=_staying_out(member))


def people_open(member: Member) -> QuerySet[Person]:
    """Those of them who want to find, and be found by, people whose work touches theirs."""
    choices = NetworkChoice.objects.in_library(member.library_id)
    is_open, is_not = choices.filter(is_open=True), choices.filter(is_open=False)
    shown = people_shown(member).filter(pk__in=is_open.values("person"))
    return shown.exclude(pk__in=is_not.values("person"))


def unspoken(member: Member, *, leaving: bool = False, beside: tuple[str, ...] = ()) -> Unspoken:
    """The names of those who stay out, said no, or are in the bin: words that name them are not quoted either.

    The one place that every suggestion asks, whatever page it stands on. What is `leaving` the screen names
    nobody who was not asked yet either. Whoever is named in the words `beside` may be named: a letter names
    whom it is to and who signs it.
    """
    people = Person.objects.in_library(member.library_id)
    quiet = ~Q(consent=Consent.GIVEN) if leaving else Q(consent=Consent.DECLINED)
    silent = people.filter(Q(pk__in=_staying_out(member)) | quiet)
    others = (
        people.exclude(pk__in=silent.values("pk")).order_by("pk").values_list("name", flat=True)
    )
    names = [*silent.order_by("pk").values_list("name", flat=True), *_in_bin(member, people)]
    told = [name for name in names if beside and not Unspoken([name]).allows(*beside)]
    names = [name for name in names if name not in told]
    return Unspoken(names, others=[*others, *told] if names else ())


def _in_bin(member: Member, people: QuerySet[Person]) -> list[str]:
    """The names of those who were removed, not made one with another, and whose name nobody bears now."""
    removed = Change.objects.filter(
        library_id=member.library_id, model=PERSON, action=ChangeAction.DELETED
    )
    removed = removed.filter(change_set__about_model=PERSON, change_set__about_key=F("key"))
    names = {
        key: str(before.get("name", "")) for key, before in removed.values_list("key", "before")
    }
    if not names:
        return []
    there = {str(key): name for key, name in people.values_list("pk", "name")}
    borne = set(there.values())
    return sorted({name for key, name in names.items() if key not in there and name not in borne})


def choice_of(person: Person) -> NetworkChoice:
    """What a person chose, the more careful of two; not stored where they never chose."""
    about: Any = person
    choices: list[NetworkChoice] = list(about.network_choices.all())
    return NetworkChoice(
        library_id=person.library_id,
        person=person,
        stays_out=any(choice.stays_out for choice in choices),
        is_open=bool(choices) and all(choice.is_open for choice in choices),
    )


def is_shown(person: Person) -> bool:
    """True where the person stands in the networks."""
    return person.has_agreed and not stays_out(person)


def stays_out(person: Person) -> bool:
    """True where the person chose to stay out, whatever else they agreed to."""
    return choice_of(person).stays_out


def may_keep_out(member: Member, person: Person) -> bool:
    """The person themself, whatever else they may do here, and editors for somebody who asked them to."""
    return may_choose(member, person) or people.may_edit_person(member, person)


def may_bring_back(member: Member, person: Person) -> bool:
    """The person themself; editors only where that person has no account to do it with."""
    if may_choose(member, person):
        return True
    return people.may_edit_person(member, person) and not person.members.exists()


def may_choose(member: Member, person: Person) -> bool:
    """Whom the choice is about. It is their own and no change to the map, so viewers make it as well."""
    return person.library_id == member.library_id and people.is_self(member, person)


def _staying_out(member: Member) -> QuerySet[NetworkChoice, Any]:
    choices = NetworkChoice.objects.in_library(member.library_id)
    return choices.filter(stays_out=True).values("person")
