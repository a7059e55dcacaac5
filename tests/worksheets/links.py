"""Send a link as Ada would, and answer as somebody who only has the link."""

from typing import Any

from django.test import Client

from cast import Cast
from wherewithal.capacity.models import Asset, Note, Placement
from wherewithal.worksheets.actions import send_requests
from wherewithal.worksheets.models import AnswersArrive, WorksheetRequest

JSON = {"Accept": "application/json"}
LEVELS = {"public": True, "partners": True, "library": False, "private": False}


class Holder:
    """Somebody with a link in an ordinary browser."""

    def __init__(self, request: WorksheetRequest, token: str) -> None:
        self.request, self.token = request, token
        self.client = Client()
        self.home = f"/answer/{token}/"

    def sheet(self, area: str = "space") -> str:
        """The address of a sheet."""
        return f"{self.home}sheet/{area}/"

    def reads(self, area: str = "space") -> str:
        """All that the sheet says."""
        page = self.client.get(self.sheet(area))
        assert page.status_code == 200
        return str(page.content.decode())

    def begins(self, name: str = "") -> Any:
        """Press the first button."""
        return self.client.post(self.home, {"do": "begin", "own_name": name})

    def writes(self, fields: dict[str, Any], area: str = "space") -> Any:
        """Save as the script does."""
        return self.client.post(self.sheet(area), fields, headers=JSON)


def ask(cast: Cast, target: Any, *areas: str, only_suggest: bool = False, **fields: Any) -> Holder:
    """Ada asks; whoever gets the link can answer."""
    arrive = AnswersArrive.PROPOSALS if only_suggest else AnswersArrive.LINES
    (sent,) = send_requests(
        by=cast.ada, targets=[target], areas=areas or ("space",), answers_arrive=arrive, **fields
    )
    return Holder(sent.request, sent.token)


def place(asset: Asset, outlet: Any) -> Asset:
    """Say where a row stands."""
    Placement.objects.create(library=asset.library, asset=asset, outlet=outlet)
    return asset


def lines_of(cast: Cast) -> list[tuple[str, str, str]]:
    """Every line: of which row, in which words, and by whom."""
    notes = Note.objects.in_library(cast.library).order_by("pk")
    return [(note.asset.name, note.text, note.noted_by_name) for note in notes]
