"""What texts mean is worked out in steps, which may stop anywhere and lose nothing."""

import numpy as np
import pytest

from cast import Cast
from make import make_asset, make_note
from wherewithal.capacity import actions
from wherewithal.capacity.models import Asset
from wherewithal.insights.encoder import load_encoder
from wherewithal.insights.index.follow import follow
from wherewithal.insights.index.models import Capability
from wherewithal.insights.index.prepare import prepare, unpacked, waiting
from wherewithal.insights.index.work import WORK


def test_a_step_does_so_many_and_the_next_goes_on(cast: Cast) -> None:
    for number in range(5):
        make_asset(cast.library, name=f"Room {number}")
    follow(cast.library.pk)
    done = [prepare(cast.library.pk, at_most=2) for _ in range(4)]
    assert (done, waiting(cast.library.pk).count()) == ([2, 2, 1, 0], 0)


def test_each_passage_has_its_own_vector(cast: Cast) -> None:
    text = "Seats forty. No longer free on Mondays."
    note = make_note(make_asset(cast.library), text=text)
    follow(cast.library.pk)
    prepare(cast.library.pk, at_most=10)
    row = Capability.objects.in_library(cast.library).get(model="note", row_id=note.pk)
    wanted = load_encoder().encode(["Seats forty.", "No longer free on Mondays."])
    assert unpacked(row.vectors, dimensions=512) == pytest.approx(wanted, abs=1e-3)


def test_a_text_that_changed_since_it_was_listed_goes_on_waiting(cast: Cast) -> None:
    asset = make_asset(cast.library, name="Porch")
    follow(cast.library.pk)
    actions.rename_asset(by=cast.lee, asset=asset, name="Kiln")
    assert prepare(cast.library.pk, at_most=10) == 0
    follow(cast.library.pk)
    assert prepare(cast.library.pk, at_most=10) == 1


def test_long_work_goes_on_until_nothing_waits(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wherewithal.insights.index.prepare.STEP", 1)
    first, _second = (make_asset(cast.library, name=name) for name in ("Porch", "Kiln"))
    follow(cast.library.pk)
    Asset.objects.in_library(cast.library).filter(pk=first.pk).update(name="Barn")
    list(WORK.steps(cast.library.pk))
    assert waiting(cast.library.pk).count() == 0


def test_what_another_encoder_worked_out_is_worked_out_anew(cast: Cast) -> None:
    make_asset(cast.library)
    follow(cast.library.pk)
    prepare(cast.library.pk, at_most=10)
    Capability.objects.in_library(cast.library).update(encoder="of-old")
    assert prepare(cast.library.pk, at_most=10) == 1


def test_a_text_without_letters_is_listed_and_means_nothing(cast: Cast) -> None:
    make_note(make_asset(cast.library, name="…"), text="?!")
    follow(cast.library.pk)
    assert prepare(cast.library.pk, at_most=10) == 2
    rows = Capability.objects.in_library(cast.library).values_list("spans", "vectors")
    assert [(spans, bytes(vectors)) for spans, vectors in rows] == [([], b""), ([], b"")]


def test_half_the_precision_changes_next_to_nothing() -> None:
    one, other = load_encoder().encode(["Folding tables to lend", "We need tables"])
    kept = np.float32(one.astype("<f2")) @ np.float32(other.astype("<f2"))
    assert float(kept) == pytest.approx(float(one @ other), abs=1e-3)
