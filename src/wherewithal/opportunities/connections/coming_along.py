"""What of an opportunity goes into a program's words: names that may be read by all, nobody unasked."""

from django.utils.translation import gettext as _

from wherewithal.accounts.actors import Member
from wherewithal.community.needs.models import CommunityNeed
from wherewithal.opportunities.connections.ends import rows_behind
from wherewithal.opportunities.connections.models import Opportunity
from wherewithal.programs.models import Program
from wherewithal.vocabulary.audiences import Audience


def tied_in_words(by: Member, opportunity: Opportunity) -> str:
    """One line that names what is tied, as far as it may go further than the screen."""
    keys = [end.key for end in opportunity.ends.order_by("pk")]
    rows = rows_behind(by, keys, leaving=True)
    names = [str(rows[key]).strip() for key in keys if key in rows]
    return _("Ties together: %(names)s.") % {"names": "; ".join(names)} if names else ""


def audience_of(by: Member, opportunity: Opportunity) -> str:
    """The audience that the tied needs and programs agree on; nothing where they do not."""
    keys = [end.key for end in opportunity.ends.order_by("pk")]
    rows = rows_behind(by, keys, leaving=True).values()
    told = {row.audience for row in rows if isinstance(row, CommunityNeed | Program)}
    known = told - {Audience.NOT_SAID.value}
    return str(next(iter(known))) if len(known) == 1 else ""
