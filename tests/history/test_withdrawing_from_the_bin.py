"""Words in the bin are still their author's."""

import json
import re

import pytest
from django.core.exceptions import PermissionDenied

from cast import Cast
from make import make_asset
from wherewithal.audit.models import Change, ChangeSet
from wherewithal.audit.undo import undo
from wherewithal.capacity import actions as capacity
from wherewithal.capacity.models import Asset
from wherewithal.history import actions

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
