"""Worth asking, put aside, open again: remembered for one pair, visible, and taken back."""

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from insights.matches.needs import make_need, page_of
from make import make_asset, make_community_asset, make_organization, make_person
from wherewithal.insights.matches import actions
from wherewithal.insights.matches.models import MatchDecision
from wherewithal.insights.matches.page import page_for
from wherewithal.people.models import Organization
from wherewithal.programs.models import ResourceNeed


def church(cast: Cast) -> Organization:
    return make_organization(cast.library, "Church", brings="Folding tables")


def standing(cast: Cast, need: ResourceNeed) -> tuple[list[str], list[str], list[str]]:
    """The names that are worth asking, open, and put aside."""
    cast.client(cast.lee).get(page_of(need))
    page = page_for(cast.lee, need)
    lists = (page.accepted, page.open, page.rejected)
    return tuple([helper.name for helper in each] for each in lists)  # type: ignore[return-value]


def test_worth_asking_stands_at_the_top_and_leads_to_setting_aside(cast: Cast) -> None:
    body, need = church(cast), make_need(cast)
    client = cast.client(cast.lee)
    answer = client.post(f"{page_of(need)}organization-{body.pk}/worth-asking/")
    assert (answer.status_code, answer["Location"]) == (302, page_of(need))
    assert standing(cast, need) == (["Church"], [], [])
    page = client.get(page_of(need)).content.decode()
    assert f"/resource-needs/{need.pk}/set-aside/?source=organization-{body.pk}" in page
    form = client.get(
        f"/sunnydale/resource-needs/{need.pk}/set-aside/?source=organization-{body.pk}"
    )
    assert form.context["form"]["source"].value() == f"organization-{body.pk}"


def test_three_long_shots_at_most_stay_so_whoever_is_worth_asking(cast: Cast) -> None:
    need = make_need(cast, "A sewing teacher", kind="human")
    machines = [
        make_asset(cast.library, "material", f"Sewing teacher {number}") for number in range(9)
    ]
    for machine in machines[:3]:
        actions.accept_match(by=cast.lee, need=need, source=machine)
    cast.client(cast.lee).get(page_of(need))
    page = page_for(cast.lee, need)
    assert (len(page.accepted), len(page.open), len(page.long_shots)) == (3, 0, 3)


def test_a_card_is_set_aside_in_its_words(cast: Cast) -> None:
    card, need = make_community_asset(cast.library, "Tables & chairs"), make_need(cast)
    actions.accept_match(by=cast.lee, need=need, source=card)
    page = cast.client(cast.lee).get(page_of(need)).content.decode()
    assert "set-aside/?words=Tables+%26+chairs" in page


def test_put_aside_with_a_reason_is_gone_for_this_need_alone(cast: Cast) -> None:
    body, need, other = church(cast), make_need(cast), make_need(cast, "Tables for a fair")
    address = f"{page_of(need)}organization-{body.pk}/put-aside/"
    typed = {"reason": "too-far", "words": "Across the river"}
    answer = cast.client(cast.lee).post(address, typed, follow=True)
    assert "“Church” is put aside for this need." in answer.content.decode()
    assert standing(cast, need) == ([], [], ["Church"])
    assert standing(cast, other) == ([], ["Church"], [])
    page = " ".join(cast.client(cast.rae).get(page_of(need)).content.decode().split())
    assert "too far" in page
    assert '<blockquote dir="auto">Across the river</blockquote>' in page
    assert "Decided by <bdi>Lee</bdi>" in page


def test_it_can_be_opened_again(cast: Cast) -> None:
    body, need = church(cast), make_need(cast)
    decision = actions.reject_match(by=cast.lee, need=need, source=body)
    cast.client(cast.lee).post(f"/sunnydale/who-can-help/{decision.pk}/open-again/")
    assert standing(cast, need) == ([], ["Church"], [])


def test_a_later_decision_takes_the_place_of_the_earlier(cast: Cast) -> None:
    body, need = church(cast), make_need(cast)
    actions.reject_match(by=cast.lee, need=need, source=body, reason="asked", words="Last May")
    actions.accept_match(by=cast.ada, need=need, source=body)
    (row,) = MatchDecision.objects.in_library(cast.library)
    assert (row.state, row.reason, row.words, row.decided_by_name) == ("accepted", "", "", "Ada")


def test_what_was_typed_stays_when_a_reason_is_none(cast: Cast) -> None:
    body, need = church(cast), make_need(cast)
    address = f"{page_of(need)}organization-{body.pk}/put-aside/"
    page = cast.client(cast.lee).post(address, {"reason": "the moon", "words": "Across the river"})
    assert (page.status_code, "Across the river" in page.content.decode()) == (200, True)
    assert standing(cast, need) == ([], ["Church"], [])


@pytest.mark.parametrize("name", ["cal", "rae"])
def test_who_may_not_change_the_need_decides_nothing(cast: Cast, name: str) -> None:
    body, need = church(cast), make_need(cast)
    address = f"{page_of(need)}organization-{body.pk}"
    client = cast.client(getattr(cast, name))
    answers = [client.post(f"{address}/{act}/") for act in ("worth-asking", "put-aside")]
    assert [answer.status_code for answer in answers] == [403, 403]
    assert MatchDecision.objects.in_library(cast.library).count() == 0


@pytest.mark.parametrize("helper", ["horoscope-1", "asset-0", "asset", "asset-x", "person-99999"])
def test_a_source_that_is_not_there_is_not_found(cast: Cast, helper: str) -> None:
    need = make_need(cast)
    address = f"{page_of(need)}{helper}/worth-asking/"
    assert cast.client(cast.lee).post(address).status_code == 404


def test_whom_one_may_not_read_about_one_does_not_decide_about(cast: Cast) -> None:
    theirs = make_person(cast.elsewhere, "Pam")
    with pytest.raises(PermissionDenied):
        actions.accept_match(by=cast.lee, need=make_need(cast), source=theirs)


def test_whoever_takes_back_their_consent_leaves_the_page_with_the_decision(cast: Cast) -> None:
    pam, need = make_person(cast.library, "Pam", consent="given"), make_need(cast)
    actions.reject_match(by=cast.lee, need=need, source=pam)
    assert standing(cast, need) == ([], [], ["Pam"])
    pam.consent = "declined"
    pam.save()
    assert standing(cast, need) == ([], [], [])
