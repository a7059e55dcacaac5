"""Scenarios of facts: confirmed, changed, put off; partners' links and what came in by them; mail."""

from datetime import date
from typing import Any

from history.scenarios.world import Act, World
from wherewithal.freshness.checks import actions as checks
from wherewithal.freshness.digest import actions as digest
from wherewithal.freshness.facts import Fact, find_fact
from wherewithal.freshness.kinds import FactName
from wherewithal.freshness.partner import actions as partner
from wherewithal.freshness.partner.queries import holder_of
from wherewithal.people import actions as people
from wherewithal.proposals.models import Proposal, ProposalSource
from wherewithal.quantities import parse_quantity

DAY = date(2026, 5, 6)


def _fact_of(world: World, model: str, field: str) -> Fact:
    row: Any = world.row(model)
    found = find_fact(world.lee, FactName(model, row.pk, field))
    assert found is not None
    return found


def confirm_fact(world: World) -> Act:
    fact = _fact_of(world, "spacefacts", "capacity")
    return lambda: checks.confirm_fact(by=world.lee, fact=fact)


def change_fact(world: World) -> Act:
    fact = _fact_of(world, "spacefacts", "capacity")
    return lambda: checks.change_fact(by=world.lee, fact=fact, value=parse_quantity("77"))


def put_check_off(world: World) -> Act:
    fact = _fact_of(world, "spacefacts", "capacity")
    return lambda: checks.put_check_off(by=world.lee, fact=fact, today=DAY)


def set_fact_ages(world: World) -> Act:
    weeks = {"place": None, "offer": 12, "count": 104}
    return lambda: checks.set_fact_ages(by=world.lee, weeks=weeks)


def change_digest(world: World) -> Act:
    return lambda: digest.change_digest(by=world.lee, is_wanted=False)


def change_digest__for_the_first_time(world: World) -> Act:
    return lambda: digest.change_digest(by=world.ada, is_wanted=True, language="es")


def take_answer(world: World) -> Act:
    _note_what_they_bring(world)
    asked = world.row("partnerlink")
    return lambda: partner.take_answer(
        by=holder_of(asked, "Robin"),
        asked=asked,
        values={"brings": "Two halls"},
        still_right=True,
        words="Not before May",
        said_by_name="Robin",
    )


def accept_partner_proposal(world: World) -> Act:
    proposal = _said(world, {"brings": "Two halls"})
    stored = world.row("organization").brings
    return lambda: partner.accept_partner_proposal(
        by=world.lee, proposal=proposal, value="Three halls", seen=stored
    )


def accept_partner_proposal__still_right(world: World) -> Act:
    _note_what_they_bring(world)
    stored = world.row("organization").brings
    proposal = _said(world, {}, still_right=True)
    return lambda: partner.accept_partner_proposal(
        by=world.lee, proposal=proposal, value=stored, seen=stored
    )


def decline_partner_proposal(world: World) -> Act:
    proposal = _said(world, {"brings": "Two halls"})
    return lambda: partner.decline_partner_proposal(by=world.lee, proposal=proposal)


def keep_partner_words(world: World) -> Act:
    return lambda: partner.keep_partner_words(
        by=world.lee, answer=world.row("partneranswer"), lands_in="cannot", text="Not in May"
    )


def _note_what_they_bring(world: World) -> None:
    organization = world.row("organization")
    people.change_organization(by=world.lee, organization=organization, brings="A hall")


def _said(world: World, values: dict[str, str], *, still_right: bool = False) -> Proposal:
    asked = world.row("partnerlink")
    partner.take_answer(by=holder_of(asked), asked=asked, values=values, still_right=still_right)
    rows = Proposal.objects.in_library(world.library)
    return rows.get(source=ProposalSource.LINK, field="brings")
