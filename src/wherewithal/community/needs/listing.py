"""The list of needs and interests: what is asked for, and how strong the evidence of each is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.http import QueryDict

from wherewithal.accounts.actors import Member
from wherewithal.community.needs import queries
from wherewithal.community.needs.models import CommunityNeed, NeedKind
from wherewithal.community.needs.strength import ASKING, Standing, Strength
from wherewithal.community.needs.strength_words import grounds, say, strength_of
from wherewithal.vocabulary.audiences import Audience
from wherewithal.vocabulary.models import Tagging

# Everyone is no group of their own that could have been left out.
GROUPS = [
    (value, label) for value, label in Audience.choices if value not in ("", Audience.EVERYONE)
]


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the list somebody wants to see; empty means all."""

    kind: str = ""
    audience: str = ""
    topic: str = ""
    outlet: str = ""
    standing: str = ""

    @property
    def is_all(self) -> bool:
        """True when nothing was filtered."""
        return self == Asked()


@dataclass(frozen=True, slots=True)
class Shown:
    """A need with its strength, said in words."""

    need: CommunityNeed
    strength: Strength

    @property
    def sentence(self) -> str:
        """How strong its evidence is."""
        return say(self.strength)

    @property
    def grounds(self) -> str:
        """The methods that the sentence rests on."""
        return grounds(self.strength)


def asked_for(query: QueryDict) -> Asked:
    """The filters of an address; what is not known is left out."""
    numbers = {name: query.get(name, "") for name in ("topic", "outlet")}
    return Asked(
        kind=_known(query.get("kind", ""), NeedKind.values),
        audience=_known(query.get("audience", ""), Audience.values),
        standing=_known(query.get("standing", ""), [str(found) for found in Standing]),
        **{name: value if value.isascii() and value.isdecimal() else ""
           for name, value in numbers.items()},
    )  # fmt: skip


def with_evidence(member: Member, needs: QuerySet[CommunityNeed]) -> QuerySet[CommunityNeed]:
    """Needs with the evidence that the member may see (`seen_evidence`), topics and outlet."""
    evidence = queries.evidence_visible_to(member).order_by("-on", "pk")
    ties = Tagging.objects.in_library(member.library_id).select_related("topic")
    return needs.select_related("outlet").prefetch_related(
        Prefetch("evidence", queryset=evidence, to_attr="seen_evidence"),
        Prefetch("taggings", queryset=ties.order_by("topic__name", "pk"), to_attr="seen_topics"),
    )


def shown(needs: Iterable[CommunityNeed], asked: Asked = Asked()) -> list[Shown]:
    """The needs that are asked for, each with its strength; the strongest evidence first."""
    found = [Shown(need, strength_of(need.seen_evidence)) for need in needs]  # type: ignore[attr-defined]
    wanted = [each for each in found if _is_wanted(each, asked)]
    return sorted(wanted, key=_strongest_first)


def groups_not_asked(needs: Iterable[CommunityNeed]) -> list[str]:
    """Audiences about whom nobody has asked for any need, as far as the reader may see."""
    asked = {
        need.audience
        for need in needs
        if any(row.method in ASKING for row in need.seen_evidence)  # type: ignore[attr-defined]
    }
    return [str(label) for value, label in GROUPS if value not in asked]


def _is_wanted(each: Shown, asked: Asked) -> bool:
    need = each.need
    topics = {str(tie.topic_id) for tie in need.seen_topics}  # type: ignore[attr-defined]
    return (
        asked.kind in ("", need.kind)
        and asked.audience in ("", need.audience)
        and asked.outlet in ("", str(need.outlet_id))
        and asked.standing in ("", each.strength.standing)
        and (not asked.topic or asked.topic in topics)
    )


def _strongest_first(each: Shown) -> tuple[int, int, bool, int]:
    order = list(reversed(Standing))
    found = each.strength
    return (order.index(found.standing), -len(found.methods), found.is_old, each.need.pk)


def _known(value: str, values: Sequence[str]) -> str:
    return value if value in values else ""
