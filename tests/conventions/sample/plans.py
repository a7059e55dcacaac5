"""What the sample wants to reach, offers and ties together."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from conventions.sample.rows import Sample
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.observations.models import DismissedObservation
from wherewithal.insights.portfolio.models import AskChoice, AskPlan
from wherewithal.libraries.models import CalendarEntry
from wherewithal.opportunities.connections.models import Opportunity, OpportunityEnd
from wherewithal.opportunities.weighing.models import (
    DecidedPlace,
    MatrixLink,
    OwnPlace,
    PriorityCandidate,
    PriorityDecision,
)
from wherewithal.partnerships.agreements.models import (
    TEXTS,
    Agreement,
    Approval,
    ApprovalStep,
)
from wherewithal.partnerships.asks.models import Ask, AskingRules, AskNeed, AskOffer
from wherewithal.partnerships.before.models import (
    BeforeYesRules,
    GoAnswer,
    GoCheck,
    VettingDone,
    VettingStep,
)
from wherewithal.partnerships.debriefs.models import Debrief, DebriefLine
from wherewithal.partnerships.ending.models import PartnershipEnding, PartnershipThanks
from wherewithal.partnerships.files.models import PartnershipFile
from wherewithal.partnerships.files.storing import store
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts
from wherewithal.programs.models import (
    Allocation,
    FinancialNeedFacts,
    Goal,
    HumanNeedFacts,
    LegitimacyNeedFacts,
    MaterialNeedFacts,
    Program,
    ProgramOffer,
    ProgramOutlet,
    ResourceNeed,
    SkippedDay,
    SpaceNeedFacts,
    TechnologyNeedFacts,
    WeeklyTime,
)
from wherewithal.programs.offering.models import LibraryOffer, LibraryOfferAsset, OfferPromise
from wherewithal.quantities import parse_quantity
from wherewithal.reports.models import ReportWords, Snapshot


def make_programs(sample: Sample) -> None:
    """A goal, a program, its week."""
    rows = sample.rows
    sample.add(CalendarEntry, kind="closure", name="Zqholiday", starts_on=date(2027, 5, 31))
    goal = sample.add(Goal, name="Zqdigital zqskills", words="zqfor zqjobs", outcomes="zqhired")
    program = sample.add(
        Program,
        goal=goal,
        name="Zqrobot zqshelf",
        words="zqborrow",
        audience="teens",
        outlet=rows["outlet"],
        starts_on=date(2027, 1, 12),
        ends_on=date(2027, 5, 25),
        expected_attendance=parse_quantity("12"),
    )
    sample.add(ProgramOutlet, program=program, outlet=rows["other outlet"])
    sample.add(WeeklyTime, program=program, weekday=1, starts_at=time(15), ends_at=time(17))
    sample.add(SkippedDay, program=program, on=date(2027, 2, 16), words="zqbreak")
    sample.add(ProgramOffer, program=program, words="zqshowcase", asset=rows["asset"])


def make_needs(sample: Sample) -> None:
    """A resource need of each kind, and what is set aside."""
    rows = sample.rows
    kinds: dict[str, tuple[Any, dict[str, Any]]] = {
        "human": (HumanNeedFacts, {"skills": "zqcoding", "manner": "zqpatient"}),
        "financial": (FinancialNeedFacts, {"low_cents": 30000, "amount_words": "zqthreehundred"}),
        "technology": (TechnologyNeedFacts, {"sort": "equipment"}),
        "space": (SpaceNeedFacts, {"seats": parse_quantity("12"), "equipment": "zqsockets"}),
        "material": (MaterialNeedFacts, {"sort": "zqbatteries"}),
        "legitimacy": (
            LegitimacyNeedFacts,
            {"whose": "zqboard", "organization": rows["organization"], "first_step": "zqask"},
        ),
    }
    for position, (kind, (facts, values)) in enumerate(kinds.items()):
        need = sample.add(
            ResourceNeed,
            program=rows["program"],
            kind=kind,
            name=f"Zq{kind} zqneed",
            assigned_to=sample.cast.ada,
            position=position,
        )
        sample.add(facts, resource_need=need, **values)
    sample.add(ResourceNeed, goal=rows["goal"], kind="human", name="Zqgoal zqneed")
    sample.add(
        Allocation,
        resource_need=rows["resourceneed"],
        person=rows["person"],
        hours_per_week=parse_quantity("2"),
        words="zqtuesdays",
    )
    decided = {"resource_need": rows["resourceneed"], "decided_by_name": "Zqlee"}
    sample.add(MatchDecision, organization=rows["organization"], state="accepted", **decided)
    sample.add(
        MatchDecision, person=rows["person"], state="rejected", words="zqoverworked", **decided
    )
    plan = sample.add(AskPlan, program=rows["program"], budget_hours=Decimal("4.00"))
    sample.add(AskChoice, plan=plan, organization=rows["organization"], stance="pinned")
    sample.add(AskChoice, plan=plan, person=rows["person"], stance="forbidden", why="zqexhausted")


def make_offers(sample: Sample) -> None:
    """An offer with its promises."""
    rows = sample.rows
    offer = sample.add(
        LibraryOffer,
        kind="space",
        words="Zqroom zqmornings",
        when="zqsaturdays",
        how_much=parse_quantity("4"),
        of_what="zqdays",
        per="year",
        not_for="zqparties",
    )
    sample.add(LibraryOfferAsset, offer=offer, asset=rows["asset"])
    one = parse_quantity("1")
    sample.add(
        OfferPromise, offer=offer, organization=rows["organization"], how_much=one, words="zqfair"
    )
    sample.add(OfferPromise, offer=offer, program=rows["program"], how_much=one)


def make_asks(sample: Sample) -> None:
    """An ask with its lines, and one more to the person who may be named to editors alone."""
    rows = sample.rows
    ask = sample.add(
        Ask,
        organization=rows["organization"],
        state="to-ask",
        together="zqbuild zqtogether",
        gains="zqproud zqfamilies",
        learned="zqafter zqeaster",
        next_step="zqring",
        next_step_on=date(2026, 11, 1),
        owner=sample.cast.ada,
    )
    need = ResourceNeed.objects.in_library(sample.cast.library).order_by("pk")[2]
    sample.add(AskNeed, ask=ask, resource_need=need, wanted=parse_quantity("3"))
    sample.add(AskOffer, ask=ask, offer=rows["libraryoffer"], answers="zqvisitors")
    sample.add(AskingRules, most_a_quarter=3, letter="zqgreetings")
    sample.add(ReportWords, report="board", words="zqplease zqapprove")
    gone = {"asset": {"990001": {}}, "communityneed": {}}
    sample.add(Snapshot, taken_on=date(2026, 3, 1), taken_by_name="Zqlee", state=gone, digest="zq")
    second = sample.add(Ask, person=rows["person"])
    sample.add(AskNeed, ask=second, resource_need=rows["resourceneed"])


def make_debriefs(sample: Sample) -> None:
    """A look back with lines: none about a person, since what is said of them leaves with them for good."""
    rows = sample.rows
    ada = {"written_by": sample.cast.ada.user, "written_by_name": "Zqada"}
    debrief = sample.add(
        Debrief,
        program=rows["program"],
        on=date(2027, 1, 12),
        went_well="zqlaughter",
        was_hard="zqcables",
        learned="zqearlier",
        **ada,
    )
    sample.add(DebriefLine, debrief=debrief, asset=rows["asset"], text="zqwobbly", sort="hard")
    sample.add(DebriefLine, debrief=debrief, organization=rows["organization"], text="zqprompt")


def make_endings(sample: Sample) -> None:
    """An earlier end of a partnership that goes on, with somebody who was thanked."""
    rows = sample.rows
    ending = sample.add(
        PartnershipEnding,
        asset=rows["partnership"],
        ended_on=date(2025, 5, 1),
        why="zqgrant",
        numbers="zqforty",
        stories="zqsmiling",
        learned="zqpatience",
        shared_with="zqcouncil",
        door_words="zqfunding",
        reopened_on=date(2026, 5, 1),
        noted_by=sample.cast.ada.user,
        noted_by_name="Zqada",
    )
    sample.add(PartnershipThanks, ending=ending, whom="zqdirector", by_member=sample.cast.ada)
    sample.add(PartnershipThanks, ending=ending, person=rows["person"])


def make_partnerships(sample: Sample) -> None:
    """A relationship as it is kept: where it stands, and who keeps it on both sides."""
    rows, asset = sample.rows, sample.rows["partnership"]
    sample.add(
        PartnershipFacts,
        asset=asset,
        level="joint",
        shared_goal="zqshade zqtrees",
        success="zqsmiles",
        review_on=date(2026, 11, 2),
    )
    sample.add(
        PartnershipContact,
        asset=asset,
        side="theirs",
        person=rows["person"],
        part="zqsigns",
        rank="first",
    )
    sample.add(PartnershipContact, asset=asset, side="ours", member=sample.cast.lee, part="zqtalks")
    stored_as, sha256 = store(b"zqminutes")
    sample.add(
        PartnershipFile,
        asset=asset,
        name="Zqminutes.txt",
        kind="txt",
        words="zqscribbled",
        size_bytes=9,
        sha256=sha256,
        stored_as=stored_as,
        added_by=sample.cast.lee.user,
        added_by_name="Zqlee",
    )
    settled = dict.fromkeys(TEXTS, "zqsettled zqplainly")
    agreement = sample.add(Agreement, asset=asset, review_on=date(2026, 11, 3), **settled)
    step = sample.add(ApprovalStep, name="Zqboard zqlooks", position=1)
    sample.add(
        Approval,
        agreement=agreement,
        step=step,
        approved_on=date(2026, 11, 1),
        by_name="Zqada",
        words="zqgladly",
        digest=agreement.digest,
    )


def make_before_yes(sample: Sample) -> None:
    """What was looked at before a yes, and by which rules."""
    rows = sample.rows
    sample.add(BeforeYesRules, questions="zqwhy zqnow\nzqwho zqcarries")
    check = sample.add(
        GoCheck,
        ask=rows["ask"],
        verdict="go",
        words="zqbecause",
        decided_on=date(2026, 11, 1),
        by_name="Zqada",
    )
    lee = {"noted_by": sample.cast.lee.user, "noted_by_name": "Zqlee"}
    sample.add(GoAnswer, check_row=check, question="zqwhy zqnow", words="zqspring", **lee)
    step = sample.add(VettingStep, name="Zqinsured", position=1)
    sample.add(
        VettingDone,
        step=step,
        organization=rows["organization"],
        done_on=date(2026, 10, 1),
        by_name="Zqada",
        note="zqshelf",
    )
    young = sample.add(VettingStep, name="Zqreferences", applies_to="with-young", position=2)
    sample.add(
        VettingDone,
        step=young,
        person=rows["person"],
        done_on=date(2026, 10, 2),
        by_name="Zqada",
        note="zqdrawer",
    )


def make_opportunities(sample: Sample) -> None:
    """An opportunity with every kind of end."""
    rows = sample.rows
    opportunity = sample.add(
        Opportunity,
        words="Zqidea zqtogether",
        owner=sample.cast.ada,
        next_step="zqcall",
        noted_by=sample.cast.lee.user,
        noted_by_name="Zqlee",
    )
    for name in ("community_asset", "community_need", "asset", "person", "resource_need"):
        sample.add(OpportunityEnd, opportunity=opportunity, **{name: rows[name.replace("_", "")]})
    sample.add(OpportunityEnd, opportunity=opportunity, program=rows["program"])
    sample.add(OpportunityEnd, opportunity=opportunity, offer=rows["libraryoffer"])


def make_priorities(sample: Sample) -> None:
    """Candidates, orders, a decision, links of the matrix."""
    rows, cast = sample.rows, sample.cast
    candidate = sample.add(
        PriorityCandidate, text="zqsign zqlanguage", need=rows["communityneed"], topic=rows["topic"]
    )
    sample.add(PriorityCandidate, text="zqrobots")
    sample.add(OwnPlace, member=cast.ada, candidate=candidate, place=1)
    sample.add(OwnPlace, member=cast.cal, candidate=candidate, place=2)
    decision = sample.add(PriorityDecision, reasons="zqfamilies zqasked", decided_by_name="Zqada")
    sample.add(DecidedPlace, decision=decision, candidate=candidate, place=1, rank_sum=3, orders=2)
    cal = {"noted_by": cast.cal.user, "noted_by_name": "Zqcal"}
    for tied in ({"asset": rows["asset"]}, {"line": rows["personline"]}):
        sample.add(MatrixLink, need=rows["communityneed"], text="zqfits", **tied, **cal)


def make_observations(sample: Sample) -> None:
    """One that was put away."""
    ada = {"put_away_by": sample.cast.ada.user, "put_away_by_name": "Zqada"}
    sample.add(DismissedObservation, subject="no-evidence:community_need-1", facts="0" * 32, **ada)
