"""What is settled with a partner, and who approved which text of it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cast import Cast
from partnerships.keeping import relationship
from tokens import without_tokens
from wherewithal.partnerships.agreements import actions
from wherewithal.partnerships.agreements.models import Agreement, Approval, ApprovalStep
from wherewithal.partnerships.agreements.queries import may_approve, steps_taken
from wherewithal.partnerships.ending.actions import end_partnership
from wherewithal.programs.coverage.gather import today_of

DAY = date(2027, 4, 1)


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


def settled(cast: Cast, **texts: Any) -> Agreement:
    asset = relationship(cast)
    return actions.change_agreement(by=cast.lee, asset=asset, **(texts or {"roles": "They dig"}))


def step(cast: Cast, name: str = "The board votes", **fields: Any) -> ApprovalStep:
    return actions.add_approval_step(by=cast.ada, name=name, **fields)


def holding(cast: Cast, agreement: Agreement) -> list[bool]:
    return [taken.holds for taken in steps_taken(cast.lee, agreement)]


def test_every_part_is_optional_and_shown_under_its_heading(cast: Cast) -> None:
    asset = relationship(cast, agreement="A handshake in 1998")
    cast.client(cast.lee).post(
        f"/sunnydale/partnerships/{asset.pk}/agreement/change/",
        {"upkeep": "They water the beds", "review_on": "2027-04-01"},
    )
    found = page(cast, f"partnerships/{asset.pk}/agreement/", cast.rae)
    assert "A handshake in 1998" in found
    assert "Who looks after what comes of it" in found
    assert "They water the beds" in found
    assert "Who does what" not in found
    assert "/agreement/change/" not in found


def test_without_steps_nobody_has_to_approve(cast: Cast) -> None:
    agreement = settled(cast)
    assert "This library has not said who approves" in page(
        cast, f"partnerships/{agreement.asset_id}/agreement/"
    )


def test_steps_are_taken_in_their_order_and_signed(cast: Cast) -> None:
    agreement = settled(cast)
    second, first = step(cast, "The board votes", position=2), step(cast, "Read it", position=1)
    with pytest.raises(ValidationError, match="Another step comes first"):
        actions.approve_agreement(by=cast.lee, agreement=agreement, step=second, on=DAY)
    actions.approve_agreement(by=cast.lee, agreement=agreement, step=first, on=DAY)
    assert holding(cast, agreement) == [True, False]
    found = page(cast, f"partnerships/{agreement.asset_id}/agreement/")
    assert "Lee approved it on April 1, 2027." in found


def test_whom_a_step_names_approves_and_nobody_else(cast: Cast) -> None:
    agreement, board = settled(cast), step(cast, approver=cast.rae)
    for member in (cast.lee, cast.ada, cast.cal):
        with pytest.raises(PermissionDenied):
            actions.approve_agreement(by=member, agreement=agreement, step=board, on=DAY)
    path = f"/sunnydale/partnerships/{agreement.asset_id}/agreement/approve/{board.pk}/"
    assert cast.client(cast.lee).get(path).status_code == 404
    done = cast.client(cast.rae).post(path, {"on": "2026-04-01", "words": "With pleasure"})
    assert done.status_code == 302
    row = Approval.objects.in_library(cast.library).get()
    assert (row.by_name, row.approved_on, row.words) == ("Rae", date(2026, 4, 1), "With pleasure")


def test_nobody_has_approved_on_a_day_that_is_to_come(cast: Cast) -> None:
    agreement, board = settled(cast), step(cast)
    path = f"/sunnydale/partnerships/{agreement.asset_id}/agreement/approve/{board.pk}/"
    tomorrow = timezone.localdate() + timedelta(days=2)
    page = cast.client(cast.lee).post(path, {"on": tomorrow.isoformat(), "words": "Zqgladly"})
    told = page.content.decode()
    assert ("still to come" in told, "Zqgladly" in told) == (True, True)
    assert not Approval.objects.in_library(cast.library).exists()
    assert cast.client(cast.lee).post(path, {"on": "", "words": ""}).status_code == 302
    row = Approval.objects.in_library(cast.library).get()
    assert row.approved_on <= timezone.localdate() + timedelta(days=1)


def test_two_partnerships_have_two_agreements_and_approvals_of_their_own(cast: Cast) -> None:
    board = step(cast)
    one = settled(cast, roles="They dig")
    other = actions.change_agreement(by=cast.lee, asset=relationship(cast), roles="They sing")
    actions.approve_agreement(by=cast.lee, agreement=one, step=board, on=DAY)
    one.refresh_from_db()
    assert (one.roles, other.roles) == ("They dig", "They sing")
    assert (holding(cast, one), holding(cast, other)) == ([True], [False])
    assert [taken.approval for taken in steps_taken(cast.lee, other)] == [None]


def test_an_approval_is_taken_back_by_whoever_may_give_it(cast: Cast) -> None:
    agreement, board = settled(cast), step(cast, approver=cast.rae)
    row = actions.approve_agreement(by=cast.rae, agreement=agreement, step=board, on=DAY)
    for member in (cast.lee, cast.ada, cast.cal):
        with pytest.raises(PermissionDenied):
            actions.remove_approval(by=member, approval=row)
    assert holding(cast, agreement) == [True]
    actions.remove_approval(by=cast.rae, approval=row)
    assert holding(cast, agreement) == [False]


def test_only_the_next_step_is_offered_and_to_whom_it_names(cast: Cast) -> None:
    agreement = settled(cast)
    step(cast, "Read it", position=1, approver=cast.rae)
    step(cast, "The board votes", position=2)
    step(cast, "Sign it", position=3)
    offered = {
        who: [taken.may_approve for taken in steps_taken(getattr(cast, who), agreement)]
        for who in ("rae", "lee")
    }
    assert offered == {"rae": [True, False, False], "lee": [False, False, False]}
    assert [taken.is_next for taken in steps_taken(cast.lee, agreement)] == [True, False, False]


def test_a_step_of_another_library_is_nobodys_here(cast: Cast) -> None:
    agreement = settled(cast)
    foreign = ApprovalStep.objects.create(library=cast.elsewhere, name="Their board")
    assert not may_approve(cast.lee, foreign, agreement.asset)
    with pytest.raises(PermissionDenied):
        actions.approve_agreement(by=cast.lee, agreement=agreement, step=foreign, on=DAY)


@pytest.mark.parametrize(("days", "is_due"), [(-1, True), (0, True), (2, False)])
def test_the_page_says_when_it_is_to_be_read_again(cast: Cast, days: int, *, is_due: bool) -> None:
    on = today_of(cast.library.pk) + timedelta(days=days)
    agreement = settled(cast, roles="They dig", review_on=on)
    path = f"/sunnydale/partnerships/{agreement.asset_id}/agreement/"
    assert cast.client(cast.lee).get(path).context["is_due"] is is_due
    end_partnership(by=cast.lee, asset=agreement.asset, ended_on=today_of(cast.library.pk))
    assert cast.client(cast.lee).get(path).context["is_due"] is False


def test_a_new_step_is_offered_the_place_behind_the_others(cast: Cast) -> None:
    step(cast, "Read it")
    path = "/sunnydale/partnerships/approving/add/"
    form = cast.client(cast.ada).get(path).context["form"]
    assert form["position"].value() == 2


def test_changed_words_ask_for_approval_again(cast: Cast) -> None:
    agreement, board = settled(cast), step(cast)
    actions.approve_agreement(by=cast.lee, agreement=agreement, step=board, on=DAY)
    actions.change_agreement(by=cast.lee, asset=agreement.asset, roles="They dig, we plant")
    agreement.refresh_from_db()
    assert holding(cast, agreement) == [False]
    assert "approved an earlier text on April 1, 2027" in page(
        cast, f"partnerships/{agreement.asset_id}/agreement/"
    )
    assert "changed since it was approved" in page(cast, f"partnerships/{agreement.asset_id}/")
    actions.change_agreement(by=cast.lee, asset=agreement.asset, roles="They dig")
    agreement.refresh_from_db()
    assert holding(cast, agreement) == [True]


def test_another_day_of_the_next_look_asks_nobody_again(cast: Cast) -> None:
    agreement, board = settled(cast), step(cast)
    actions.approve_agreement(by=cast.lee, agreement=agreement, step=board, on=DAY)
    actions.change_agreement(by=cast.lee, asset=agreement.asset, review_on=DAY)
    agreement.refresh_from_db()
    assert holding(cast, agreement) == [True]


def test_nobody_signs_a_text_that_changed_while_they_read(cast: Cast) -> None:
    agreement, board = settled(cast), step(cast)
    read = agreement.digest
    actions.change_agreement(by=cast.lee, asset=agreement.asset, roles="They dig at night")
    with pytest.raises(ValidationError, match="Read it once more"):
        actions.approve_agreement(by=cast.lee, agreement=agreement, step=board, on=DAY, digest=read)
    assert list(Approval.objects.in_library(cast.library)) == []


def test_an_empty_agreement_is_not_approved(cast: Cast) -> None:
    agreement, board = settled(cast, review_on=DAY), step(cast)
    with pytest.raises(ValidationError):
        actions.approve_agreement(by=cast.lee, agreement=agreement, step=board, on=DAY)


def test_admins_say_how_the_library_approves(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        actions.add_approval_step(by=cast.lee, name="Whoever I like")
    cast.client(cast.ada).post(
        "/sunnydale/partnerships/approving/add/",
        {"name": "The board votes", "approver": str(cast.rae.pk), "position": "1"},
    )
    found = page(cast, "partnerships/approving/", cast.rae)
    assert ("The board votes" in found, "Add a step" in found) == (True, False)


def test_home_reminds_of_the_day_to_read_it_again(cast: Cast) -> None:
    yesterday = timezone.localdate() - timedelta(days=2)
    settled(cast, roles="They dig", review_on=yesterday)
    assert "Look at a partnership again" in page(cast, "")


def test_what_is_settled_can_be_found(cast: Cast) -> None:
    settled(cast, roles="Wheelbarrows before breakfast")
    assert "Wheelbarrows" in page(cast, "find/?q=Wheelbarrows")
