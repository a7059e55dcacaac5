"""How history tells of topics and of what is tied to them."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.accounts.permissions import Permission
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, without_name
from wherewithal.vocabulary.models import TAGGED

Beside = Sequence[tuple[str, RowData]]


def _takes_back(member: Member, state: RowData, beside: Beside) -> bool:
    return member.can(Permission.EDIT_COMMUNITY)


TELLINGS = (
    Telling(
        "topic",
        _("topic"),
        "community",
        anyone,
        _takes_back,
        page=("topics", ""),
        is_in_bin=True,
    ),
    Telling(
        "tagging",
        _("tie to a topic"),
        "community",
        anyone,
        _takes_back,
        name=without_name,
        must_see=frozenset({"topic_id", *(f"{name}_id" for name in TAGGED)}),
        comes_along=True,
    ),
)
