"""From rows to the picture that the rules look at, in a fixed number of queries.

Everybody in a library sees the same picture: what may leave the screen. So no private line is in it,
nobody who has not agreed to be written about, and no partner who asked not to be contacted.
"""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.engine.observations.picture import Picture
from wherewithal.insights.observations.gather.around import Around, look_around
from wherewithal.insights.observations.gather.own import Own, look_inside
from wherewithal.insights.observations.gather.plans import Plans, read_plans
from wherewithal.libraries.models import Library
from wherewithal.programs.coverage.gather import zone_of


@dataclass(frozen=True, slots=True)
class Gathered:
    """The picture, and what each of its records is called."""

    picture: Picture
    names: dict[str, str]


def gather(member: Member, library: Library) -> Gathered:
    """All of it as it is now, by the library's own clock."""
    around = look_around(member)
    own = look_inside(member, silent=around.silent)
    plans = read_plans(member, shown=around.shown | own.shown)
    today = timezone.localdate(timezone=zone_of(library))
    return Gathered(
        _picture(today, own, around, plans), {**own.names, **around.names, **plans.names}
    )


def _picture(today: date, own: Own, around: Around, plans: Plans) -> Picture:
    return Picture(
        today=today,
        assets=own.assets,
        neighbors=(*around.neighbors, *own.teams),
        programs=plans.programs,
        needs=plans.needs,
        set_aside=plans.set_aside,
        wishes=around.wishes,
        offers=plans.offers,
        promises=plans.promises,
        closures=plans.closures,
        topics=around.topics,
        ties=(*around.ties, *own.held),
        lines=(*own.lines, *around.lines),
    )
