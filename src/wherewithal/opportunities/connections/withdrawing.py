"""What came of an opportunity lets go of words that are withdrawn: its own, and those of what it ties."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Q

from wherewithal.audit.log import Changes
from wherewithal.audit.models import Change
from wherewithal.audit.rows import RowData, model_slug
from wherewithal.audit.saying import NO_WORDS, quotes, without
from wherewithal.audit.telling import Pair
from wherewithal.audit.withdrawal import Quoting
from wherewithal.community.models import CommunityAsset
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.connections.models import Opportunity, OpportunityEnd, short
from wherewithal.programs.models import Program, ResourceNeed

OPPORTUNITY = model_slug(Opportunity)
LINES = {OPPORTUNITY: {"words": NO_WORDS, "next_step": ""}}
# What an opportunity ties of other people's words, by the column of its ends.
TIED_WORDS = {
    "community_need_id": model_slug(CommunityNeed),
    "community_asset_id": model_slug(CommunityAsset),
}
QUOTING: dict[Any, tuple[str, ...]] = {Program: ("name", "words"), ResourceNeed: ("name", "notes")}


def let_words_go(
    changes: Changes, *, library_id: int, lines: Collection[Pair], words: Collection[str]
) -> Iterable[Quoting]:
    """What came along into a program, or into what one needs, no longer says the withdrawn words.

    Programs and needs are still called what somebody called them, unless by the idea itself.
    """
    own = {int(key) for model, key in lines if model == OPPORTUNITY}
    said = {*words, *(short(text) for text in words)} if own else set(words)
    programs, needs = _came_of(library_id, own | set(_tying(library_id, lines)))
    for model, keys in ((Program, programs), (ResourceNeed, needs)):
        for row in model.objects.in_library(library_id).filter(pk__in=keys).order_by("pk"):
            changes.change(row, **_cut(row, said, is_named=bool(own)))
        columns = QUOTING[model] if own else QUOTING[model][1:]
        for key in sorted(keys):
            yield model_slug(model), str(key), columns, said


def _cut(row: Any, said: Collection[str], *, is_named: bool) -> dict[str, str]:
    name, text = QUOTING[type(row)]
    values = {}
    if quotes(getattr(row, text), said):
        values[text] = without(getattr(row, text), said)
    if is_named and getattr(row, name) in said:
        values[name] = NO_WORDS
    return values


def _tying(library_id: int, lines: Collection[Pair]) -> Iterator[int]:
    """The opportunities that tie these lines, or once did."""
    for column, model in TIED_WORDS.items():
        keys = [int(key) for slug, key in lines if slug == model]
        for end in _states(library_id, OpportunityEnd, {column: keys}):
            yield end["opportunity_id"]


def _came_of(library_id: int, opportunities: Collection[int]) -> tuple[set[int], set[int]]:
    """The programs and the needs that these became, with their copies, as far as history knows."""
    became = list(_states(library_id, Opportunity, {"id": list(opportunities)}, of_row=True))
    programs = {state["became_program_id"] for state in became if state.get("became_program_id")}
    needs = {state["became_need_id"] for state in became if state.get("became_need_id")}
    new = set(programs)
    while new:
        copies = _states(library_id, Program, {"copied_from_id": list(new)})
        new = {state["id"] for state in copies} - programs
        programs |= new
    theirs = _states(library_id, ResourceNeed, {"program_id": list(programs)})
    return programs, needs | {state["id"] for state in theirs}


def _states(
    library_id: int, model: Any, having: Mapping[str, list[int]], *, of_row: bool = False
) -> Iterator[RowData]:
    """Rows that say so, as they are, and every state of theirs that history keeps.

    `of_row`: what history keeps of a row is a part of it, and the row is known by its key.
    """
    [(column, keys)] = having.items()
    if not keys:
        return
    yield from model.objects.in_library(library_id).filter(**{f"{column}__in": keys}).values()
    logged = Change.objects.filter(library_id=library_id, model=model_slug(model))
    if of_row:
        logged = logged.filter(key__in=[str(key) for key in keys])
    else:
        was, became = {f"before__{column}__in": keys}, {f"after__{column}__in": keys}
        logged = logged.filter(Q(**was) | Q(**became))
    for change in logged.order_by("pk"):
        for state in (change.before, change.after):
            if state:
                yield {**state, "id": int(change.key)}
