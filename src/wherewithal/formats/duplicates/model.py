"""What is compared: a record as plain words, and the same in one spelling."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from wherewithal.formats.hsds.records import Address
from wherewithal.formats.hsds.summary import address_key

_WORD = re.compile(r"\w+")
_UNIT = re.compile(r"\b(?:suite|ste|unit|apt|room|rm|floor|fl)\b.*|#.*", re.IGNORECASE)
_LEGAL = frozenset(
    [
        "inc",
        "llc",
        "ltd",
        "corp",
        "corporation",
        "co",
        "the",
        "of",
        "and",
        "for",
        "at",
        "a",
        "de",
        "la",
        "el",
        "los",
        "las",
        "y",
    ]
)
_LONGEST = 500  # characters of a cell that are compared


@dataclass(frozen=True)
class Entry:
    """One record, as far as it is known; an empty text is not known, and never counts as equal."""

    key: str
    name: str = ""
    address: str = ""
    postal_code: str = ""
    phone: str = ""
    website: str = ""
    email: str = ""
    identifier: str = ""
    latitude: float | None = None
    longitude: float | None = None

    @cached_property
    def name_words(self) -> tuple[str, ...]:
        """The words of the name, without accents, case, legal forms and little words."""
        plain = unicodedata.normalize("NFKD", self.name[:_LONGEST].casefold())
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
        words = _WORD.findall(re.sub(r"['’`]", "", plain))
        return tuple(word for word in words if word not in _LEGAL) or tuple(words)

    @cached_property
    def street(self) -> str:
        """The address in one spelling, without suites and what comes after a comma."""
        first = _UNIT.sub("", self.address[:_LONGEST]).split(",")[0]
        key = address_key(Address(address_1=first, postal_code="x"), as_written=False)
        return key[0] if key else ""

    @cached_property
    def number_called(self) -> str:
        """The last ten digits of the phone number; fewer than seven are none."""
        digits = "".join(filter(str.isdigit, re.split(r"(?i)\s*(?:x|ext)", self.phone)[0]))
        return digits[-10:] if len(digits) >= 7 else ""

    @cached_property
    def page(self) -> str:
        """The website without its protocol, www and the last slash."""
        words = self.website.strip().casefold()
        try:
            parts = urlsplit(words if "//" in words else f"//{words}")
        except ValueError:
            return ""
        return f"{parts.netloc.removeprefix('www.')}{parts.path}".rstrip("/")
