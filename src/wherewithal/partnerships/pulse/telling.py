"""How history tells of a pulse: that a round was begun and closed; of answers never anything."""

from django.utils.translation import gettext_lazy as _

from wherewithal.accounts.actors import Member
from wherewithal.audit.rows import RowData
from wherewithal.audit.telling import Telling, anyone, nobody, without_name
from wherewithal.partnerships.kept.telling import takes_back_of_partnership


def _unseen(member: Member, state: RowData, latest: RowData) -> bool:
    """Answers are shown by the page of the pulse alone, where nobody can be guessed at."""
    return False


TELLINGS = (
    Telling(
        "pulseround",
        _("round of a pulse"),
        "lines",
        anyone,
        takes_back_of_partnership,
        name=without_name,
        must_see=frozenset({"asset_id"}),
        quiet=frozenset({"link_id"}),
    ),
    Telling("pulsecount", _("count of a pulse"), "lines", _unseen, nobody, name=without_name),
    Telling("pulsewords", _("words of a pulse"), "lines", _unseen, nobody, name=without_name),
    Telling("pulsetaken", _("answer to a pulse"), "lines", _unseen, nobody, name=without_name),
)
