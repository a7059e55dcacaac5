"""Every action of every room is run on a prepared library, taken back, and all rows compared.

You wrote a new action and this test fails? Add one small function to `scenarios/<room>.py`, named like
the action. It may prepare something first, and returns what does it:

    def rename_asset(world: World) -> Act:
        return lambda: actions.rename_asset(by=world.lee, asset=world.asset(), name="Den")

`world` holds the cast and `world.row("outlet")`, a row of every kind. A second way to use the same
action is another function, `rename_asset__to_nothing`. An action that cannot be taken back by design
stands in CANNOT_BE_UNDONE with its reason.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import wherewithal
from all_rows import all_rows
from cast import Cast
from history.scenarios.world import Act, World
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.history.actions import take_back

NO_SCENARIOS = {"world"}

CANNOT_BE_UNDONE = {
    "accounts.invite": "a link is a secret that was shown once; it is closed instead",
    "accounts.revoke_link": "a closed link stays closed; a new one is sent instead",
    "accounts.make_password_link": "a link is a secret that was shown once; it expires",
    "freshness.make_partner_link": "a link is a secret that left the house; it goes, its link opens nothing",
    "freshness.revoke_partner_link": "a closed link stays closed; a new one is sent instead",
    "freshness.withdraw_partner_words": "withdrawn words are kept nowhere",
    "history.withdraw_removed_words": "withdrawn words are kept nowhere",
    "capacity.withdraw_note": "withdrawn words are kept nowhere",
    "capacity.withdraw_note_answer": "withdrawn words are kept nowhere",
    "community.withdraw_said": "withdrawn words are kept nowhere",
    "community.withdraw_community_asset": "withdrawn words are kept nowhere",
    "community.withdraw_government_point": "withdrawn words are kept nowhere",
    "insights.withdraw_why": "withdrawn words are kept nowhere",
    "opportunities.withdraw_opportunity": "withdrawn words are kept nowhere",
    "opportunities.withdraw_link": "withdrawn words are kept nowhere",
    "partnerships.close_pulse": "one answer more would show itself beside what was shown before",
    "partnerships.make_pulse_link": "a link is a secret that left the house; it is closed instead",
    "partnerships.revoke_pulse_link": "a closed link stays closed; a new one is made instead",
    "partnerships.erase_pulse_words": "erased words are kept nowhere",
    "partnerships.withdraw_partnership_words": "withdrawn words are kept nowhere",
    "partnerships.withdraw_partnership_file": "withdrawn words are kept nowhere, nor is the file",
    "partnerships.withdraw_debrief": "withdrawn words are kept nowhere",
    "partnerships.withdraw_go_answer": "withdrawn words are kept nowhere",
    "partnerships.withdraw_learned": "withdrawn words are kept nowhere",
    "partnerships.open_calendar": "a secret that was shown once; it is closed instead",
    "partnerships.close_calendar": "a closed address stays closed; a new one is made instead",
    "partnerships.withdraw_conversation": "withdrawn words are kept nowhere",
    "partnerships.withdraw_exchange": "withdrawn words are kept nowhere",
    "people.withdraw_line": "withdrawn words are kept nowhere",
    "reviews.withdraw_answer": "withdrawn words are kept nowhere",
    "community.erase_words": "withdrawn words are kept nowhere",
    "transfer.ask_to_take_over": "nothing is written yet; it is called off instead",
    "transfer.ask_to_take_back": "nothing is written yet; it is called off instead",
    "worksheets.send_requests": "a link is a secret that left the house; the request goes, its link opens nothing",
    "worksheets.remind": "the earlier link is closed for good; a new one is sent instead",
    "worksheets.extend_request": "the day goes back, the link stays open; it is revoked instead",
    "worksheets.revoke_request": "a closed link stays closed; a new one is sent instead",
}


def actions_in_the_house() -> Iterator[str]:
    """Every public function of an actions module that takes `by` by keyword, as "room.name"."""
    for module in pkgutil.walk_packages(wherewithal.__path__, "wherewithal."):
        room, _, inside = module.name.removeprefix("wherewithal.").partition(".")
        if "actions" in inside.split("."):
            for name, function in vars(importlib.import_module(module.name)).items():
                if _is_action(name, function, module.name):
                    yield f"{room}.{name}"


def _is_action(name: str, function: Any, module: str) -> bool:
    """Not what others import, nor a part of an action (it takes the change set as an argument)."""
    if not inspect.isfunction(function) or function.__module__ != module or name.startswith("_"):
        return False
    parameters = inspect.signature(function).parameters
    takes_by = "by" in parameters and parameters["by"].kind == inspect.Parameter.KEYWORD_ONLY
    return takes_by and "changes" not in parameters


def scenarios() -> dict[str, Callable[[World], Act]]:
    """Every scenario, as "room.name" or "room.name__variant"; a large room has files "room__part.py"."""
    found = {}
    rooms = sorted({path.stem for path in (Path(__file__).parent / "scenarios").glob("*.py")})
    for room in (room for room in rooms if room not in NO_SCENARIOS):
        module = importlib.import_module(f"history.scenarios.{room}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                found[f"{room.partition('__')[0]}.{name}"] = function
    return found


SCENARIOS = scenarios()


def member_behind(cast: Cast, entry: ChangeSet) -> Membership:
    """Whoever did it takes it back; where it came by link, an admin."""
    if entry.by_user_id is None:
        return cast.ada
    return Membership._base_manager.get(library=cast.library, user=entry.by_user_id)


def test_every_action_has_a_scenario() -> None:
    covered = {name.partition("__")[0] for name in SCENARIOS} | CANNOT_BE_UNDONE.keys()
    assert sorted(set(actions_in_the_house()) - covered) == []


def test_every_scenario_and_every_exception_is_about_an_action() -> None:
    named = {name.partition("__")[0] for name in SCENARIOS} | CANNOT_BE_UNDONE.keys()
    assert sorted(named - set(actions_in_the_house())) == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_taking_it_back_leaves_every_row_as_it_was(cast: Cast, name: str) -> None:
    act = SCENARIOS[name](World(cast))
    before, newest = all_rows(), ChangeSet.objects.latest("pk").pk
    act()
    after = all_rows()
    assert after != before, "the scenario changes nothing"
    (entry,) = ChangeSet.objects.filter(pk__gt=newest)
    undoing = take_back(by=member_behind(cast, entry), entry=entry)
    assert all_rows() == before
    take_back(by=member_behind(cast, entry), entry=undoing)
    assert all_rows() == after, "made again, it does not do what it did"
