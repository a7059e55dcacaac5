"""Priorities: evidence and fit of each, own order and order together, decisions."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cast import Cast
from make import make_asset, make_community_asset, make_note, make_person
from wherewithal.accounts.sensitivity import Level
from wherewithal.community.needs import actions as needs
from wherewithal.opportunities.weighing import actions
from wherewithal.opportunities.weighing.fit import fits
from wherewithal.opportunities.weighing.models import OwnPlace, PriorityCandidate, PriorityDecision
from wherewithal.people.models import PersonLine
from wherewithal.programs import actions as programs
from wherewithal.vocabulary import actions as vocabulary

PAGE = "/sunnydale/priorities/"


def candidates(cast: Cast) -> tuple[PriorityCandidate, PriorityCandidate]:
    signing = actions.add_candidate(by=cast.lee, text="Signed storytime")
    return signing, actions.add_candidate(by=cast.lee, text="Robots to borrow")


def page(cast: Cast) -> str:
    return str(cast.client(cast.lee).get(PAGE).content.decode())


def test_an_empty_page_says_how_to_begin(cast: Cast) -> None:
    assert "Begin with the need that you hear most often" in page(cast)


def test_a_candidate_shows_its_evidence_and_what_bears_on_it(cast: Cast) -> None:
    need = needs.add_need(by=cast.lee, text="Deaf families cannot follow storytime")
    needs.add_evidence(by=cast.lee, need=need, method="survey", text="They said so")
    vocabulary.tag(by=cast.lee, row=need, name="Sign language")
    desk = make_asset(cast.library, "staff", "Desk staff")
    make_note(desk, "strength", "Two of us know some sign language")
    make_note(desk, "challenge", "No interpreter for deaf people")
    make_note(desk, "strength", "Good with robots")
    john = make_person(cast.library, "John", consent="given")
    PersonLine.objects.create(
        library=cast.library, person=john, kind="offer", text="Teaching the ASL alphabet"
    )
    actions.add_candidate(by=cast.lee, text="Signed storytime", need=need)
    [(fit, _together)] = cast.client(cast.rae).get(PAGE).context["fits"]
    assert [told.sentence for told in fit.needs] == ["One method (survey), no day noted"]
    assert [note.text for note in fit.strengths] == ["Two of us know some sign language"]
    assert [note.text for note in fit.gaps] == ["No interpreter for deaf people"]
    assert [line.text for line in fit.lines] == ["Teaching the ASL alphabet"]


def test_a_need_is_put_up_from_its_page_and_says_so_afterwards(cast: Cast) -> None:
    need = needs.add_need(by=cast.cal, text="Somewhere to draw")
    client, address = cast.client(cast.lee), f"/sunnydale/community/needs/{need.pk}/"
    asked = f'href="/sunnydale/priorities/add/?need={need.pk}"'
    assert asked in client.get(address).content.decode()
    candidate = actions.add_candidate(by=cast.lee, text="A drawing table", need=need)
    body = client.get(address).content.decode()
    assert asked not in body
    assert f'href="/sunnydale/priorities/#candidate-{candidate.pk}">A possible priority<' in body
    assert f'id="candidate-{candidate.pk}"' in page(cast)
    actions.change_candidate(by=cast.lee, candidate=candidate, text="A table", is_set_aside=True)
    assert "A priority, set aside for now" in client.get(address).content.decode()
    assert f'id="candidate-{candidate.pk}"' in page(cast)


def test_only_who_may_is_asked_to_put_up_a_need_and_never_a_private_one(cast: Cast) -> None:
    shared = needs.add_need(by=cast.lee, text="Chess")
    private = needs.add_need(by=cast.lee, text="Secret", level="private")
    for member, need in ((cast.rae, shared), (cast.cal, shared), (cast.lee, private)):
        shown = cast.client(member).get(f"/sunnydale/community/needs/{need.pk}/")
        assert "Put it up as a priority" not in shown.content.decode()


def test_private_lines_bear_on_nothing_for_others(cast: Cast) -> None:
    desk = make_asset(cast.library, "staff", "Desk staff")
    make_note(desk, "strength", "Sewing together", level="private", noted_by=cast.cal.user)
    actions.add_candidate(by=cast.lee, text="A sewing circle")
    for member, expected in ((cast.cal, 1), (cast.rae, 0)):
        [(fit, _together)] = cast.client(member).get(PAGE).context["fits"]
        assert len(fit.strengths) == expected


def test_own_orders_make_one_together(cast: Cast) -> None:
    signing, robots = candidates(cast)
    for member, first, second in ((cast.lee, 1, 2), (cast.cal, 2, 1), (cast.ada, 2, 1)):
        places = {f"place_{signing.pk}": first, f"place_{robots.pk}": second}
        cast.client(member).post(f"{PAGE}order/", places)
    shown = cast.client(cast.rae).get(PAGE)
    assert [fit.candidate.text for fit, _ranks in shown.context["fits"]] == [
        "Robots to borrow",
        "Signed storytime",
    ]
    assert "Average rank 1.33 (1 + 1 + 2, by 3 people)" in shown.content.decode()


def test_an_order_without_a_place_is_an_order_of_the_rest(cast: Cast) -> None:
    signing, robots = candidates(cast)
    actions.keep_own_order(by=cast.cal, candidates=[signing, robots])
    cast.client(cast.cal).post(f"{PAGE}order/", {f"place_{robots.pk}": 5})
    places = OwnPlace.objects.in_library(cast.library).values_list("candidate", "place")
    assert list(places) == [(robots.pk, 1)]


def test_a_number_that_is_none_is_asked_again_and_nothing_is_lost(cast: Cast) -> None:
    signing, robots = candidates(cast)
    typed = {f"place_{signing.pk}": "first", f"place_{robots.pk}": "2"}
    answer = cast.client(cast.cal).post(f"{PAGE}order/", typed)
    assert 'value="first"' in answer.content.decode()
    assert OwnPlace.objects.in_library(cast.library).count() == 0


def test_a_decision_keeps_reasons_and_ranks(cast: Cast) -> None:
    signing, robots = candidates(cast)
    actions.keep_own_order(by=cast.cal, candidates=[robots, signing])
    client = cast.client(cast.lee)
    decided = {f"place_{signing.pk}": 1, f"place_{robots.pk}": "", "reasons": "They asked first"}
    client.post(f"{PAGE}decide/", decided)
    decision = PriorityDecision.objects.in_library(cast.library).get()
    places = decision.places.values_list("candidate", "place", "rank_sum", "orders")
    assert list(places) == [(signing.pk, 1, 2, 1)]
    client.post(f"{PAGE}decisions/{decision.pk}/reopen/", {"why": "A grant for robots"})
    told = page(cast)
    assert "They asked first" in told
    assert "A grant for robots" in told


def test_reasons_are_asked_for_and_what_was_typed_stays(cast: Cast) -> None:
    signing, _robots = candidates(cast)
    answer = cast.client(cast.lee).post(f"{PAGE}decide/", {f"place_{signing.pk}": 7})
    assert 'value="7"' in answer.content.decode()
    assert PriorityDecision.objects.in_library(cast.library).count() == 0


def test_a_decision_is_opened_again_once(cast: Cast) -> None:
    signing, _robots = candidates(cast)
    decision = actions.decide_priorities(by=cast.lee, candidates=[signing], reasons="So")
    actions.reopen_decision(by=cast.lee, decision=decision, why="")
    with pytest.raises(ValidationError):
        actions.reopen_decision(by=cast.lee, decision=decision, why="")


def test_what_was_decided_on_is_set_aside_and_not_removed(cast: Cast) -> None:
    signing, robots = candidates(cast)
    actions.decide_priorities(by=cast.lee, candidates=[signing], reasons="So")
    with pytest.raises(ValidationError):
        actions.remove_candidate(by=cast.lee, candidate=signing)
    actions.change_candidate(by=cast.lee, candidate=signing, text=signing.text, is_set_aside=True)
    [(fit, _together)] = cast.client(cast.rae).get(PAGE).context["fits"]
    assert fit.candidate == robots


def test_a_private_need_is_not_put_before_everybody(cast: Cast) -> None:
    need = needs.add_need(by=cast.ada, text="Secret", level="private")
    with pytest.raises(PermissionDenied):
        actions.add_candidate(by=cast.ada, text="Secret", need=need)


def test_withdrawn_words_of_a_need_leave_its_candidate(cast: Cast) -> None:
    need = needs.add_need(by=cast.cal, text="Kestrels nest here")
    candidate = actions.add_candidate(by=cast.lee, text="Kestrels nest here", need=need)
    needs.withdraw_said(by=cast.cal, row=need)
    candidate.refresh_from_db()
    assert candidate.text == "–"


def test_programs_and_cards_of_the_same_topic_stand_beside_a_candidate(cast: Cast) -> None:
    running, over = (programs.add_program(by=cast.lee, name=name) for name in ("Signed", "Once"))
    programs.change_program(by=cast.lee, program=over, state="ended")
    club = make_community_asset(cast.library, "Deaf club")
    hidden = make_community_asset(cast.library, "Hush", level=Level.PRIVATE)
    for row in (running, over, club, hidden):
        topic = vocabulary.tag(by=cast.lee, row=row, name="Signing").topic
    make_community_asset(cast.library, "Signing choir")  # nobody tied it
    candidate = actions.add_candidate(by=cast.lee, text="Everybody understands", topic=topic)
    (fit,) = fits(cast.lee, [candidate])
    assert ([row.name for row in fit.programs], [row.name for row in fit.cards]) == (
        ["Signed"],
        ["Deaf club"],
    )
    assert "<summary>1 program, 1 card around us</summary>" in page(cast)
    programs.change_program(by=cast.lee, program=running, state="ended")
    assert "<summary>1 card around us</summary>" in page(cast)
