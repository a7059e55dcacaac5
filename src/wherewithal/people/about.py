"""What every page about a person shows, ready for the templates of people/."""

from typing import Any

from django.db.models import prefetch_related_objects

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.people import queries
from wherewithal.people.columns import columns
from wherewithal.people.hours import Week
from wherewithal.people.hours_in_words import free_in_words, hours_in_words, promised_in_words
from wherewithal.people.models import Person
from wherewithal.people.week import holder_of, person_key


def about_person(member: Member, person: Person) -> dict[str, Any]:
    """What every page about a person shows, in a fixed number of queries."""
    lines = queries.lines_visible_to(member).filter(person=person)
    ties = queries.ties_visible_to(member).select_related(
        "from_person", "from_team", "to_person", "to_team", "to_organization"
    )
    prefetch_related_objects([person], "groups__asset")
    key = person_key(person.pk)
    week = Week((holder_of(person, person.commitments.all()),))
    whole = member.can(Permission.EDIT_PEOPLE) and not member.is_limited
    return {
        "person": person,
        "is_self": queries.is_self(member, person),
        "may_edit": queries.may_edit_person(member, person),
        "may_edit_all": whole,
        "may_see_contact": queries.may_see_contact(member, person),
        "columns": columns(member, person, lines),
        "roles": person.roles.select_related("organization", "team", "outlet"),
        "ties_from": ties.filter(from_person=person),
        "ties_to": ties.filter(to_person=person),
        "duties": person.commitments.all(),
        "holder_key": key,
        "hours": hours_in_words(week, key),
        "promised": promised_in_words(week, key),
        "free": free_in_words(week, key),
        "groups": person.in_groups,
    }
