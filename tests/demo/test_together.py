"""What the sample libraries do with their maps: nothing but what the sheets say already, or questions."""

from datetime import date

import pytest

from demo.conftest import Libraries
from demo.expected_rows import Words
from demo.test_rows import says
from wherewithal.accounts.models import Membership
from wherewithal.capacity.actions.assets import facts_of
from wherewithal.capacity.models import Asset
from wherewithal.libraries.models import Library
from wherewithal.people.models import PlannedTalk
from wherewithal.proposals.models import Decision, Proposal, ProposalSource
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, WordListEntry
from wherewithal.reviews.queries import sentences
from wherewithal.worksheets.models import Arrival, WorksheetRequest

pytestmark = pytest.mark.django_db

# What each answer says, in the words of the facts; one that only asks ends with a question mark.
ANSWERS: tuple[tuple[str, Words], ...] = (
    ("know", ("17 branches", "central branch", "several sizable meeting spaces")),
    ("want", ("how many people", "area", "central branch serves", "?")),
    ("doors", ("teen staff", "connected learning", "cut off", "other departments")),
    ("neighbors", ("which assignments", "coming", "local high schools", "?")),
    ("use", ("natural history museum", "free tickets", "students", "not put to use")),
)
# Each sentence, and the rows whose strengths it rests on.
SENTENCES: tuple[tuple[Words, tuple[str, ...]], ...] = (
    (
        ("5 large meeting rooms", "50 people", "seldom fully booked", "auditorium", "300", "stage"),
        ("5 large meeting rooms (50 people each)", "1 auditorium (300 people)"),
    ),
    (
        ("volunteers", "special activities", "staff are trained", "3d printer"),
        ("Volunteers", "3D printer"),
    ),
)
SUGGESTIONS: tuple[tuple[str, str, Words], ...] = (
    ("Craft supplies", "supply_sources", ("children’s services", "bulk discount")),
    ("Public computers", "limits", ("hard to reserve", "programs", "desktops", "cannot be moved")),
)


def gotham(libraries: Libraries) -> Library:
    return libraries["gotham"]


def test_a_review_is_begun_and_open(libraries: Libraries) -> None:
    review = Review.objects.in_library(gotham(libraries)).get()
    assert (review.held_on, review.is_open) == (date(2026, 1, 22), True)


def test_its_answers_say_what_is_told_or_ask(libraries: Libraries) -> None:
    answers = list(ReviewAnswer.objects.in_library(gotham(libraries)))
    pairs = list(zip(answers, ANSWERS, strict=True))
    assert [answer.prompt for answer, _ in pairs] == [prompt for prompt, _ in ANSWERS]
    assert [answer.text for answer, (_, words) in pairs if not says(answer.text, words)] == []
    assert {answer.became_key for answer in answers} == {""}


def test_what_they_bring_rests_on_strengths_that_say_it(libraries: Libraries) -> None:
    editor = Membership.objects.in_library(gotham(libraries)).get(role="editor")
    found = sentences(editor)
    wrong = [
        sentence.statement.text
        for sentence, (words, _rows) in zip(found, SENTENCES, strict=True)
        if not says(sentence.statement.text, words)
    ]
    assert wrong == []
    rests_on = [tuple(note.asset.name for note in sentence.notes) for sentence in found]
    assert rests_on == [rows for _words, rows in SENTENCES]
    assert [sentence.needs_a_look for sentence in found] == [False, False]


def test_two_suggestions_wait_and_change_nothing_yet(libraries: Libraries) -> None:
    proposals = Proposal.objects.in_library(gotham(libraries))
    waiting = proposals.filter(source=ProposalSource.CONTRIBUTOR).order_by("pk")
    rows = Asset.objects.in_library(gotham(libraries)).in_bulk()
    for proposal, (name, field, words) in zip(waiting, SUGGESTIONS, strict=True):
        row = rows[proposal.asset_id or 0]
        assert (row.name, proposal.field, proposal.decision) == (name, field, Decision.OPEN)
        assert says(str(proposal.value), words)
        assert getattr(facts_of(row), field) == ""


def test_one_branch_was_asked_and_has_not_answered(libraries: Libraries) -> None:
    asked = WorksheetRequest.objects.in_library(gotham(libraries)).get()
    assert (str(asked.target), asked.areas, asked.answered_at) == (
        "Heron branch",
        ["space", "material"],
        None,
    )
    assert Arrival.objects.in_library(gotham(libraries)).count() == 0


def test_the_only_talk_that_is_planned_is_an_introduction_by_somebody_who_leaves(
    libraries: Libraries,
) -> None:
    talks = [talk for each in libraries.values() for talk in PlannedTalk.objects.in_library(each)]
    assert [(talk.library.slug, talk.whom) for talk in talks] == [
        ("gotham", "Natural history museum")
    ]


def test_nothing_else_is_told(libraries: Libraries) -> None:
    for slug, library in libraries.items():
        assert WordListEntry.objects.in_library(library).count() == 0
        if slug != "gotham":
            for model in (Review, ReviewAnswer, Statement, WorksheetRequest):
                assert model.objects.in_library(library).count() == 0
