"""Send a link as Ada would, and answer as somebody who only has the link."""

from typing import Any

from django.test import Client

from cast import Cast
from wherewithal.worksheets.actions import send_requests
from wherewithal.worksheets.models import AnswersArrive, WorksheetRequest

JSON = {"Accept": "application/json"}


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
