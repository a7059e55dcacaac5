"""The days on which whoever keeps a partnership wants to look at it, or at its agreement, again."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.partnerships.agreements.queries import agreement_of
from wherewithal.partnerships.dates import Dated
from wherewithal.partnerships.kept import queries
from wherewithal.partnerships.kept.models import Side
from wherewithal.programs.coverage.gather import today_of


def days_of_reviews(member: Membership) -> Iterator[Dated]:
    """Of the partnerships that this member keeps; none with a person who has not agreed to be named."""
    has_day = Q(partnership_facts__review_on__isnull=False)
    has_day |= Q(partnership_agreement__review_on__isnull=False)
    rows = queries.partnerships_in(member, leaving=True)
    for asset in rows.filter(has_day).filter(_kept_by(member)).distinct():
        review_on = queries.partnership_facts_of(asset).review_on
        if review_on is not None:
            words = _("Look at it again: %(name)s") % {"name": asset.name}
            page = ("partnership", {"asset_id": asset.pk})
            yield Dated("asset", asset.pk, "review_on", review_on, words, page)
        agreement = agreement_of(asset)
        if agreement.review_on is not None:
            words = _("Read the agreement again: %(name)s") % {"name": asset.name}
            page = ("agreement", {"asset_id": asset.pk})
            yield Dated("agreement", agreement.pk, "review_on", agreement.review_on, words, page)


def _kept_by(member: Membership) -> Q:
    """Whom the worksheet names as a holder, and who is noted as one of ours today."""
    today = today_of(member.library_id)
    ours = Q(partnership_contacts__side=Side.OURS)
    ours &= queries.here_on(today, of="partnership_contacts__")
    found = ours & Q(partnership_contacts__member=member.pk)
    if member.person_id is not None:
        found |= ours & Q(partnership_contacts__person=member.person_id)
        found |= Q(relationship_facts__holder=member.person_id)
        found |= Q(relationship_facts__second_holder=member.person_id)
    return found
