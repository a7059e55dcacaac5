"""What a member may read of all capabilities, ready to be matched."""

from typing import Any

import numpy as np
import pytest

from cast import Cast
from make import make_asset, make_note, make_organization, make_person
from wherewithal.accounts.models import Membership
from wherewithal.accounts.sensitivity import Level
from wherewithal.capacity import actions
from wherewithal.engine.matching import Need, find_matches
from wherewithal.engine.matching.problem import Statement
from wherewithal.engine.matching.sentences import Passage, passages
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.gather import capabilities
from wherewithal.insights.gather.capabilities import capabilities_told_to
from wherewithal.insights.index.follow import follow
from wherewithal.insights.index.prepare import prepare_all
from wherewithal.people.models import Consent, PersonLine


def found(member: Membership, words: str) -> list[str]:
    """The words that speak for each source that is suggested to this member, the best first."""
    follow(member.library_id)
    prepare_all(member.library_id)
    index = capabilities_told_to(member)
    (matches,) = find_matches([Need("need", words)], load_encoder().encode([words]), index)
    return [match.reasons[0].words for match in matches.matches]


def test_what_means_the_same_is_found_in_another_language(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="Porch"), text="Doy clases de costura")
    make_note(make_asset(cast.library, name="Garage"), text="Parking for the bookmobile")
    assert found(cast.rae, "Somebody who teaches sewing")[0] == "Doy clases de costura"


def test_one_changed_record_is_found_at_once(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Porch")
    note = actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Seats forty")
    assert "Plays the harp" not in found(cast.rae, "Harp music")
    actions.edit_note(by=cast.lee, note=note, text="Plays the harp")
    assert found(cast.rae, "Harp music")[0] == "Plays the harp"


def test_withdrawn_words_are_found_by_nobody_though_they_were_just_now(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Porch")
    note = actions.record_note(by=cast.cal, asset=asset, kind="strength", text="Plays the harp")
    assert found(cast.cal, "Harp music")[0] == "Plays the harp"
    actions.withdraw_note(by=cast.cal, note=note)
    assert [words for words in found(cast.ada, "Harp music") if "harp" in words] == []


def test_private_lines_are_found_by_their_author_and_admins_alone(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Porch")
    make_note(asset, text="Plays the harp", level=Level.PRIVATE, noted_by=cast.cal.user)
    readers = [
        name
        for name in ("ada", "lee", "cal", "rae")
        if "Plays the harp" in found(getattr(cast, name), "Harp music")
    ]
    assert readers == ["ada", "cal"]


def test_whoever_takes_their_consent_back_is_found_no_more(cast: Cast) -> None:
    pam = make_person(cast.library, "Pam", consent=Consent.GIVEN)
    PersonLine.objects.create(library=cast.library, person=pam, kind="offer", text="Plays the harp")
    assert found(cast.rae, "Harp music") == ["Plays the harp"]
    pam.consent = Consent.DECLINED
    pam.save()
    assert found(cast.ada, "Harp music") == []


def test_what_is_not_worked_out_yet_is_found_by_its_words(cast: Cast) -> None:
    make_organization(cast.library, "Harp circle")
    follow(cast.library.pk)
    index = capabilities_told_to(cast.rae)
    assert np.abs(index.strengths.vectors).sum() == 0
    (matches,) = find_matches([Need("n", "A harp")], load_encoder().encode(["A harp"]), index)
    assert [match.reasons[0].words for match in matches.matches] == ["Harp circle"]


def test_the_arrays_are_made_once_for_those_who_read_the_same(cast: Cast) -> None:
    make_asset(cast.library)
    follow(cast.library.pk)
    prepare_all(cast.library.pk)
    first = capabilities_told_to(cast.rae)
    assert capabilities_told_to(cast.lee) is first
    actions.add_asset(by=cast.lee, area="space", name="Porch")
    assert capabilities_told_to(cast.rae) is not first


def test_a_change_of_one_text_cuts_that_text_alone(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    note = actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Seats forty")
    found(cast.rae, "Seats")
    cut: list[str] = []

    def watched(statement: Statement) -> tuple[Passage, ...]:
        cut.append(statement.text)
        return passages(statement)

    monkeypatch.setattr(capabilities, "passages", watched)
    actions.edit_note(by=cast.lee, note=note, text="Seats fifty")
    assert found(cast.rae, "Seats fifty people")[0] == "Seats fifty"
    assert cut == ["Seats fifty"]
    actions.withdraw_note(by=cast.lee, note=note)
    found(cast.rae, "Seats")
    kept = capabilities._kept[cast.library.pk].cut.values()
    assert [statement.text for statement, _passages in kept] == ["Porch"]


def test_arrays_made_after_a_change_hold_no_word_that_is_gone(cast: Cast) -> None:
    asset = actions.add_asset(by=cast.lee, area="space", name="Porch")
    note = actions.record_note(by=cast.lee, asset=asset, kind="strength", text="Zithers")
    assert found(cast.rae, "Zithers") == ["Zithers"]
    actions.withdraw_note(by=cast.lee, note=note)
    assert found(cast.rae, "Porch") == ["Porch"]
    kept = capabilities._kept[cast.library.pk]
    ((_told, index),) = kept.views.values()
    assert (kept.before, list(index.strengths.words.numbers)) == (None, ["porch"])


def test_gathering_costs_the_same_queries_however_much_there_is(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    for number in range(3):
        make_note(make_asset(cast.library, name=f"Room {number}"))
    follow(cast.library.pk)
    prepare_all(cast.library.pk)
    capabilities_told_to(cast.rae)
    with django_assert_num_queries(30):
        capabilities_told_to(cast.rae)
