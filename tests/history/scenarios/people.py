"""Scenarios of people and organizations."""

from datetime import date

from history.scenarios.world import Act, World
from make import make_person
from wherewithal.formats.vcard import Card
from wherewithal.people import actions
from wherewithal.people.cards.actions import take_over_cards as take_over
from wherewithal.people.cards.arriving import compare
from wherewithal.people.models import Consent
from wherewithal.quantities import parse_quantity

DAY = date(2026, 3, 4)


def add_person(world: World) -> Act:
    return lambda: actions.add_person(by=world.lee, name="Bea", phone="555 0100")


def take_over_cards(world: World) -> Act:
    cards = [
        Card("Seed shop", is_organization=True, phone="555 0101"),
        Card("Bea", email="bea@seeds.example", organization="Seed shop", role="owner"),
        Card("Zqlodge", is_organization=True, phone="555 0102"),
    ]
    return lambda: take_over(by=world.lee, chosen=compare(world.lee, cards))


def change_person(world: World) -> Act:
    hours = parse_quantity("about 20")
    return lambda: actions.change_person(
        by=world.lee, person=world.row("person"), name="Bea", hours_per_week=hours
    )


def record_consent(world: World) -> Act:
    """Of somebody of whom nothing else is written: what is said of people leaves with them for good."""
    person = make_person(world.library, name="Pam", consent=Consent.GIVEN)
    return lambda: actions.record_consent(
        by=world.lee, person=person, consent=Consent.DECLINED, on=DAY
    )


def remove_person(world: World) -> Act:
    world.cal.person = world.row("person")
    world.cal.save()
    return lambda: actions.remove_person(by=world.ada, person=world.row("person"))


def link_own_person(world: World) -> Act:
    return lambda: actions.link_own_person(by=world.alone(world.cal))


def link_own_person__as_staff(world: World) -> Act:
    return lambda: actions.link_own_person(by=world.alone(world.cal), kind="staff")


def link_member(world: World) -> Act:
    return lambda: actions.link_member(by=world.ada, member=world.cal, person=world.row("person"))


def merge_people(world: World) -> Act:
    keep, other = world.row("person", at=1), world.row("person")
    return lambda: actions.merge_people(by=world.ada, keep=keep, other=other)


def merge_people__with_an_account(world: World) -> Act:
    keep, other = world.row("person"), world.row("person", at=1)
    world.cal.person = other
    world.cal.save()
    return lambda: actions.merge_people(by=world.ada, keep=keep, other=other)


def merge_organizations(world: World) -> Act:
    keep, other = world.row("organization", at=1), world.row("organization")
    return lambda: actions.merge_organizations(by=world.lee, keep=keep, other=other)


def add_organization(world: World) -> Act:
    return lambda: actions.add_organization(by=world.lee, name="Chess circle", kind="club")


def change_organization(world: World) -> Act:
    return lambda: actions.change_organization(
        by=world.lee, organization=world.row("organization"), words="Very friendly"
    )


def merge_organizations__that_both_say_much(world: World) -> Act:
    keep, other = world.row("organization", at=1), world.row("organization")
    for place, row in enumerate((keep, other)):
        row.address, row.brings, row.type = f"{place} Elm Street", f"Chairs {place}", "club"
        row.website = f"https://{place}.example.org/"
        row.save()
    return lambda: actions.merge_organizations(by=world.lee, keep=keep, other=other)


def merge_organizations__of_the_local_government(world: World) -> Act:
    keep = world.row("organization")
    other = world.row("organization", is_local_government=True)
    return lambda: actions.merge_organizations(by=world.lee, keep=keep, other=other)


def add_location(world: World) -> Act:
    club = world.row("organization")
    return lambda: actions.add_location(
        by=world.lee, organization=club, name="Barn", words="Mondays"
    )


def change_location(world: World) -> Act:
    return lambda: actions.change_location(
        by=world.lee, location=world.row("organizationlocation"), address="3 Mill Lane"
    )


def remove_location(world: World) -> Act:
    return lambda: actions.remove_location(by=world.lee, location=world.row("organizationlocation"))


def remove_organization(world: World) -> Act:
    return lambda: actions.remove_organization(by=world.lee, organization=world.row("organization"))


def record_line(world: World) -> Act:
    return lambda: actions.record_line(
        by=world.lee, person=world.row("person"), kind="interest", text="Owls"
    )


def edit_line(world: World) -> Act:
    return lambda: actions.edit_line(by=world.lee, line=world.row("personline"), text="Owls")


def remove_line(world: World) -> Act:
    return lambda: actions.remove_line(by=world.lee, line=world.row("personline"))


def add_role(world: World) -> Act:
    return lambda: actions.add_role(
        by=world.lee, person=world.row("person"), title="Baker", since=DAY, team=world.row("team")
    )


def change_role(world: World) -> Act:
    return lambda: actions.change_role(by=world.lee, role=world.row("role"), title="Baker")


def end_role(world: World) -> Act:
    return lambda: actions.end_role(by=world.lee, role=world.row("role"), on=DAY)


def remove_role(world: World) -> Act:
    return lambda: actions.remove_role(by=world.lee, role=world.row("role"))


def add_tie(world: World) -> Act:
    return lambda: actions.add_tie(
        by=world.lee,
        from_team=world.row("team"),
        to_organization=world.row("organization"),
        kind="lunch",
    )


def change_tie(world: World) -> Act:
    return lambda: actions.change_tie(by=world.lee, tie=world.row("tie"), how_often="weekly")


def remove_tie(world: World) -> Act:
    return lambda: actions.remove_tie(by=world.lee, tie=world.row("tie"))


def set_commitment(world: World) -> Act:
    return lambda: actions.set_commitment(
        by=world.lee, duty="Desk", team=world.row("team"), hours_per_week=parse_quantity("several")
    )


def set_commitment__again(world: World) -> Act:
    duty = world.row("commitment")
    return lambda: actions.set_commitment(
        by=world.lee, duty="Desk", person=world.row("person"), commitment=duty
    )


def remove_commitment(world: World) -> Act:
    return lambda: actions.remove_commitment(by=world.lee, commitment=world.row("commitment"))


def plan_talk(world: World) -> Act:
    return lambda: actions.plan_talk(by=world.cal, whom="Bea", why="Owls", by_when=DAY)


def change_talk(world: World) -> Act:
    return lambda: actions.change_talk(by=world.ada, talk=world.row("plannedtalk"), why="Owls")


def finish_talk(world: World) -> Act:
    return lambda: actions.finish_talk(
        by=world.ada, talk=world.row("plannedtalk"), learned="Much", on=DAY
    )


def drop_talk(world: World) -> Act:
    return lambda: actions.drop_talk(by=world.ada, talk=world.row("plannedtalk"))
