"""What stands in the way of a yes, where the library says so: asked by whoever records one."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from wherewithal.partnerships.asks.models import Ask, AskState
from wherewithal.partnerships.before.queries import before_yes
from wherewithal.programs.models import ResourceNeed

YES = (AskState.YES, AskState.PARTLY)


def require_looked_first(ask: Ask, state: str, needs: Sequence[ResourceNeed]) -> None:
    """Let pass what is no yes, and a yes after all that this library insists on. Most insist on nothing."""
    if state not in YES or ask.state in YES:
        return
    found = before_yes(ask, needs)
    if found.obstacles:
        names = ", ".join(f"“{step.name}”" for step in found.obstacles)
        message = _("This library wants this looked at before a yes: %(names)s.")
        raise ValidationError({"state": message % {"names": names}})
    if found.lacks_go:
        raise ValidationError(
            {"state": _("This library wants the verdict “go” before a yes. See “Before a yes”.")}
        )
