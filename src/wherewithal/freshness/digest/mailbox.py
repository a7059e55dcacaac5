"""The demo's mailbox: mail is put into a folder instead of being sent, and read there."""

from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from django.conf import settings

NEWEST = 20


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail as its reader sees it."""

    subject: str
    date: str
    body: str


def mail_to(address: str) -> list[Mail]:
    """The newest mail in the folder to this address."""
    folder = Path(settings.EMAIL_FILE_PATH)
    files = sorted(folder.glob("*.log"), reverse=True) if folder.is_dir() else []
    found: list[Mail] = []
    for file in files:
        found += [mail for to, mail in _read(file) if to == address]
        if len(found) >= NEWEST:
            break
    return found[:NEWEST]


def _read(file: Path) -> list[tuple[str, Mail]]:
    """A file may hold several mails, each ended by a line of dashes."""
    parts = file.read_bytes().split(b"\n" + b"-" * 79 + b"\n")
    read = []
    for part in parts:
        if not part.strip():
            continue
        message = message_from_bytes(part, _class=EmailMessage, policy=default)
        body = message.get_content().strip()
        read.append((str(message["To"]), Mail(str(message["Subject"]), str(message["Date"]), body)))
    return read
