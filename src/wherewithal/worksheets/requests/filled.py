"""Which of the sheets that were asked for something came in on, told from the answers themselves."""

from collections.abc import Collection, Iterable

from django.db.models import F

from wherewithal.audit.rows import model_slug
from wherewithal.capacity.models import Asset, Note
from wherewithal.people.models import PersonLine
from wherewithal.proposals.models import Proposal
from wherewithal.worksheets.models import Arrival, WorksheetRequest
from wherewithal.worksheets.requests.queries import sheets_of
from wherewithal.worksheets.requests.suggested_answers import is_row
from wherewithal.worksheets.sheets import PEOPLE, SHEET_OF_AREA, Sheet

# What came in, by the name of its model and its key.
Said = tuple[str, str]


def filled_sheets(requests: Collection[WorksheetRequest]) -> dict[int, frozenset[Sheet]]:
    """For each of these requests of one library the sheets with answers, in a fixed number of statements."""
    found: dict[int, set[Sheet]] = {request.pk: set() for request in requests}
    for library_id in {request.library_id for request in requests}:
        arrivals = Arrival.objects.in_library(library_id).filter(request__in=found)
        came = {(model, key): asked for model, key, asked in arrivals.values_list(*_WHAT)}
        for said, sheet in _sheets(library_id, came).items():
            found[came[said]].add(sheet)
    return {one.pk: frozenset(found[one.pk]).intersection(sheets_of(one)) for one in requests}


_WHAT = ("model", "key", "request_id")


def _sheets(library_id: int, came: Iterable[Said]) -> dict[Said, Sheet]:
    """What is gone since stands on no sheet."""
    keys: dict[str, list[int]] = {model_slug(model): [] for model in _MODELS}
    for model, key in came:
        keys[model].append(int(key))
    assets = Asset.objects.in_library(library_id).filter(pk__in=keys[_ASSET])
    notes = Note.objects.in_library(library_id).filter(pk__in=keys[_NOTE])
    lines = PersonLine.objects.in_library(library_id).filter(pk__in=keys[_LINE])
    areas = {
        **{(_ASSET, str(key)): area for key, area in assets.values_list("pk", "area")},
        **{(_NOTE, str(key)): area for key, area in notes.values_list("pk", F("asset__area"))},
        **_areas_of_suggestions(library_id, keys[_PROPOSAL]),
    }
    on_people = {(_LINE, str(key)): PEOPLE for key in lines.values_list("pk", flat=True)}
    return {said: SHEET_OF_AREA[area] for said, area in areas.items()} | on_people


def _areas_of_suggestions(library_id: int, keys: list[int]) -> dict[Said, str]:
    """A suggested row names its area; a suggested line is about a row, or about a suggested one."""
    said = list(Proposal.objects.in_library(library_id).filter(pk__in=keys))
    about = Asset.objects.in_library(library_id)
    about = about.filter(pk__in=[line.key for line in said if line.model == _ASSET])
    areas = {(_ASSET, str(key)): area for key, area in about.values_list("pk", "area")}
    areas |= {(_PROPOSAL, str(row.pk)): row.field for row in said if is_row(row)}
    of_lines = {
        (_PROPOSAL, str(line.pk)): areas[line.model, line.key]
        for line in said
        if not is_row(line) and (line.model, line.key) in areas
    }
    return {said: area for said, area in (areas | of_lines).items() if said[0] == _PROPOSAL}


_MODELS = (Asset, Note, PersonLine, Proposal)
_ASSET, _NOTE, _LINE, _PROPOSAL = (model_slug(model) for model in _MODELS)
