"""One row of every kind in one library: what the conventions walk over.

Every word that a person could have typed begins with "zq", so that a test can tell data from the
product's own words. A page whose address names a row finds it here: `asset_id` is the sample's asset.
"""

from cast import Cast
from conventions.sample.around import make_community, make_community_needs, make_surveys
from conventions.sample.contact import make_contact
from conventions.sample.own import make_assets, make_people, make_places, make_reviews
from conventions.sample.pending import make_pending, token_for
from conventions.sample.plans import (
    make_asks,
    make_before_yes,
    make_debriefs,
    make_endings,
    make_needs,
    make_observations,
    make_offers,
    make_opportunities,
    make_partnerships,
    make_priorities,
    make_programs,
)
from conventions.sample.rows import DATA_MARK, Sample
from wherewithal.accounts.models import User
from wherewithal.libraries.models import Library

__all__ = ["DATA_MARK", "Sample", "make_sample", "token_for"]


def make_sample(cast: Cast) -> Sample:
    """Everything once."""
    _mark_names(cast)
    sample = Sample(cast)
    make_places(sample)
    make_people(sample)
    make_assets(sample)
    make_community(sample)
    make_programs(sample)
    make_needs(sample)
    make_community_needs(sample)
    make_offers(sample)
    make_asks(sample)
    make_debriefs(sample)
    make_endings(sample)
    make_contact(sample)
    make_partnerships(sample)
    make_before_yes(sample)
    make_opportunities(sample)
    make_priorities(sample)
    make_observations(sample)
    make_reviews(sample)
    make_surveys(sample)
    make_pending(sample)
    sample.rows["member"] = sample.rows["membership"] = cast.cal
    return sample


def _mark_names(cast: Cast) -> None:
    for user in User.objects.all():
        User.objects.filter(pk=user.pk).update(name=f"Zq{user.name.lower()}")
    for library in Library.objects.all():
        Library.objects.filter(pk=library.pk).update(
            name=f"Zq{library.slug} zqlibrary", setting="zqsetting", travel="zqbus", hours="zqhours"
        )
    for member in (cast.ada, cast.lee, cast.cal, cast.rae, cast.max):
        member.user.refresh_from_db()
        member.library.refresh_from_db()
