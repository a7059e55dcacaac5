"""Scenarios of the worksheets' rows and lines."""

from history.scenarios.world import Act, World
from wherewithal.capacity import actions
from wherewithal.capacity.actions.order import Direction
from wherewithal.capacity.fields import LIBRARY_FACTS, fact_field
from wherewithal.quantities import parse_quantity


def add_asset(world: World) -> Act:
    return lambda: actions.add_asset(
        by=world.lee, area="space", name="Den", outlets=[world.row("outlet")]
    )


def add_summary_rows(world: World) -> Act:
    return lambda: actions.add_summary_rows(by=world.lee)


def rename_asset(world: World) -> Act:
    return lambda: actions.rename_asset(by=world.lee, asset=world.asset(), name="Den")


def set_fact(world: World) -> Act:
    return lambda: actions.set_fact(
        by=world.lee, asset=world.asset(), field="capacity", value=parse_quantity("2 or 3")
    )


def set_fact__the_first(world: World) -> Act:
    asset = world.row("asset", area="space")
    asset.space_facts.delete()
    return lambda: actions.set_fact(
        by=world.lee, asset=world.asset(), field="is_accessible", value=False
    )


def remove_asset(world: World) -> Act:
    """With lines, facts, a place, a sentence that rests on a line."""
    return lambda: actions.remove_asset(by=world.lee, asset=world.asset())


def copy_asset(world: World) -> Act:
    return lambda: actions.copy_asset(by=world.lee, asset=world.asset(), name="Den")


def merge_assets(world: World) -> Act:
    other = actions.add_asset(by=world.lee, area="space", name="Den")
    actions.record_note(by=world.cal, asset=other, kind="strength", text="Cosy")
    actions.set_fact(by=world.lee, asset=other, field="capacity", value=parse_quantity("8"))
    return lambda: actions.merge_assets(by=world.lee, keep=other, other=world.asset())


def split_asset(world: World) -> Act:
    asset = world.asset()
    return lambda: actions.split_asset(
        by=world.lee, asset=asset, name="Den", note_ids=[world.row("note").pk]
    )


def move_asset(world: World) -> Act:
    actions.add_asset(by=world.lee, area="space", name="Den")
    return lambda: actions.move_asset(by=world.lee, asset=world.asset(), direction=Direction.DOWN)


def change_area(world: World) -> Act:
    return lambda: actions.change_area(by=world.lee, asset=world.asset(), area="material")


def change_many(world: World) -> Act:
    assets = [world.asset(), world.asset("material")]
    return lambda: actions.change_many(
        by=world.lee, assets=assets, outlets=[world.row("outlet", at=1)], team=world.row("team")
    )


def change_many__remove(world: World) -> Act:
    assets = [world.asset(area) for area in ("staff", "space", "material", "relationship")]
    return lambda: actions.change_many(by=world.lee, assets=assets, remove=True)


def place_at_outlets(world: World) -> Act:
    return lambda: actions.place_at_outlets(
        by=world.lee, asset=world.asset(), outlets=[world.row("outlet", at=1)]
    )


def set_team(world: World) -> Act:
    return lambda: actions.set_team(by=world.lee, asset=world.asset(), team=world.row("team"))


def set_group_members(world: World) -> Act:
    john = world.row("person", at=1)
    return lambda: actions.set_group_members(
        by=world.lee, asset=world.asset("staff"), people=[john]
    )


def link_relationship(world: World) -> Act:
    return lambda: actions.link_relationship(
        by=world.lee, asset=world.asset("relationship"), person=world.row("person")
    )


def link_relationship__with_somebody_new(world: World) -> Act:
    return lambda: actions.link_relationship(
        by=world.lee, asset=world.asset("relationship"), new_organization="Chess circle"
    )


def record_note(world: World) -> Act:
    return lambda: actions.record_note(
        by=world.cal, asset=world.asset(), kind="challenge", text="Cold\nin winter", level="private"
    )


def edit_note(world: World) -> Act:
    return lambda: actions.edit_note(by=world.lee, note=world.own_note(), text="Airy")


def remove_note(world: World) -> Act:
    return lambda: actions.remove_note(by=world.lee, note=world.row("note"))


def write_overview(world: World) -> Act:
    return lambda: actions.write_overview(by=world.lee, area="space", text="Plenty", shown_to="Bea")


def write_overview__the_first(world: World) -> Act:
    return lambda: actions.write_overview(by=world.lee, area="staff", text="Kind people")


def answer_fact(world: World) -> Act:
    things, question = world.asset("material"), world.row("note", kind="question")
    question.asset = things
    question.save()
    return lambda: actions.answer_fact(
        by=world.lee, asset=things, field="who_can_use", value="Everybody", question=question
    )


def answer_question(world: World) -> Act:
    question = world.row("note", kind="question")
    return lambda: actions.answer_question(
        by=world.cal, note=question, text="Bea has it", lands_as="strength"
    )


def answer_question__kept_with_it(world: World) -> Act:
    question = world.row("note", kind="question")
    return lambda: actions.answer_question(by=world.lee, note=question, text="Bea has it")


def assign_checks(world: World) -> Act:
    question, things = world.row("note", kind="question"), world.asset("material")
    facts = [(things, fact_field("material", "condition"))]
    return lambda: actions.assign_checks(
        by=world.lee, to=world.lee, questions=[question], facts=facts
    )


def assign_checks__by_a_contributor(world: World) -> Act:
    question, things = world.row("note", kind="question"), world.asset("material")
    question.assigned_to = None
    question.save()
    facts = [(things, fact_field("material", "limits"))]
    return lambda: actions.assign_checks(
        by=world.cal, to=world.cal, questions=[question], facts=facts
    )


def set_facts_aside(world: World) -> Act:
    facts = [(world.asset("material"), fact_field("material", "who_can_use"))]
    return lambda: actions.set_facts_aside(by=world.lee, facts=facts)


def assign_checks__about_the_library(world: World) -> Act:
    facts = [(None, LIBRARY_FACTS[0])]
    return lambda: actions.assign_checks(by=world.cal, to=world.cal, facts=facts)


def set_facts_aside__about_the_library(world: World) -> Act:
    return lambda: actions.set_facts_aside(by=world.ada, facts=[(None, LIBRARY_FACTS[0])])


def answer_library_fact(world: World) -> Act:
    world.library.travel = ""
    world.library.save()
    return lambda: actions.answer_library_fact(
        by=world.ada, library=world.library, fact=LIBRARY_FACTS[-1], value="By ferry"
    )


def suggest_library_fact(world: World) -> Act:
    return lambda: actions.suggest_library_fact(
        by=world.cal, library=world.library, fact=LIBRARY_FACTS[-1], value="By ferry"
    )


def keep_library_suggestion(world: World) -> Act:
    suggestion = suggest_library_fact(world)()
    return lambda: actions.keep_library_suggestion(by=world.ada, proposal=suggestion)


def decline_library_suggestion(world: World) -> Act:
    suggestion = suggest_library_fact(world)()
    return lambda: actions.decline_library_suggestion(by=world.ada, proposal=suggestion)


def suggest_change(world: World) -> Act:
    return lambda: actions.suggest_change(
        by=world.cal, asset=world.asset(), field="name", value="Den"
    )


def suggest_words(world: World) -> Act:
    return lambda: actions.suggest_words(by=world.cal, note=world.row("note"), text="Silent")


def take_back_suggestion(world: World) -> Act:
    proposal = actions.suggest_words(by=world.cal, note=world.row("note"), text="Silent")
    return lambda: actions.take_back_suggestion(by=world.cal, proposal=proposal)
