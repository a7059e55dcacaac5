"""What was said in a conversation leaves with whoever takes it back, and with whoever leaves."""

from collections.abc import Collection, Iterable, Iterator

from django.db.models import Q

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import model_slug
from wherewithal.audit.saying import NO_WORDS, quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting, blank_words
from wherewithal.partnerships.contact.models import Conversation, ConversationLink, FollowUp
from wherewithal.people.models import Person, PlannedTalk

CONVERSATION, FOLLOW_UP = model_slug(Conversation), model_slug(FollowUp)
PLAN, LINK = model_slug(PlannedTalk), model_slug(ConversationLink)
LINES = {CONVERSATION: {"words": ""}, FOLLOW_UP: {"text": NO_WORDS}}


def same_words(library_id: int, line: Pair) -> Iterator[Pair]:
    """What follows from a conversation tells what was said in it, also what was let go since."""
    model, key = line
    if model == CONVERSATION:
        for follow_up in _follow_ups(library_id, key):
            yield FOLLOW_UP, follow_up


def let_plans_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """What a plan says that came of it no longer says the words of the conversation that it became."""
    keys = [int(key) for model, key in lines if model == CONVERSATION]
    held = Conversation.objects.in_library(library_id).filter(pk__in=keys)
    for talk in PlannedTalk.objects.in_library(library_id).filter(held__in=held).order_by("pk"):
        if quotes(talk.learned, words):
            changes.change(talk, learned=without(talk.learned, words))
        yield PLAN, str(talk.pk), ("learned",), words


def let_person_go(person: Person) -> None:
    """Where somebody took their consent back, what was said in talks with them goes; that they talked stays.

    History says nothing of it: an entry would tell who left, and when.
    """
    if person.has_agreed:
        return
    library_id = person.library_id
    for key in sorted(_talked_with(person)):
        rows = Conversation.objects.in_library(library_id).filter(pk=int(key))
        rows.update(words="")
        blank_words(library_id=library_id, model=CONVERSATION, key=key, columns=("words",))
        for follow_up in sorted(_follow_ups(library_id, key)):
            FollowUp.objects.in_library(library_id).filter(pk=int(follow_up)).update(text=NO_WORDS)
            blank_words(library_id=library_id, model=FOLLOW_UP, key=follow_up, columns=("text",))


def _talked_with(person: Person) -> set[str]:
    """The conversations that name this person, or once did."""
    live = ConversationLink.objects.in_library(person.library_id).filter(person=person.pk)
    found = {str(key) for key in live.values_list("conversation_id", flat=True)}
    names_them = Q(before__person_id=person.pk) | Q(after__person_id=person.pk)
    logged = Change.objects.filter(names_them, library_id=person.library_id, model=LINK)
    return found | {str(_of(change, "conversation_id")) for change in logged}


def _follow_ups(library_id: int, conversation: str) -> set[str]:
    key = int(conversation)
    live = FollowUp.objects.in_library(library_id).filter(conversation=key)
    names_it = Q(before__conversation_id=key) | Q(after__conversation_id=key)
    logged = Change.objects.filter(names_it, library_id=library_id, model=FOLLOW_UP)
    return {str(pk) for pk in live.values_list("pk", flat=True)} | {each.key for each in logged}


def _of(change: Change, column: str) -> object:
    return change.after.get(column) or change.before.get(column)
