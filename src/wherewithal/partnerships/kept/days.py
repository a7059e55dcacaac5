"""The days on which whoever keeps a partnership wants to look at it, or at its agreement, again."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from wherewithal.accounts.models import Membership
from wherewithal.audit.rows import model_slug
from wherewithal.partnerships.agreements.queries import agreement_of
from wherewithal.partnerships.dates import Dated
from wherewithal.partnerships.kept import queries
from wherewithal.partnerships.kept.models import PartnershipFacts
from wherewithal.programs.coverage.gather import today_of


def days_of_reviews(member: Membership) -> Iterator[Dated]:
    """Of the partnerships that this member keeps and that go on; none with a person who has not agreed to be named."""
    today = today_of(member.library_id)
    has_day = Q(partnership_facts__review_on__isnull=False)
    has_day |= Q(partnership_agreement__review_on__isnull=False)
    rows = queries.partnerships_in(member, leaving=True).filter(has_day)
    for asset in rows.filter(queries.kept_by(member, today=today)).exclude(queries.is_over(today)):
        facts, about = queries.partnership_facts_of(asset), ("asset", asset.pk)
        if facts.review_on is not None:
            words = _("Look at it again: %(name)s") % {"name": asset.name}
            page = ("partnership", {"asset_id": asset.pk})
            row = (model_slug(PartnershipFacts), facts.pk)
            yield Dated(*about, "review_on", facts.review_on, words, page, (row, about))
        agreement = agreement_of(asset)
        if agreement.review_on is not None:
            words = _("Read the agreement again: %(name)s") % {"name": asset.name}
            page = ("agreement", {"asset_id": asset.pk})
            line = ("agreement", agreement.pk)
            yield Dated(*line, "review_on", agreement.review_on, words, page, (about,))
