"""Who writes through a link: no account, a name, and only the part that was asked for."""

from dataclasses import dataclass

from wherewithal.accounts.actors import LinkHolder
from wherewithal.worksheets.models import AnswersArrive, WorksheetRequest

LONGEST_TARGET = 120
LONGEST_OWN_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerer(LinkHolder):
    """Somebody who answers a request.

    Without permissions and without a person, on purpose: what the link is good for is said by the
    bindings of the worksheet, row by row, and a link makes nobody the person that it was sent to.
    """

    request: WorksheetRequest

    @property
    def only_suggests(self) -> bool:
        """True where editors decide first what goes on the map."""
        return self.request.answers_arrive == AnswersArrive.PROPOSALS


def answerer_of(request: WorksheetRequest, *, own_name: str = "") -> Answerer:
    """The one who acts through this request's link, called "Maple branch (Robin)"."""
    return Answerer(
        library_id=request.library_id,
        actor_name=name_through(request, own_name),
        permissions=frozenset(),
        outlet_id=request.outlet_id,
        team_id=request.team_id,
        request=request,
    )


def name_through(request: WorksheetRequest, own_name: str) -> str:
    """The name that stands beside the lines."""
    target = str(request.target)[:LONGEST_TARGET]
    own = own_name.strip()[:LONGEST_OWN_NAME]
    return f"{target} ({own})" if own and request.person_id is None else target
