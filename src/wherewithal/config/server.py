"""Start the web server: granian, with as many threads as pages that are bound by templates want."""

import errno
import socket
from collections.abc import Callable

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

WORKERS = 2


class AddressTaken(Exception):
    """Something else listens there already, or the address is not this machine's."""


def require_free(*, host: str, port: int) -> None:
    """Raise AddressTaken, with a sentence that says what to do, when the server could not listen."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            raise AddressTaken(_why(problem, host=host, port=port)) from problem


def _why(problem: OSError, *, host: str, port: int) -> str:
    if problem.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use already, perhaps by Wherewithal itself. "
            f"Stop what runs there, or choose another: --port {port + 1}"
        )
    if problem.errno == errno.EACCES:
        return f"Port {port} is reserved for the system's administrator. Choose one above 1023."
    return f"Cannot listen at {host} port {port}: {problem.strerror}."


def serve(*, host: str, port: int, when_ready: Callable[[], None]) -> None:
    """Serve until told to stop. `when_ready` is called once the server listens."""
    server = Granian(
        "wherewithal.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=1,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    )
    server.on_startup(when_ready)
    server.serve()
