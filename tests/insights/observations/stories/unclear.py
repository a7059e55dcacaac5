"""What nobody knows yet."""

from collections.abc import Callable
from typing import Any

from cast import Cast
from insights.observations.stories.rows import (
    Told,
    add,
    change,
    program,
    topic,
)
from make import (
    make_asset,
)
from wherewithal.capacity.models import (
    FactCheck,
    MaterialFacts,
)
from wherewithal.community.needs.models import CommunityNeed, Evidence


def never_asked(cast: Cast) -> Callable[[], Any]:
    wish = add(CommunityNeed, cast, text="A place to be", not_asked="The teens themselves")
    add(Evidence, cast, need=wish)
    topic(cast, "Teens", wish, program(cast))
    return change(wish, not_asked="")


def nobody_teaches(cast: Cast) -> Callable[[], Any]:
    asset = make_asset(cast.library, "material", "Sewing machine")
    return lambda: add(MaterialFacts, cast, asset=asset, who_can_teach="Pam")


def nobody_need_teach(cast: Cast) -> Callable[[], Any]:
    asset = make_asset(cast.library, "material", "Button maker")
    fact = {"asset": asset, "field": "who_can_teach", "is_not_needed": True}
    return lambda: add(FactCheck, cast, **fact)


def no_evidence(cast: Cast) -> Callable[[], Any]:
    wish = add(CommunityNeed, cast, text="More book groups")
    # Evidence that only its author may read counts as well.
    return lambda: add(Evidence, cast, need=wish, level="private", noted_by=cast.lee.user)


def old_evidence(cast: Cast) -> Callable[[], Any]:
    wish = add(CommunityNeed, cast, text="More book groups")
    add(Evidence, cast, need=wish, on="2019-11-08", text="Said at the desk")
    return lambda: add(Evidence, cast, need=wish)


UNCLEAR = (
    Told(
        "never-asked",
        "“Talks” rests on a need, and you noted who was not asked about it: The teens themselves.",
        never_asked,
    ),
    Told(
        "nobody-teaches",
        "It is not noted who could teach others to use “Sewing machine”.",
        nobody_teaches,
    ),
    Told(
        "nobody-teaches",
        "It is not noted who could teach others to use “Button maker”.",
        nobody_need_teach,
    ),
    Told("no-evidence", "Nobody noted how you know of this: “More book groups”.", no_evidence),
    Told("old-evidence", "You last heard about “More book groups” in November 2019.", old_evidence),
)
