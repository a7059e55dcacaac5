"""The day on which whoever kept a partnership that is over wants to knock again."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.audit.rows import model_slug
from wherewithal.partnerships.dates import Dated
from wherewithal.partnerships.ending.models import PartnershipEnding
from wherewithal.partnerships.kept import queries
from wherewithal.programs.coverage.gather import today_of


def days_of_doors(member: Membership) -> Iterator[Dated]:
    """Of the partnerships that this member kept; none with a person who has not agreed to be named."""
    today = today_of(member.library_id)
    rows = queries.partnerships_in(member, leaving=True).filter(queries.is_over(today))
    rows = rows.filter(queries.kept_by(member, today=today), ending__door_on__isnull=False)
    for asset in rows.select_related("ending"):
        ending, on = asset.ending, asset.ending.door_on
        if on is None:
            continue
        words = _("Knock again: %(name)s") % {"name": asset.name}
        page, about = ("ending", {"asset_id": asset.pk}), ("asset", asset.pk)
        yield Dated(
            model_slug(PartnershipEnding),
            ending.pk,
            "door_on",
            on,
            words,
            page,
            (about,),
        )
