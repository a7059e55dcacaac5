"""What is said to have been done was done on a day that has come: nothing counts before it is true."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from cast import Cast
from make import make_organization
from partnerships.asking import ask_for
from partnerships.keeping import relationship
from programs.plans import need_of, plan
from wherewithal.partnerships.before.actions import add_vetting_step
from wherewithal.partnerships.before.models import VettingDone
from wherewithal.partnerships.contact.models import Conversation
from wherewithal.partnerships.ending.actions import end_partnership
from wherewithal.partnerships.exchange.models import Exchange

STILL_TO_COME = "This day is still to come."


def send(cast: Cast, address: str, **values: Any) -> str:
    answer = cast.client(cast.lee).post(f"/sunnydale/{address}", values)
    return answer.content.decode() if answer.status_code == 200 else "saved"


@pytest.mark.parametrize(("days", "is_kept"), [(0, True), (-9, True), (9, False)])
def test_a_talk_and_a_gift_lie_behind_us(cast: Cast, days: int, is_kept: bool) -> None:
    on = (timezone.localdate() + timedelta(days=days)).isoformat()
    talk = send(cast, "talked/note/", whom="Bea", words="Zqseedlings", on=on, level="library")
    gift = send(
        cast, "exchanges/add/", whom="Bea", direction="given", kind="hours", words="Zqhall", on=on
    )
    kept = [model.objects.in_library(cast.library).count() for model in (Conversation, Exchange)]
    if is_kept:
        assert (talk, gift, kept) == ("saved", "saved", [1, 1])
    else:
        assert kept == [0, 0]
        assert STILL_TO_COME in talk
        assert "Zqseedlings" in talk
        assert STILL_TO_COME in gift
        assert "Zqhall" in gift


def test_a_check_that_is_only_planned_opens_no_gate(cast: Cast) -> None:
    club = make_organization(cast.library, "Garden club")
    row = relationship(cast, organization=club)
    ask = ask_for(cast, need_of(plan(cast.library), "material", name="Tables"), organization=club)
    step = add_vetting_step(
        by=cast.ada, name="Insured", applies_to="organizations", is_must=True, position=1
    )
    on = (timezone.localdate() + timedelta(days=9)).isoformat()
    for address in (
        f"asks/{ask.pk}/vetting/{step.pk}/",
        f"partnerships/{row.pk}/vetting/{step.pk}/",
    ):
        said = send(cast, address, on=on, note="In the blue folder")
        assert STILL_TO_COME in said
        assert "In the blue folder" in said
    assert not VettingDone.objects.in_library(cast.library).exists()


def test_thanks_and_results_that_are_still_to_come_are_not_done(cast: Cast) -> None:
    row = relationship(cast, organization=make_organization(cast.library, "Garden club"))
    today = timezone.localdate()
    ending = end_partnership(by=cast.lee, asset=row, ended_on=today)
    on = (today + timedelta(days=9)).isoformat()
    thanks = send(cast, f"partnerships/{row.pk}/ending/thanks/", whom="The mayor", done_on=on)
    shared = send(
        cast,
        f"partnerships/{row.pk}/ending/change/",
        ended_on=today.isoformat(),
        numbers="Forty teens",
        shared_on=on,
    )
    assert STILL_TO_COME in thanks
    assert "The mayor" in thanks
    assert STILL_TO_COME in shared
    assert "Forty teens" in shared
    ending.refresh_from_db()
    assert (ending.shared_on, ending.numbers) == (None, "")
