"""The larger model computes what its makers publish; where it is not installed, it says how to get it."""

import hashlib
import json
from math import erf, sqrt
from pathlib import Path

import numpy as np
import pytest

from wherewithal.insights import larger_model
from wherewithal.insights.encoder import MINILM, EncoderDamaged, load_encoder
from wherewithal.insights.larger_model import gelu, model_folder, read_weights, softmax, split_heads

installed = pytest.mark.skipif(
    model_folder() is None, reason="the larger model is not installed (make larger-model)"
)
SENTENCES = [
    "The weather is lovely today.",
    "It's so sunny outside!",
    "He drove to the stadium.",
]
# The cosines that the makers of the model show in their own first example.
PUBLISHED = [[1.0, 0.6660, 0.1046], [0.6660, 1.0, 0.1411], [0.1046, 0.1411, 1.0]]


@installed
def test_it_agrees_with_what_its_makers_publish() -> None:
    vectors = load_encoder(MINILM).encode(SENTENCES)
    assert vectors.shape == (3, 384)
    assert np.abs(vectors @ vectors.T - PUBLISHED).max() < 0.0001


@installed
def test_a_blank_text_lies_at_nothing() -> None:
    assert not load_encoder(MINILM).encode([" "]).any()


def test_not_installed_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(larger_model, "PACKAGE", "a_package_that_nobody_has")
    with pytest.raises(EncoderDamaged, match="make larger-model"):
        larger_model.LargerModel()


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    file = weights_file(tmp_path)
    found = read_weights(file, sha256=hashlib.sha256(file.read_bytes()).hexdigest())
    assert list(found) == ["table"]
    assert found["table"].tolist() == [[1, 2, 3], [4, 5, 6]]


def test_other_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderDamaged, match=r"model\.safetensors"):
        read_weights(weights_file(tmp_path), sha256="0" * 64)


def weights_file(folder: Path) -> Path:
    """A table of six numbers, and one of whole numbers that is passed over."""
    numbers = np.arange(1, 7, dtype="<f4").tobytes()
    places = np.arange(2, dtype="<i8").tobytes()
    header = {
        "__metadata__": {"format": "pt"},
        "places": {"dtype": "I64", "shape": [2], "data_offsets": [0, 16]},
        "table": {"dtype": "F32", "shape": [2, 3], "data_offsets": [16, 40]},
    }
    told = json.dumps(header).encode()
    file = folder / "model.safetensors"
    file.write_bytes(len(told).to_bytes(8, "little") + told + places + numbers)
    return file


def test_shares_add_up_to_one() -> None:
    shares = softmax(np.array([[0, 0], [1000, 0]], dtype=np.float32))
    assert shares.tolist() == [[0.5, 0.5], [1, 0]]


def test_the_curve_of_gelu() -> None:
    numbers = np.linspace(-4, 4, 81, dtype=np.float32)
    exact = [x * (1 + erf(x / sqrt(2))) / 2 for x in numbers.tolist()]
    assert np.abs(gelu(numbers) - exact).max() < 0.000001


def test_each_head_gets_its_own_numbers() -> None:
    state = np.arange(24, dtype=np.float32).reshape(2, 12)
    assert split_heads(state)[3, :, 0].tolist() == [3, 15]
