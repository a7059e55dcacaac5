"""How history tells of members and links: to admins, and to each member of themself."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, nobody, without_name


def _sees_membership(member: Member, state: RowData, latest: RowData) -> bool:
    return member.can(Permission.MANAGE_MEMBERS) or state.get("user_id") == member.actor_user_id


def _takes_back(member: Member, state: RowData, beside: Sequence[tuple[str, RowData]]) -> bool:
    """Admins; where only the record of who a member is was changed, editors and that member too."""
    if member.can(Permission.MANAGE_MEMBERS):
        return True
    around = [row for model, row in beside if model == "membership" and row["id"] == state["id"]]
    rights = {(row["role"], row["outlet_id"], row["team_id"]) for row in around}
    only_the_person = len(around) > 1 and len(rights) == 1
    is_own = state.get("user_id") == member.actor_user_id
    return only_the_person and (is_own or member.can(Permission.EDIT_PEOPLE))


def _sees_links(member: Member, state: RowData, latest: RowData) -> bool:
    return member.can(Permission.MANAGE_MEMBERS)


TELLINGS = (
    Telling(
        "membership",
        _("member"),
        "members",
        _sees_membership,
        _takes_back,
        name=without_name,
        quiet=frozenset({"user_id", "since"}),
    ),
    Telling(
        "accesslink",
        _("link"),
        "members",
        _sees_links,
        nobody,
        name=without_name,
        quiet=frozenset({"digest", "values", "user_id"}),
        why_not=_("A link that was used or closed stays closed. Send a new one instead."),
    ),
)
