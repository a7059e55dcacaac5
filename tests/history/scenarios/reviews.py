"""Scenarios of reviews, of what we bring, and of the word list."""

from datetime import date

from history.scenarios.world import Act, World
from wherewithal.reviews import actions
from wherewithal.reviews.prompts import BY_KEY


def start_review(world: World) -> Act:
    return lambda: actions.start_review(by=world.lee, title="Spring", held_on=date(2026, 4, 2))


def close_review(world: World) -> Act:
    return lambda: actions.close_review(by=world.lee, review=world.row("review"))


def reopen_review(world: World) -> Act:
    actions.close_review(by=world.lee, review=world.row("review"))
    return lambda: actions.reopen_review(by=world.lee, review=world.row("review"))


def answer_prompt(world: World) -> Act:
    return lambda: actions.answer_prompt(
        by=world.cal,
        review=world.row("review"),
        prompt=BY_KEY["surprise"],
        text="So quiet",
        level="library",
    )


def edit_answer(world: World) -> Act:
    return lambda: actions.edit_answer(
        by=world.cal, answer=world.row("reviewanswer"), text="So loud", level="public"
    )


def remove_answer(world: World) -> Act:
    return lambda: actions.remove_answer(by=world.cal, answer=world.row("reviewanswer"))


def turn_answer_into__a_line(world: World) -> Act:
    return lambda: actions.turn_answer_into(
        by=world.lee, answer=world.row("reviewanswer"), into="strength", asset=world.asset()
    )


def turn_answer_into__a_conversation(world: World) -> Act:
    return lambda: actions.turn_answer_into(
        by=world.lee, answer=world.row("reviewanswer"), into="talk"
    )


def write_statement(world: World) -> Act:
    return lambda: actions.write_statement(
        by=world.lee, text="We bring quiet", notes=[world.row("note")]
    )


def change_statement(world: World) -> Act:
    return lambda: actions.change_statement(
        by=world.lee, statement=world.row("statement"), text="We bring light", notes=[]
    )


def ground_statement(world: World) -> Act:
    return lambda: actions.ground_statement(
        by=world.lee, statement=world.row("statement"), notes=[world.own_note()]
    )


def move_statement(world: World) -> Act:
    actions.write_statement(by=world.lee, text="We bring quiet")
    return lambda: actions.move_statement(by=world.lee, statement=world.row("statement"), places=1)


def remove_statement(world: World) -> Act:
    return lambda: actions.remove_statement(by=world.lee, statement=world.row("statement"))


def add_word(world: World) -> Act:
    return lambda: actions.add_word(by=world.lee, word="asset", meaning="what we have")


def change_word(world: World) -> Act:
    return lambda: actions.change_word(
        by=world.lee, entry=world.row("wordlistentry"), word="asset", meaning=""
    )


def remove_word(world: World) -> Act:
    return lambda: actions.remove_word(by=world.lee, entry=world.row("wordlistentry"))
