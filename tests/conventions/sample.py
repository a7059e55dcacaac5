"""One row of every kind in one library: what the conventions walk over.

Every word that a person could have typed begins with "zq", so that a test can tell data from the
product's own words. A page whose address names a row finds it here: `asset_id` is the sample's asset.
"""

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from django.db import models

from cast import Cast
from wherewithal.accounts import links
from wherewithal.accounts.models import AccessLink, LinkPurpose, User
from wherewithal.audit.log import change_set
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity.models import (
    Asset,
    FactCheck,
    GroupMember,
    LibraryFactCheck,
    MaterialFacts,
    Note,
    Overview,
    Placement,
    RelationshipFacts,
    SpaceFacts,
    StaffFacts,
)
from wherewithal.community.asking.models import Survey, SurveyChoice, SurveyCount, SurveyWords
from wherewithal.community.models import CommunityAsset, CommunityAssetOutlet, GovernmentPoint
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
)
from wherewithal.libraries.models import CalendarEntry, Library, Outlet, Team, TeamOutlet
from wherewithal.opportunities.connections.models import Opportunity, OpportunityEnd
from wherewithal.opportunities.weighing.models import (
    DecidedPlace,
    MatrixLink,
    OwnPlace,
    PriorityCandidate,
    PriorityDecision,
)
from wherewithal.people.models import (
    Commitment,
    Organization,
    OrganizationLocation,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    Tie,
)
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
from wherewithal.proposals.models import Proposal
from wherewithal.quantities import parse_quantity
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, StatementNote, WordListEntry
from wherewithal.vocabulary.models import Tagging, Topic
from wherewithal.worksheets.models import Arrival, WorksheetRequest

DATA_MARK = "zq"


@dataclass
class Sample:
    """The cast, and the first row of each model by its slug."""

    cast: Cast
    rows: dict[str, models.Model] = field(default_factory=dict)

    def add(self, model: Any, /, **fields: Any) -> Any:
        """Store a row of the library, with its place in history."""
        row = model(library=self.cast.library, **fields)
        with change_set(by=self.cast.ada, what="added a sample") as changes:
            changes.create(row)
        self.rows.setdefault(str(model._meta.model_name), row)
        return row

    def key(self, slug: str) -> int:
        """The key of the sample's row of this model."""
        return int(self.rows[slug].pk)


def make_sample(cast: Cast) -> Sample:
    """Everything once."""
    _mark_names(cast)
    sample = Sample(cast)
    _places(sample)
    _people(sample)
    _assets(sample)
    _community(sample)
    _programs(sample)
    _needs(sample)
    _community_needs(sample)
    _offers(sample)
    _opportunities(sample)
    _priorities(sample)
    _reviews(sample)
    _surveys(sample)
    _pending(sample)
    sample.rows["member"] = sample.rows["membership"] = cast.cal
    return sample


def _mark_names(cast: Cast) -> None:
    for user in User.objects.all():
        User.objects.filter(pk=user.pk).update(name=f"Zq{user.name.lower()}")
    for library in Library.objects.all():
        Library.objects.filter(pk=library.pk).update(
            name=f"Zq{library.slug} zqlibrary", setting="zqsetting", travel="zqbus", hours="zqhours"
        )
    for member in (cast.ada, cast.lee, cast.cal, cast.rae, cast.max):
        member.user.refresh_from_db()
        member.library.refresh_from_db()


def _places(sample: Sample) -> None:
    outlet = sample.add(Outlet, name="Zqeast zqbranch", address="zqstreet", words="zqwarm")
    other = sample.add(Outlet, name="Zqwest zqbranch", position=1)
    sample.rows["other outlet"] = other
    team = sample.add(Team, name="Zqteen zqteam", words="zqlively")
    sample.add(Team, name="Zqdesk zqteam", position=1)
    sample.add(TeamOutlet, team=team, outlet=outlet)


