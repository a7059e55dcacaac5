"""Scenarios of what is around the library."""

from history.scenarios.world import Act, World
from wherewithal.community.asking import actions as asking
from wherewithal.community.asking.actions import ChoiceWords, SurveyText


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
