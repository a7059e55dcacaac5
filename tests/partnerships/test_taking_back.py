"""Words about a partnership are taken back by whoever wrote them, and leave no trace; others' words stay."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from make import make_person
from partnerships.keeping import relationship
from tokens import without_tokens
from wherewithal.accounts.models import Membership
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity.models import Asset
from wherewithal.history.actions import take_back
from wherewithal.partnerships.agreements import actions as agreements
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.ending import actions as endings
from wherewithal.partnerships.kept import actions as kept
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts
from wherewithal.partnerships.taking_back.actions import withdraw_partnership_words

DAY = date(2027, 4, 1)
WORDS = "The kestrel is always late"


def write_goal(cast: Cast, asset: Asset) -> tuple[str, int]:
    return "partnershipfacts", kept.change_partnership(
        by=cast.lee, asset=asset, shared_goal=WORDS
    ).pk


def write_agreement(cast: Cast, asset: Asset) -> tuple[str, int]:
    return "agreement", agreements.change_agreement(by=cast.lee, asset=asset, roles=WORDS).pk


def write_approval(cast: Cast, asset: Asset) -> tuple[str, int]:
    agreement = agreements.change_agreement(by=cast.ada, asset=asset, roles="They dig")
    step = agreements.add_approval_step(by=cast.ada, name="Somebody reads it")
    row = agreements.approve_agreement(
        by=cast.lee, agreement=agreement, step=step, on=DAY, words=WORDS
    )
    return "approval", row.pk


def write_part(cast: Cast, asset: Asset) -> tuple[str, int]:
    person = make_person(cast.library, "Pam", consent="given")
    row = kept.add_partnership_contact(
        by=cast.lee, asset=asset, side="theirs", person=person, part=WORDS
    )
    return "partnershipcontact", row.pk


def write_thanks(cast: Cast, asset: Asset) -> tuple[str, int]:
    ending = endings.end_partnership(by=cast.ada, asset=asset, ended_on=DAY)
    return "partnershipthanks", endings.add_thanks(by=cast.lee, ending=ending, whom=WORDS).pk


WRITERS = [write_goal, write_agreement, write_approval, write_part, write_thanks]


def withdraw(cast: Cast, member: Membership, model: str, key: int) -> Any:
    return cast.client(member).post(
        f"/sunnydale/partnerships/words/{model}/{key}/withdraw/", follow=True
    )


def listed(cast: Cast, asset: Asset, member: Membership) -> str:
    found = cast.client(member).get(f"/sunnydale/partnerships/{asset.pk}/my-words/")
    return without_tokens(found.content.decode())


@pytest.mark.parametrize("write", WRITERS)
def test_the_author_takes_them_back_out_of_the_row_and_all_of_history(
    cast: Cast, write: Any
) -> None:
    asset = relationship(cast)
    model, key = write(cast, asset)
    assert WORDS in listed(cast, asset, cast.lee)
    assert withdraw(cast, cast.lee, model, key).status_code == 200
    assert not is_anywhere(cast, "kestrel")
    assert "You have written nothing about this partnership" in listed(cast, asset, cast.lee)


@pytest.mark.parametrize("write", WRITERS)
def test_nobody_else_does(cast: Cast, write: Any) -> None:
    asset = relationship(cast)
    model, key = write(cast, asset)
    for member in (cast.ada, cast.cal, cast.rae):
        assert withdraw(cast, member, model, key).status_code == 404
        with pytest.raises(PermissionDenied):
            withdraw_partnership_words(by=member, model=model, key=str(key))
    assert is_anywhere(cast, "kestrel")


def test_what_a_colleague_wrote_into_another_part_stays(cast: Cast) -> None:
    asset = relationship(cast)
    agreements.change_agreement(by=cast.ada, asset=asset, upkeep="They water the beds")
    model, key = write_agreement(cast, asset)
    withdraw(cast, cast.lee, model, key)
    found = Agreement.objects.in_library(cast.library).get()
    assert (found.roles, found.upkeep) == ("", "They water the beds")


def test_what_a_colleague_wrote_around_them_stays(cast: Cast) -> None:
    asset = relationship(cast)
    model, key = write_goal(cast, asset)
    kept.change_partnership(by=cast.ada, asset=asset, shared_goal=f"A garden. {WORDS}")
    withdraw(cast, cast.lee, model, key)
    assert PartnershipFacts.objects.in_library(cast.library).get().shared_goal == "A garden. –"
    assert not is_anywhere(cast, "kestrel")


def test_words_that_were_replaced_are_taken_out_of_history(cast: Cast) -> None:
    asset = relationship(cast)
    model, key = write_goal(cast, asset)
    kept.change_partnership(by=cast.ada, asset=asset, shared_goal="A garden for all")
    assert "These stand in History alone." in listed(cast, asset, cast.lee)
    withdraw(cast, cast.lee, model, key)
    assert not is_anywhere(cast, "kestrel")
    assert PartnershipFacts.objects.in_library(cast.library).get().shared_goal == "A garden for all"


def test_whoever_undoes_has_written_nothing(cast: Cast) -> None:
    asset = relationship(cast)
    _model, key = write_goal(cast, asset)
    kept.change_partnership(by=cast.lee, asset=asset, shared_goal="")
    take_back(by=cast.ada, entry=ChangeSet.objects.latest("pk"))
    with pytest.raises(PermissionDenied):
        withdraw_partnership_words(by=cast.ada, model="partnershipfacts", key=str(key))


def test_somebody_takes_back_what_was_written_of_their_own_part(cast: Cast) -> None:
    asset = relationship(cast)
    _model, key = write_part(cast, asset)
    row = PartnershipContact.objects.in_library(cast.library).get(pk=key)
    rae = cast.rae
    rae.person = row.person
    rae.save()
    mine = cast.client(rae).get("/sunnydale/my-page/").content.decode()
    address = f"/sunnydale/partnerships/words/partnershipcontact/{key}/withdraw/"
    assert (WORDS in mine, address in mine) == (True, True)
    assert cast.client(rae).post(address).status_code == 302
    assert not is_anywhere(cast, "kestrel")


def test_an_address_that_names_no_such_row_is_not_there(cast: Cast) -> None:
    for model, key in (("agreement", 4040), ("person", 1), ("nothing", 1)):
        assert withdraw(cast, cast.lee, model, key).status_code == 404
