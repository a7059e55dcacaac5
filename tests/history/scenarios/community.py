"""Scenarios of what is around the library."""

from datetime import date

from history.scenarios.world import Act, World
from make import make_community_asset, make_organization
from wherewithal.community import actions
from wherewithal.community.actions.fields import About
from wherewithal.community.asking import actions as asking
from wherewithal.community.asking.actions import ChoiceWords, SurveyText
from wherewithal.community.needs import actions as needs
from wherewithal.people.models import Consent
from wherewithal.quantities import parse_quantity

DAY = date(2026, 3, 4)


def make_survey(world: World) -> Act:
    return lambda: asking.make_survey(
        by=world.lee,
        text=SurveyText("What next?", "¿Y ahora?"),
        choices=[ChoiceWords("Robots", "Robots"), ChoiceWords("Chess")],
    )


def change_survey(world: World) -> Act:
    survey = world.row("survey")
    asking.change_survey(
        by=world.lee,
        survey=survey,
        text=SurveyText("What next?"),
        choices=[ChoiceWords("Robots", key=world.row("surveychoice").pk), ChoiceWords("Chess")],
    )
    return lambda: asking.change_survey(
        by=world.lee,
        survey=survey,
        text=SurveyText("And now?"),
        choices=[ChoiceWords("Drones", key=world.row("surveychoice").pk), ChoiceWords("Go")],
    )


def change_survey__swapping_two_choices(world: World) -> Act:
    survey, text = world.row("survey"), SurveyText("What next?")
    keys = [world.row("surveychoice").pk]
    asking.change_survey(
        by=world.lee,
        survey=survey,
        text=text,
        choices=[ChoiceWords("Robots", key=keys[0]), ChoiceWords("Chess")],
    )
    keys.append(world.row("surveychoice", text="Chess").pk)
    swapped = [ChoiceWords("Chess", key=keys[0]), ChoiceWords("Robots", key=keys[1])]
    return lambda: asking.change_survey(by=world.lee, survey=survey, text=text, choices=swapped)


def close_survey(world: World) -> Act:
    return lambda: asking.close_survey(by=world.lee, survey=world.row("survey"))


def reopen_survey(world: World) -> Act:
    asking.close_survey(by=world.lee, survey=world.row("survey"))
    return lambda: asking.reopen_survey(by=world.lee, survey=world.row("survey"))


def remove_survey(world: World) -> Act:
    return lambda: asking.remove_survey(by=world.lee, survey=world.row("survey"))


def enter_tally(world: World) -> Act:
    return lambda: asking.enter_tally(
        by=world.lee, survey=world.row("survey"), people=5, chosen={world.row("surveychoice"): 4}
    )


def show_words(world: World) -> Act:
    return lambda: asking.show_words(by=world.lee, words=world.row("surveywords", state="waiting"))


def turn_down_words(world: World) -> Act:
    return lambda: asking.turn_down_words(
        by=world.lee, words=world.row("surveywords", state="waiting")
    )


def join_words(world: World) -> Act:
    return lambda: asking.join_words(
        by=world.lee,
        words=world.row("surveywords", state="waiting"),
        choice=world.row("surveychoice"),
    )


def add_community_asset(world: World) -> Act:
    return lambda: actions.add_community_asset(
        by=world.cal, name="Mill pond", kind="place", outlets=[world.row("outlet")]
    )


def add_community_asset__about_somebody_new(world: World) -> Act:
    about = About(consent=Consent.GIVEN, consent_words="gladly")
    return lambda: actions.add_community_asset(by=world.lee, name="The retired vet", about=about)


def add_community_asset__about_somebody_we_know(world: World) -> Act:
    about = About(person=world.row("person"), consent=Consent.DECLINED)
    return lambda: actions.add_community_asset(by=world.lee, name="The retired vet", about=about)


def add_cards(world: World) -> Act:
    lines = ["Church hall", "Barn, seats about 60"]
    return lambda: actions.add_cards(by=world.cal, bucket="space", lines=lines)


def add_cards__of_people(world: World) -> Act:
    return lambda: actions.add_cards(
        by=world.lee,
        bucket="expertise",
        lines=["The retired vet"],
        are_people=True,
        outlets=[world.row("outlet")],
    )


def change_community_asset(world: World) -> Act:
    return lambda: actions.change_community_asset(
        by=world.lee,
        asset=world.row("communityasset"),
        name="Village hall",
        outlets=[world.row("outlet", at=1)],
        organization=None,
    )


def change_community_asset__to_be_about_a_person(world: World) -> Act:
    return lambda: actions.change_community_asset(
        by=world.lee, asset=world.row("communityasset"), name="Ann", about=About()
    )


def move_card(world: World) -> Act:
    hall = world.row("communityasset")
    return lambda: actions.move_card(by=world.lee, asset=hall, bucket="relationships")


