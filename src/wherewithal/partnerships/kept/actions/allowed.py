"""The question that every action about a partnership asks first."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.capacity.actions.assets import hold
from wherewithal.capacity.models import Area, Asset
from wherewithal.partnerships.kept import queries
from wherewithal.people.allowed import require_known


def require_edit_partnership(by: Member, asset: Asset) -> None:
    """Let pass who may change this relationship, and read about whoever it is with."""
    if not queries.may_edit_partnership(by, asset):
        message = "this relationship is not for this member to change"
        raise PermissionDenied(message)
    require_known(by, queries.facts_of(asset).person)


def hold_partnership(asset: Asset) -> Asset:
    """The row as it stands now, kept still until the action is done; only a relationship is kept over time."""
    held = hold(asset)
    if held.area != Area.RELATIONSHIP:
        raise ValidationError(_("This row is not on the relationships sheet any more."))
    return held
