"""Somebody leaves: one pack, a successor proposed for each thing, accepted in one step."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from make import make_asset, make_note, make_organization, make_outlet, make_person, make_team
from partnerships.asking import ask_for, move
from programs.plans import need_of, plan
from wherewithal.audit.models import ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity.models import RelationshipFacts
from wherewithal.insights.networks.actions import stay_out
from wherewithal.partnerships.asks.models import Ask
from wherewithal.partnerships.contact.models import Conversation, ConversationLink, FollowUp
from wherewithal.partnerships.handover import actions
from wherewithal.partnerships.handover.actions import Handed
from wherewithal.partnerships.handover.forms import HandoverForm
from wherewithal.partnerships.handover.leaver import Leaver, leaver_of_member, leaver_of_person
from wherewithal.partnerships.handover.pack import Pack, pack_of
from wherewithal.partnerships.kept.models import PartnershipContact
from wherewithal.people.models import Consent, Organization, Person, PlannedTalk, Role, Tie
from wherewithal.programs.offering.actions import add_library_offer, add_promise

TODAY = date(2027, 3, 1)


@pytest.fixture
def pam(cast: Cast) -> Person:
    """Pam leaves; Cal's account is hers."""
    found = make_person(cast.library, "Pam", consent=Consent.GIVEN)
    Role.objects.create(library=cast.library, person=found)
    cast.cal.person = found
    cast.cal.save()
    return found


@pytest.fixture
def club(cast: Cast) -> Organization:
    return make_organization(cast.library)


def relationship(
    cast: Cast, holder: Person, body: Organization, **fields: Any
) -> RelationshipFacts:
    row = make_asset(cast.library, "relationship", "Friends of the garden")
    return RelationshipFacts.objects.create(
        library=cast.library, asset=row, holder=holder, organization=body, **fields
    )


def tie(cast: Cast, person: Person, body: Organization) -> Tie:
    return Tie.objects.create(
        library=cast.library, from_person=person, to_organization=body, consent="given"
    )


def colleague(cast: Cast, name: str, member: Any = None) -> Person:
    found = make_person(cast.library, name, consent=Consent.GIVEN)
    if member is not None:
        member.person = found
        member.save()
    return found


def ask_of(cast: Cast, club: Organization, **owners: Any) -> Ask:
    need = need_of(plan(cast.library))
    found = ask_for(cast, need, organization=club, **owners)
    move(cast, found, "asked")
    return found


def packed(cast: Cast, leaver: Leaver, member: Any = None) -> Pack:
    return pack_of(member or cast.ada, leaver, today=TODAY)


def told(pack: Pack) -> list[tuple[str, str, str]]:
    """Each line: its kind, who is proposed, and why."""
    return [
        (kind.slug, line.proposed.name, line.proposed.reason)
        if line.proposed
        else (kind.slug, "", "")
        for kind, line in pack.lines
    ]


def test_the_second_comes_first(cast: Cast, pam: Person, club: Organization) -> None:
    sue = colleague(cast, "Sue")
    relationship(cast, pam, club, second_holder=sue)
    ask_of(cast, club, owner=cast.cal, second_owner=cast.lee)
    assert told(packed(cast, leaver_of_person(pam))) == [
        ("relationship", "Sue", "They know of it already."),
        ("ask", "Lee", "They know of it already."),
    ]


def test_then_who_knows_the_partner_then_who_works_beside_them(
    cast: Cast, pam: Person, club: Organization
) -> None:
    team = make_team(cast.library)
    near = colleague(cast, "Ned", cast.ada)
    for person in (pam, near):
        Role.objects.create(library=cast.library, person=person, team=team)
    relationship(cast, pam, club)
    ask_of(cast, club, owner=cast.cal)
    leaver = leaver_of_person(pam)
    assert told(packed(cast, leaver)) == [
        ("relationship", "Ned", "They work in the same team."),
        ("ask", "Ada", "They work in the same team."),
    ]
    tie(cast, colleague(cast, "Tia", cast.lee), club)
    assert told(packed(cast, leaver)) == [
        ("relationship", "Tia", "They know the partner already."),
        ("ask", "Lee", "They know the partner already."),
    ]


