"""What the home page of a library tells: what stands out, what is open, what changed, what to do next."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.accounts.actors import Member
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import Permission
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity.models import Area, Note, NoteKind
from wherewithal.capacity.queries import (
    assets_visible_to,
    count_by_area,
    notes_visible_to,
    open_questions,
    overviews,
)
from wherewithal.history.queries import entries_in, page_of
from wherewithal.history.words import ToldEntry
from wherewithal.home.for_me import steps_for_me
from wherewithal.home.outward import Outward, look_outward, outward_step
from wherewithal.home.steps import NextStep, shortened
from wherewithal.home.still_right import still_right
from wherewithal.home.suggestions import to_decide
from wherewithal.libraries.models import Library, LibrarySize
from wherewithal.partnerships.contact.queries import partners_at_hand
from wherewithal.partnerships.whom import key_of
from wherewithal.people.models import LineKind
from wherewithal.people.queries import lines_visible_to
from wherewithal.reviews.models import Review
from wherewithal.ui.links import library_url
from wherewithal.worksheets.person_rows import count_people
from wherewithal.worksheets.sheets import PEOPLE, SHEET_OF_AREA, STAFF, Sheet

HIGHLIGHTS_AN_AREA = 2
ENTRIES_SHOWN = 5
ENOUGH_FOR_A_REVIEW = 12
STEPS_SHOWN = 3
PARTNERS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """A line that stands out, and the row or person it is about."""

    text: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class AreaOnHome:
    """One of the four areas with what stands out in it."""

    sheet: Sheet
    opens: str
    rows: int
    people: int
    questions: int
    highlights: list[Quote]


@dataclass(frozen=True, slots=True)
class TalkedWith:
    """Somebody with whom a conversation is noted in one tap."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """All of it."""

    areas: list[AreaOnHome]
    steps: list[NextStep]
    questions: list[Note]
    question_count: int
    outward: Outward
    talked_with: list[TalkedWith]
    lately: list[ToldEntry] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """True for a library that has not begun."""
        return all(area.rows == 0 and area.people == 0 for area in self.areas)


def home_page(member: Membership, library: Library) -> HomePage:
    """Read what home tells, in a fixed number of statements."""
    areas = _areas(member, library)
    questions = list(open_questions(member).select_related("asset").order_by("pk"))
    outward = look_outward(member)
    inside = list(_next_steps(member, library, areas, questions))
    outside = outward_step(member, library, outward)
    return HomePage(
        areas=areas,
        steps=_mixed(inside, outside),
        outward=outward,
        talked_with=_talked_with(member),
        questions=questions[:4],
        question_count=len(questions),
        lately=page_of(member, entries_in(member), size=ENTRIES_SHOWN).told,
    )


def _mixed(inside: list[NextStep], outside: NextStep | None) -> list[NextStep]:
    """The most useful steps at home, and the last of them leads out of the door where one does."""
    if outside is None:
        return inside[:STEPS_SHOWN]
    return [*inside[: STEPS_SHOWN - 1], outside]


def _areas(member: Membership, library: Library) -> list[AreaOnHome]:
    rows = count_by_area(member)
    questions = dict(
        open_questions(member).order_by().values_list("asset__area").annotate(number=Count("pk"))
    )
    quotes = _highlights(member, library)
    people = count_people(member)
    return [
        AreaOnHome(
            sheet=sheet,
            opens=_first_sheet(library, sheet, rows=rows.get(area, 0)),
            rows=rows.get(area, 0),
            people=people if area == Area.STAFF else 0,
            questions=questions.get(area, 0),
            highlights=quotes[area][:HIGHLIGHTS_AN_AREA],
        )
        for area, sheet in SHEET_OF_AREA.items()
    ]


def _first_sheet(library: Library, sheet: Sheet, *, rows: int) -> str:
    """Where the area's name leads: a tiny library without groups begins with its people."""
    is_tiny = library.size == LibrarySize.TINY
    return PEOPLE.slug if is_tiny and sheet is STAFF and not rows else sheet.slug


def _highlights(member: Membership, library: Library) -> dict[str, list[Quote]]:
    """The newest strengths of each area; what people say of themselves stands in for staff."""
    quotes: dict[str, list[Quote]] = {area: [] for area in Area.values}
    for note in _strengths(member).select_related("asset").order_by("-noted_at", "-pk"):
        if len(quotes[note.asset.area]) < HIGHLIGHTS_AN_AREA:
            address = library_url(library, "asset", asset_id=note.asset_id)
            quotes[note.asset.area].append(Quote(note.text, note.asset.name, address))
    said = lines_visible_to(member).filter(kind__in=(LineKind.OFFER, LineKind.INTEREST))
    lines = said.exclude(_private_of_others(member, author="said_by"))
    for line in lines.select_related("person").order_by("-said_at", "-pk")[:HIGHLIGHTS_AN_AREA]:
        address = library_url(library, "person", person_id=line.person_id)
        quotes[Area.STAFF].append(Quote(line.text, line.person.name, address))
    return quotes