def name_person(world: World) -> Act:
    about = About(person=world.row("person"))
    return lambda: actions.name_person(by=world.lee, asset=world.row("communityasset"), about=about)


def name_person__somebody_new(world: World) -> Act:
    hall = world.row("communityasset")
    return lambda: actions.name_person(by=world.lee, asset=hall, about=About())


def remove_community_asset(world: World) -> Act:
    hall = world.row("communityasset")
    return lambda: actions.remove_community_asset(by=world.lee, asset=hall)


def merge_community_assets(world: World) -> Act:
    keep, other = world.row("communityasset", at=1), world.row("communityasset")
    return lambda: actions.merge_community_assets(by=world.lee, keep=keep, other=other)


def merge_community_assets__both_say_much(world: World) -> Act:
    keep = world.row("communityasset")
    other = make_community_asset(
        world.library, "The hall", address="5 Mill Lane", words="Warm", bucket="funding"
    )
    return lambda: actions.merge_community_assets(by=world.lee, keep=keep, other=other)


def begin_local_government(world: World) -> Act:
    council = world.row("organization", is_local_government=True)
    council.is_local_government = False
    council.save()
    return lambda: actions.begin_local_government(by=world.lee)


def add_government_point(world: World) -> Act:
    council = make_organization(world.library, "County board", is_local_government=True)
    return lambda: actions.add_government_point(
        by=world.lee, organization=council, topic="funds", words="Summer jobs", owner=world.cal
    )


def change_government_point(world: World) -> Act:
    point = world.row("governmentpoint")
    return lambda: actions.change_government_point(
        by=world.ada, point=point, state="asked", due_on=DAY
    )


def remove_government_point(world: World) -> Act:
    point = world.row("governmentpoint")
    return lambda: actions.remove_government_point(by=world.lee, point=point)


def add_need(world: World) -> Act:
    return lambda: needs.add_need(
        by=world.cal, text="A place to dance", kind="interest", outlet=world.row("outlet")
    )


def change_need(world: World) -> Act:
    return lambda: needs.change_need(
        by=world.lee, need=world.row("communityneed"), text="A place to dance", audience="teens"
    )


def remove_need(world: World) -> Act:
    return lambda: needs.remove_need(by=world.lee, need=world.row("communityneed"))


def merge_needs(world: World) -> Act:
    keep = needs.add_need(by=world.lee, text="Sign language", audience="families")
    needs.add_evidence(by=world.lee, need=keep, text="They said so")
    return lambda: needs.merge_needs(by=world.lee, keep=keep, other=world.row("communityneed"))


def merge_needs__the_same_words(world: World) -> Act:
    other = world.row("communityneed")
    keep = needs.add_need(by=world.lee, text=other.text, not_asked="Dancers")
    return lambda: needs.merge_needs(by=world.lee, keep=other, other=keep)


def add_evidence(world: World) -> Act:
    return lambda: needs.add_evidence(
        by=world.cal,
        need=world.row("communityneed"),
        method="survey",
        on=DAY,
        how_many=parse_quantity("about 40"),
    )


def change_evidence(world: World) -> Act:
    return lambda: needs.change_evidence(
        by=world.lee, evidence=world.row("evidence"), text="Three of them signed it", on=DAY
    )


def remove_evidence(world: World) -> Act:
    return lambda: needs.remove_evidence(by=world.lee, evidence=world.row("evidence"))


def ask_question(world: World) -> Act:
    return lambda: needs.ask_question(
        by=world.cal,
        comes_from=world.row("communityquestion"),
        text="Who dances?",
        how="mapping",
        owner=world.ada,
        due=DAY,
    )


def change_question(world: World) -> Act:
    return lambda: needs.change_question(
        by=world.lee,
        question=world.row("communityquestion"),
        state="answered",
        synthesis="Everybody dances",
    )


def remove_question(world: World) -> Act:
    return lambda: needs.remove_question(by=world.lee, question=world.row("communityquestion"))


def add_finding(world: World) -> Act:
    return lambda: needs.add_finding(
        by=world.cal, question=world.row("communityquestion"), method="walk", text="A dance hall"
    )


def change_finding(world: World) -> Act:
    return lambda: needs.change_finding(
        by=world.lee, finding=world.row("questionfinding"), text="Two dance halls", on=DAY
    )


def remove_finding(world: World) -> Act:
    return lambda: needs.remove_finding(by=world.lee, finding=world.row("questionfinding"))


def tie_choice(world: World) -> Act:
    need = world.row("communityneed")
    asking.tie_choice(by=world.lee, choice=world.row("surveychoice"), need=None)
    return lambda: asking.tie_choice(by=world.lee, choice=world.row("surveychoice"), need=need)


def make_need_of(world: World) -> Act:
    return lambda: asking.make_need_of(by=world.lee, choice=world.row("surveychoice"))


def write_evidence(world: World) -> Act:
    return lambda: asking.write_evidence(by=world.lee, survey=world.row("survey"))
