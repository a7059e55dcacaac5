"""What Gotham does with its map: a review begun, what it brings, suggestions, and a branch that was asked.

Every sentence repeats what the sheets say already, or asks about it. Nothing new is made up here.
"""

from datetime import date, timedelta

from django.utils import timezone

from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity.actions import suggest_change
from wherewithal.capacity.models import Area, Asset, Note
from wherewithal.libraries.models import Outlet
from wherewithal.reviews.actions import answer_prompt, start_review, write_statement
from wherewithal.reviews.prompts import BY_KEY
from wherewithal.worksheets.actions import send_requests
from wherewithal.worksheets.models import AnswersArrive

HELD_ON = date(2026, 1, 22)
# Whoever makes the demo today finds a request that waits.
TIME_TO_ANSWER = timedelta(weeks=3)

# (prompt, who says it, what they say)
ANSWERS = (
    ("know", "admin", "17 branches, and a central branch with several sizable meeting spaces."),
    (
        "want",
        "contributor",
        "How many people live in the area that the central branch serves?",
    ),
    (
        "doors",
        "editor",
        "Teen staff know connected learning, but feel cut off from the other departments.",
    ),
    ("neighbors", "editor", "Which assignments are coming up at the local high schools?"),
    (
        "use",
        "contributor",
        (
            "The natural history museum: they give free tickets to students, and what they know and do "
            "there is not put to use by us yet."
        ),
    ),
)
# (sentence, the strengths it rests on)
SENTENCES = (
    (
        (
            "We have room for a crowd: 5 large meeting rooms for 50 people each, seldom fully booked, "
            "and an auditorium for 300 with a big stage."
        ),
        ("Seldom fully booked", "Very large, with a big stage"),
    ),
    (
        (
            "Our volunteers help with special activities, and our staff are trained to use the "
            "3D printer."
        ),
        ("Help with special activities", "Staff are trained to use it"),
    ),
)
# (row, fact, what a colleague suggests to write there)
SUGGESTIONS = (
    ("Craft supplies", "supply_sources", "Bought with children’s services, at a bulk discount"),
    ("Public computers", "limits", "Hard to reserve for programs; desktops, cannot be moved"),
)


def work_together(*, admin: Membership, editor: Membership, colleague: Membership) -> None:
    """All of it, each by who would do it."""
    _begin_review({"admin": admin, "editor": editor, "contributor": colleague})
    _say_what_we_bring(editor)
    _suggest(colleague)
    _ask_a_branch(admin)


def _begin_review(people: dict[str, Membership]) -> None:
    review = start_review(by=people["editor"], title="A first walk around the map", held_on=HELD_ON)
    for prompt, who, text in ANSWERS:
        answer_prompt(
            by=people[who], review=review, prompt=BY_KEY[prompt], text=text, level=Level.LIBRARY
        )


def _say_what_we_bring(by: Membership) -> None:
    notes = Note.objects.in_library(by.library)
    for text, strengths in SENTENCES:
        write_statement(by=by, text=text, notes=[notes.get(text=words) for words in strengths])


def _suggest(by: Membership) -> None:
    rows = Asset.objects.in_library(by.library)
    for name, field, value in SUGGESTIONS:
        suggest_change(by=by, asset=rows.get(name=name), field=field, value=value)


def _ask_a_branch(by: Membership) -> None:
    branch = Outlet.objects.in_library(by.library).get(name="Heron branch")
    send_requests(
        by=by,
        targets=[branch],
        areas=[Area.SPACE, Area.MATERIAL],
        message="What is there in your branch? Names are enough to begin with.",
        due_on=timezone.localdate() + TIME_TO_ANSWER,
        answers_arrive=AnswersArrive.PROPOSALS,
    )