def _people(sample: Sample) -> None:
    rows = sample.rows
    person = sample.add(Person, name="Zqpam", email="zqpam@zq.example", consent="given")
    other = sample.add(Person, name="Zqjohn", consent="given", position=1)
    club = sample.add(Organization, name="Zqgarden zqclub", kind="zqclub", words="zqfriendly")
    sample.add(Organization, name="Zqlodge")
    sample.add(
        Role, person=person, organization=club, outlet=rows["outlet"], title="zqchair", kind="staff"
    )
    sample.add(PersonLine, person=person, kind="offer", text="zqsewing", said_by_name="Zqada")
    sample.add(Tie, from_person=person, to_person=other, kind="zqcousin", consent="given")
    sample.add(Commitment, person=person, duty="zqstorytime", hours_per_week=parse_quantity("2"))
    sample.add(PlannedTalk, member=sample.cast.ada, person=other, whom="Zqjohn", why="zqbecause")


def _assets(sample: Sample) -> None:
    rows = sample.rows
    space = sample.add(Asset, area="space", name="Zqroom", made_by_name="Zqada")
    sample.add(Placement, asset=space, outlet=rows["outlet"])
    sample.add(SpaceFacts, asset=space, capacity=parse_quantity("20"), equipment="zqscreen")
    lee = {"noted_by": sample.cast.lee.user, "noted_by_name": "Zqlee"}
    sample.add(Note, asset=space, kind="strength", text="zqquiet", **lee)
    sample.add(
        Note, asset=space, kind="question", text="zqwho", position=1, assigned_to=sample.cast.ada
    )
    staff = sample.add(Asset, area="staff", name="Zqdesk zqstaff", team=rows["team"])
    sample.add(StaffFacts, asset=staff)
    sample.add(GroupMember, asset=staff, person=rows["person"])
    things = sample.add(Asset, area="material", name="Zqlaptops")
    sample.add(MaterialFacts, asset=things, quantity=parse_quantity("10"), condition="zqworn")
    friend = sample.add(Asset, area="relationship", name="Zqfriends")
    sample.add(
        RelationshipFacts, asset=friend, organization=rows["organization"], brings="zqplants"
    )
    sample.add(FactCheck, asset=things, field="who_can_use", assigned_to=sample.cast.ada)
    sample.add(LibraryFactCheck, field="travel", assigned_to=sample.cast.ada)
    sample.add(Overview, area="space", text="zqroomy", to_find_out="zqkeys")
    rows["changeset"] = ChangeSet.objects.latest("pk")


def _programs(sample: Sample) -> None:
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


def _needs(sample: Sample) -> None:
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


def _community(sample: Sample) -> None:
    rows, lee = sample.rows, sample.cast.lee
    club = rows["organization"]
    sample.add(OrganizationLocation, organization=club, name="Zqshed", words="zqsaturdays")
    hall = sample.add(
        CommunityAsset,
        name="Zqhall",
        bucket="space",
        kind="place",
        words="zqseats",
        address="zqelm",
        organization=club,
        noted_by=lee.user,
        noted_by_name="Zqlee",
    )
    sample.add(CommunityAssetOutlet, community_asset=hall, outlet=rows["outlet"])
    sample.add(CommunityAsset, name="Zqvet", kind="individual", person=rows["person"], position=1)
    council = sample.add(Organization, name="Zqtown zqcouncil", is_local_government=True)
    sample.add(
        GovernmentPoint,
        organization=council,
        topic="decides",
        words="zqmayor",
        owner=sample.cast.ada,
        noted_by_name="Zqlee",
    )


