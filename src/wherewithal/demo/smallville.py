"""Smallville: a small rural library, one librarian and two part-timers."""

from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.capacity import actions
from wherewithal.demo.people import sample_user
from wherewithal.libraries.founding import found_library
from wherewithal.libraries.models import LibrarySize
from wherewithal.quantities import parse_quantity

SLUG = "smallville"


def build() -> None:
    """The library with its first rows."""
    director = found_library(
        name="Smallville Public Library",
        slug=SLUG,
        admin=sample_user("Dora Director", library=SLUG),
        size=LibrarySize.TINY,
        is_demo=True,
    )
    Membership.objects.create(
        library_id=director.library_id,
        user=sample_user("Pam Volunteer", library=SLUG),
        role=RoleName.CONTRIBUTOR,
    )
    room = actions.add_asset(by=director, area="space", name="Activity room")
    actions.set_fact(by=director, asset=room, field="capacity", value=parse_quantity("10"))
    actions.record_note(by=director, asset=room, kind="strength", text="The furniture folds away")
