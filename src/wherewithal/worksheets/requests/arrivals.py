"""What came in through a request, so that its sender finds it again and nobody else's."""

from dataclasses import dataclass

from django.db import models

from wherewithal.audit.holding import hold_rows
from wherewithal.audit.log import Changes
from wherewithal.audit.rows import model_slug
from wherewithal.worksheets.models import Arrival, WorksheetRequest


@dataclass(frozen=True, slots=True)
class Own:
    """The keys of all that came in through one request, by model."""

    by_model: dict[str, frozenset[int]]

    def keys(self, model: type[models.Model]) -> frozenset[int]:
        """The keys of one model."""
        return self.by_model.get(model_slug(model), frozenset())

    def has(self, row: models.Model) -> bool:
        """True when this very row came in through the request."""
        return row.pk in self.keys(type(row))


def own_of(request: WorksheetRequest) -> Own:
    """All that came in through the request, in one statement."""
    found: dict[str, set[int]] = {}
    arrivals = Arrival.objects.in_library(request.library_id).filter(request=request)
    for model, key in arrivals.values_list("model", "key"):
        found.setdefault(model, set()).add(int(key))
    return Own({model: frozenset(keys) for model, keys in found.items()})


def hold_request(request: WorksheetRequest) -> None:
    """Answering and deciding about the answers of one request happen one after the other."""
    hold_rows(WorksheetRequest.objects.in_library(request.library_id).filter(pk=request.pk))


def remember(
    changes: Changes, request: WorksheetRequest, row: models.Model, *, is_row: bool = False
) -> None:
    """Note that this came in through the request."""
    changes.create(
        Arrival(
            library_id=request.library_id,
            request=request,
            model=model_slug(row),
            key=str(row.pk),
            is_row=is_row,
        )
    )


def forget(changes: Changes, row: models.Model) -> None:
    """The row was taken away by its sender: it no longer counts as an answer."""
    library_id: int = row.library_id  # type: ignore[attr-defined]
    arrivals = Arrival.objects.in_library(library_id)
    for arrival in arrivals.filter(model=model_slug(row), key=str(row.pk)):
        changes.delete(arrival)
