"""Scenarios of what is around the library."""

from datetime import date

from history.scenarios.world import Act, World
from make import make_community_asset, make_organization
from wherewithal.community import actions
from wherewithal.community.actions.fields import About
from wherewithal.community.asking import actions as asking
from wherewithal.community.asking.actions import ChoiceWords, SurveyText
from wherewithal.people.models import Consent

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
