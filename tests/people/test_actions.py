"""Who may write what about people, and what stays of it."""

import json
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cast import Cast
from make import make_asset, make_organization, make_outlet, make_person, make_team
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import Change
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.people import actions, queries
from wherewithal.people.models import Person, Role


def link(member: Membership, person: Person) -> None:
    member.person = person
    member.save()


def test_only_a_name_is_needed(cast: Cast) -> None:
    pam = actions.add_person(by=cast.lee, name=" Pam ")
    assert (pam.name, pam.consent, pam.hours_per_week.is_known) == ("Pam", "not-asked", False)


def test_consent_is_of_today_unless_said_otherwise(cast: Cast) -> None:
    pam = actions.add_person(by=cast.lee, name="Pam", consent="given", consent_words="by mail")
    assert pam.consent_on == timezone.localdate()
    day = date(2026, 3, 1)
    actions.record_consent(by=cast.lee, person=pam, consent="declined", on=day)
    assert (pam.consent, pam.consent_on, pam.consent_words) == ("declined", day, "")


@pytest.mark.parametrize("name", ["cal", "rae", "max"])
def test_only_editors_add_and_change_people(cast: Cast, name: str) -> None:
    other: Membership = getattr(cast, name)
    pam, club = make_person(cast.library), make_organization(cast.library)
    attempts = [
        lambda: actions.change_person(by=other, person=pam, name="X"),
        lambda: actions.record_consent(by=other, person=pam, consent="given"),
        lambda: actions.record_line(by=other, person=pam, kind="interest", text="X"),
        lambda: actions.add_role(by=other, person=pam, title="X"),
        lambda: actions.set_commitment(by=other, person=pam, duty="X"),
        lambda: actions.add_tie(by=other, from_person=pam, to_organization=club),
        lambda: actions.change_organization(by=other, organization=club, name="X"),
        lambda: actions.remove_person(by=other, person=pam),
        lambda: actions.link_member(by=other, member=cast.cal, person=pam),
    ]
    for attempt in attempts:
        with pytest.raises(PermissionDenied):
            attempt()


def test_a_contributor_writes_their_own_profile(cast: Cast) -> None:
    me = actions.link_own_person(by=cast.cal)
    actions.change_person(by=cast.cal, person=me, name="Calla")
    actions.record_line(by=cast.cal, person=me, kind="offer", text="A chess evening")
    actions.add_role(by=cast.cal, person=me, title="Page")
    assert (me.name, me.consent, cast.cal.person) == ("Calla", "given", me)
    with pytest.raises(PermissionDenied):
        actions.remove_person(by=cast.cal, person=me)
    with pytest.raises(ValidationError):
        actions.link_own_person(by=cast.cal)


def test_a_viewer_answers_for_themself_but_writes_nothing_else(cast: Cast) -> None:
    me = make_person(cast.library, "Rae")
    link(cast.rae, me)
    actions.record_consent(by=cast.rae, person=me, consent="given")
    assert me.has_agreed
    with pytest.raises(PermissionDenied):
        actions.record_line(by=cast.rae, person=me, kind="offer", text="X")


def test_what_makes_it_hard_is_written_by_the_person_alone_and_starts_private(cast: Cast) -> None:
    pam = make_person(cast.library)
    for other in (cast.ada, cast.lee):
        with pytest.raises(PermissionDenied):
            actions.record_line(by=other, person=pam, kind="hard", text="X")
    link(cast.cal, pam)
    line = actions.record_line(by=cast.cal, person=pam, kind="hard", text="No bus after six")
    assert line.level == "private"
    for other in (cast.ada, cast.lee):
        with pytest.raises(PermissionDenied):
            actions.edit_line(by=other, line=line, text="X")
        with pytest.raises(PermissionDenied):
            actions.remove_line(by=other, line=line)


def test_a_private_line_is_not_an_editors_to_change(cast: Cast) -> None:
    pam = make_person(cast.library)
    line = actions.record_line(
        by=cast.ada, person=pam, kind="interest", text="Hush", level="private"
    )
    with pytest.raises(PermissionDenied):
        actions.edit_line(by=cast.lee, line=line, text="X")


def test_editing_anothers_line_keeps_its_author(cast: Cast) -> None:
    line = actions.record_line(
        by=cast.lee, person=make_person(cast.library), kind="value", text=" One\nTwo "
    )
    assert line.text == "One\nTwo"
    actions.edit_line(by=cast.ada, line=line, text="Three")
    line.refresh_from_db()
    assert (line.text, line.said_by_name, line.edited_by_name) == ("Three", "Lee", "Ada")


def test_the_person_takes_back_what_others_said_and_no_trace_of_the_words_stays(cast: Cast) -> None:
    pam = make_person(cast.library)
    line = actions.record_line(by=cast.lee, person=pam, kind="interest", text="Kestrel")
    actions.edit_line(by=cast.ada, line=line, text="Kestrel nest")
    with pytest.raises(PermissionDenied):
        actions.withdraw_line(by=cast.ada, line=line)
    link(cast.rae, pam)
    actions.withdraw_line(by=cast.rae, line=line)
    kept = json.dumps([[c.before, c.after] for c in Change.objects.all()])
    assert "Kestrel" not in kept
    assert (line.said_by_name, list(queries.lines_visible_to(cast.ada))) == ("Lee", [])


