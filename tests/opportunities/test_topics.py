"""Topics: tied to cards and programs, all of them on one page, renamed, made one, removed."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from all_rows import all_rows, last_change
from cast import Cast
from make import make_asset, make_community_asset, make_outlet, make_person
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.community.needs import actions as needs
from wherewithal.history.actions import take_back
from wherewithal.opportunities.topics.listing import topics_with_all
from wherewithal.opportunities.weighing import actions as weighing
from wherewithal.people.actions import record_line
from wherewithal.people.models import Consent
from wherewithal.programs import actions as programs
from wherewithal.vocabulary import actions
from wherewithal.vocabulary.models import Tagging, Topic

PAGE = "/sunnydale/topics/"


def tag(cast: Cast, row: Any, name: str = "Signing") -> Topic:
    return actions.tag(by=cast.lee, row=row, name=name).topic


def named(row: Any) -> list[str]:
    return sorted(row.taggings.values_list("topic__name", flat=True))


def listed(cast: Cast, member: Membership) -> dict[str, dict[str, list[str]]]:
    return {
        each.topic.name: {str(label): [one.title for one in found] for label, found in each.groups}
        for each in topics_with_all(member, cast.library)
    }


def everything(cast: Cast) -> Topic:
    """One of each kind, about signing."""
    pam = make_person(cast.library, "Pam", consent=Consent.GIVEN)
    for row in (
        needs.add_need(by=cast.cal, text="Deaf families miss storytime"),
        make_community_asset(cast.library, "Deaf club"),
        make_asset(cast.library),
        record_line(by=cast.lee, person=pam, kind="interest", text="Signs at home"),
        programs.add_program(by=cast.lee, name="Signed storytime"),
    ):
        topic = tag(cast, row)
    weighing.add_candidate(by=cast.lee, text="Everybody understands", topic=topic)
    return topic


def test_a_card_and_a_program_are_about_topics_like_a_need(cast: Cast) -> None:
    card = make_community_asset(cast.library, "Deaf club")
    program = programs.add_program(by=cast.lee, name="Storytime for deaf families")
    client = cast.client(cast.lee)
    for row, page in ((card, f"community/{card.pk}/"), (program, f"programs/{program.pk}/")):
        path = f"/sunnydale/{page}"
        assert "About Sign language" in client.get(path).content.decode()
        client.post(f"{path}topics/", {"name": "Sign language"})
        assert named(row) == ["Sign language"]
        tie = row.taggings.get()
        seen = client.get(path).content.decode()
        assert f'href="{PAGE}#topic-{tie.topic_id}"' in seen
        assert "Add topic" not in cast.client(cast.rae).get(path).content.decode()
        untag = "community/cards" if row is card else "programs"
        client.post(f"/sunnydale/{untag}/topics/{tie.pk}/remove/")
        assert named(row) == []


def test_a_copied_program_keeps_its_topics(cast: Cast) -> None:
    program = programs.add_program(by=cast.lee, name="Signed storytime")
    tag(cast, program)
    assert named(programs.copy_program(by=cast.lee, program=program, name="Again")) == ["Signing"]


def test_the_page_lists_all_that_hangs_on_a_topic(cast: Cast) -> None:
    everything(cast)
    assert listed(cast, cast.rae) == {
        "Signing": {
            "Needs and interests": ["Deaf families miss storytime"],
            "What is good around us": ["Deaf club"],
            "What we have": ["Meeting room"],
            "What people say": ["Signs at home"],
            "Our programs": ["Signed storytime"],
            "Priorities": ["Everybody understands"],
        }
    }
    page = cast.client(cast.rae).get(PAGE).content.decode()
    assert ("Deaf club" in page, "Rename" in page) == (True, False)


def test_what_one_may_not_read_hangs_on_no_topic_for_them(cast: Cast) -> None:
    tag(cast, make_community_asset(cast.library, "Hush", level=Level.PRIVATE))
    quiet = make_person(cast.library, "Quiet Pam")
    tag(cast, record_line(by=cast.lee, person=quiet, kind="interest", text="Signs"))
    assert (listed(cast, cast.rae), listed(cast, cast.max)) == ({"Signing": {}}, {})
    assert len(listed(cast, cast.ada)["Signing"]) == 2


def test_of_a_long_list_twelve_stand_there_and_the_rest_is_one_click_away(cast: Cast) -> None:
    for number in range(13):
        tag(cast, make_community_asset(cast.library, f"Club {number:02}"))
    page = cast.client(cast.rae).get(PAGE).content.decode()
    shown, rest = page.split("<details><summary>The others")
    assert (shown.count(">Club "), rest.count(">Club ")) == (12, 1)


def test_the_empty_page_says_how_to_begin(cast: Cast) -> None:
    assert "No topic yet" in cast.client(cast.rae).get(PAGE).content.decode()


def test_a_topic_is_renamed_and_keeps_what_hangs_on_it(cast: Cast) -> None:
    topic = everything(cast)
    cast.client(cast.lee).post(f"{PAGE}{topic.pk}/rename/", {"name": " Sign   language "})
    topic.refresh_from_db()
    assert (topic.name, topic.taggings.count()) == ("Sign language", 5)
    actions.rename_topic(by=cast.lee, topic=topic, name="SIGN language")
    assert topic.name == "SIGN language"


def test_a_name_that_is_taken_leads_to_making_one_of_both(cast: Cast) -> None:
    need = needs.add_need(by=cast.cal, text="Deaf families")
    topic, other = tag(cast, need), tag(cast, need, "Sign language")
    with pytest.raises(ValidationError):
        actions.rename_topic(by=cast.lee, topic=topic, name="sign Language")
    client = cast.client(cast.lee)
    answer = client.post(f"{PAGE}{topic.pk}/rename/", {"name": "sign language"}, follow=True)
    assert answer.redirect_chain[0][0] == f"{PAGE}{topic.pk}/merge/?into={other.pk}"
    assert "There is a topic “Sign language” already." in answer.content.decode()
    client.post(f"{PAGE}{topic.pk}/merge/", {"other": other.pk})
    assert named(need) == ["Sign language"]
    assert [row.name for row in Topic.objects.in_library(cast.library)] == ["Sign language"]


def test_whoever_may_not_merge_topics_reads_that_the_name_is_taken(cast: Cast) -> None:
    topic, _other = tag(cast, make_asset(cast.library)), tag(cast, make_asset(cast.library), "ASL")
    cast.lee.outlet = make_outlet(cast.library)
    cast.lee.save()
    answer = cast.client(cast.lee).post(f"{PAGE}{topic.pk}/rename/", {"name": "asl"})
    told = answer.content.decode()
    assert ("stands on your list already" in told, 'value="asl"' in told) == (True, True)


def test_merging_takes_all_along_and_undo_brings_both_back(cast: Cast) -> None:
    topic = everything(cast)
    keep = tag(cast, make_asset(cast.library, name="Stage"), "Sign language")
    actions.tag(by=cast.lee, row=topic.taggings.exclude(need=None).get().need, name=keep.name)
    before = all_rows()
    actions.merge_topics(by=cast.lee, keep=keep, other=topic)
    found = listed(cast, cast.lee)
    assert list(found) == ["Sign language"]
    assert [len(rows) for rows in found["Sign language"].values()] == [1, 1, 2, 1, 1, 1]
    take_back(by=cast.lee, entry=last_change())
    assert all_rows() == before


def test_a_removed_topic_comes_back_with_all_that_was_tied(cast: Cast) -> None:
    topic = everything(cast)
    before = all_rows()
    actions.remove_topic(by=cast.lee, topic=topic)
    assert Tagging.objects.in_library(cast.library).count() == 0
    take_back(by=cast.lee, entry=last_change())
    assert all_rows() == before


def test_only_editors_rename_merge_and_remove(cast: Cast) -> None:
    topic, other = everything(cast), tag(cast, make_asset(cast.library, name="Stage"), "Singing")
    for act in (
        lambda by: actions.rename_topic(by=by, topic=topic, name="Signs"),
        lambda by: actions.merge_topics(by=by, keep=topic, other=other),
        lambda by: actions.remove_topic(by=by, topic=topic),
    ):
        with pytest.raises(PermissionDenied):
            act(cast.cal)
    with pytest.raises(ValidationError):
        actions.merge_topics(by=cast.lee, keep=topic, other=topic)
