"""How history calls a conversation that a page planned, and which ones these are."""

from django.utils.translation import gettext_noop

from wherewithal.audit.models import Change, ChangeAction
from wherewithal.audit.rows import model_slug
from wherewithal.people.models import PlannedTalk

INTRODUCED = gettext_noop("planned to introduce two to each other")
PASSED_ON = gettext_noop("planned to ask who could learn it as well")
ASKED = gettext_noop("planned to ask whether they could help")
NOTICED = gettext_noop("planned to talk about something noticed")

TALK = model_slug(PlannedTalk)
# The columns into which names and words are copied.
COPIED = ("why", "whom")


def planned_by_pages(library_id: int) -> list[str]:
    """The keys of all conversations that were planned so, also of those that lie in the bin."""
    made = Change.objects.filter(library_id=library_id, model=TALK, action=ChangeAction.CREATED)
    made = made.filter(change_set__what__in=(INTRODUCED, PASSED_ON, ASKED, NOTICED))
    return list(made.order_by("pk").values_list("key", flat=True))


def all_they_said(library_id: int, key: str) -> set[str]:
    """What such a conversation says and ever said."""
    live = PlannedTalk.objects.in_library(library_id).filter(pk=int(key)).values(*COPIED)
    changes = Change.objects.filter(library_id=library_id, model=TALK, key=key)
    states = [state for change in changes for state in (change.before, change.after)]
    said = [state.get(column) for state in (*live, *states) for column in COPIED]
    return {text for text in said if isinstance(text, str) and text}
