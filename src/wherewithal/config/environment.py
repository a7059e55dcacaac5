"""Read the environment once, into one typed object; refuse what cannot be meant.

Every setting is listed in docs/settings.md; a test keeps the two in step.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import available_timezones

from wherewithal.config.mail import MailRefused, read_mail
from wherewithal.config.tiles import TilesRefused, read_tiles

PREFIX = "WHEREWITHAL_"
TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
USUAL_FILE_MEGABYTES, MOST_FILE_MEGABYTES = 10, 100
FALSE_WORDS = frozenset({"", "0", "false", "no", "off"})


class SettingRefused(ValueError):
    """An environment variable holds a value that cannot be meant; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What the installation was told by its environment."""

    data: Path
    secret_key: str
    hosts: tuple[str, ...]
    origins: tuple[str, ...]
    https: bool
    demo: bool
    debug: bool
    database_url: str
    language: str
    time_zone: str
    # Both empty: no street map, and nothing is ever fetched from outside (see tiles.py).
    map_tiles: str
    map_attribution: str
    file_megabytes: int
    # Empty: no mail is sent (see mail.py).
    mail: str
    mail_from: str

    @property
    def database_file(self) -> Path:
        """The SQLite file: the one thing to back up when no PostgreSQL is named."""
        return self.data / "wherewithal.sqlite3"


def read(environ: Mapping[str, str] = os.environ) -> Environment:
    """Parse the process environment. Raises SettingRefused for odd values and unknown names."""
    _refuse_unknown(environ)
    data = Path(environ.get(PREFIX + "DATA") or "wherewithal-data").expanduser().resolve()
    map_tiles, map_attribution = _street_map(environ)
    return Environment(
        data=data,
        secret_key=environ.get(PREFIX + "SECRET_KEY") or _kept_secret(data),
        hosts=_words(environ.get(PREFIX + "HOSTS", "127.0.0.1,localhost,[::1]")),
        origins=_words(environ.get(PREFIX + "ORIGINS", "")),
        https=_flag(environ, "HTTPS"),
        demo=_flag(environ, "DEMO"),
        debug=_flag(environ, "DEBUG"),
        database_url=environ.get(PREFIX + "DATABASE_URL", ""),
        language=environ.get(PREFIX + "LANGUAGE", "en-us"),
        time_zone=environ.get(PREFIX + "TIME_ZONE") or machine_zone(),
        map_tiles=map_tiles,
        map_attribution=map_attribution,
        file_megabytes=_megabytes(environ),
        mail=_mail(environ),
        mail_from=environ.get(PREFIX + "MAIL_FROM", ""),
    )


def machine_zone(local_time: Path = Path("/etc/localtime")) -> str:
    """The time zone of the machine, UTC where it does not say: people read times of their own day."""
    name = "/".join(local_time.resolve().parts).partition("zoneinfo/")[2]
    return name if name in available_timezones() else "UTC"


def names() -> tuple[str, ...]:
    """The full name of every variable that is read."""
    return tuple(PREFIX + field.name.upper() for field in fields(Environment))


def postgres_parts(url: str) -> dict[str, str]:
    """Split postgresql://user:password@host:port/name into Django's database settings.

    A server behind a socket is named as PostgreSQL itself does: postgresql:///name?host=/folder.
    """
    parts = urlsplit(url)
    socket_folder = parse_qs(parts.query).get("host", [""])[0]
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        message = (
            f"{PREFIX}DATABASE_URL should look like postgresql://user:password@host:5432/name; "
            "leave it out to use SQLite."
        )
        raise SettingRefused(message)
    return {
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or socket_folder,
        "PORT": str(parts.port or ""),
    }


def _refuse_unknown(environ: Mapping[str, str]) -> None:
    unknown = sorted(name for name in environ if name.startswith(PREFIX) and name not in names())
    if unknown:
        message = f"Not a setting: {', '.join(unknown)}. The settings are {', '.join(names())}."
        raise SettingRefused(message)


def _flag(environ: Mapping[str, str], name: str) -> bool:
    word = environ.get(PREFIX + name, "").strip().lower()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    message = f"{PREFIX}{name} is {word!r}; write 1 for yes or 0 for no."
    raise SettingRefused(message)


def _megabytes(environ: Mapping[str, str]) -> int:
    """How large an attached file may be."""
    text = environ.get(PREFIX + "FILE_MEGABYTES", "").strip() or str(USUAL_FILE_MEGABYTES)
    if text.isdecimal() and 1 <= int(text) <= MOST_FILE_MEGABYTES:
        return int(text)
    message = (
        f"{PREFIX}FILE_MEGABYTES is {text!r}; write a whole number from 1 to {MOST_FILE_MEGABYTES}."
    )
    raise SettingRefused(message)


def _street_map(environ: Mapping[str, str]) -> tuple[str, str]:
    address = environ.get(PREFIX + "MAP_TILES", "")
    attribution = environ.get(PREFIX + "MAP_ATTRIBUTION", "")
    try:
        return read_tiles(address, attribution)
    except TilesRefused as problem:
        message = f"{PREFIX}{problem.setting}: {problem}"
        raise SettingRefused(message) from problem


def _mail(environ: Mapping[str, str]) -> str:
    address = environ.get(PREFIX + "MAIL", "")
    try:
        read_mail(address, sender=environ.get(PREFIX + "MAIL_FROM", ""))
    except MailRefused as problem:
        message = f"{PREFIX}{problem.setting}: {problem}"
        raise SettingRefused(message) from problem
    return address


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _kept_secret(data: Path) -> str:
    """Make a secret key on the first start and keep it, readable by the owner alone."""
    file = data / "secret-key"
    if not file.exists():
        data.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another worker of the same start was quicker
            return file.read_text(encoding="ascii")
        with os.fdopen(handle, "w", encoding="ascii") as opened:
            opened.write(secrets.token_urlsafe(48))
    return file.read_text(encoding="ascii")
