"""What may happen to somebody, or to their words, that takes them off pages at once."""

from collections.abc import Callable

from insights.privacy.planted import Somebody, Town
from wherewithal.capacity import actions as capacity
from wherewithal.community import actions as community
from wherewithal.insights.networks import actions as networks
from wherewithal.insights.said_why.actions import withdraw_why
from wherewithal.people import actions as people
from wherewithal.people.models import Consent


def _one_who_agreed(town: Town) -> Somebody:
    """Neither of the two who read the pages."""
    readers = {town.cast.cal.person_id, town.cast.rae.person_id}
    found = [each for each in town.somebodies if each.may_be_suggested]
    return town.by_chance.choice([each for each in found if each.row.pk not in readers])


def opting_out(town: Town) -> None:
    one = _one_who_agreed(town)
    networks.stay_out(by=town.cast.ada, person=one.row)
    one.stays_out = True


def declining(town: Town) -> None:
    one = _one_who_agreed(town)
    people.record_consent(by=town.cast.ada, person=one.row, consent=Consent.DECLINED)
    one.consent = Consent.DECLINED


def removed(town: Town) -> None:
    one = _one_who_agreed(town)
    for facts in one.row.relationships.all():
        capacity.remove_asset(by=town.cast.ada, asset=facts.asset)
    one.row.refresh_from_db()
    people.remove_person(by=town.cast.ada, person=one.row)
    one.is_gone = True


def withdrawing(town: Town) -> None:
    """Every second line, card, note and reason."""
    acts = {
        "line": lambda by, row: people.withdraw_line(by=by, line=row),
        "card": lambda by, row: community.withdraw_community_asset(by=by, asset=row),
        "note": lambda by, row: capacity.withdraw_note(by=by, note=row),
        "why": lambda by, row: withdraw_why(by=by, row=row),
    }
    for secret in [each for each in town.secrets if each.row is not None][::2]:
        if any(each.is_gone for each in secret.about):
            continue  # it lies in the bin with them
        act = acts[secret.where.split(":")[0].split()[0]]
        act(getattr(town.cast, secret.author), secret.row)
        secret.is_withdrawn = True


WAYS: list[Callable[[Town], None]] = [opting_out, declining, removed, withdrawing]
