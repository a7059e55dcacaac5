"""The engine is a library of its own: it loads without Django."""

import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3] / "src"
PROGRAM = """
import sys
from wherewithal.engine.portfolio import choose
print(sorted(name for name in sys.modules if name.split(".")[0] == "django"))
"""


def test_django_is_not_loaded() -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={"PYTHONPATH": str(SOURCE), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