def test_whoever_only_looks_on_takes_nothing_over(
    cast: Cast, pam: Person, club: Organization
) -> None:
    tie(cast, colleague(cast, "Ned", cast.rae), club)
    ask_of(cast, club, owner=cast.cal)
    pack = packed(cast, leaver_of_person(pam))
    assert told(pack) == [("ask", "", "")]
    assert cast.rae not in pack.around.members


def test_who_goes_first_already_does_not_follow_the_second(
    cast: Cast, pam: Person, club: Organization
) -> None:
    tie(cast, colleague(cast, "Lou", cast.lee), club)
    ask_of(cast, club, owner=cast.lee, second_owner=cast.cal)
    ((_kind, line),) = packed(cast, leaver_of_person(pam)).lines
    assert line.proposed is None
    assert line.thing.detail.endswith(f"second to {cast.lee.actor_name}")


def test_whoever_stays_out_or_never_agreed_introduces_nobody(
    cast: Cast, pam: Person, club: Organization
) -> None:
    tie(cast, pam, club)
    out, silent = colleague(cast, "Olga", cast.lee), make_person(cast.library, "Sid")
    for person in (out, silent):
        tie(cast, person, club)
    leaver = leaver_of_person(pam)
    ((_kind, line),) = packed(cast, leaver).lines
    assert [person.name for person in line.others] == ["Olga"]
    stay_out(by=cast.lee, person=out)
    ((_kind, line),) = packed(cast, leaver).lines
    assert (line.others, line.proposed) == ((), None)


def test_all_of_it_moves_in_one_step_and_back(cast: Cast, pam: Person, club: Organization) -> None:
    sue = colleague(cast, "Sue")
    facts = relationship(cast, pam, club, second_holder=sue)
    asked = ask_of(cast, club, owner=cast.cal, second_owner=cast.lee)
    tie(cast, pam, club)
    question = make_note(facts.asset, "question", "When do they meet?", assigned_to=cast.cal)
    talk = PlannedTalk.objects.create(library=cast.library, member=cast.cal, whom="The mayor")
    leaver = leaver_of_person(pam)
    keys = {line.thing.key: kind.to_person for kind, line in packed(cast, leaver).lines}
    assert len(keys) == 5
    handed = [Handed(key, sue if is_person else cast.lee) for key, is_person in keys.items()]
    before = ChangeSet.objects.count()
    assert actions.hand_over(by=cast.ada, leaver=leaver, handed=handed) == 5
    assert ChangeSet.objects.count() == before + 1

    def stand() -> list[Any]:
        for row in (facts, asked, question, talk):
            row.refresh_from_db()
        talks = PlannedTalk.objects.in_library(cast.library).filter(organization=club)
        return [
            (facts.holder, facts.second_holder),
            (asked.owner, asked.second_owner),
            question.assigned_to,
            talk.member,
            [each.member for each in talks],
        ]

    assert stand() == [(sue, None), (cast.lee, None), cast.lee, cast.lee, [cast.lee]]
    undo(by=cast.ada, entry=ChangeSet.objects.latest("pk"))
    assert stand() == [(pam, sue), (cast.cal, cast.lee), cast.cal, cast.cal, []]


def test_who_may(cast: Cast, pam: Person, club: Organization) -> None:
    relationship(cast, pam, club)
    path = f"/sunnydale/members/{cast.cal.pk}/handover/"
    answers = {
        member.user.name: cast.client(member).get(path).status_code
        for member in (cast.ada, cast.lee, cast.cal, cast.rae)
    }
    assert answers == {"Ada": 200, "Lee": 200, "Cal": 200, "Rae": 403}
    assert cast.client(cast.cal).post(path).status_code == 403
    with pytest.raises(PermissionDenied):
        actions.hand_over(by=cast.cal, leaver=leaver_of_person(pam), handed=[])


def test_planned_talks_are_for_who_leaves_and_for_admins(cast: Cast) -> None:
    PlannedTalk.objects.create(
        library=cast.library, member=cast.cal, whom="The mayor", why="About the violet roof"
    )
    leaver = leaver_of_member(cast.lee, cast.cal)
    details = {
        member.user.name: [line.thing.detail for _kind, line in packed(cast, leaver, member).lines]
        for member in (cast.ada, cast.lee, cast.cal)
    }
    assert details == {"Ada": [""], "Lee": [], "Cal": ["About the violet roof"]}


