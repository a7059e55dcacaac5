"""Four sources by five needs: every cell holds the records that speak for it."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.libraries.models import Library
from wherewithal.opportunities.grid import finding


class Source(models.TextChoices):
    """Who could bring something."""

    ORGANIZATIONS = "organizations", _("Community organizations")
    STAKEHOLDERS = "stakeholders", _("Stakeholders: trustees, neighbors, local government")
    STAFF = "staff", _("Library staff")
    VOLUNTEERS = "volunteers", _("Volunteers")


class Want(models.TextChoices):
    """What may be wanted of them."""

    EXPERTISE = "expertise", _("Expertise and skill")
    RELATIONSHIPS = "relationships", _("Relationships")
    PASSION = "passion", _("Passion and interest")
    SPACE = "space", _("Space")
    FUNDING = "funding", _("Funding")


# What an empty cell asks.
QUESTIONS: dict[str, str | Promise] = {
    Want.EXPERTISE: _("Open: who of them knows how?"),
    Want.RELATIONSHIPS: _("Open: whom do they know?"),
    Want.PASSION: _("Open: what do they care about?"),
    Want.SPACE: _("Open: where could they make room?"),
    Want.FUNDING: _("Open: what could they give or pay for?"),
}
SHOWN_AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """The records of one cell, in the order in which they were found."""

    source: Source
    want: Want
    found: tuple[finding.Found, ...]

    @property
    def first(self) -> tuple[finding.Found, ...]:
        """What stands in the grid; the rest has a page of its own."""
        return self.found[:SHOWN_AT_ONCE]

    @property
    def has_more(self) -> bool:
        """There is more than stands in the grid."""
        return len(self.found) > SHOWN_AT_ONCE

    @property
    def question(self) -> str | Promise:
        """What to ask where nothing was found."""
        return QUESTIONS[self.want]


@dataclass(frozen=True, slots=True)
class Row:
    """One source with its five cells."""

    source: Source
    cells: list[Cell]


def read_grid(member: Member, library: Library) -> list[Row]:
    """The whole grid, as far as this member may read it, in a fixed number of queries."""
    cells: dict[tuple[str, str], dict[str, finding.Found]] = defaultdict(dict)
    for found in finding.everything(member, library):
        cells[found.source, found.want].setdefault(
            f"{found.url} {found.title} {found.words}", found
        )
    return [
        Row(source, [Cell(source, want, tuple(cells[source, want].values())) for want in Want])
        for source in Source
    ]


def read_cell(member: Member, library: Library, source: Source, want: Want) -> Cell:
    """One cell with all that speaks for it."""
    row = next(each for each in read_grid(member, library) if each.source == source)
    return next(cell for cell in row.cells if cell.want == want)
