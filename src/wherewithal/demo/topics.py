"""What the sample libraries' cards and programs are about. The ties are made up for the samples."""

from collections.abc import Mapping

from wherewithal.accounts.models import Membership
from wherewithal.community.models import CommunityAsset
from wherewithal.programs.models import Program
from wherewithal.vocabulary.actions import tag

SMALLVILLE = {
    "The summer everybody painted the bandstand (sample)": "Making and repairing",
    "Robotics day": "Making and repairing",
}
SUNNYDALE = {
    "The large deaf community": "Sign language",
    "Neighbors who speak English and Farsi": "Languages",
    "A building with a large meeting space": "A place to be",
    "Storytime in American Sign Language": "Sign language",
    "After-school crowd": "A place to be",
}
GOTHAM = {
    "Most of the local high schools": "Homework and school",
    "A university makerspace (sample)": "Making and repairing",
    "Robot lending shelf": "Making and repairing",
}


def tie_topics(topics: Mapping[str, str], *, by: Membership) -> None:
    """Tie each card or program, by its name, to its topic."""
    rows: dict[str, CommunityAsset | Program] = {}
    rows |= {row.name: row for row in CommunityAsset.objects.in_library(by.library_id)}
    rows |= {row.name: row for row in Program.objects.in_library(by.library_id)}
    for name, topic in topics.items():
        tag(by=by, row=rows[name], name=topic)
