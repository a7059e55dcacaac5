"""The topics of one thing as its page shows them: what it is about, what its words sound like."""

from collections.abc import Sequence
from dataclasses import dataclass

from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.walls.middleware import LibraryRequest
from wherewithal.ui.links import library_url
from wherewithal.vocabulary.forms import TopicForm
from wherewithal.vocabulary.models import Tagging
from wherewithal.vocabulary.queries import topics_in
from wherewithal.vocabulary.suggesting import suggest


@dataclass(frozen=True, slots=True)
class Topics:
    """What templates/vocabulary/topics.html needs; without an address to tag at, one only reads."""

    ties: list[tuple[Tagging, str]]
    suggested: list[str]
    known: list[str]
    tag_at: str
    form: TopicForm


def topics_of(
    request: LibraryRequest,
    ties: Sequence[Tagging],
    *,
    words: str,
    tag_at: str,
    untag: tuple[str, str],
) -> Topics:
    """The topics of a row; `untag` is the page that unties, and what its address calls the tie's key."""
    untag_page, argument = untag
    known = list(topics_in(request.member).values_list("name", flat=True))
    taken = [tie.topic.name for tie in ties]
    may_tag = request.member.can(Permission.EDIT_COMMUNITY)
    return Topics(
        ties=[
            (tie, library_url(request.library, untag_page, **{argument: tie.pk})) for tie in ties
        ],
        suggested=suggest(words, known=known, taken=taken) if may_tag else [],
        known=known,
        tag_at=tag_at if may_tag else "",
        form=TopicForm(auto_id="id_topic_%s"),
    )
