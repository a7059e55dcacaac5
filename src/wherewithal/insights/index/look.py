"""What a page does before it asks the list of capabilities."""

from dataclasses import dataclass

from wherewithal.insights.index import prepare
from wherewithal.insights.index.follow import follow
from wherewithal.insights.index.models import capabilities_in


@dataclass(frozen=True, slots=True)
class Understood:
    """How many texts are understood, of how many."""

    done: int
    total: int

    @property
    def is_all(self) -> bool:
        """Nothing waits."""
        return self.done >= self.total


def look(library_id: int) -> None:
    """Catch up with what was written, and understand a little of what waits."""
    follow(library_id)
    prepare.prepare(library_id, at_most=prepare.WHILE_SOMEBODY_WAITS)


def progress_of(library_id: int) -> Understood:
    """How far the list of this library is."""
    total = capabilities_in(library_id).count()
    return Understood(total - prepare.waiting(library_id).count(), total)
