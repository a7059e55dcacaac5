"""The wheel brings everything that the installed program needs, and nothing else."""

import zipfile
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "wherewithal"
KEPT = {"templates", "static", "locale", "migrations", "management"}


def test_the_wheel_holds_the_whole_package(tmp_path: Path) -> None:
    built = next(iter(WheelBuilder(str(ROOT)).build(directory=str(tmp_path))))
    with zipfile.ZipFile(built) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    files = {
        "wherewithal/" + path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == files
    assert {name.split("/")[1] for name in names} >= {
        kept for kept in KEPT if (SOURCE / kept).exists()
    }
