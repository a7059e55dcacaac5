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
from wherewithal.partnerships.taking_back import queries
from wherewithal.partnerships.taking_back.actions import withdraw_partnership_words
from wherewithal.partnerships.taking_back.queries import Mine

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


def texts(member: Membership, model: str, key: int) -> list[Mine]:
    row = queries.row_of(member, model, str(key))
    return queries.my_texts(member, {(model, str(key)): row}) if row is not None else []


def address(model: str, key: int, column: str = "words", text: int = 1) -> str:
    return f"/sunnydale/partnerships/words/{model}/{key}/{column}/{text}/withdraw/"


def withdraw(cast: Cast, member: Membership, model: str, key: int) -> Any:
    """Each text that they have there, one after the other; an address of nothing where there is none."""
    found = [address(model, key, each.column, each.text) for each in texts(member, model, key)]
    for there in found or [address(model, key)]:
        answer = cast.client(member).post(there, follow=True)
    return answer


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
    (theirs,) = texts(cast.lee, model, key)
    for member in (cast.ada, cast.cal, cast.rae):
        assert withdraw(cast, member, model, key).status_code == 404
        refused = {"model": model, "key": str(key), "text": theirs.text}
        with pytest.raises(PermissionDenied):
            withdraw_partnership_words(by=member, column=theirs.column, **refused)
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
    assert (
        len(texts(cast.lee, "partnershipfacts", key)),
        texts(cast.ada, "partnershipfacts", key),
    ) == (1, [])


def test_somebody_takes_back_what_was_written_of_their_own_part(cast: Cast) -> None:
    asset = relationship(cast)
    _model, key = write_part(cast, asset)
    row = PartnershipContact.objects.in_library(cast.library).get(pk=key)
    rae = cast.rae
    rae.person = row.person
    rae.save()
    mine = cast.client(rae).get("/sunnydale/my-page/").content.decode()
    (theirs,) = texts(rae, "partnershipcontact", key)
    there = address("partnershipcontact", key, "part", theirs.text)
    assert (WORDS in mine, there in mine) == (True, True)
    assert cast.client(rae).post(there).status_code == 302
    assert not is_anywhere(cast, "kestrel")


def test_an_address_that_names_no_such_row_is_not_there(cast: Cast) -> None:
    for model, key in (("agreement", 4040), ("person", 1), ("nothing", 1)):
        assert withdraw(cast, cast.lee, model, key).status_code == 404


# --- Several write into one text ----------------------------------------------------------------

GARDEN = "A garden for all the neighbors."
LATE = "Kestrels are always late."


def goal(cast: Cast, asset: Asset, *written: tuple[Membership, str]) -> PartnershipFacts:
    for by, text in written:
        facts = kept.change_partnership(by=by, asset=asset, shared_goal=text)
    return facts


@pytest.mark.parametrize(
    "text",
    [f"{GARDEN} {LATE}", f"{LATE} {GARDEN}", f"A garden {LATE} for all the neighbors.", LATE],
)
def test_a_later_author_takes_their_own_words_alone(cast: Cast, text: str) -> None:
    facts = goal(cast, relationship(cast), (cast.ada, GARDEN), (cast.lee, text))
    withdraw(cast, cast.lee, "partnershipfacts", facts.pk)
    facts.refresh_from_db()
    assert facts.shared_goal == (GARDEN if text != LATE else "")
    assert not is_anywhere(cast, "late")
    assert is_anywhere(cast, "a garden for all the neighbors.")


def test_the_first_author_leaves_what_a_later_one_wrote(cast: Cast) -> None:
    facts = goal(cast, relationship(cast), (cast.ada, LATE), (cast.lee, f"{LATE} {GARDEN}"))
    withdraw(cast, cast.ada, "partnershipfacts", facts.pk)
    facts.refresh_from_db()
    assert facts.shared_goal == f"– {GARDEN}"
    assert not is_anywhere(cast, "late")


def test_of_an_edited_copy_the_words_go_and_the_page_says_what_stays(cast: Cast) -> None:
    asset = relationship(cast)
    facts = goal(cast, asset, (cast.lee, LATE), (cast.ada, "Kestrels are sadly late, says Bo."))
    (mine,) = texts(cast.lee, "partnershipfacts", facts.pk)
    there = address("partnershipfacts", facts.pk, "shared_goal", mine.text)
    question = cast.client(cast.lee).get(there).content.decode()
    assert "What others wrote stays. There it then says: “– sadly –, says Bo.”" in question
    cast.client(cast.lee).post(there)
    facts.refresh_from_db()
    assert facts.shared_goal == "– sadly –, says Bo."
    assert not is_anywhere(cast, "kestrels")


def test_whoever_changes_capitals_alone_has_written_nothing(cast: Cast) -> None:
    asset = relationship(cast)
    facts = goal(cast, asset, (cast.lee, LATE), (cast.ada, f"{LATE.upper()} {GARDEN}"))
    withdraw(cast, cast.lee, "partnershipfacts", facts.pk)
    facts.refresh_from_db()
    assert facts.shared_goal == f"– {GARDEN}"
    assert not is_anywhere(cast, "late")


def test_words_that_another_typed_anew_stay_and_the_page_says_so(cast: Cast) -> None:
    anew = "We would like those birds to come on time"
    facts = goal(cast, relationship(cast), (cast.lee, LATE), (cast.ada, anew))
    (mine,) = texts(cast.lee, "partnershipfacts", facts.pk)
    assert (mine.stands, mine.left) == (False, anew)
    withdraw(cast, cast.lee, "partnershipfacts", facts.pk)
    facts.refresh_from_db()
    assert facts.shared_goal == anew


def test_a_sentence_typed_once_more_elsewhere_in_the_text_goes_as_well(cast: Cast) -> None:
    asset = relationship(cast)
    again = f"{GARDEN} {LATE}"
    facts = goal(cast, asset, (cast.lee, LATE), (cast.ada, ""), (cast.ada, again))
    withdraw(cast, cast.lee, "partnershipfacts", facts.pk)
    facts.refresh_from_db()
    assert facts.shared_goal == f"{GARDEN} –."
    assert not is_anywhere(cast, "late")


def test_texts_are_withdrawn_one_by_one(cast: Cast) -> None:
    asset = relationship(cast)
    facts = goal(cast, asset, (cast.lee, GARDEN), (cast.lee, f"{GARDEN} {LATE}"))
    kept.change_partnership(by=cast.lee, asset=asset, success="They smile a lot")
    mine = texts(cast.lee, "partnershipfacts", facts.pk)
    assert [each.words for each in mine] == [LATE, GARDEN, "They smile a lot"]
    cast.client(cast.lee).post(address("partnershipfacts", facts.pk, "shared_goal", mine[0].text))
    facts.refresh_from_db()
    assert (facts.shared_goal, facts.success) == (GARDEN, "They smile a lot")
    assert not is_anywhere(cast, "late")
    left = texts(cast.lee, "partnershipfacts", facts.pk)
    assert [each.words for each in left] == [GARDEN, "They smile a lot"]


def test_headings_say_what_a_person_calls_them(cast: Cast) -> None:
    asset = relationship(cast)
    for write in WRITERS:
        write(cast, asset)
    page = listed(cast, asset, cast.lee)
    for heading in (
        "What both want: shared goal",
        "In the agreement: who does what",
        "Beside an approval: note",
        "Who keeps it: what they do in it",
        "Whom to thank: whom, in words",
    ):
        assert heading in page
