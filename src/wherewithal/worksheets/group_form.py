"""The people of a group as checkboxes. What two people tick at the same time is put together."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity import queries
from wherewithal.capacity.models import Asset
from wherewithal.people.models import Person
from wherewithal.people.queries import people_visible_to
from wherewithal.worksheets.person_rows import KINDS_ON_THE_SHEET


def people_to_tick(member: Member, asset: Asset) -> QuerySet[Person]:
    """Who may belong to a group: those who work here, those of whom nobody said, and who is in it."""
    works_here = Q(roles__kind__in=KINDS_ON_THE_SHEET) | Q(roles=None)
    found = people_visible_to(member).filter(works_here | Q(groups__asset=asset))
    return found.distinct().order_by("position", "pk")


def members_field(member: Member, asset: Asset) -> forms.Field:
    """The checkboxes."""
    return forms.ModelMultipleChoiceField(
        queryset=people_to_tick(member, asset),
        required=False,
        label=_("Who belongs to it"),
        widget=forms.CheckboxSelectMultiple,
    )


def members_of(member: Member, asset: Asset) -> list[Person]:
    """The people in this group that the member may read about."""
    return [row.person for row in queries.group_members(member).filter(asset=asset)]


def put_together(*, stored: list[Person], shown: set[int], ticked: Any) -> list[Person]:
    """Who belongs to the group after what was ticked and unticked on a page that showed `shown`."""
    kept = [person for person in stored if person.pk not in shown or person in ticked]
    return kept + [person for person in ticked if person.pk not in shown and person not in kept]
