"""What stands around the sample: cards, needs, a survey."""

from conventions.sample.rows import Sample
from wherewithal.community.asking.models import Survey, SurveyChoice, SurveyCount, SurveyWords
from wherewithal.community.models import CommunityAsset, CommunityAssetOutlet, GovernmentPoint
from wherewithal.community.needs.models import (
    CommunityNeed,
    CommunityQuestion,
    Evidence,
    QuestionFinding,
)
from wherewithal.people.models import (
    Organization,
    OrganizationLocation,
)
from wherewithal.quantities import parse_quantity
from wherewithal.vocabulary.models import Tagging, Topic


def make_community(sample: Sample) -> None:
    """Cards, and the local government."""
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
        noted_by=lee.user,
        noted_by_name="Zqlee",
    )


def make_community_needs(sample: Sample) -> None:
    """Needs, evidence, topics, questions."""
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
        for name, called in (("asset", "strength"), ("community_asset", "card"), ("program",) * 2):
            if name in tied:
                rows[f"tagging of a {called}"] = tagging
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


def make_surveys(sample: Sample) -> None:
    """A survey with counts and own words."""
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
