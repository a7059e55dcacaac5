"""What the three samples show on the page of observations: every sentence, in its order, and no other.

Written down after each was read aloud: somebody who runs such a library would want to know it.
"""

import re
from itertools import groupby, islice

import pytest

from demo.conftest import Libraries
from wherewithal.accounts.models import Membership
from wherewithal.insights.observations.page import observations_of
from wherewithal.insights.observations.sentences import sentence_of

SHOWN = {
    "gotham": [
        (
            "“Teens design their city” begins in … days. Of what it must have, 5 things are neither set aside "
            "nor asked for."
        ),
        (
            "Two lines about “5 large meeting rooms (50 people each)” do not go together. One look would "
            "settle it."
        ),
        (
            "“Teens design their city” needs “Teen staff on the floor”. You have “Branch teen staff”, and "
            "nothing is set aside yet."
        ),
        (
            "“Teens design their city” needs “Craft supplies”. You have “Craft supplies”, and nothing is set "
            "aside yet."
        ),
        (
            "“Teens design their city” has 10 of 20 for “Laptops, one for two”. A line about “10 laptops” "
            "says that there are more to be had."
        ),
        (
            "Somebody wrote that “Natural history museum” has more to give than you use. People told you of a "
            "wish that it may answer."
        ),
        (
            "People asked for something about “Homework and school”, you know who or what could help, and no "
            "program is about it."
        ),
        (
            "“Branch teen staff” and “Material resources: Use” have one trouble in common: keeping up with "
            "new tools. “IT staff” may help."
        ),
        (
            "Somebody is looking for a place, and there seems to be room in “5 large meeting rooms (50 people "
            "each)”."
        ),
        "“A university makerspace (sample)” may help with a challenge of “3D printer”.",
        "“Local high schools” would like what you offer: “Service hours for high school students”.",
        (
            "“Central youth services” and “Children’s services” have one trouble in common: being cut off from "
            "colleagues."
        ),
        "2 of your 3 offers have been promised to nobody yet.",
        "Nell Sample offers something that no program has taken up yet.",
        "No program uses this strength of “1 auditorium (300 people)” yet: “Very large, with a big stage”.",
    ],
    "sunnydale": [
        (
            "“Storytime in American Sign Language” begins in … days. Of what it must have, 3 things are neither "
            "set aside nor asked for."
        ),
        (
            "“Storytime in American Sign Language” counts on “1 meeting room for programs (50 people)” for "
            "about 30 people, in a circle. Nobody noted how many fit in like that, and the furniture may be in "
            "the way."
        ),
        "Somebody is looking for a place, and there seems to be room in “2 study rooms (2 to 5 people)”.",
        (
            "“Adult services (2 librarians)”, “Teen services (1 librarian)” and “Library associates (5)” have "
            "one trouble in common: too few hands. “Rotating volunteers (about 20)” may help."
        ),
        (
            "“After-school crowd” needs “Board games and craft supplies”. You have “Craft supplies”, and "
            "nothing is set aside yet."
        ),
        (
            "“After-school crowd” needs “A few of the 38 computers kept free”. You have “38 computers”, and "
            "nothing is set aside yet."
        ),
        (
            "People asked for something about “Languages”, you know who or what could help, and no program is "
            "about it."
        ),
        "“Neighborhood association 2” may help with a challenge of “Material resources: Acquisition”.",
        (
            "You could help “Neighborhood association 2” with a challenge of theirs: you offer “A line in what "
            "we send out, and a word at the desk”."
        ),
        (
            "“Storytime in American Sign Language” rests on a need, and you noted who was not asked about it: "
            "Deaf grandparents and other older adults."
        ),
        (
            "“After-school crowd” rests on a need, and you noted who was not asked about it: The teens "
            "themselves."
        ),
        "It is not noted who could teach others to use “Sewing machine”.",
        "You last heard about “Stories and songs in Farsi as well as English” in November 2023.",
        "It is not noted who could teach others to use “Button maker”.",
        "Nobody noted how you know of this: “More book groups, also in the evening”.",
        "1 of your 3 offers has been promised to nobody yet.",
        "Carla Sample offers something that no program has taken up yet.",
        "No program uses this strength of “Children’s services (1 librarian)” yet: “Early literacy”.",
        "No program uses this strength of “Local schools” yet: “They have a gym and an auditorium”.",
    ],
    "smallville": [
        (
            "“Robotics day” begins in … days. Of what it must have, 3 things are neither set aside nor asked "
            "for."
        ),
        (
            "“1 activity room (10 people)” is set aside for “Robotics day”. It holds 10, and you expect about "
            "20."
        ),
        "“Farming” may help with a challenge of “Garden”.",
        "2 of your 3 offers have been promised to nobody yet.",
    ],
}


@pytest.mark.parametrize("slug", SHOWN)
def test_these_sentences_and_no_others(libraries: Libraries, slug: str) -> None:
    member = Membership.objects.filter(library=libraries[slug]).order_by("pk")[0]
    found, names = observations_of(member, libraries[slug])
    said = [re.sub(r"in \d+ days", "in … days", sentence_of(each, names)) for each in found]
    assert len(said) == len(SHOWN[slug])
    expected = iter(SHOWN[slug])
    # What weighs the same stands in an order that depends on the numbers of the rows.
    for _place, same in groupby(zip(found, said, strict=True), key=lambda pair: pair[0].place[:3]):
        words = [sentence for _observation, sentence in same]
        assert sorted(words) == sorted(islice(expected, len(words)))


def test_every_member_reads_the_same(libraries: Libraries) -> None:
    for library in libraries.values():
        members = Membership.objects.filter(library=library)
        shown = {tuple(each.key for each in observations_of(row, library)[0]) for row in members}
        assert len(shown) == 1
