"""The list of capabilities as long work."""

from collections.abc import Generator

from django.utils.translation import gettext_lazy as _

from wherewithal.audit import following
from wherewithal.insights.index import prepare
from wherewithal.insights.index.contributors import BY_SLUG, sources_read
from wherewithal.insights.index.follow import follow_in_steps, is_all_to_be_read, read_again
from wherewithal.insights.index.models import IndexPosition, capabilities_in
from wherewithal.insights.tasks.work import Progress, Work

KIND = "capabilities"
# So many rows are read while somebody waits, where the whole list has to be.
MOST_ROWS = 2000


def progress_of(library_id: int) -> Progress:
    """How many texts are understood, of how many."""
    total = capabilities_in(library_id).count()
    return Progress(total - prepare.waiting(library_id).count(), total)


def is_waiting(library_id: int) -> bool:
    """Is there anything that was not read, or not understood?"""
    return _is_behind(library_id) or prepare.waiting(library_id).exists()


def _is_behind(library_id: int) -> bool:
    position = following.find_position(IndexPosition, library_id)
    if position is None or position.sources != sources_read():
        return True
    return following.newest_change(library_id) > position.seen_id


def is_far_behind(library_id: int) -> bool:
    """Is there more to read than anybody should wait for?"""
    position = following.find_position(IndexPosition, library_id)
    if position is not None and not is_all_to_be_read(position):
        return False
    rows = 0
    for contributor in BY_SLUG.values():
        rows += contributor.model._base_manager.filter(library_id=library_id).count()
    return rows > MOST_ROWS


def _steps(library_id: int) -> Generator[Progress, None, None]:
    yield progress_of(library_id)
    for _step in follow_in_steps(library_id):
        yield progress_of(library_id)
    while waiting := list(prepare.waiting(library_id).defer("vectors")[: prepare.STEP]):
        if not prepare.prepare(library_id, at_most=prepare.STEP):
            read_again(library_id, waiting)  # all of them were changed meanwhile
        yield progress_of(library_id)


WORK = Work(
    kind=KIND,
    label=_("Reading what everybody can do"),
    unit=_("texts"),
    steps=_steps,
    is_waiting=is_waiting,
)
