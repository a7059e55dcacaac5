"""Where mail goes: read from one address, "smtp://user:password@mail.library.example:587"."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

USUAL_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
NO_SENDER = "webmaster@localhost"


class MailRefused(ValueError):
    """The address cannot be meant; `setting` is the variable without its prefix."""

    def __init__(self, setting: str, message: str) -> None:
        super().__init__(message)
        self.setting = setting


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server that takes mail; without a host, none."""

    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False
    sender: str = NO_SENDER

    @property
    def is_named(self) -> bool:
        """True where mail can be sent."""
        return bool(self.host)

    @property
    def backend(self) -> str:
        """Django's backend for it; without a server mail goes nowhere."""
        return "smtp.EmailBackend" if self.is_named else "dummy.EmailBackend"


def read_mail(address: str, *, sender: str) -> MailServer:
    """The server behind the address. `smtp` asks for encryption (STARTTLS), `smtps` begins with it.

    >>> read_mail("smtp://ada:secret@mail.example", sender="map@library.example").port
    587
    """
    if not address:
        return MailServer()
    parts = urlsplit(address)
    try:
        port = parts.port or USUAL_PORTS.get(parts.scheme, 0)
    except ValueError:
        port = 0
    if not (port and parts.hostname) or parts.scheme not in USUAL_PORTS:
        message = (
            "write it as smtp://user:password@mail.library.example:587, with smtps:// where the server "
            "wants encryption from the start, or smtp+plain:// for a server on this machine."
        )
        raise MailRefused("MAIL", message)
    if "@" not in sender:
        message = "mail needs a sender, such as map@library.example."
        raise MailRefused("MAIL_FROM", message)
    return MailServer(
        host=parts.hostname,
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starts_tls=parts.scheme == "smtp",
        is_tls=parts.scheme == "smtps",
        sender=sender,
    )
