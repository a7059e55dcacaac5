"""What removing a place or team does to the rest, in sentences for the confirmation."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import ngettext_lazy

from wherewithal.audit.hanging import hanging_on

_SENTENCES: dict[str, Promise] = {
    "asset": ngettext_lazy(
        "%(count)s row of the worksheets stays, and no longer names this team.",
        "%(count)s rows of the worksheets stay, and no longer name this team.",
        "count",
    ),
    "placement": ngettext_lazy(
        "%(count)s row of the worksheets stays, and no longer says that it is here. "
        "A row that is nowhere else then counts for the whole library.",
        "%(count)s rows of the worksheets stay, and no longer say that they are here. "
        "A row that is nowhere else then counts for the whole library.",
        "count",
    ),
    "role": ngettext_lazy(
        "%(count)s role stays with its person, without this place or team.",
        "%(count)s roles stay with their people, without this place or team.",
        "count",
    ),
    "membership": ngettext_lazy(
        "%(count)s member who looks after it becomes a contributor.",
        "%(count)s members who look after it become contributors.",
        "count",
    ),
    "teamoutlet": ngettext_lazy(
        "%(count)s link between a team and an outlet goes.",
        "%(count)s links between a team and an outlet go.",
        "count",
    ),
    "tie": ngettext_lazy("%(count)s tie goes.", "%(count)s ties go.", "count"),
    "commitment": ngettext_lazy("%(count)s duty goes.", "%(count)s duties go.", "count"),
    "program": ngettext_lazy(
        "%(count)s program stays, without this place or team.",
        "%(count)s programs stay, without this place or team.",
        "count",
    ),
    "calendarentry": ngettext_lazy(
        "%(count)s day of its own calendar goes.",
        "%(count)s days of its own calendar go.",
        "count",
    ),
    "worksheetrequest": ngettext_lazy(
        "%(count)s request to fill in worksheets ends.",
        "%(count)s requests to fill in worksheets end.",
        "count",
    ),
}
_ANYTHING_ELSE = ngettext_lazy(
    "%(count)s other record lets go of it.", "%(count)s other records let go of it.", "count"
)


def consequences(row: models.Model) -> list[str]:
    """One sentence for each kind of record that hangs on this row."""
    return [
        str(_SENTENCES.get(slug, _ANYTHING_ELSE) % {"count": count})
        for slug, count in hanging_on(row).items()
    ]
