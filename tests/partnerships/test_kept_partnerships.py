"""Where a partnership stands, and who keeps it: said on its page, with nothing typed twice."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from all_rows import all_rows
from cast import Cast
from make import make_member, make_organization, make_outlet, make_person
from partnerships.keeping import relationship
from tokens import without_tokens
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import Change
from wherewithal.capacity.actions import change_area, merge_assets
from wherewithal.capacity.models import Placement, RelationshipFacts
from wherewithal.libraries.actions import change_library
from wherewithal.partnerships.agreements.actions import change_agreement, remove_agreement
from wherewithal.partnerships.agreements.models import Agreement
from wherewithal.partnerships.kept import actions
from wherewithal.partnerships.kept.days import days_of_reviews
from wherewithal.partnerships.kept.models import PartnershipContact, PartnershipFacts
from wherewithal.people.actions import record_consent
from wherewithal.people.models import Role

DAY = date(2027, 4, 1)


def page(cast: Cast, path: str, member: Any = None) -> str:
    found = cast.client(member or cast.lee).get(f"/sunnydale/{path}")
    return without_tokens(found.content.decode())


def post(cast: Cast, path: str, **values: Any) -> Any:
    return cast.client(cast.lee).post(f"/sunnydale/partnerships/{path}", values)


def facts(cast: Cast) -> RelationshipFacts:
    return RelationshipFacts.objects.in_library(cast.library).get()


def test_level_goal_and_review_are_said_on_one_form(cast: Cast) -> None:
    asset = relationship(cast)
    done = post(
        cast,
        f"{asset.pk}/change/",
        level="joint",
        intended_level="informing",
        formality="formal",
        shared_goal="Shade for everybody",
        review_on="2027-04-01",
    )
    assert done.url == f"/sunnydale/partnerships/{asset.pk}/"
    found = PartnershipFacts.objects.in_library(cast.library).get()
    assert (found.level, found.intended_level, found.review_on) == ("joint", "informing", DAY)
    assert facts(cast).formality == "formal"
    words = page(cast, f"partnerships/{asset.pk}/")
    assert "Joint programs: we do things together" in words
    assert "Informing: we tell each other’s people" in words
    assert "Shade for everybody" in page(cast, "partnerships/")


def test_a_level_is_called_what_the_library_calls_it(cast: Cast) -> None:
    asset = relationship(cast)
    actions.change_partnership(by=cast.lee, asset=asset, level="joint")
    change_library(by=cast.ada, library=cast.library, labels={"level-joint": "Hand in hand"})
    assert "Hand in hand" in page(cast, f"partnerships/{asset.pk}/")
    assert 'value="joint">Hand in hand' in page(cast, f"partnerships/{asset.pk}/change/").replace(
        '"joint" selected', '"joint"'
    )
    answer = cast.client(cast.ada).post(
        "/sunnydale/about/columns/", {"level-embedded": "Under one roof"}
    )
    cast.library.refresh_from_db()
    assert (answer.status_code, cast.library.labels) == (302, {"level-embedded": "Under one roof"})


def test_our_first_contact_is_the_holder_of_the_row(cast: Cast) -> None:
    asset, ana = relationship(cast), make_person(cast.library, "Ana Ortiz", consent="given")
    post(
        cast,
        f"{asset.pk}/people/ours/add/",
        who=f"person-{ana.pk}",
        rank="first",
        part="Calls them",
    )
    assert facts(cast).holder == ana
    words = page(cast, f"partnerships/{asset.pk}/", cast.rae)
    assert "Calls them" in words
    assert "What if Ana Ortiz leaves? Who else could know them?" in words


def test_whoever_goes_lets_go_and_stays_as_history(cast: Cast) -> None:
    asset, ana = relationship(cast), make_person(cast.library, "Ana Ortiz", consent="given")
    contact = actions.add_partnership_contact(
        by=cast.lee, asset=asset, side="ours", person=ana, rank="first"
    )
    actions.change_partnership_contact(by=cast.lee, contact=contact, ends_on=date(2026, 4, 1))
    assert facts(cast).holder is None
    assert "until April 1, 2026" in page(cast, f"partnerships/{asset.pk}/")


def test_the_second_may_become_the_first(cast: Cast) -> None:
    asset, ana = relationship(cast), make_person(cast.library, "Ana")
    contact = actions.add_partnership_contact(
        by=cast.lee, asset=asset, side="ours", person=ana, rank="second"
    )
    actions.change_partnership_contact(by=cast.lee, contact=contact, rank="first")
    assert (facts(cast).holder, facts(cast).second_holder) == (ana, None)


def test_a_colleague_with_an_account_alone_is_a_second_too(cast: Cast) -> None:
    asset, ana = relationship(cast), make_person(cast.library, "Ana")
    actions.add_partnership_contact(by=cast.lee, asset=asset, side="ours", person=ana, rank="first")
    assert "Who else" in page(cast, f"partnerships/{asset.pk}/")
    actions.add_partnership_contact(by=cast.lee, asset=asset, side="ours", member=cast.cal)
    assert "Who else" not in page(cast, f"partnerships/{asset.pk}/")


def test_the_list_asks_who_else_where_a_colleague_with_an_account_keeps_it(cast: Cast) -> None:
    asset = relationship(cast)
    assert "Who keeps it?" in page(cast, "partnerships/")
    actions.add_partnership_contact(by=cast.lee, asset=asset, side="ours", member=cast.cal)
    found = page(cast, "partnerships/")
    assert ("Who keeps it?" in found, "Who else knows them?" in found) == (False, True)


def test_a_member_who_has_a_record_is_noted_as_that_person(cast: Cast) -> None:
    asset = relationship(cast)
    cast.cal.person = make_person(cast.library, "Cal")
    cast.cal.save()
    actions.add_partnership_contact(by=cast.lee, asset=asset, side="ours", member=cast.cal)
    row = PartnershipContact.objects.in_library(cast.library).get()
    assert (row.person, row.member) == (cast.cal.person, None)


def test_of_theirs_the_role_in_their_house_is_not_typed_again(cast: Cast) -> None:
    club = make_organization(cast.library)
    asset = relationship(cast, organization=club)
    gus = make_person(cast.library, "Gus Green", consent="given")
    Role.objects.create(
        library=cast.library, person=gus, organization=club, kind="contact", title="Treasurer"
    )
    assert page(cast, f"partnerships/{asset.pk}/").count("Gus Green") == 1
    actions.add_partnership_contact(
        by=cast.lee, asset=asset, side="theirs", person=gus, rank="first"
    )
    words = page(cast, f"partnerships/{asset.pk}/", cast.rae)
    assert (words.count("Gus Green"), words.count("Treasurer")) == (1, 1)
    assert "Whom could we turn to there if the first one leaves?" in words


def test_there_is_one_first_contact_of_theirs(cast: Cast) -> None:
    asset = relationship(cast)
    for name in ("Gus", "Gabi"):
        person = make_person(cast.library, name)
        if name == "Gabi":
            with pytest.raises(ValidationError, match="Somebody else is that already"):
                actions.add_partnership_contact(
                    by=cast.lee, asset=asset, side="theirs", person=person, rank="first"
                )
        else:
            actions.add_partnership_contact(
                by=cast.lee, asset=asset, side="theirs", person=person, rank="first"
            )


def test_nobody_is_named_who_has_not_agreed(cast: Cast) -> None:
    asset = relationship(cast)
    quiet = make_person(cast.library, "Quiet Quentin")
    actions.add_partnership_contact(
        by=cast.lee, asset=asset, side="theirs", person=quiet, part="Whispers the password"
    )
    assert "Whispers the password" in page(cast, f"partnerships/{asset.pk}/")
    seen = page(cast, f"partnerships/{asset.pk}/", cast.rae)
    assert ("Quiet Quentin" in seen, "Whispers the password" in seen) == (False, False)


def test_what_was_said_of_somebody_leaves_with_their_consent(cast: Cast) -> None:
    asset, gus = relationship(cast), make_person(cast.library, "Gus", consent="given")
    actions.add_partnership_contact(
        by=cast.lee, asset=asset, side="theirs", person=gus, part="Whispers the password"
    )
    record_consent(by=cast.lee, person=gus, consent="declined")
    (row,) = all_rows()["partnershipcontact"]
    assert row["part"] == ""
    logged = Change.objects.filter(model="partnershipcontact").values_list("after", flat=True)
    assert "Whispers" not in str(list(logged))


def test_a_viewer_sees_no_form_and_changes_nothing(cast: Cast) -> None:
    asset = relationship(cast)
    words = page(cast, f"partnerships/{asset.pk}/", cast.rae)
    assert f"/partnerships/{asset.pk}/change/" not in words
    for member in (cast.rae, cast.cal):
        with pytest.raises(PermissionDenied):
            actions.change_partnership(by=member, asset=asset, shared_goal="Mine alone")


def test_who_looks_after_one_place_changes_theirs_alone(cast: Cast) -> None:
    east, west = make_outlet(cast.library, "East"), make_outlet(cast.library, "West")
    eve = make_member(cast.library, "Eve", RoleName.EDITOR, outlet=east)
    near, far = relationship(cast, "East bakery"), relationship(cast, "West brewery")
    for asset, outlet in ((near, east), (far, west)):
        Placement.objects.create(library=cast.library, asset=asset, outlet=outlet)
    actions.change_partnership(by=eve, asset=near, shared_goal="Bread")
    with pytest.raises(PermissionDenied):
        actions.change_partnership(by=eve, asset=far, shared_goal="Beer")


def test_home_says_when_it_is_time_to_look_again(cast: Cast) -> None:
    asset = relationship(cast)
    today = timezone.localdate()
    actions.change_partnership(by=cast.lee, asset=asset, review_on=today + timedelta(days=3))
    assert "Look at a partnership again" not in page(cast, "")
    actions.change_partnership(by=cast.lee, asset=asset, review_on=today - timedelta(days=3))
    assert "Look at a partnership again" in page(cast, "")
    assert "Look at a partnership again" not in page(cast, "", cast.rae)


def test_whoever_keeps_it_has_the_days_in_their_calendar(cast: Cast) -> None:
    cast.lee.person = make_person(cast.library, "Lee", consent="given")
    cast.lee.save()
    held = relationship(cast, "Garden friends", holder=cast.lee.person)
    noted, other = relationship(cast, "Corner bakery"), relationship(cast, "Chess club")
    quiet = relationship(cast, "Quiet one", person=make_person(cast.library, "Quiet Quentin"))
    for asset in (noted, quiet):
        actions.add_partnership_contact(by=cast.ada, asset=asset, side="ours", member=cast.lee)
    for asset in (held, noted, other, quiet):
        actions.change_partnership(by=cast.ada, asset=asset, review_on=DAY)
    change_agreement(by=cast.ada, asset=held, roles="They dig", review_on=DAY)
    assert [(day.words, day.on) for day in days_of_reviews(cast.lee)] == [
        ("Look at it again: Garden friends", DAY),
        ("Read the agreement again: Garden friends", DAY),
        ("Look at it again: Corner bakery", DAY),
    ]


def test_what_both_want_can_be_found(cast: Cast) -> None:
    asset = relationship(cast)
    actions.change_partnership(by=cast.lee, asset=asset, shared_goal="Shadeworthy sidewalks")
    assert "Shadeworthy" in page(cast, "find/?q=Shadeworthy")


def test_what_is_no_relationship_any_more_is_not_kept(cast: Cast) -> None:
    asset = relationship(cast)
    change_area(by=cast.lee, asset=asset, area="space")
    asset.refresh_from_db()
    with pytest.raises(ValidationError):
        actions.change_partnership(by=cast.lee, asset=asset, shared_goal="Shade")


def test_two_that_are_both_kept_become_one_only_where_no_word_is_lost(cast: Cast) -> None:
    club = make_organization(cast.library)
    keep, other = (relationship(cast, name, organization=club) for name in ("Club", "The club"))
    for asset in (keep, other):
        change_agreement(by=cast.lee, asset=asset, roles=f"{asset.name} digs")
    with pytest.raises(ValidationError, match="Both have an agreement"):
        merge_assets(by=cast.lee, keep=keep, other=other)
    remove_agreement(by=cast.lee, agreement=Agreement.objects.in_library(cast.library).all()[1])
    for asset in (keep, other):
        actions.change_partnership(by=cast.lee, asset=asset, shared_goal=f"{asset.name} grows")
    with pytest.raises(ValidationError, match="Both say where the partnership stands"):
        merge_assets(by=cast.lee, keep=keep, other=other)
    actions.change_partnership(by=cast.lee, asset=other, shared_goal="")
    merge_assets(by=cast.lee, keep=keep, other=other)
    (row,) = all_rows()["partnershipfacts"]
    assert (row["asset_id"], row["shared_goal"]) == (keep.pk, "Club grows")


def test_what_only_the_row_that_goes_says_moves_to_the_one_that_stays(cast: Cast) -> None:
    club = make_organization(cast.library)
    keep, other = (relationship(cast, name, organization=club) for name in ("Club", "The club"))
    actions.change_partnership(by=cast.lee, asset=other, shared_goal="Shade")
    change_agreement(by=cast.lee, asset=other, roles="They dig")
    merge_assets(by=cast.lee, keep=keep, other=other)
    rows = all_rows()
    assert [row["asset_id"] for row in rows["partnershipfacts"]] == [keep.pk]
    assert [row["asset_id"] for row in rows["agreement"]] == [keep.pk]
