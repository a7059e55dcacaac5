"""Make insights/shared_by_all.py: what the vectors of the encoder that comes along all have in common.

It is worked out from the project's own vocabulary, in English and Spanish, and from nothing else. Run it
after another encoder is chosen, and make every index anew:

    PYTHONPATH=src .venv/bin/python scripts/free_vectors.py
"""

from base64 import b64encode
from pathlib import Path
from textwrap import wrap

import numpy as np

from wherewithal.engine.matching.shared import shared_by
from wherewithal.engine.matching.vocabulary import ways
from wherewithal.insights.encoder import USE_MULTILINGUAL, load_encoder

PLACE = Path(__file__).parents[1] / "src" / "wherewithal" / "insights" / "shared_by_all.py"
DIRECTIONS = 3
WIDTH = 92
HEAD = '''"""What the vectors of an encoder all have in common (docs/engine/matching.md).

Made by scripts/free_vectors.py: the mean and the shared directions, in half precision.
"""

from __future__ import annotations

from base64 import b64decode
from functools import cache

import numpy as np

from wherewithal.engine.matching.shared import Shared

ROWS = {ROWS}


@cache
def shared_by_all(encoder: str) -> Shared | None:
    """What the vectors of the encoder of this name share; None where nobody worked it out."""
    if encoder not in ROWS:
        return None
    flat = np.frombuffer(b64decode(ROWS[encoder]), dtype="<f2").astype(np.float32)
    rows = flat.reshape({COUNT}, -1)
    return Shared(rows[0], rows[1:])
'''


def main() -> None:
    """Encode, work out, write."""
    shared = shared_by(load_encoder().encode(ways()), directions=DIRECTIONS)
    rows = np.vstack([shared.mean, shared.directions]).astype("<f2")
    lines = wrap(b64encode(rows.tobytes()).decode(), WIDTH)
    quoted = "\n".join(f'        "{line}"' for line in lines)
    told = f'{{\n    "{USE_MULTILINGUAL}": (\n{quoted}\n    ),\n}}'
    PLACE.write_text(HEAD.replace("{ROWS}", told).replace("{COUNT}", str(1 + DIRECTIONS)))
    print(f"{PLACE.name}: {len(rows)} rows of {rows.shape[1]} numbers")


if __name__ == "__main__":
    main()
