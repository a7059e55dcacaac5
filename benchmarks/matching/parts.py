"""What each part of matching brings: the same engine when it is told less."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from wherewithal.insights.encoder import Encoder

from .labelled import LabelledCapability, LabelledNeed
from .systems import Ours, Shown


@dataclass(frozen=True)
class Told:
    """What the engine is told of needs and of capabilities."""

    name: str
    need: Callable[[LabelledNeed], LabelledNeed]
    capability: Callable[[LabelledCapability], LabelledCapability]

    def rank(
        self,
        needs: Sequence[LabelledNeed],
        capabilities: Sequence[LabelledCapability],
        encoder: Encoder,
        language: str,
    ) -> list[Shown]:
        """What is shown when it knows no more than this."""
        ours = Ours([self.capability(one) for one in capabilities], encoder)
        return ours.rank([self.need(one) for one in needs], language)


TOLD_LESS = (
    Told("all of it", lambda need: need, lambda one: one),
    Told(
        "without kinds", lambda need: replace(need, kind=""), lambda one: replace(one, kind="other")
    ),
    Told("without facts", lambda need: replace(need, facts={}), lambda one: replace(one, facts={})),
    Told("without cautions", lambda need: need, lambda one: replace(one, cautions=())),
    Told(
        "texts alone",
        lambda need: replace(need, kind="", facts={}),
        lambda one: replace(one, kind="other", facts={}, cautions=()),
    ),
)
