"""What nobody knows yet about a program: open questions, each leading to where it is answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wherewithal.programs.kinds import facts_of
from wherewithal.programs.models import NeedKind, NeedState, Program, ResourceNeed
from wherewithal.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Question:
    """One thing nobody knows yet, and the page that takes the answer."""

    words: str
    page: str
    arguments: dict[str, int]


# Of each kind: the facts worth asking for, as sentences about “%(name)s”.
_ASKED: dict[str, dict[str, Promise]] = {
    NeedKind.FINANCIAL: {
        "amount_words": gettext_lazy("What does “%(name)s” cost?"),
        "rhythm": gettext_lazy("How often does “%(name)s” come?"),
    },
    NeedKind.TECHNOLOGY: {"how_many": gettext_lazy("How many for “%(name)s”?")},
    NeedKind.HUMAN: {
        "hours_per_week": gettext_lazy("How many hours a week for “%(name)s”?"),
        "skills": gettext_lazy("Which skills for “%(name)s”?"),
    },
    NeedKind.SPACE: {
        "seats": gettext_lazy("How many people must fit into “%(name)s”?"),
        "layout": gettext_lazy("How is “%(name)s” set up?"),
    },
    NeedKind.MATERIAL: {"how_many": gettext_lazy("How much or many for “%(name)s”?")},
    NeedKind.LEGITIMACY: {
        "whose": gettext_lazy("Whose support or permission is it: “%(name)s”?"),
        "first_step": gettext_lazy("What is the first step toward “%(name)s”?"),
    },
}  # fmt: skip


def program_questions(
    program: Program, needs: Sequence[ResourceNeed], *, has_outlets: bool
) -> Iterator[Question]:
    """What is not known of the program itself. Where there is one place, nobody asks where."""
    here = {"program_id": program.pk}
    if not program.audience and not program.audience_words:
        yield Question(_("Whom is it for?"), "change_program", here)
    if has_outlets and program.outlet_id is None and not program.program_outlets.all():
        yield Question(_("Where does it take place?"), "change_program", here)
    if not program.weekly_times.all():
        yield Question(_("When does it take place?"), "add_weekly_time", here)
    if not program.expected_attendance.is_known:
        yield Question(_("How many people come each time?"), "change_program", here)
    if not any(need.kind == NeedKind.LEGITIMACY for need in needs):
        yield Question(_("Whose support or permission does it take?"), "add_need", here)


def questions_of(need: ResourceNeed) -> Iterator[Question]:
    """What is not known of a need that is still open."""
    if need.state != NeedState.OPEN:
        return
    facts = facts_of(need)
    for name, words in _ASKED[need.kind].items():
        row = need if name == "how_many" else facts
        if _is_blank(getattr(row, name)):
            page = {"resource_need_id": need.pk}
            yield Question(str(words) % {"name": need.name}, "change_need", page)


def _is_blank(value: Any) -> bool:
    return not value.is_known if isinstance(value, Quantity) else value in (None, "")