def _community_needs(sample: Sample) -> None:
    rows = sample.rows
    cal = {"noted_by": sample.cast.cal.user, "noted_by_name": "Zqcal"}
    need = sample.add(
        CommunityNeed,
        text="zqsigning zqstorytime",
        audience="early",
        who="zqdeaf zqfamilies",
        place="zqriverside",
        outlet=rows["outlet"],
        not_asked="zqgrandparents",
        **cal,
    )
    sample.add(
        Evidence,
        need=need,
        method="interview",
        source="zqneighbor",
        how_many=parse_quantity("12"),
        text="zqplease",
        **cal,
    )
    topic = sample.add(Topic, name="Zqsigning")
    for tied in (
        {"need": need},
        {"asset": rows["asset"]},
        {"line": rows["personline"]},
        {"program": rows["program"]},
        {"community_asset": rows["communityasset"]},
    ):
        tagging = sample.add(Tagging, topic=topic, **tied)
        if "asset" in tied:
            rows["tagging of a strength"] = tagging
    question = sample.add(
        CommunityQuestion,
        text="zqwho zqsigns",
        sources="zqschool",
        synthesis="zqmany",
        owner=sample.cast.ada,
        **cal,
    )
    sample.add(CommunityQuestion, text="zqwhat zqnext", comes_from=question)
    sample.add(QuestionFinding, question=question, method="walk", text="zqfound", **cal)


def _offers(sample: Sample) -> None:
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


def _opportunities(sample: Sample) -> None:
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


def _priorities(sample: Sample) -> None:
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


def _reviews(sample: Sample) -> None:
    rows = sample.rows
    review = sample.add(Review, title="Zqautumn zqreview")
    sample.add(
        ReviewAnswer,
        review=review,
        prompt="know",
        text="zqlearned",
        answered_by=sample.cast.cal.user,
        answered_by_name="Zqcal",
    )
    statement = sample.add(Statement, text="Zqwe zqbring zqroom", edited_by_name="Zqada")
    sample.add(StatementNote, statement=statement, note=rows["note"])
    sample.add(WordListEntry, word="zqpatron", meaning="zqneighbor")


def _surveys(sample: Sample) -> None:
    survey = sample.add(
        Survey,
        code="zqcode",
        title="Zqwhat zqnext",
        title_es="Zqque",
        intro="zqhello",
        intro_es="zqhola",
        made_by_name="Zqada",
    )
    choice = sample.add(
        SurveyChoice,
        survey=survey,
        text="zqrobots",
        text_es="zqrobotes",
        need=sample.rows["communityneed"],
    )
    sample.add(SurveyCount, survey=survey, people=3)
    sample.add(SurveyCount, survey=survey, choice=choice, people=2)
    sample.add(SurveyWords, survey=survey, text="zqchess", state="shown")
    sample.add(SurveyWords, survey=survey, text="zqpoker")


def _pending(sample: Sample) -> None:
    """What waits for somebody: a suggestion, and an open link of each kind."""
    rows = sample.rows
    sample.add(
        Proposal,
        model="spacefacts",
        key=str(rows["spacefacts"].pk),
        asset_id=rows["asset"].pk,
        field="capacity",
        value="25",
        grounds="zqtwentyfive",
        source="words",
        made_by_name="Zqada",
    )
    open_links = {purpose: _open_link(sample.cast, purpose) for purpose in LinkPurpose}
    rows["accesslink"] = open_links[LinkPurpose.INVITATION]
    asked = sample.add(
        WorksheetRequest,
        link=open_links[LinkPurpose.WORKSHEET],
        outlet=rows["outlet"],
        areas=["space"],
        message="zqplease",
        asked_by_name="Zqada",
    )
    sample.add(Arrival, request=asked, model="note", key=str(rows["note"].pk))


def _open_link(cast: Cast, purpose: str) -> AccessLink:
    link, _token = links.make_link(
        purpose=purpose,
        lasts=timedelta(days=2),
        token=token_for(purpose),
        library=cast.library,
        user=cast.cal.user if purpose == LinkPurpose.PASSWORD else None,
        made_by_name="Zqada",
        values={"role": "viewer", "whom": "Zqbea"},
    )
    return link


def token_for(purpose: str) -> str:
    """The secret of the sample's link for this purpose."""
    return f"{DATA_MARK}-{purpose}"
