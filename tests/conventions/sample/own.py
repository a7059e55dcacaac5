"""What the sample has: places, people, assets, reviews."""

from conventions.sample.rows import Sample
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
from wherewithal.insights.networks.models import NetworkChoice
from wherewithal.libraries.models import Outlet, Team, TeamOutlet
from wherewithal.people.models import (
    Commitment,
    Organization,
    Person,
    PersonLine,
    PlannedTalk,
    Role,
    Tie,
)
from wherewithal.quantities import parse_quantity
from wherewithal.reviews.models import Review, ReviewAnswer, Statement, StatementNote, WordListEntry


def make_places(sample: Sample) -> None:
    """Outlets and teams."""
    outlet = sample.add(Outlet, name="Zqeast zqbranch", address="zqstreet", words="zqwarm")
    other = sample.add(Outlet, name="Zqwest zqbranch", position=1)
    sample.rows["other outlet"] = other
    team = sample.add(Team, name="Zqteen zqteam", words="zqlively")
    sample.add(Team, name="Zqdesk zqteam", position=1)
    sample.add(TeamOutlet, team=team, outlet=outlet)


def make_people(sample: Sample) -> None:
    """People, organizations, and what ties them."""
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
    sample.add(NetworkChoice, person=person, is_open=True)
    sample.add(PlannedTalk, member=sample.cast.ada, person=other, whom="Zqjohn", why="zqbecause")


def make_assets(sample: Sample) -> None:
    """A row of each sheet, with lines and facts."""
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
    rows["partnership"] = friend
    sample.add(Note, asset=friend, kind="strength", text="zqalways zqyes", **lee)
    sample.add(
        RelationshipFacts, asset=friend, organization=rows["organization"], brings="zqplants"
    )
    sample.add(FactCheck, asset=things, field="who_can_use", assigned_to=sample.cast.ada)
    sample.add(LibraryFactCheck, field="travel", assigned_to=sample.cast.ada)
    sample.add(Overview, area="space", text="zqroomy", to_find_out="zqkeys")
    rows["changeset"] = ChangeSet.objects.latest("pk")


def make_reviews(sample: Sample) -> None:
    """A review, and what we bring."""
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
