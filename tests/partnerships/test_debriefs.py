"""Looking back at a date: what is written stays in its author's words, what it would change is proposed."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import make_asset, make_note, make_organization, make_person
from programs.plans import given, laptops, need_of, plan, room, weekly
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import MaterialFacts, Note, RelationshipFacts, SpaceFacts
from wherewithal.insights.matches.page import page_for
from wherewithal.partnerships.debriefs import actions, queries
from wherewithal.partnerships.debriefs.actions import Remark
from wherewithal.partnerships.debriefs.dates import due_debriefs, now_in
from wherewithal.partnerships.debriefs.leaned_on import Leaned, leaned_on
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.people.actions import record_consent
from wherewithal.people.models import Consent, Organization, PersonLine
from wherewithal.programs.models import Program
from wherewithal.proposals.about_people import accept_about_people, decline_about_people
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import Quantity
from wherewithal.worksheets.actions import accept_suggestion, decline_suggestion


@pytest.fixture
def program(cast: Cast) -> Program:
    """A program that took place yesterday."""
    yesterday = last_day(cast)
    found = plan(cast.library, starts_on=yesterday - timedelta(days=20), ends_on=yesterday)
    weekly(found, 9, 10, weekday=yesterday.weekday())
    return found


def last_day(cast: Cast) -> date:
    return now_in(cast.library).date() - timedelta(days=1)


def look_back(
    cast: Cast, program: Program, *remarks: Remark, by: Any = None, **words: Any
) -> Debrief:
    return actions.add_debrief(
        by=by or cast.cal, program=program, on=last_day(cast), remarks=remarks, **words
    )


def proposed(cast: Cast) -> list[tuple[str, str, Any]]:
    rows = Proposal.objects.in_library(cast.library).order_by("pk")
    return [(row.model, row.field, row.value) for row in rows]


def remark(kind: str, row: Any, text: str, sort: str = "") -> Remark:
    return Remark(Leaned(kind, row), text, sort)


def post(cast: Cast, path: str, member: Any, **values: Any) -> Any:
    return cast.client(member).post(f"/sunnydale/{path}", values)


def test_it_asks_about_what_the_date_leaned_on_and_nothing_else(
    cast: Cast, program: Program
) -> None:
    need = need_of(program)
    club = make_organization(cast.library)
    agreed = make_person(cast.library, "Ana", consent=Consent.GIVEN)
    silent = make_person(cast.library, "Sid")
    kits, old = laptops(cast.library, Quantity.exact(4)), make_asset(cast.library)
    for row in ({"asset": kits}, {"person": agreed}, {"person": silent}, {"organization": club}):
        given(need, **row)
    given(need, asset=old, ends_on=last_day(cast) - timedelta(days=1))
    given(need, asset=old, state="asked")
    found = leaned_on(cast.lee, program, on=last_day(cast))
    assert [each.row for each in found] == [kits, agreed, club]


def test_a_remark_becomes_proposals_and_changes_nothing_by_itself(
    cast: Cast, program: Program
) -> None:
    kits = laptops(cast.library, Quantity.exact(4))
    look_back(cast, program, remark("asset", kits, "The big one breaks often."))
    assert proposed(cast) == [
        ("asset", "challenge", "The big one breaks often."),
        ("asset", "condition", "The big one breaks often."),
    ]
    assert list(kits.notes.all()) == []
    assert MaterialFacts.objects.in_library(cast.library).get(asset=kits).condition == ""


def test_what_is_accepted_goes_under_what_stands_there(cast: Cast, program: Program) -> None:
    kits = laptops(cast.library, Quantity.exact(4))
    MaterialFacts.objects.in_library(cast.library).filter(asset=kits).update(
        condition="Bought used"
    )
    look_back(cast, program, remark("asset", kits, "The big one breaks often"))
    page = cast.client(cast.lee).get("/sunnydale/to-check/suggestions/").content.decode()
    assert "under “Bought used”" in page
    for proposal in Proposal.objects.in_library(cast.library).order_by("pk"):
        accept_suggestion(by=cast.lee, proposal=proposal)
    note = kits.notes.get()
    assert (note.kind, note.text, note.noted_by) == (
        "challenge",
        "The big one breaks often",
        cast.cal.user,
    )
    facts = MaterialFacts.objects.in_library(cast.library).get(asset=kits)
    assert facts.condition == "Bought used\nThe big one breaks often"


def test_a_room_that_is_too_small_gets_a_challenge_and_how_full_it_is(
    cast: Cast, program: Program
) -> None:
    look_back(
        cast, program, remark("asset", room(cast.library), "Far too crowded, it holds 20 people")
    )
    fields = [field for _model, field, _value in proposed(cast)]
    assert fields == ["challenge", "how_full", "capacity"]


def test_mornings_suit_a_partner_and_a_person(cast: Cast, program: Program) -> None:
    club = make_organization(cast.library, cannot="Nothing in August")
    ana = make_person(cast.library, "Ana", consent=Consent.GIVEN)
    look_back(
        cast,
        program,
        remark("organization", club, "Mornings suit them best"),
        remark("person", ana, "Mornings"),
    )
    for proposal in Proposal.objects.in_library(cast.library).order_by("pk"):
        accept_about_people(by=cast.lee, proposal=proposal)
    assert (
        Organization.objects.in_library(cast.library).get(pk=club.pk).cannot
        == "Nothing in August\nMornings suit them best"
    )
    line = PersonLine.objects.in_library(cast.library).get(person=ana)
    assert (line.kind, line.text, line.said_by) == ("offer", "Mornings", cast.cal.user)


def test_a_yes_about_a_partner_can_be_taken_back(cast: Cast, program: Program) -> None:
    club = make_organization(cast.library, cannot="Nothing in August")
    look_back(cast, program, remark("organization", club, "Only on Mondays"))
    proposal = Proposal.objects.in_library(cast.library).get()
    page = "/sunnydale/to-check/suggestions/"
    assert "Only on Mondays" in cast.client(cast.lee).get(page).content.decode()
    cast.client(cast.lee).post(page, {"do": f"keep:{proposal.pk}"})
    club.refresh_from_db()
    assert club.cannot == "Nothing in August\nOnly on Mondays"
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    club.refresh_from_db()
    proposal.refresh_from_db()
    assert (club.cannot, proposal.decision) == ("Nothing in August", "open")


def test_words_about_a_partner_go_to_the_relationship_where_there_is_one(
    cast: Cast, program: Program
) -> None:
    club, other = make_organization(cast.library), make_organization(cast.library, "Elks")
    row = make_asset(cast.library, "relationship", "Friends of the garden")
    RelationshipFacts.objects.create(library=cast.library, asset=row, organization=club)
    look_back(
        cast,
        program,
        remark("organization", club, "They stayed to clean up", "helped"),
        remark("organization", other, "Nobody had the key", "hard"),
    )
    assert proposed(cast) == [
        ("asset", "strength", "They stayed to clean up"),
        ("organization", "cannot", "Nobody had the key"),
    ]


def test_an_accepted_challenge_lowers_the_source_in_the_next_ranking(
    cast: Cast, program: Program
) -> None:
    need = make_need(cast, "Folding tables for the market")
    rows = [make_asset(cast.library, "material", f"Folding tables {name}") for name in "AB"]
    for row in rows:
        make_note(row, text="Folding tables for every market")

    def ranked() -> list[str]:
        assert cast.client(cast.lee).get(page_of(need)).status_code == 200
        return [helper.name for helper in page_for(cast.lee, need).open]

    assert ranked() == ["Folding tables A", "Folding tables B"]
    words = "The folding tables break at every market"
    look_back(cast, program, remark("asset", rows[0], words, "hard"))
    assert ranked() == ["Folding tables A", "Folding tables B"]
    first = Proposal.objects.in_library(cast.library).order_by("pk")[0]
    accept_suggestion(by=cast.lee, proposal=first)
    assert ranked() == ["Folding tables B", "Folding tables A"]


def test_a_suggestion_that_is_declined_leaves_the_ranking_and_the_row_as_they_are(
    cast: Cast, program: Program
) -> None:
    need = make_need(cast, "Folding tables for the market")
    rows = [make_asset(cast.library, "material", f"Folding tables {name}") for name in "AB"]
    for row in rows:
        make_note(row, text="Folding tables for every market")
    before = [helper.name for helper in page_for(cast.lee, need).open]
    look_back(cast, program, remark("asset", rows[0], "The folding tables break often"))
    waiting = list(Proposal.objects.in_library(cast.library).order_by("pk"))
    assert [proposal.field for proposal in waiting] == ["challenge", "condition"]
    for proposal in waiting:
        decline_suggestion(by=cast.lee, proposal=proposal)
    after = [helper.name for helper in page_for(cast.lee, need).open]
    assert after == before
    assert not MaterialFacts.objects.in_library(cast.library).exclude(condition="").exists()
    assert list(rows[0].notes.filter(kind="challenge")) == []


@pytest.mark.parametrize("is_accepted", [True, False])
def test_hours_that_suit_a_partner_count_in_the_next_ranking(
    cast: Cast, program: Program, is_accepted: bool
) -> None:
    """The program is in the afternoon, and mornings suit one of two who offer the same."""
    weekly(program, 15, 16, weekday=last_day(cast).weekday())
    program.weekly_times.filter(starts_at__hour=9).delete()
    need = need_of(program, "human", name="Somebody who reads aloud")
    clubs = [
        make_organization(cast.library, f"Reading circle {name}", brings="Somebody who reads aloud")
        for name in "AB"
    ]

    def ranked() -> list[str]:
        assert cast.client(cast.lee).get(page_of(need)).status_code == 200
        return [helper.name for helper in page_for(cast.lee, need).open]

    assert ranked() == ["Reading circle A", "Reading circle B"]
    look_back(cast, program, remark("organization", clubs[0], "Mornings suit them best"))
    assert ranked() == ["Reading circle A", "Reading circle B"]
    (proposal,) = Proposal.objects.in_library(cast.library)
    if is_accepted:
        accept_about_people(by=cast.lee, proposal=proposal)
        assert ranked() == ["Reading circle B", "Reading circle A"]
    else:
        decline_about_people(by=cast.lee, proposal=proposal)
        assert ranked() == ["Reading circle A", "Reading circle B"]


def test_one_is_asked_about_the_last_date_once(cast: Cast, program: Program) -> None:
    def due() -> list[tuple[Program, date]]:
        found = due_debriefs(cast.cal, now=now_in(cast.library))
        return [(each.program, each.on) for each in found]

    assert due() == [(program, last_day(cast))]
    make_asset(cast.library)
    home = cast.client(cast.cal).get("/sunnydale/").content.decode()
    assert "How was “Homework corner” on" in home
    set_aside = actions.set_debrief_aside(by=cast.cal, program=program, on=last_day(cast))
    assert (due(), list(queries.debriefs_in(cast.lee))) == ([], [])
    undo(by=cast.lee, entry=ChangeSet.objects.latest("pk"))
    assert due() == [(program, last_day(cast))]
    assert set_aside.is_set_aside is True
    assert due_debriefs(cast.rae, now=now_in(cast.library)) == []


def test_a_day_that_was_closed_is_not_asked_about(cast: Cast, program: Program) -> None:
    program.skipped_days.create(library=cast.library, on=last_day(cast))
    found = due_debriefs(cast.lee, now=now_in(cast.library))
    assert [each.on for each in found] == [last_day(cast) - timedelta(days=7)]


def test_a_date_is_written_about_from_its_page(cast: Cast, program: Program) -> None:
    kits = laptops(cast.library, Quantity.exact(4))
    given(need_of(program), asset=kits)
    path = f"programs/{program.pk}/looking-back/add/?on={last_day(cast).isoformat()}"
    form = cast.client(cast.cal).get(f"/sunnydale/{path}").content.decode()
    assert "Anything about Laptops?" in form
    key = f"asset-{kits.pk}"
    wrong = post(
        cast, path, cast.cal, went_well="Full house", **{f"about_{key}": "Quite all right"}
    )
    assert "Was it good or hard?" in wrong.content.decode()
    assert "Full house" in wrong.content.decode()
    done = post(
        cast,
        path,
        cast.cal,
        went_well="Full house",
        **{f"about_{key}": "Quite all right", f"sort_{key}": "helped"},
    )
    assert done.url == f"/sunnydale/programs/{program.pk}/looking-back/"
    page = cast.client(cast.rae).get(done.url).content.decode()
    assert "Full house" in page
    assert "Quite all right" in page
    assert f"/sunnydale/programs/{program.pk}/looking-back/" in (
        cast.client(cast.rae).get(f"/sunnydale/programs/{program.pk}/").content.decode()
    )


def test_nothing_at_all_is_no_look_back(cast: Cast, program: Program) -> None:
    with pytest.raises(ValidationError):
        look_back(cast, program)
    assert Debrief.objects.in_library(cast.library).count() == 0


def test_the_same_sent_again_is_kept_once_and_other_words_are_another(
    cast: Cast, program: Program
) -> None:
    look_back(cast, program, went_well="Full house", was_hard="Two\nlines")
    with pytest.raises(ValidationError, match="just this already"):
        look_back(cast, program, went_well="Full house", was_hard="Two\r\nlines")
    look_back(cast, program, went_well="Full house", was_hard="One line")
    look_back(cast, program, went_well="Full house", was_hard="Two\nlines", by=cast.lee)
    assert Debrief.objects.in_library(cast.library).count() == 3


def test_a_look_back_is_not_emptied_but_removed(cast: Cast, program: Program) -> None:
    written = look_back(cast, program, went_well="Full house")
    with pytest.raises(ValidationError, match="at least one of the boxes"):
        actions.change_debrief(by=cast.cal, debrief=written, went_well=" ")
    actions.change_debrief(by=cast.cal, debrief=written, went_well="", learned="Early is better")


def test_only_the_author_changes_and_withdraws(cast: Cast, program: Program) -> None:
    written = look_back(cast, program, went_well="Full house")
    with pytest.raises(PermissionDenied):
        actions.change_debrief(by=cast.ada, debrief=written, went_well="Half full")
    with pytest.raises(PermissionDenied):
        actions.withdraw_debrief(by=cast.ada, debrief=written)
    with pytest.raises(PermissionDenied):
        actions.add_debrief(by=cast.rae, program=program, on=last_day(cast), learned="x")
    actions.change_debrief(by=cast.cal, debrief=written, went_well="Every seat taken")
    assert (
        Debrief.objects.in_library(cast.library).get(pk=written.pk).went_well == "Every seat taken"
    )


def test_withdrawn_words_leave_what_was_made_of_them(cast: Cast, program: Program) -> None:
    kits = laptops(cast.library, Quantity.exact(4))
    club = make_organization(cast.library)
    written = look_back(
        cast,
        program,
        remark("asset", kits, "The purple giraffe breaks often"),
        remark("organization", club, "Mornings suit their purple giraffe"),
        was_hard="The purple giraffe",
    )
    rows = Proposal.objects.in_library(cast.library).order_by("pk")
    for proposal in rows[:2]:
        accept_suggestion(by=cast.lee, proposal=proposal)
    accept_about_people(by=cast.lee, proposal=rows[2])
    actions.withdraw_debrief(by=cast.cal, debrief=written)
    said = [
        *Note.objects.in_library(cast.library).values_list("text", flat=True),
        *MaterialFacts.objects.in_library(cast.library).values_list("condition", flat=True),
        *SpaceFacts.objects.in_library(cast.library).values_list("how_full", flat=True),
        *Organization.objects.in_library(cast.library).values_list("cannot", flat=True),
        *DebriefLine.objects.in_library(cast.library).values_list("text", flat=True),
        *Debrief.objects.in_library(cast.library).values_list("was_hard", flat=True),
        *(str(row.value) for row in rows),
        *(
            str([change.before, change.after, entry.values])
            for entry in ChangeSet.objects.all()
            for change in entry.changes.all()
        ),
    ]
    assert [text for text in said if "purple giraffe" in text] == []


def test_what_was_said_of_a_person_goes_with_their_consent(cast: Cast, program: Program) -> None:
    ana = make_person(cast.library, "Ana", consent=Consent.GIVEN)
    look_back(cast, program, remark("person", ana, "Violet mornings"))
    record_consent(by=cast.lee, person=ana, consent=Consent.DECLINED)
    rows = DebriefLine.objects.in_library(cast.library)
    values = [str(row.value) for row in Proposal.objects.in_library(cast.library)]
    logged = [
        str([change.before, change.after])
        for entry in ChangeSet.objects.all()
        for change in entry.changes.all()
    ]
    said = [*rows.values_list("text", flat=True), *values, *logged]
    assert [text for text in said if "Violet" in text] == []