def _strengths(member: Member) -> QuerySet[Note]:
    """The strengths that home is made of: what others keep private is not quoted to admins here."""
    strengths = notes_visible_to(member).filter(kind=NoteKind.STRENGTH)
    return strengths.exclude(_private_of_others(member, author="noted_by"))


def _private_of_others(member: Member, *, author: str) -> Q:
    own = Q(**{author: member.actor_user_id, f"{author}__isnull": False})
    return Q(level=Level.PRIVATE) & ~own


def _talked_with(member: Membership) -> list[TalkedWith]:
    if not member.can(Permission.ADD_NOTES):
        return []
    return [TalkedWith(row.name, key_of(row)) for row in partners_at_hand(member)[:PARTNERS_SHOWN]]


def _next_steps(
    member: Membership, library: Library, areas: list[AreaOnHome], questions: list[Note]
) -> Iterator[NextStep]:
    """The most useful first; each says why it is worth it."""
    yield from steps_for_me(member, library, questions)
    if member.can(Permission.EDIT_CAPACITY):
        yield from _suggestions(member, library)
        yield from still_right(member, library)
        yield from _white_areas(library, areas)
        yield from _rows_without_strengths(member, library)
        yield from _show_a_colleague(member, library)
    else:
        yield from _own_profile(member, library)
    if questions:
        yield NextStep(
            ngettext(
                "Answer one open question",
                "Answer one of %(number)s open questions",
                len(questions),
            )
            % {"number": len(questions)},
            _("A fact that somebody knows saves everybody a wrong turn later."),
            library_url(library, "to_check"),
        )
    yield from _look_at_it_together(member, library, areas)


def _own_profile(member: Membership, library: Library) -> Iterator[NextStep]:
    if member.person_id is None and member.can(Permission.EDIT_OWN_PROFILE):
        yield NextStep(
            _("Begin your own profile"),
            _("What you care about and would gladly offer is a part of the map, too."),
            library_url(library, "my_page") + "#me-title",
        )


def _suggestions(member: Membership, library: Library) -> Iterator[NextStep]:
    waiting = to_decide(member, library)
    if waiting.count:
        words = ngettext(
            "Say yes or no to a suggestion",
            "Say yes or no to %(number)s suggestions",
            waiting.count,
        )
        yield NextStep(
            words % {"number": waiting.count},
            _("They wait for you; nothing is taken over by itself."),
            library_url(
                library, "suggestions" if waiting.rows or waiting.people else "answers_to_decide"
            ),
        )


def _white_areas(library: Library, areas: list[AreaOnHome]) -> Iterator[NextStep]:
    for area in areas:
        if not area.rows and not area.people:
            yield NextStep(
                _("Write a first line about %(area)s") % {"area": area.sheet.title},
                _("This area is still white on your map: an open question, not a zero."),
                library_url(library, "worksheet", area=area.opens),
            )


def _rows_without_strengths(member: Membership, library: Library) -> Iterator[NextStep]:
    praised = _strengths(member).order_by().values("asset_id")
    rows = assets_visible_to(member).filter(summary_row="").exclude(pk__in=praised)
    bare = rows.order_by("area", "position", "pk")
    first = bare.first()
    if first is not None:
        number = bare.count()
        yield NextStep(
            _("Write down one strength of “%(name)s”") % {"name": shortened(first.name)},
            ngettext(
                "It has none yet.", "%(number)s rows have none yet; strengths come first.", number
            )
            % {"number": number},
            library_url(library, "asset", asset_id=first.pk),
        )


def _show_a_colleague(member: Membership, library: Library) -> Iterator[NextStep]:
    written = [overview for overview in overviews(member) if overview.text]
    if written and not any(overview.shown_to for overview in written):
        yield NextStep(
            _("Show the overview to a colleague"),
            _("A second pair of eyes finds what you no longer see."),
            library_url(library, "worksheets"),
        )


def _look_at_it_together(
    member: Membership, library: Library, areas: list[AreaOnHome]
) -> Iterator[NextStep]:
    rows = sum(area.rows + area.people for area in areas)
    if rows < ENOUGH_FOR_A_REVIEW or not member.can(Permission.RUN_REVIEWS):
        return
    if not Review.objects.in_library(library).exists():
        yield NextStep(
            _("Look at the whole map together"),
            _("It is full enough for a review: what did you never notice before?"),
            library_url(library, "reviews"),
        )
