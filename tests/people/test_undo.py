"""Every action on people and organizations is undone as if it had never been."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_organization, make_person, make_team
from wherewithal.accounts.models import Membership
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.capacity.models import GroupMember, RelationshipFacts
from wherewithal.people import actions
from wherewithal.people.models import (
    Organization,
    OrganizationLocation,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    Tie,
)
from wherewithal.quantities import parse_quantity


@dataclass
class Town:
    """A few people who know each other, with everything that can hang on them."""

    cast: Cast
    pam: Person
    john: Person
    club: Organization
    lodge: Organization
    line: PersonLine
    role: Role
    tie: Tie
    talk: PlannedTalk
    duty: Any
    barn: OrganizationLocation


@pytest.fixture
def town(cast: Cast) -> Town:
    lee = cast.lee
    pam = actions.add_person(by=lee, name="Pam", hours_per_week=parse_quantity("20"))
    john = actions.add_person(by=lee, name="John")
    club = actions.add_organization(by=lee, name="Garden club")
    lodge = actions.add_organization(by=lee, name="Elks", words="Meets on Mondays")
    crafts = make_asset(cast.library, area="staff", name="Crafters")
    for person in (pam, john):
        GroupMember.objects.create(library=cast.library, asset=crafts, person=person)
    row = make_asset(cast.library, area="relationship", name="Elks lodge")
    RelationshipFacts.objects.create(
        library=cast.library, asset=row, organization=lodge, holder=pam, second_holder=john
    )
    return Town(
        cast=cast,
        pam=pam,
        john=john,
        club=club,
        lodge=lodge,
        line=actions.record_line(by=lee, person=john, kind="interest", text="Engines"),
        role=actions.add_role(by=lee, person=john, organization=lodge, title="Treasurer"),
        tie=actions.add_tie(by=lee, from_person=pam, to_person=john, how_often="weekly"),
        talk=actions.plan_talk(by=lee, whom="John", person=john, organization=lodge),
        duty=actions.set_commitment(
            by=lee, person=john, duty="Desk", hours_per_week=parse_quantity("4 to 6")
        ),
        barn=actions.add_location(by=lee, organization=lodge, name="Barn", address="3 Mill Lane"),
    )


STEPS: dict[str, Callable[[Town], Any]] = {
    "add_person": lambda t: actions.add_person(by=t.cast.lee, name="Ruth", consent="given"),
    "change_person": lambda t: actions.change_person(
        by=t.cast.lee, person=t.pam, name="Pamela", email="pam@example.org"
    ),
    "record_consent": lambda t: actions.record_consent(
        by=t.cast.lee, person=t.pam, consent="given", words="over coffee"
    ),
    "remove_person": lambda t: actions.remove_person(by=t.cast.lee, person=t.john),
    "link_own_person": lambda t: actions.link_own_person(by=t.cast.cal),
    "link_member": lambda t: actions.link_member(by=t.cast.ada, member=t.cast.cal, person=t.pam),
    "add_organization": lambda t: actions.add_organization(by=t.cast.lee, name="Clinic"),
    "change_organization": lambda t: actions.change_organization(
        by=t.cast.lee, organization=t.club, phone="555 0100"
    ),
    "remove_organization": lambda t: actions.remove_organization(
        by=t.cast.lee, organization=t.lodge
    ),
    "add_role": lambda t: actions.add_role(by=t.cast.lee, person=t.pam, organization=t.club),
    "change_role": lambda t: actions.change_role(by=t.cast.lee, role=t.role, title="Secretary"),
    "end_role": lambda t: actions.end_role(by=t.cast.lee, role=t.role),
    "remove_role": lambda t: actions.remove_role(by=t.cast.lee, role=t.role),
    "record_line": lambda t: actions.record_line(
        by=t.cast.lee, person=t.pam, kind="offer", text="A sewing hour"
    ),
    "edit_line": lambda t: actions.edit_line(by=t.cast.ada, line=t.line, text="Old engines"),
    "remove_line": lambda t: actions.remove_line(by=t.cast.lee, line=t.line),
    "add_tie": lambda t: actions.add_tie(by=t.cast.lee, from_person=t.john, to_organization=t.club),
    "change_tie": lambda t: actions.change_tie(by=t.cast.lee, tie=t.tie, how_often="monthly"),
    "remove_tie": lambda t: actions.remove_tie(by=t.cast.lee, tie=t.tie),
    "set_commitment": lambda t: actions.set_commitment(
        by=t.cast.lee, duty="Desk", commitment=t.duty, hours_per_week=parse_quantity("about 5")
    ),
    "remove_commitment": lambda t: actions.remove_commitment(by=t.cast.lee, commitment=t.duty),
    "plan_talk": lambda t: actions.plan_talk(by=t.cast.cal, whom="The mayor"),
    "change_talk": lambda t: actions.change_talk(by=t.cast.lee, talk=t.talk, why="Tools"),
    "finish_talk": lambda t: actions.finish_talk(by=t.cast.lee, talk=t.talk, learned="Gladly"),
    "drop_talk": lambda t: actions.drop_talk(by=t.cast.lee, talk=t.talk),
    "add_location": lambda t: actions.add_location(
        by=t.cast.lee, organization=t.club, name="The shed"
    ),
    "change_location": lambda t: actions.change_location(
        by=t.cast.lee, location=t.barn, words="Saturdays"
    ),
    "remove_location": lambda t: actions.remove_location(by=t.cast.lee, location=t.barn),
    "merge_people": lambda t: actions.merge_people(by=t.cast.lee, keep=t.pam, other=t.john),
    "merge_organizations": lambda t: actions.merge_organizations(
        by=t.cast.lee, keep=t.club, other=t.lodge
    ),
}


def link(member: Membership, person: Person) -> None:
    member.person = person
    member.save()


def test_every_action_stands_in_the_list() -> None:
    assert set(STEPS) | {"withdraw_line"} == set(actions.__all__)


@pytest.mark.parametrize("name", STEPS)
def test_an_action_is_undone_without_a_trace(town: Town, name: str) -> None:
    before = all_rows()
    STEPS[name](town)
    assert all_rows() != before
    undo(entry=last_change(), by=town.cast.ada)
    assert all_rows() == before


def test_withdrawn_words_do_not_come_back(town: Town) -> None:
    actions.withdraw_line(by=town.cast.lee, line=town.line)
    with pytest.raises(UndoRefused):
        undo(entry=last_change(), by=town.cast.lee)


def test_merging_moves_everything_and_unlinks_nothing(town: Town) -> None:
    actions.add_role(by=town.cast.lee, person=town.pam, organization=town.club)
    actions.merge_people(by=town.cast.lee, keep=town.pam, other=town.john)
    pam = town.pam
    assert [role.organization.name for role in pam.roles.all() if role.organization] == [
        "Elks",
        "Garden club",
    ]
    assert [line.text for line in pam.lines.all()] == ["Engines"]
    assert [duty.duty for duty in pam.commitments.all()] == ["Desk"]
    assert [talk.whom for talk in pam.talks.all()] == ["John"]
    # Once in the group, once as holder, and no tie to oneself.
    assert pam.groups.count() == 1
    assert [facts.second_holder for facts in pam.holds.all()] == [None]
    assert pam.ties_from.count() == 0


def test_merging_two_with_accounts_is_refused(town: Town) -> None:
    from django.core.exceptions import ValidationError

    link(town.cast.cal, town.pam)
    link(town.cast.rae, town.john)
    before = all_rows()
    with pytest.raises(ValidationError, match="account of their own"):
        actions.merge_people(by=town.cast.lee, keep=town.pam, other=town.john)
    assert all_rows() == before


def test_an_account_moves_along_with_its_person(town: Town) -> None:
    link(town.cast.cal, town.john)
    actions.merge_people(by=town.cast.lee, keep=town.pam, other=town.john)
    town.cast.cal.refresh_from_db()
    assert town.cast.cal.person == town.pam


def test_suggestions_about_the_other_move_along(town: Town) -> None:
    from wherewithal.proposals.models import Proposal

    kept = Proposal.objects.create(
        library=town.cast.library,
        model="person",
        key=str(town.john.pk),
        field="hours_per_week",
        value="4",
        source="words",
    )
    actions.merge_people(by=town.cast.lee, keep=town.pam, other=town.john)
    kept.refresh_from_db()
    assert kept.key == str(town.pam.pk)


def test_the_more_careful_consent_and_level_stand_after_merging(cast: Cast) -> None:
    agreed = make_person(cast.library, "Pam", consent="given")
    shy = make_person(
        cast.library, "Pamela", consent="declined", phone="555", contact_level="private"
    )
    kept = actions.merge_people(by=cast.lee, keep=agreed, other=shy)
    assert (kept.consent, kept.phone, kept.contact_level) == ("declined", "555", "private")


def test_merging_organizations_keeps_both_words(cast: Cast) -> None:
    one = make_organization(cast.library, "Elks", words="Meets on Mondays")
    two = make_organization(cast.library, "Elks Lodge", words="A big kitchen", phone="555")
    kept = actions.merge_organizations(by=cast.lee, keep=one, other=two)
    assert (kept.words, kept.phone) == (
        "Meets on Mondays\n\nAlso: Elks Lodge\n\nA big kitchen",
        "555",
    )


def test_a_removed_team_takes_its_ties_and_duties_along(cast: Cast) -> None:
    from wherewithal.audit.log import change_set

    team = make_team(cast.library)
    club = make_organization(cast.library)
    actions.add_tie(by=cast.lee, from_team=team, to_organization=club)
    actions.set_commitment(by=cast.lee, team=team, duty="Desk")
    before = all_rows()
    with change_set(by=cast.ada, what="removed a team") as changes:
        changes.delete_with_children(team)
    assert (club.ties_to.count(), team.commitments.count()) == (0, 0)
    undo(entry=last_change(), by=cast.ada)
    assert all_rows() == before
