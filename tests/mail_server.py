"""A real mail server on this machine, as tests send to it."""

import socket
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

NOBODY_HERE = "550 5.1.1 No such mailbox here"


class Takes:
    """What the server does with mail: keeps it, unless it knows no such mailbox."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.unknown: set[str] = set()

    async def handle_RCPT(  # noqa: N802 - so it is called there
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        """Take a recipient, or not."""
        if address in self.unknown:
            return NOBODY_HERE
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep the mail."""
        letter = message_from_bytes(envelope.content, _class=EmailMessage, policy=default)
        self.letters.append(letter)
        return "250 Kept"


def send_to(settings: Any, port: int) -> None:
    """Mail goes to the server at this port of this machine."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS, settings.MAIL_GOES_OUT = False, True
    settings.DEFAULT_FROM_EMAIL = "map@library.example"


def nobody_listens() -> int:
    """A port that is free."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
