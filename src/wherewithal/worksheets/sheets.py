"""The worksheets as data: which rows, which columns, what the paper would say above them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wherewithal.capacity.models import Area, NoteKind
from wherewithal.people.models import LineKind

Words = str | Promise


@dataclass(frozen=True, slots=True)
class LineColumn:
    """A column whose cells hold lines of one kind, each a record of its own."""

    kind: str
    label: Words
    sign: str


@dataclass(frozen=True, slots=True)
class Example:
    """One worked row, invented, to show what kind of words help."""

    name: Words
    cells: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet. `area` is empty for the sheet of people, whose rows are persons."""

    slug: str
    area: str
    mark: str
    title: Words
    heading: Words
    row_word: Words
    instruction: Words
    next_row: Words
    columns: tuple[LineColumn, ...]
    example: Example

    @property
    def is_of_people(self) -> bool:
        """True for the fine-grained staff sheet: a row is a person."""
        return not self.area


NOTE_COLUMNS = (
    LineColumn(NoteKind.STRENGTH, NoteKind.STRENGTH.label, "+"),
    LineColumn(NoteKind.CHALLENGE, NoteKind.CHALLENGE.label, "–"),
    LineColumn(NoteKind.IMPROVEMENT, NoteKind.IMPROVEMENT.label, "→"),
    LineColumn(NoteKind.QUESTION, NoteKind.QUESTION.label, "?"),
)
PERSON_COLUMNS = tuple(
    LineColumn(kind.value, kind.label, "–" if kind == LineKind.HARD else "+") for kind in LineKind
)

STAFF = Sheet(
    slug="staff",
    area=Area.STAFF,
    mark="staff",
    title=_("Staff"),
    heading=_("Teams and groups"),
    row_word=_("Group"),
    instruction=_(
        "Groups of people who work here, paid or not: a department, a team, the volunteers. "
        "What do they do well together? What does their situation make hard?"
    ),
    next_row=_("Next group…"),
    columns=NOTE_COLUMNS,
    example=Example(
        _("Saturday pages (4)"),
        (
            _("Know every regular by name"),
            _("Here one day a week"),
            _("Ask two of them to show their drawing skills at the comics hour"),
            _("Who could stay an hour longer in summer?"),
        ),
    ),
)
PEOPLE = Sheet(
    slug="people",
    area="",
    mark="staff",
    title=_("Staff, person by person"),
    heading=_("What each of us brings"),
    row_word=_("Person"),
    instruction=_(
        "What people care about, whom they know and what they would gladly give. Best written by "
        "themselves; what makes it hard is written by nobody else. No scores, ever."
    ),
    next_row=_("Next person…"),
    columns=PERSON_COLUMNS,
    example=Example(
        _("Robin, circulation"),
        (
            _("Birds, board games, mending bicycles"),
            _("Has lunch with the children’s team on Fridays"),
            _("Brother runs the bicycle shop on Mill Street"),
            _("A desk where nobody waits"),
            _("Everyone should be able to fix something"),
            _("A repair hour, twice a month"),
            "",
        ),
    ),
)
SPACE = Sheet(
    slug="space",
    area=Area.SPACE,
    mark="space",
    title=_("Space"),
    heading=_("Where there is room"),
    row_word=_("Room or place"),
    instruction=_(
        "Rooms, corners, walls, gardens: anywhere people could gather, make or show something. "
        "Write how many it holds if you know it, and what stands in the way."
    ),
    next_row=_("Next room or place…"),
    columns=NOTE_COLUMNS,
    example=Example(
        _("Lobby"),
        (
            _("Everyone passes through; good light until five"),
            _("Noise carries to the reading room"),
            _("A rug and two folding screens would make a corner of it"),
            _("How many chairs are in the basement?"),
        ),
    ),
)
MATERIAL = Sheet(
    slug="material",
    area=Area.MATERIAL,
    mark="material",
    title=_("Material resources"),
    heading=_("What is in the cupboard"),
    row_word=_("Resource"),
    instruction=_(
        "Things and subscriptions, from tablets to button makers, physical or digital. How many, "
        "in what state, who can use them and who could teach it?"
    ),
    next_row=_("Next resource…"),
    columns=NOTE_COLUMNS,
    example=Example(
        _("6 ukuleles"),
        (
            _("Small, sturdy, everybody dares to try"),
            _("Two need strings"),
            _("Ask the music shop for strings and a tuning lesson"),
            _("Who on staff plays?"),
        ),
    ),
)
RELATIONSHIP = Sheet(
    slug="relationships",
    area=Area.RELATIONSHIP,
    mark="relationship",
    title=_("Relationships"),
    heading=_("Who we already know"),
    row_word=_("Relationship"),
    instruction=_(
        "Organizations and people you already know, by contract or over a cup of coffee. "
        "Only the name is needed; write the rest as you would say it."
    ),
    next_row=_("Next relationship…"),
    columns=NOTE_COLUMNS,
    example=Example(
        _("Bakery on the corner"),
        (
            _("Gives yesterday’s rolls to the homework hour"),
            _("The owner is alone in the shop until four"),
            _("Offer to put their flyer beside the rolls"),
            _("Would they show a class how bread is made?"),
        ),
    ),
)

SHEETS = {sheet.slug: sheet for sheet in (STAFF, PEOPLE, SPACE, MATERIAL, RELATIONSHIP)}
SHEET_OF_AREA = {sheet.area: sheet for sheet in SHEETS.values() if sheet.area}
