"""The list of needs and interests, one of them, and what people do there."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from all_rows import all_rows, last_change
from cast import Cast
from make import make_outlet
from wherewithal.community.needs import actions
from wherewithal.community.needs.models import CommunityNeed, Evidence
from wherewithal.history.actions import take_back
from wherewithal.quantities import parse_quantity
from wherewithal.vocabulary import actions as vocabulary
from wherewithal.vocabulary.models import Tagging

LIST = "/sunnydale/community/needs/"
SIGNING = "Deaf families cannot follow storytime"


def signing(cast: Cast) -> CommunityNeed:
    return actions.add_need(by=cast.cal, text=SIGNING, audience="families")


def page(cast: Cast, path: str = LIST) -> str:
    response = cast.client(cast.lee).get(path)
    assert response.status_code == 200
    return str(response.content.decode())


def test_an_empty_list_says_how_to_begin(cast: Cast) -> None:
    assert "What did somebody last ask for at the desk" in page(cast)


def test_a_need_says_how_strong_its_evidence_is(cast: Cast) -> None:
    need = signing(cast)
    assert "Nobody was asked yet" in page(cast)
    actions.add_evidence(
        by=cast.cal, need=need, method="survey", on=date(2020, 5, 1), how_many=parse_quantity("30")
    )
    actions.add_evidence(by=cast.lee, need=need, method="walk", text="The school is next door")
    said = "Two methods agree, "
    assert said in page(cast)
    assert "people asked: 30" in page(cast)


def test_the_groups_that_nobody_asked(cast: Cast) -> None:
    need = signing(cast)
    actions.add_evidence(by=cast.lee, need=need, method="statistics", text="From the census")
    assert "<li>families</li>" in page(cast)
    actions.add_evidence(by=cast.lee, need=need, method="interview", text="Twelve of them")
    assert "<li>families</li>" not in page(cast)
    assert "<li>older adults</li>" in page(cast)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [SIGNING, "Chess"]),
        ("kind=interest", ["Chess"]),
        ("audience=families", [SIGNING]),
        ("standing=one-voice", ["Chess"]),
        ("kind=nonsense&topic=x", [SIGNING, "Chess"]),
        ("audience=older", []),
    ],
)
def test_filters(cast: Cast, query: str, found: list[str]) -> None:
    signing(cast)
    chess = actions.add_need(by=cast.lee, text="Chess", kind="interest", audience="teens")
    actions.add_evidence(by=cast.lee, need=chess, text="Two of them asked")
    response = cast.client(cast.rae).get(f"{LIST}?{query}")
    assert sorted(told.need.text for told in response.context["needs"]) == sorted(found)


def test_filters_by_topic_and_outlet(cast: Cast) -> None:
    outlet = make_outlet(cast.library)
    chess = actions.add_need(by=cast.lee, text="Chess", outlet=outlet)
    signing(cast)
    tie = vocabulary.tag(by=cast.lee, row=chess, name="Games")
    for query in (f"topic={tie.topic_id}", f"outlet={outlet.pk}"):
        response = cast.client(cast.rae).get(f"{LIST}?{query}")
        assert [told.need.text for told in response.context["needs"]] == ["Chess"]


def test_a_contributor_notes_a_need_and_evidence_by_the_forms(cast: Cast) -> None:
    client = cast.client(cast.cal)
    typed = {"text": "A place to dance", "kind": "interest", "level": "library"}
    client.post(f"{LIST}add/", typed)
    need = CommunityNeed.objects.in_library(cast.library).get()
    typed = {"method": "conversation", "text": "Every Friday!", "level": "library"}
    client.post(f"{LIST}{need.pk}/evidence/", typed)
    assert [row.text for row in need.evidence.all()] == ["Every Friday!"]


def test_evidence_that_says_nothing_is_asked_again(cast: Cast) -> None:
    need = signing(cast)
    client = cast.client(cast.cal)
    typed = {"method": "survey", "level": "library"}
    answer = client.post(f"{LIST}{need.pk}/evidence/", typed)
    assert "Please say at least one thing" in answer.content.decode()
    assert list(need.evidence.all()) == []


def test_suggested_topics_are_only_suggested(cast: Cast) -> None:
    need = signing(cast)
    assert "About Sign language" in page(cast, f"{LIST}{need.pk}/")
    assert list(need.taggings.all()) == []
    cast.client(cast.lee).post(f"{LIST}{need.pk}/topics/", {"name": "Sign language"})
    assert [tie.topic.name for tie in need.taggings.all()] == ["Sign language"]
    assert "About Sign language" not in page(cast, f"{LIST}{need.pk}/")


def test_merging_loses_nothing_and_undo_brings_both_back(cast: Cast) -> None:
    keep, other = signing(cast), actions.add_need(by=cast.lee, text="No interpreter", place="East")
    actions.add_evidence(by=cast.cal, need=keep, text="Mine")
    actions.add_evidence(by=cast.lee, need=other, text="Theirs")
    vocabulary.tag(by=cast.lee, row=keep, name="Signing")
    vocabulary.tag(by=cast.lee, row=other, name="signing")
    vocabulary.tag(by=cast.lee, row=other, name="Stories")
    before = all_rows()
    actions.merge_needs(by=cast.lee, keep=keep, other=other)
    keep.refresh_from_db()
    assert keep.place == "East"
    texts = keep.evidence.values_list("text", flat=True)
    assert sorted(texts) == ["Mine", "No interpreter", "Theirs"]
    topics = keep.taggings.values_list("topic__name", flat=True)
    assert sorted(topics) == ["Signing", "Stories"]
    take_back(by=cast.lee, entry=last_change())
    assert all_rows() == before


def test_a_need_is_not_merged_with_itself(cast: Cast) -> None:
    need = signing(cast)
    with pytest.raises(ValidationError):
        actions.merge_needs(by=cast.lee, keep=need, other=need)


def test_nobody_else_changes_what_a_contributor_may_not(cast: Cast) -> None:
    need = actions.add_need(by=cast.lee, text="Chess")
    with pytest.raises(PermissionDenied):
        actions.change_need(by=cast.cal, need=need, text="Go")


def test_an_editor_is_named_beside_the_author(cast: Cast) -> None:
    need = signing(cast)
    actions.change_need(by=cast.lee, need=need, text="Deaf families miss storytime")
    assert (need.noted_by_name, need.edited_by_name) == ("Cal", "Lee")


def test_withdrawn_words_leave_the_evidence(cast: Cast) -> None:
    keep, other = actions.add_need(by=cast.lee, text="Chess"), signing(cast)
    actions.add_evidence(by=cast.lee, need=other, text="Twelve families")
    actions.merge_needs(by=cast.lee, keep=keep, other=other)
    [said] = Evidence.objects.in_library(cast.library).filter(text=SIGNING)
    actions.withdraw_said(by=cast.cal, row=said)
    assert SIGNING not in page(cast, f"{LIST}{keep.pk}/")
    assert SIGNING not in str(all_rows())
    assert Tagging.objects.in_library(cast.library).count() == 0


@pytest.mark.parametrize("text", ["Nowhere to sit", "No benches"])
def test_making_one_of_two_keeps_a_second_place_and_group(cast: Cast, text: str) -> None:
    keep = actions.add_need(by=cast.lee, text="No benches", who="Elders", place="Elm Street")
    other = actions.add_need(by=cast.cal, text=text, who="Parents", place="The park")
    actions.merge_needs(by=cast.lee, keep=keep, other=other)
    (evidence,) = Evidence.objects.in_library(cast.library)
    assert (evidence.text, evidence.source) == (f"{text}\nThe park", "Parents")


def test_making_one_of_two_keeps_in_words_what_was_chosen_differently(cast: Cast) -> None:
    outlets = [make_outlet(cast.library, name) for name in ("East", "West")]
    keep = actions.add_need(by=cast.lee, text="Seats", audience="older", outlet=outlets[0])
    other = actions.add_need(
        by=cast.cal, text="Seats", kind="interest", audience="teens", outlet=outlets[1]
    )
    actions.merge_needs(by=cast.lee, keep=keep, other=other)
    assert Evidence.objects.in_library(cast.library).get().text.splitlines() == [
        "Seats",
        "Was noted as: interest",
        "For whom: teens, twelve to eighteen",
        "Near our outlet: West",
    ]
    assert (keep.kind, keep.audience, keep.outlet) == ("need", "older", outlets[0])
