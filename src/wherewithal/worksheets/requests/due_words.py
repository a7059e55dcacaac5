"""When an answer is due, as people say it."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wherewithal.worksheets.models import WorksheetRequest


def due_in_words(request: WorksheetRequest) -> str:
    """The day to answer by, and how far away it is; nothing where none was named."""
    if request.due_on is None:
        return ""
    day = date_format(request.due_on, "DATE_FORMAT")
    if request.answered_at is not None:
        return day
    days = (request.due_on - timezone.localdate()).days
    return _("%(distance)s · %(day)s") % {"day": day, "distance": _distance(days)}


def _distance(days: int) -> str:
    if days == 0:
        return _("today")
    if days > 0:
        return ngettext("tomorrow", "in %(days)s days", days) % {"days": days}
    return ngettext("overdue since yesterday", "%(days)s days overdue", -days) % {"days": -days}
