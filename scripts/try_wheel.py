"""Build the wheel, install it plainly with pip in an empty environment, serve it, look at a page.

Prints how large the installation is, and fails when that is 500 MB or more.
"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PORT = 8765
LARGEST_MEGABYTES = 500
PATIENCE_SECONDS = 180


def main() -> int:
    """Each step in its own folder, which goes away in the end."""
    with tempfile.TemporaryDirectory(prefix="wherewithal-wheel-") as name:
        folder = Path(name)
        wheel = build(folder)
        environment = install(wheel, folder / "environment")
        megabytes = size_in_megabytes(environment)
        print(f"{wheel.name} installs in {megabytes} MB.")
        if megabytes >= LARGEST_MEGABYTES:
            print(f"That is too much: it should stay under {LARGEST_MEGABYTES} MB.")
            return 1
        return serve_and_look(environment, folder)


def build(folder: Path) -> Path:
    """The wheel, made with the build backend that is installed here."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.whl"))


def install(wheel: Path, environment: Path) -> Path:
    """An empty environment, and nothing but `pip install`."""
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    pip = [environment / "bin" / "python", "-m", "pip", "install", "-q"]
    subprocess.run([*pip, "--disable-pip-version-check", wheel], check=True)
    return environment


def size_in_megabytes(folder: Path) -> int:
    """What the files of a folder take."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) // 1_000_000


def serve_and_look(environment: Path, folder: Path) -> int:
    """Start the demo from the installed command, and fetch a page with its style sheet."""
    command = [environment / "bin" / "wherewithal", "serve", "--demo", "--port", str(PORT)]
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    server = subprocess.Popen(
        command, cwd=folder, env={**surroundings, "WHEREWITHAL_DATA": str(folder / "data")}
    )
    try:
        page = fetch("/sign-in/")
        sheet = page.split('rel="stylesheet" href="', 1)[1].split('"', 1)[0]
        fetch(sheet)
    except (OSError, IndexError) as problem:
        print(f"The installed wheel does not serve: {problem}")
        return 1
    finally:
        server.terminate()
        server.wait(20)
    print("The installed wheel serves its pages.")
    return 0


def fetch(path: str) -> str:
    """The page at a path, once the server answers."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}{path}", timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)


if __name__ == "__main__":
    sys.exit(main())
