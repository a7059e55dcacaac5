"""A need, and those who could help with it, as tests want them."""

from typing import Any

from cast import Cast
from wherewithal.programs.models import Goal, ResourceNeed


def make_need(cast: Cast, name: str = "Folding tables", **fields: Any) -> ResourceNeed:
    goal = Goal.objects.create(library=cast.library, name="Meet and eat")
    values = {"kind": "material", **fields}
    return ResourceNeed.objects.create(library=cast.library, goal=goal, name=name, **values)


def page_of(need: ResourceNeed) -> str:
    return f"/sunnydale/resource-needs/{need.pk}/who-can-help/"
