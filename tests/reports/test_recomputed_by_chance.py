"""Libraries made up by chance: the board page says what the archive says, computed with arithmetic of its own."""

import random
from datetime import date, timedelta
from typing import Any

import pytest

from cast import Cast
from make import make_asset, make_organization, make_person, make_team
from programs.plans import plan, staff
from reports.test_recomputed import TODAY, YEAR, told_and_found
from wherewithal.capacity.models import Asset, RelationshipFacts
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.libraries.models import Library
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.exchange.models import Exchange
from wherewithal.people.models import Role, Tie
from wherewithal.programs.models import (
    Allocation,
    FinancialNeedFacts,
    Goal,
    HumanNeedFacts,
    Program,
    ResourceNeed,
)
from wherewithal.programs.models.program import ProgramState
from wherewithal.quantities import UNKNOWN, Quantity, parse_quantity

SAID = ("", "1", "2", "5", "about 4", "2 to 3", "several", "at least 3")
KINDS = ("technology", "material", "space", "human", "financial", "legitimacy")
LEVELS = ("public", "partners", "library", "private")
METHODS = ("interview", "survey", "statistics", "walk", "conversation")


class ByChance:
    """Rows of every kind that a figure reads, also such as must not count."""

    def __init__(self, library: Library, seed: int) -> None:
        self.library, self.dice = library, random.Random(seed)  # noqa: S311 (no secret: the same rows each time)
        self.people = [
            make_person(library, f"Person {each}", consent=self.one("given", "given", "not-asked"))
            for each in range(4)
        ]
        self.organizations = [make_organization(library, f"Club {each}") for each in range(3)]

    def one(self, *choices: Any) -> Any:
        return self.dice.choice(choices)

    def several(self, most: int) -> range:
        return range(self.dice.randint(0, most))

    def number(self) -> Quantity:
        words = self.one(*SAID)
        return parse_quantity(words) if words else UNKNOWN

    def day(self) -> date | None:
        days = self.one(None, -500, -365, -40, -1, 0, 1, 30, 92, 93, 300)
        return None if days is None else TODAY + timedelta(days=days)

    def days(self) -> dict[str, date | None]:
        first, last = self.day(), self.day()
        is_turned = first is not None and last is not None and last < first
        return (
            {"starts_on": last, "ends_on": first}
            if is_turned
            else {"starts_on": first, "ends_on": last}
        )

    def partner(self) -> dict[str, Any]:
        kind = self.one("organization", "person", "whom")
        found = {"organization": self.organizations, "person": self.people, "whom": ["Somebody"]}
        return {kind: self.one(*found[kind])}

    def make(self) -> None:
        for each in self.several(4):
            staff(self.library, f"Group {each}", headcount=self.number())
        for each in self.several(4):
            make_asset(self.library, self.one("space", "material"), f"Thing {each}")
        for each in self.several(4):
            self.relationship(f"Friend {each}")
        for person in self.people:
            self.works(person)
        for each in self.several(5):
            self.need_of_community(f"Wish {each}")
        for each in self.several(3):
            state = self.one(*ProgramState)
            self.program(plan(self.library, f"Program {each}", state=state, **self.days()))
        for each in self.several(2):
            state = self.one("active", "paused", "reached")
            goal = Goal.objects.create(library=self.library, name=f"Goal {each}", state=state)
            self.need(f"For goal {each}", goal=goal)
        for _each in self.several(5):
            Ask.objects.create(
                library=self.library,
                state=self.one(*AskState),
                answered_on=self.day(),
                **self.partner(),
            )
        for _each in self.several(6):
            self.exchange()

    def relationship(self, name: str) -> None:
        asset = make_asset(self.library, "relationship", name)
        whom = self.one(
            {}, {"organization": self.one(*self.organizations)}, {"person": self.one(*self.people)}
        )
        holder = self.one(None, *self.people)
        RelationshipFacts.objects.create(library=self.library, asset=asset, holder=holder, **whom)
        if self.one(True, False):
            Agreement.objects.create(library=self.library, asset=asset, review_on=self.day())
        if self.one(True, False, False):
            ended_on, reopened_on = self.day() or TODAY, self.one(None, None, TODAY)
            PartnershipEnding.objects.create(
                library=self.library, asset=asset, ended_on=ended_on, reopened_on=reopened_on
            )

    def works(self, person: Any) -> None:
        team = make_team(self.library, f"Team of {person}") if self.one(True, False) else None
        kind = self.one("staff", "volunteer", "contact")
        Role.objects.create(library=self.library, person=person, team=team, kind=kind)
        if self.one(True, False):
            consent = self.one("given", "not-asked")
            Tie.objects.create(
                library=self.library,
                from_person=person,
                to_organization=self.one(*self.organizations),
                consent=consent,
            )

    def need_of_community(self, text: str) -> None:
        need = CommunityNeed.objects.create(
            library=self.library, text=text, level=self.one(*LEVELS)
        )
        for _each in self.several(3):
            Evidence.objects.create(
                library=self.library,
                need=need,
                method=self.one(*METHODS),
                how_many=self.number(),
                level=self.one(*LEVELS),
            )

    def program(self, program: Program) -> None:
        for each in self.several(5):
            self.need(f"Need {each} of {program.name}", program=program)

    def need(self, name: str, **whose: Any) -> None:
        kind = self.one(*KINDS)
        need = ResourceNeed.objects.create(
            library=self.library,
            kind=kind,
            name=name,
            importance=self.one("must", "nice", ""),
            state=self.one("open", "open", "open", "met", "dropped"),
            how_many=UNKNOWN if kind in ("financial", "legitimacy") else self.number(),
            **whose,
        )
        if kind == "financial" and self.one(True, True, False):
            low = self.one(None, 0, 50_000)
            high = self.one(None, low, 80_000)
            FinancialNeedFacts.objects.create(
                library=self.library, resource_need=need, low_cents=low, high_cents=high
            )
        if kind == "human" and self.one(True, False):
            HumanNeedFacts.objects.create(
                library=self.library, resource_need=need, hours_per_week=self.number()
            )
        for _each in self.several(3):
            self.set_aside(need)

    def set_aside(self, need: ResourceNeed) -> None:
        assets = list(Asset.objects.in_library(self.library))
        source: dict[str, Any] = self.one(
            {"words": "Friends"},
            {"person": self.one(*self.people)},
            {"organization": self.one(*self.organizations)},
            {"asset": self.one(*assets)} if assets else {"words": "A shop"},
        )
        amounts: dict[str, Any] = {"how_many": self.number()}
        if need.kind == "financial":
            cents = self.one(None, 10_000, 50_000)
            amounts = {"cents": cents, "most_cents": self.one(None, 60_000)}
        if need.kind == "human":
            amounts["hours_per_week"] = self.number()
        Allocation.objects.create(
            library=self.library,
            resource_need=need,
            state=self.one("have", "asked", "secured", "secured", "declined", "released"),
            **source,
            **amounts,
            **self.days(),
        )

    def exchange(self) -> None:
        kind = self.one("hours", "money", "goods")
        unit = {"hours": "hours", "money": "dollars"}.get(kind, "pieces")
        worth = self.one(None, 2_000)
        Exchange.objects.create(
            library=self.library,
            direction=self.one("given", "received"),
            kind=kind,
            unit=unit,
            amount=self.number(),
            on=self.day() or TODAY,
            worth_cents=worth,
            worth_how="" if worth is None else "the usual price",
            **self.partner(),
        )


@pytest.mark.parametrize("seed", range(12))
def test_a_library_made_up_by_chance_says_what_its_rows_say(cast: Cast, seed: int) -> None:
    ByChance(cast.library, seed).make()
    told, found = told_and_found(cast.library, YEAR)
    assert told == found
