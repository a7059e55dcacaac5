"""The library's topics, and what is tied to them."""

from django.db.models import Q, QuerySet

from wherewithal.accounts.actors import Member
from wherewithal.people.queries import lines_visible_to
from wherewithal.vocabulary.models import Tagging, Topic


def topics_in(member: Member) -> QuerySet[Topic]:
    """Every topic of the library, by name."""
    return Topic.objects.in_library(member.library_id)


def taggings_in(member: Member) -> QuerySet[Tagging]:
    """What is tied to topics; lines about people only where this member may read them.

    Whoever shows them asks the room of the tied row as well whether it may be read.
    """
    seen = lines_visible_to(member)
    taggings = Tagging.objects.in_library(member.library_id)
    return taggings.filter(Q(line=None) | Q(line__in=seen)).select_related("topic")
