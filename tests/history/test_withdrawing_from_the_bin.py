"""Words in the bin are still their author's."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from history.test_withdrawn_everywhere import is_anywhere
from make import make_asset, make_person
from partnerships.keeping import relationship
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.undo import UndoRefused, undo
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset
from wherewithal.history import actions
from wherewithal.history.withdrawing import own_words_removed
from wherewithal.partnerships.files import actions as files
from wherewithal.partnerships.files import storing
from wherewithal.partnerships.kept import actions as kept
from wherewithal.partnerships.kept.models import PartnershipContact

SECRET = "kestrel"


def binned(cast: Cast) -> ChangeSet:
    """Cal's line and Lee's, on a row that Lee moved to the bin."""
    asset = make_asset(cast.library, name="Loft")
    capacity.record_note(by=cast.cal, asset=asset, kind="strength", text=f"A {SECRET} nests here")
    capacity.record_note(by=cast.lee, asset=asset, kind="strength", text="Sunny")
    capacity.remove_asset(by=cast.lee, asset=asset)
    return ChangeSet.objects.latest("pk")


def test_the_author_withdraws_them_there_and_the_row_can_still_come_back(cast: Cast) -> None:
    entry = binned(cast)
    assert actions.withdraw_removed_words(by=cast.cal, entry=entry) == 1
    kept = json.dumps([[change.before, change.after] for change in Change.objects.all()])
    assert SECRET not in kept
    undo(entry=entry, by=cast.lee)
    loft = Asset.objects.in_library(cast.library).get(name="Loft")
    shown = loft.notes.filter(withdrawn_at=None)
    assert [note.text for note in shown] == ["Sunny"]


def test_nobody_else_does_it_for_them(cast: Cast) -> None:
    entry = binned(cast)
    for member in (cast.rae, cast.max, cast.ada):
        with pytest.raises(PermissionDenied):
            actions.withdraw_removed_words(by=member, entry=entry)


def test_the_page_of_the_entry_leads_the_author_alone_to_a_question(cast: Cast) -> None:
    entry = binned(cast)
    page = f"/sunnydale/history/{entry.pk}/"
    offered = [
        f'href="{page}withdraw/"' in cast.client(member).get(page).content.decode()
        for member in (cast.cal, cast.rae)
    ]
    assert offered == [True, False]
    question = cast.client(cast.cal).get(f"{page}withdraw/").content.decode()
    assert ("Withdraw these words for good?" in question, SECRET in question) == (True, True)
    assert cast.client(cast.rae).get(f"{page}withdraw/").status_code == 404
    answer = cast.client(cast.cal).post(f"{page}withdraw/", follow=True)
    assert "Your words are withdrawn" in answer.content.decode()


def test_bringing_back_stands_first_and_is_the_only_button(cast: Cast) -> None:
    entry = binned(cast)
    page = cast.client(cast.lee).get(f"/sunnydale/history/{entry.pk}/").content.decode()
    main = page[page.index("<main") : page.index("</main")]
    assert re.findall("<button[^>]*>([^<]*)", main) == ["Bring it back"]
    assert main.index("Bring it back") < main.index("Withdraw my words")


def test_the_bin_says_who_withdrew_words_before(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Loft")
    note = capacity.record_note(by=cast.cal, asset=asset, kind="strength", text=SECRET)
    capacity.withdraw_note(by=cast.cal, note=note)
    capacity.remove_asset(by=cast.lee, asset=asset)
    page = cast.client(cast.lee).get("/sunnydale/bin/").content.decode()
    told = ("withdrawn by Cal on" in page, '<del class="words">–</del>' in page)
    assert (*told, "Bring back" in page) == (True, False, True)


def test_a_dash_that_somebody_wrote_is_no_withdrawal(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Loft")
    capacity.record_note(by=cast.cal, asset=asset, kind="strength", text="–")
    capacity.remove_asset(by=cast.lee, asset=asset)
    assert "withdrawn" not in cast.client(cast.lee).get("/sunnydale/bin/").content.decode()


def test_words_withdrawn_in_the_bin_say_when(cast: Cast) -> None:
    entry = binned(cast)
    actions.withdraw_removed_words(by=cast.cal, entry=entry)
    page = cast.client(cast.lee).get("/sunnydale/bin/").content.decode()
    assert ("withdrawn on " in page, "Bring back" in page) == (True, True)


# --- What several wrote, and files --------------------------------------------------------------


def test_everybody_withdraws_their_own_part_of_what_several_wrote(cast: Cast) -> None:
    asset = relationship(cast)
    person = make_person(cast.library, "Pam", consent="given")
    mine, theirs = "She counts every kestrel.", "She rings twice before she comes in."
    contact = kept.add_partnership_contact(
        by=cast.lee, asset=asset, side="theirs", person=person, part=mine
    )
    kept.change_partnership_contact(by=cast.ada, contact=contact, part=f"{mine} {theirs}")
    kept.remove_partnership_contact(by=cast.ada, contact=contact)
    entry = ChangeSet.objects.latest("pk")
    assert [own.texts for own in own_words_removed(cast.lee, entry)] == [[mine]]
    assert [own.texts for own in own_words_removed(cast.ada, entry)] == [[theirs]]
    assert own_words_removed(cast.cal, entry) == []
    actions.withdraw_removed_words(by=cast.lee, entry=entry)
    assert not is_anywhere(cast, "kestrel")
    undo(entry=entry, by=cast.ada)
    back = PartnershipContact.objects.in_library(cast.library).get()
    assert back.part == f"– {theirs}"


def test_a_file_withdrawn_in_the_bin_goes_with_its_bytes_and_does_not_come_back(
    cast: Cast, settings: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    file = files.add_partnership_file(
        by=cast.lee, asset=relationship(cast), name="kestrel.txt", data=b"A nest", words="Birds"
    )
    files.remove_partnership_file(by=cast.lee, file=file)
    entry = ChangeSet.objects.latest("pk")
    assert storing.missing([file.stored_as]) == []
    with django_capture_on_commit_callbacks(execute=True):
        actions.withdraw_removed_words(by=cast.lee, entry=entry)
    assert storing.missing([file.stored_as]) == [file.stored_as]
    assert not is_anywhere(cast, "kestrel")
    with pytest.raises(UndoRefused) as refused:
        undo(entry=entry, by=cast.lee)
    assert ["gone for good" in str(each.message) for each in refused.value.conflicts] == [True]


def with_contacts(cast: Cast, number: int) -> ChangeSet:
    """A partnership in the bin, with so many contacts of whom two wrote."""
    asset = relationship(cast)
    for each in range(number):
        person = make_person(cast.library, f"Pam {each}", consent="given")
        contact = kept.add_partnership_contact(
            by=cast.lee, asset=asset, side="theirs", person=person
        )
        kept.change_partnership_contact(by=cast.ada, contact=contact, part=f"Rings on day {each}")
    capacity.remove_asset(by=cast.lee, asset=asset)
    return ChangeSet.objects.latest("pk")


def test_the_page_of_an_entry_asks_no_more_for_more_lines(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    few, many = with_contacts(cast, 1), with_contacts(cast, 5)
    assert len(own_words_removed(cast.ada, many)) == 5
    client = cast.client(cast.ada)
    client.get(f"/sunnydale/history/{few.pk}/")
    with django_assert_max_num_queries(100) as asked:
        client.get(f"/sunnydale/history/{few.pk}/")
    with django_assert_max_num_queries(len(asked)):
        client.get(f"/sunnydale/history/{many.pk}/")