def test_a_second_role_leaves_the_first(cast: Cast) -> None:
    pam = make_person(cast.library)
    clinic, school = (make_organization(cast.library, name) for name in ("Clinic", "School"))
    first = actions.add_role(by=cast.lee, person=pam, organization=clinic, kind="contact")
    second = actions.add_role(by=cast.lee, person=pam, organization=school, kind="community")
    actions.end_role(by=cast.lee, role=second, on=date(2026, 5, 1))
    assert list(pam.roles.all()) == [first, second]
    assert Role.objects.in_library(cast.library).get(pk=first.pk).until is None


def test_a_role_does_not_end_before_it_begins(cast: Cast) -> None:
    day = date(2026, 5, 1)
    role = actions.add_role(by=cast.lee, person=make_person(cast.library), since=day)
    with pytest.raises(ValidationError):
        actions.end_role(by=cast.lee, role=role, on=date(2026, 4, 30))


def test_nothing_of_another_library_is_tied_in(cast: Cast) -> None:
    pam = make_person(cast.library)
    with pytest.raises(PermissionDenied):
        actions.add_role(by=cast.lee, person=pam, organization=make_organization(cast.elsewhere))
    with pytest.raises(PermissionDenied):
        actions.add_tie(by=cast.lee, from_person=pam, to_person=make_person(cast.elsewhere))
    with pytest.raises(PermissionDenied):
        actions.merge_people(by=cast.lee, keep=pam, other=make_person(cast.elsewhere))


def test_who_speaks_of_their_own_tie_agrees_to_it(cast: Cast) -> None:
    me, club = make_person(cast.library), make_organization(cast.library)
    friend = make_person(cast.library, "John", consent="given")
    link(cast.cal, me)
    assert actions.add_tie(by=cast.cal, from_person=me, to_organization=club).consent == "given"
    assert actions.add_tie(by=cast.cal, from_person=me, to_person=friend).consent == "not-asked"
    with pytest.raises(PermissionDenied):
        actions.add_tie(by=cast.cal, from_person=me, to_person=friend, consent="given")


def test_a_tie_has_two_different_ends(cast: Cast) -> None:
    pam = make_person(cast.library)
    with pytest.raises(ValidationError):
        actions.add_tie(by=cast.lee, from_person=pam, to_person=pam)
    with pytest.raises(ValidationError):
        actions.add_tie(by=cast.lee, from_person=pam)


def test_either_end_of_a_tie_may_take_it_away(cast: Cast) -> None:
    pam, john = make_person(cast.library), make_person(cast.library, "John")
    tie = actions.add_tie(by=cast.lee, from_person=pam, to_person=john)
    link(cast.rae, john)
    with pytest.raises(PermissionDenied):
        actions.remove_tie(by=cast.cal, tie=tie)
    actions.remove_tie(by=cast.rae, tie=tie)
    assert pam.ties_from.count() == 0


def test_a_limited_editor_looks_after_their_own_people(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    cast.lee.outlet = outlet
    cast.lee.save()
    elsewhere = make_person(cast.library, "John")
    with pytest.raises(PermissionDenied):
        actions.change_person(by=cast.lee, person=elsewhere, name="X")
    ours = actions.add_person(by=cast.lee, name="Pam")
    assert [role.outlet for role in ours.roles.all()] == [outlet]
    actions.change_person(by=cast.lee, person=ours, name="Pamela")
    for refused in (
        lambda: actions.remove_person(by=cast.lee, person=ours),
        lambda: actions.merge_people(by=cast.lee, keep=ours, other=elsewhere),
        lambda: actions.set_commitment(by=cast.lee, team=make_team(cast.library), duty="X"),
    ):
        with pytest.raises(PermissionDenied):
            refused()


def test_a_person_whom_a_worksheet_row_is_about_is_not_removed(cast: Cast) -> None:
    pam = make_person(cast.library)
    row = make_asset(cast.library, area="relationship", name="Pam from the farm")
    RelationshipFacts.objects.create(library=cast.library, asset=row, person=pam)
    with pytest.raises(ValidationError):
        actions.remove_person(by=cast.lee, person=pam)


def test_an_editor_does_not_touch_contact_that_is_private(cast: Cast) -> None:
    pam = make_person(cast.library, phone="555", contact_level="private")
    with pytest.raises(ValidationError):
        actions.change_person(by=cast.lee, person=pam, contact_level="public")


def test_a_resend_is_not_done_twice(cast: Cast) -> None:
    from uuid import uuid4

    from wherewithal.audit.log import AlreadyDone

    key = uuid4()
    actions.add_person(by=cast.lee, name="Pam", request_key=key)
    with pytest.raises(AlreadyDone):
        actions.add_person(by=cast.lee, name="Pam", request_key=key)
    assert Person.objects.in_library(cast.library).count() == 1


def test_planned_conversations_are_ones_own(cast: Cast) -> None:
    talk = actions.plan_talk(by=cast.cal, whom="The mayor", why="Bus stop")
    with pytest.raises(PermissionDenied):
        actions.finish_talk(by=cast.ada, talk=talk)
    actions.finish_talk(by=cast.cal, talk=talk, learned=" In May ")
    assert (talk.learned, talk.done_on) == ("In May", timezone.localdate())


def test_others_never_carry_somebodys_words_further(cast: Cast) -> None:
    person = make_person(cast.library, consent="given")
    member = cast.cal
    member.person = person
    member.save()
    line = actions.record_line(by=member, person=person, kind="interest", text="Kites")
    with pytest.raises(PermissionDenied):
        actions.edit_line(by=cast.lee, line=line, text="Kites", level="public")
    line.refresh_from_db()
    assert line.level == "library"
    actions.edit_line(by=member, line=line, text="Kites", level="public")
    actions.edit_line(by=cast.lee, line=line, text="Kites", level="library")
    line.refresh_from_db()
    assert line.level == "library"
