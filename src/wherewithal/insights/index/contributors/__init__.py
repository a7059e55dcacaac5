"""Which rows of which rooms say what somebody has, does, would give or cannot do."""

from wherewithal.insights.index.contributor import Contributor
from wherewithal.insights.index.contributors import capacity, community, people

CONTRIBUTORS: tuple[Contributor, ...] = (
    *capacity.CONTRIBUTORS,
    *people.CONTRIBUTORS,
    *community.CONTRIBUTORS,
)
BY_SLUG: dict[str, Contributor] = {each.slug: each for each in CONTRIBUTORS}


def sources_read() -> dict[str, str]:
    """What is read of each kind of row."""
    return {slug: BY_SLUG[slug].reads for slug in sorted(BY_SLUG)}
