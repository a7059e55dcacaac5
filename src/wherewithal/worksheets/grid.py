"""A worksheet as a page shows it: rows of cells of lines, as one member may see and change them."""

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.sensitivity import Level
from wherewithal.libraries.models import Outlet, Team
from wherewithal.ui.digests import digest
from wherewithal.worksheets.edits import NAME

WHOLE_LIBRARY = 0


@dataclass(frozen=True, slots=True)
class LineView:
    """One line in a cell."""

    key: int
    text: str
    may_edit: bool
    by_name: str
    level: str

    @property
    def level_words(self) -> str | Promise:
        """Who may see it, in words."""
        return Level(self.level).label


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell of a row."""

    kind: str
    label: str | Promise
    sign: str
    lines: list[LineView]
    may_add: bool


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A suggested fact, as a question, with the words or the person it comes from."""

    key: int
    question: str
    grounds: str
    by_name: str = ""  # a colleague who suggests it
    may_decide: bool = True
    is_quoted: bool = True  # the grounds are somebody's words, not a sentence of ours


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a sheet, ready to be shown; `page` names its own page, where it has one."""

    key: int
    name: str
    page: str
    summary: list[str]
    cells: list[CellView]
    may_edit: bool
    sums_up: bool = False  # the row is about the whole sheet
    elsewhere: int = 0  # at how many other outlets the same row stands, for who answers for one
    suggestions: list[SuggestionView] = field(default_factory=list)

    @property
    def was(self) -> str:
        """Digests of all that may be changed in the row, to notice later that somebody else did."""
        return " ".join(f"{field}={now['was']}" for field, now in self.stored.items())

    @property
    def stored(self) -> dict[str, dict[str, str]]:
        """All that may be changed in the row: its text, and the digest of that text."""
        lines = [line for cell in self.cells for line in cell.lines if line.may_edit]
        texts = {NAME: self.name, **{str(line.key): line.text for line in lines}}
        return {field: {"text": text, "was": digest(text)} for field, text in texts.items()}


@dataclass(frozen=True, slots=True)
class GridForm:
    """How the page of a grid sends what was typed: where to, and the drawer for drafts in the browser.

    `view` and `place` are the part of the sheet that is shown: a new row lands there and nowhere else.
    """

    action: str
    store: str
    view: str
    place: str | Promise
    paste: str
    may_write: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of a sheet is shown: an outlet, a team, or everything."""

    outlet: Outlet | None = None
    team: Team | None = None
    whole_library_only: bool = False
    is_asked_for: bool = False  # everything, and so that it stays everything

    @property
    def query(self) -> str:
        """The scope as a query string, to come back to the same part."""
        if self.outlet:
            return f"outlet={self.outlet.pk}"
        if self.whole_library_only:
            return f"outlet={WHOLE_LIBRARY}"
        if self.team:
            return f"team={self.team.pk}"
        return "outlet=" if self.is_asked_for else ""

    @property
    def is_everything(self) -> bool:
        """True where no part is chosen."""
        return not (self.outlet or self.team or self.whole_library_only)

    @property
    def in_words(self) -> str | Promise:
        """The part of the library, as a person calls it."""
        if self.whole_library_only:
            return _("what belongs to no single outlet")
        return self.place_name or _("all of the library")

    @property
    def place_name(self) -> str:
        """The name of the outlet or team; empty for everything."""
        place = self.outlet or self.team
        return place.name if place else ""

    def takes_rows_of(self, member: Member) -> bool:
        """True where a new row would show: those who look after one place add rows there only."""
        if member.outlet_id is not None:
            elsewhere = self.outlet is not None and self.outlet.pk != member.outlet_id
            return not (elsewhere or self.whole_library_only)
        return member.team_id is None or self.team is None or self.team.pk == member.team_id