def test_the_page_hands_over_what_is_chosen(cast: Cast, pam: Person, club: Organization) -> None:
    sue = colleague(cast, "Sue")
    facts = relationship(cast, pam, club)
    path = f"/sunnydale/people/{pam.pk}/handover/"
    page = cast.client(cast.lee).get(path).content.decode()
    assert "When Pam moves on" in page
    assert f"people/{pam.pk}/handover/" in (
        cast.client(cast.lee).get(f"/sunnydale/people/{pam.pk}/").content.decode()
    )
    nothing = cast.client(cast.lee).post(path, {})
    assert "Choose for at least one thing who takes it over." in nothing.content.decode()
    cast.client(cast.lee).post(path, {f"relationship-{facts.pk}": str(sue.pk)})
    facts.refresh_from_db()
    assert facts.holder == sue


def test_what_only_they_know_comes_from_the_networks(
    cast: Cast, pam: Person, club: Organization
) -> None:
    tie(cast, pam, club)
    assert [each.name for each in packed(cast, leaver_of_person(pam)).alone] == ["Garden club"]
    tie(cast, _with_role(cast, "Tia"), club)
    assert packed(cast, leaver_of_person(pam)).alone == ()


def _with_role(cast: Cast, name: str) -> Person:
    found = colleague(cast, name)
    Role.objects.create(library=cast.library, person=found)
    return found


def test_follow_ups_and_parts_in_partnerships_go_along(
    cast: Cast, pam: Person, club: Organization
) -> None:
    asset = relationship(cast, colleague(cast, "Sue"), club).asset
    talked = Conversation.objects.create(library=cast.library, on=TODAY, whom="The mayor")
    step = FollowUp.objects.create(
        library=cast.library, conversation=talked, text="Send the plan", who=cast.cal
    )
    part = PartnershipContact.objects.create(
        library=cast.library, asset=asset, side="ours", member=cast.cal, part="Keeps the keys"
    )
    leaver = leaver_of_person(pam)
    keys = [line.thing.key for _kind, line in packed(cast, leaver).lines]
    assert keys == [f"part-{part.pk}", f"follow-up-{step.pk}"]
    handed = [Handed(key, cast.lee) for key in keys]
    assert actions.hand_over(by=cast.ada, leaver=leaver, handed=handed) == 2
    step.refresh_from_db()
    part.refresh_from_db()
    (new,) = asset.partnership_contacts.filter(ends_on=None)
    assert (step.who, part.ends_on is None) == (cast.lee, False)
    assert (new.member, new.part) == (cast.lee, "Keeps the keys")


@pytest.mark.parametrize("has_record", [False, True])
def test_a_part_goes_to_who_has_one_already_beside_it(
    cast: Cast, pam: Person, club: Organization, *, has_record: bool
) -> None:
    asset = relationship(cast, colleague(cast, "Sue"), club).asset
    lou = colleague(cast, "Lou", cast.lee) if has_record else None
    theirs = {"person": lou} if lou else {"member": cast.lee}
    mine, other = "Keeps the keys", "Waters the beds"
    for part, who in ((mine, {"member": cast.cal}), (other, theirs), ("Gone", theirs)):
        PartnershipContact.objects.create(
            library=cast.library, asset=asset, side="ours", part=part, **who
        )
    gone = asset.partnership_contacts.get(part="Gone")
    PartnershipContact.objects.filter(pk=gone.pk).in_library(cast.library).update(
        ends_on=date(2020, 1, 1)
    )
    leaver = leaver_of_person(pam)
    (key,) = (line.thing.key for _kind, line in packed(cast, leaver).lines)
    actions.hand_over(by=cast.ada, leaver=leaver, handed=[Handed(key, cast.lee)])
    (row,) = asset.partnership_contacts.filter(ends_on=None)
    assert (row.part, row.person, row.member) == (
        "Waters the beds; Keeps the keys",
        lou,
        None if lou else cast.lee,
    )
    undo(by=cast.ada, entry=ChangeSet.objects.latest("pk"))
    parts = asset.partnership_contacts.filter(ends_on=None).values_list("part", flat=True)
    assert sorted(parts) == [mine, other]


