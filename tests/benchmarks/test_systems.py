"""What the labelled set says reaches the engine: words, facts, cautions."""

import numpy as np

from matching.labelled import LabelledCapability, LabelledNeed
from matching.parts import TOLD_LESS
from matching.systems import Ours, Remembering, engine_need
from wherewithal.engine.matching import Need, NeedKind, Wanted
from wherewithal.insights.encoder import load_encoder
from wherewithal.quantities import Quantity

HALL = LabelledNeed(
    "n", "space", "A room for 40", "Una sala para 40", {"seats": 40, "languages": ["en"]}
)
LARGE = LabelledCapability("large", "space", "Our large meeting room", {"seats": 60})
SMALL = LabelledCapability("small", "space", "Our small meeting room", {"seats": 10})


def test_a_need_keeps_its_facts_in_either_language() -> None:
    wanted = Wanted(seats=Quantity.exact(40), languages=frozenset({"en"}))
    assert engine_need(HALL, "es") == Need("n", "Una sala para 40", NeedKind.SPACE, wanted)


def test_an_encoder_that_remembers_gives_the_same_rows() -> None:
    plain, remembering = load_encoder(), Remembering(load_encoder())
    remembering.encode(["a hall"])
    texts = ["a choir", "a hall", "a choir"]
    assert np.abs(remembering.encode(texts) - plain.encode(texts)).max() < 0.00001


def test_without_facts_the_small_room_is_shown() -> None:
    shown = {
        told.name: told.rank([HALL], [LARGE, SMALL], load_encoder(), "en")[0] for told in TOLD_LESS
    }
    assert shown["all of it"] == ["large"]
    assert sorted(shown["without facts"]) == ["large", "small"]


def test_facts_of_a_capability_rule_it_out() -> None:
    assert Ours([LARGE, SMALL], load_encoder()).rank([HALL], "en") == [["large"]]


def test_cautions_of_a_capability_are_quoted() -> None:
    booked = LabelledCapability(
        "large", "space", "Our large meeting room", {"seats": 60}, ("booked most evenings",)
    )
    (match,) = Ours([booked], load_encoder()).matches([HALL], "en")[0]
    assert [caution.words for caution in match.cautions] == ["booked most evenings"]
