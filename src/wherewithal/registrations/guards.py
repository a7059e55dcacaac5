"""What a room above refuses or keeps up when something below is undone, merged or changed."""

from wherewithal.accounts.actions import members
from wherewithal.audit import guards
from wherewithal.capacity import merge_obstacles
from wherewithal.insights.networks import actions as networks_actions
from wherewithal.partnerships.asks import undoing
from wherewithal.partnerships.asks.keeping import kept_by_asks
from wherewithal.partnerships.files import undoing as files_undoing
from wherewithal.partnerships.kept.merging import both_are_kept
from wherewithal.partnerships.pulse import undoing as pulse_undoing
from wherewithal.people import leaving
from wherewithal.programs import kept_elsewhere


def register_guards() -> None:
    """Make every guard known."""
    guards.register(
        "membership",
        guards.Guard(
            before=members.require_manager_to_undo, after=members.refuse_undo_without_admin
        ),
    )
    guards.register("person", guards.Guard(before=leaving.leave_by_undo))
    guards.register("pulseround", guards.Guard(before=pulse_undoing.refuse_reopening))
    guards.register("partnershipfile", guards.Guard(before=files_undoing.refuse_without_bytes))
    guards.register("ask", guards.Guard(after=undoing.refuse_twice))
    guards.register("askneed", guards.Guard(after=undoing.refuse_line_twice))
    guards.register("offerpromise", guards.Guard(after=undoing.refuse_without_room))
    guards.register("networkchoice", guards.Guard(before=networks_actions.leave_by_undo))
    merge_obstacles.register("partnerships", both_are_kept)
    kept_elsewhere.register("asks", kept_by_asks)