def test_what_is_too_long_for_one_line_stays_two_parts(
    cast: Cast, pam: Person, club: Organization
) -> None:
    asset = relationship(cast, colleague(cast, "Sue"), club).asset
    for part, who in (("k" * 160, cast.cal), ("w" * 160, cast.lee)):
        PartnershipContact.objects.create(
            library=cast.library, asset=asset, side="ours", part=part, member=who
        )
    leaver = leaver_of_person(pam)
    (key,) = (line.thing.key for _kind, line in packed(cast, leaver).lines)
    actions.hand_over(by=cast.ada, leaver=leaver, handed=[Handed(key, cast.lee)])
    parts = asset.partnership_contacts.filter(ends_on=None).values_list("part", flat=True)
    assert sorted(parts) == ["k" * 160, "w" * 160]


def test_where_nobody_knows_them_who_works_at_the_same_place_is_proposed(
    cast: Cast, pam: Person, club: Organization
) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    for name, outlet, member in (("Wes", west, cast.ada), ("Eve", east, cast.lee)):
        person = colleague(cast, name, member)
        Role.objects.create(library=cast.library, person=person, outlet=outlet)
    Role.objects.create(library=cast.library, person=pam, outlet=east)
    relationship(cast, pam, club)
    ask_of(cast, club, owner=cast.cal)
    assert told(packed(cast, leaver_of_person(pam))) == [
        ("relationship", "Eve", "They work at the same place."),
        ("ask", "Lee", "They work at the same place."),
    ]
    Role.objects.filter(outlet=east).in_library(cast.library).exclude(person=pam).update(
        until=date(2020, 1, 1)
    )
    assert told(packed(cast, leaver_of_person(pam))) == [
        ("relationship", "", ""),
        ("ask", "", ""),
    ]


def test_who_knows_the_partner_goes_on_with_what_follows_and_with_a_part(
    cast: Cast, pam: Person, club: Organization
) -> None:
    """With a school that nobody else knows, and about a partnership with the club that Sue knows."""
    sue = colleague(cast, "Sue", cast.lee)
    tie(cast, sue, club)
    garden = relationship(cast, pam, club).asset
    school = make_organization(cast.library, "School")
    talked = Conversation.objects.create(library=cast.library, on=TODAY)
    for concerned in ({"organization": school}, {"asset": garden}):
        ConversationLink.objects.create(library=cast.library, conversation=talked, **concerned)
    FollowUp.objects.create(
        library=cast.library, conversation=talked, text="Send the plan", who=cast.cal
    )
    PartnershipContact.objects.create(
        library=cast.library, asset=garden, side="ours", member=cast.cal
    )
    reason = "They know the partner already."
    found = told(packed(cast, leaver_of_person(pam)))
    assert ("follow-up", "Lee", reason) in found
    assert ("part", "Lee", reason) in found


def test_where_nobody_knows_them_who_asks_them_already_goes_on(
    cast: Cast, pam: Person, club: Organization
) -> None:
    ask_of(cast, club, owner=cast.cal, second_owner=cast.lee)
    talked = Conversation.objects.create(library=cast.library, on=TODAY)
    ConversationLink.objects.create(library=cast.library, conversation=talked, organization=club)
    FollowUp.objects.create(
        library=cast.library, conversation=talked, text="Send the plan", who=cast.cal
    )
    relationship(cast, pam, club)
    found = told(packed(cast, leaver_of_person(pam)))
    assert ("follow-up", "Lee", "They ask them for something already.") in found
    assert ("relationship", "", "") in found
    sue = colleague(cast, "Sue", cast.lee)
    found = told(packed(cast, leaver_of_person(pam)))
    assert ("relationship", sue.name, "They ask them for something already.") in found


def test_who_keeps_the_partnership_beside_them_is_proposed(
    cast: Cast, pam: Person, club: Organization
) -> None:
    facts = relationship(cast, pam, club)
    kay, gone = colleague(cast, "Kay"), colleague(cast, "Gone")
    for person, ends_on in ((kay, None), (gone, date(2026, 1, 1))):
        PartnershipContact.objects.create(
            library=cast.library, asset=facts.asset, side="ours", person=person, ends_on=ends_on
        )
    found = packed(cast, leaver_of_person(pam))
    (line,) = [line for kind, line in found.lines if kind.slug == "relationship"]
    assert [person.name for person in line.others] == ["Kay"]
    assert line.proposed is not None
    assert (line.proposed.name, line.proposed.reason) == ("Kay", "They know the partner already.")


