"""Nobody reads in history what they may not read today: lines, people, names in sentences."""

import pytest

from cast import Cast
from make import make_asset, make_member, make_outlet, make_person
from wherewithal.accounts.models import Membership
from wherewithal.accounts.permissions import RoleName
from wherewithal.audit.models import ChangeSet
from wherewithal.capacity import actions as capacity
from wherewithal.history import registry
from wherewithal.libraries import actions as libraries
from wherewithal.models import __all__ as every_model
from wherewithal.people import actions as people
from wherewithal.people.models import Consent

SECRET = "Kestrel"


def pages(cast: Cast, member: Membership) -> str:
    """All that history shows this member, entries included."""
    client = cast.client(member)
    found = [client.get(f"/sunnydale/{name}/").content.decode() for name in ("history", "bin")]
    for key in ChangeSet.objects.values_list("pk", flat=True):
        page = client.get(f"/sunnydale/history/{key}/")
        assert page.status_code in {200, 404}
        found.append(page.content.decode())
    return "".join(found)


def readers(cast: Cast, words: str = SECRET) -> list[str]:
    """Who finds the words anywhere in history."""
    cast_of = {"Ada": cast.ada, "Lee": cast.lee, "Cal": cast.cal, "Rae": cast.rae}
    return [name for name, member in cast_of.items() if words in pages(cast, member)]


def test_every_model_of_a_library_is_told() -> None:
    indexes = {
        "Capability",
        "IndexPosition",
        "LongTask",
        "AskSearch",
        "StagedFile",
        "StagedRows",
    } | {m for m in every_model if m.startswith("Search")}
    unknown = {"Change", "ChangeSet", "User"} | indexes
    told = {name for name in every_model if name.lower() in registry.registered()}
    assert set(every_model) - told == unknown


def test_a_private_line_and_its_earlier_words(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(
        by=cast.cal, asset=asset, kind="challenge", text=SECRET, level="private"
    )
    capacity.edit_note(by=cast.cal, note=note, text=f"{SECRET} nest")
    assert readers(cast) == ["Ada", "Cal"]


def test_words_that_were_written_in_private_stay_private_when_the_line_is_opened(
    cast: Cast,
) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(
        by=cast.cal, asset=asset, kind="challenge", text=SECRET, level="private"
    )
    capacity.edit_note(by=cast.cal, note=note, text=f"{SECRET} again")
    capacity.edit_note(by=cast.cal, note=note, text="A bird", level="library")
    assert readers(cast) == ["Ada", "Cal"]
    capacity.edit_note(by=cast.cal, note=note, text="A big bird")
    assert readers(cast, "A big bird") == ["Ada", "Lee", "Cal", "Rae"]


def test_a_line_that_was_made_private_is_private_in_its_past_too(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(by=cast.cal, asset=asset, kind="challenge", text=SECRET)
    capacity.edit_note(by=cast.cal, note=note, text=SECRET, level="private")
    assert readers(cast) == ["Ada", "Cal"]


def test_a_private_line_stays_private_in_the_bin(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(
        by=cast.cal, asset=asset, kind="challenge", text=SECRET, level="private"
    )
    capacity.remove_note(by=cast.cal, note=note)
    assert readers(cast) == ["Ada", "Cal"]
    capacity.remove_asset(by=cast.lee, asset=asset)
    assert readers(cast) == ["Ada", "Cal"]


def test_somebody_who_has_not_agreed_is_named_to_editors_only(cast: Cast) -> None:
    person = people.add_person(by=cast.lee, name=SECRET)
    people.record_line(by=cast.lee, person=person, kind="interest", text="birds")
    assert readers(cast) == ["Ada", "Lee"]
    assert "birds" not in pages(cast, cast.rae)
    people.record_consent(by=cast.lee, person=person, consent=Consent.GIVEN, words="by e-mail")
    assert readers(cast) == ["Ada", "Lee", "Cal", "Rae"]


def test_a_relationship_with_somebody_who_has_not_agreed(cast: Cast) -> None:
    person = make_person(cast.library, "Robin")
    asset = capacity.add_asset(by=cast.lee, area="relationship", name=SECRET)
    capacity.set_fact(by=cast.lee, asset=asset, field="person", value=person)
    assert readers(cast) == ["Ada", "Lee"]
    capacity.set_fact(by=cast.lee, asset=asset, field="person", value=None)
    capacity.rename_asset(by=cast.lee, asset=asset, name="Church")
    assert readers(cast) == ["Ada", "Lee"]
    capacity.remove_asset(by=cast.lee, asset=asset)
    assert readers(cast) == ["Ada", "Lee"]


def test_withdrawn_words_leave_who_and_when(cast: Cast) -> None:
    asset = make_asset(cast.library)
    note = capacity.record_note(by=cast.cal, asset=asset, kind="strength", text=SECRET)
    capacity.withdraw_note(by=cast.cal, note=note)
    assert readers(cast) == []
    assert (
        "withdrawn by Cal on" in cast.client(cast.rae).get("/sunnydale/history/").content.decode()
    )


def test_how_to_reach_somebody_follows_its_own_level(cast: Cast) -> None:
    person = people.add_person(by=cast.ada, name="Robin")
    people.record_consent(by=cast.ada, person=person, consent=Consent.GIVEN, words="yes")
    people.change_person(by=cast.ada, person=person, phone=SECRET, contact_level="private")
    assert readers(cast) == ["Ada"]
    assert "not for everyone" in pages(cast, cast.rae)


def test_a_planned_conversation_is_its_owners(cast: Cast) -> None:
    people.plan_talk(by=cast.cal, whom=SECRET, why="owls")
    assert readers(cast) == ["Cal"]


def test_an_entry_of_which_one_may_read_nothing_is_left_out(cast: Cast) -> None:
    people.plan_talk(by=cast.cal, whom=SECRET)
    page = cast.client(cast.rae).get("/sunnydale/history/").content.decode()
    assert "<strong>Cal</strong>" not in page


def test_what_members_may_do_is_for_admins(cast: Cast) -> None:
    outlet = make_outlet(cast.library, SECRET)
    make_member(cast.library, "Bea", RoleName.EDITOR, outlet=outlet)
    libraries.remove_outlet(by=cast.ada, outlet=outlet)
    page = cast.client(cast.rae).get("/sunnydale/history/").content.decode()
    assert "moved the outlet" not in page
    assert f"changed something about “{SECRET}” that not everyone may read" in page
    assert "contributor" not in page


@pytest.mark.parametrize("model", ["nonsense", "user", "note", "person"])
def test_the_history_of_what_one_may_not_read_is_not_here(cast: Cast, model: str) -> None:
    make_person(cast.library, SECRET)
    assert cast.client(cast.rae).get(f"/sunnydale/history/{model}/1/").status_code == 404
