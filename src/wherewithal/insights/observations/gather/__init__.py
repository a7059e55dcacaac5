"""From rows to the picture that the rules look at, in a fixed number of queries.

Everybody in a library sees the same picture: what may leave the screen. So no private line is in it,
nobody who has not agreed to be written about or stays out of the networks, and no partner who asked
not to be contacted.
"""

from dataclasses import dataclass, fields
from datetime import date

from django.utils import timezone

from wherewithal.accounts.actors import Member
from wherewithal.engine.observations.picture import Picture
from wherewithal.insights.networks.naming import Unspoken
from wherewithal.insights.networks.queries import unspoken
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
    picture = _without(_picture(today, own, around, plans), unspoken(member))
    return Gathered(picture, {**own.names, **around.names, **plans.names})


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


_SAYS = ("name", "text", "words", "not_asked")


def _without(picture: Picture, unspoken: Unspoken) -> Picture:
    """The picture without rows whose words name somebody who stays out of the networks."""

    def may_be_shown(row: object) -> bool:
        if str(getattr(row, "key", "")).startswith("person-"):
            return True  # whoever bears the same name speaks for themself
        return unspoken.allows(*(str(getattr(row, name, "")) for name in _SAYS))

    return Picture(
        today=picture.today,
        **{
            part.name: tuple(filter(may_be_shown, getattr(picture, part.name)))
            for part in fields(picture)
            if part.name != "today"
        },
    )