def test_two_asks_to_one_partner_are_told_apart(cast: Cast, club: Organization) -> None:
    program = plan(cast.library)
    for name in ("Folding tables", "A projector"):
        ask_for(cast, need_of(program, name=name), organization=club, owner=cast.cal)
    pack = packed(cast, leaver_of_member(cast.ada, cast.cal))
    labels = [str(field.label) for field in HandoverForm(pack=pack).fields.values()]
    assert labels == [
        f"{club.name} (Folding tables · an idea): who takes it over?",
        f"{club.name} (A projector · an idea): who takes it over?",
    ]


def test_one_ask_keeps_its_short_name(cast: Cast, club: Organization) -> None:
    ask_for(cast, need_of(plan(cast.library)), organization=club, owner=cast.cal)
    pack = packed(cast, leaver_of_member(cast.ada, cast.cal))
    (field,) = HandoverForm(pack=pack).fields.values()
    assert str(field.label) == f"{club.name}: who takes it over?"


@pytest.mark.parametrize(
    ("first", "second", "to", "stand"),
    [
        ("cal", "lee", "ada", ("ada", "lee")),
        ("cal", "lee", "lee", ("lee", None)),
        ("cal", None, "ada", ("ada", None)),
        ("lee", "cal", "ada", ("lee", "ada")),
        ("lee", "cal", "lee", ("lee", None)),
        (None, "cal", "ada", (None, "ada")),
    ],
)
def test_whoever_goes_second_is_followed_at_the_second_place(
    cast: Cast,
    club: Organization,
    first: str | None,
    second: str | None,
    to: str,
    stand: tuple[str | None, str | None],
) -> None:
    people = {name: colleague(cast, name, getattr(cast, name)) for name in ("ada", "lee", "cal")}
    members = {name: getattr(cast, name) for name in people}
    facts = relationship(
        cast, people.get(first or ""), club, second_holder=people.get(second or "")
    )
    asked = ask_of(
        cast, club, owner=members.get(first or ""), second_owner=members.get(second or "")
    )
    leaver = leaver_of_person(people["cal"])
    things = {
        line.thing.key: (people if kind.to_person else members)[to]
        for kind, line in packed(cast, leaver).lines
        if kind.slug in ("ask", "relationship")
    }
    assert len(things) == 2
    alone = [line.thing.is_theirs_alone for kind, line in packed(cast, leaver).lines]
    assert alone == [(first, second) == ("cal", None)] * 2
    handed = [Handed(key, whom) for key, whom in things.items()]
    actions.hand_over(by=cast.ada, leaver=leaver, handed=handed)
    facts.refresh_from_db()
    asked.refresh_from_db()
    expected = [members.get(name or "") for name in stand]
    assert [asked.owner, asked.second_owner] == expected
    assert [facts.holder, facts.second_holder] == [people.get(name or "") for name in stand]


def test_what_nothing_hangs_on_is_no_part_of_the_pack(
    cast: Cast, pam: Person, club: Organization
) -> None:
    assert packed(cast, leaver_of_person(pam)).parts == ()
    ask_of(cast, club, owner=cast.cal)
    assert [part.kind.slug for part in packed(cast, leaver_of_person(pam)).parts] == ["ask"]


def test_what_was_promised_is_told_until_it_is_kept_or_taken_back(
    cast: Cast, pam: Person, club: Organization
) -> None:
    relationship(cast, pam, club)
    for number, state in enumerate(("holds", "kept", "back")):
        offer = add_library_offer(by=cast.lee, kind="space", words=f"Offer {number}")
        add_promise(by=cast.lee, offer=offer, organization=club, state=state)
    ((_kind, line),) = packed(cast, leaver_of_person(pam)).lines
    assert "Offer 0" in line.thing.detail
    assert "Offer 1" not in line.thing.detail
    assert "Offer 2" not in line.thing.detail
