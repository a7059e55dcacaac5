"""Contact cards (vCard): written as 3.0 or 4.0, read as 2.1, 3.0 or 4.0, one or many in a file.

Only what a library keeps is read: the name, whether it is an organization, and how to reach them. Pictures,
birthdays, private addresses and the rest are left out, and said. Each card is read on its own, so one that is
broken does not take the others along.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import vobject
from vobject.base import VObjectError

from wherewithal.formats.card_lines import cards_in, lines_of

MAX_CARD_BYTES = 5_000_000
MAX_CARDS = 500
LONGEST = 2_000
_SHOWN_AS_BODY = "\r\nX-ABSHOWAS:COMPANY\r\n"
_SAYS_KIND = ("kind", "x-addressbookserver-kind")
_OTHER_KINDS = frozenset({"group", "location", "application", "device", "thing"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Version(StrEnum):
    """What a file is written as. Every phone opens 3.0; 4.0 says by itself what is an organization."""

    V3 = "3.0"
    V4 = "4.0"


class CardTrouble(StrEnum):
    """What was odd about a file, or about one card of it."""

    TOO_LARGE = "too large"
    TOO_MANY = "too many"
    NO_CARDS = "no cards"
    READ_AS_LATIN = "read as latin"
    UNREADABLE = "unreadable"
    WITHOUT_NAME = "without name"
    OF_ANOTHER_KIND = "of another kind"
    PICTURE_LEFT_OUT = "picture left out"
    LINES_LEFT_OUT = "lines left out"
    NOT_WHOLE = "not whole"


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody, or an organization, and how to reach them. `role` is what they are at `organization`."""

    name: str
    is_organization: bool = False
    email: str = ""
    phone: str = ""
    website: str = ""
    address: str = ""
    organization: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A card, by its place in the file (from 1)."""

    number: int
    card: Card


@dataclass(frozen=True, slots=True)
class Oddity:
    """What was odd, and on which card; no number means the file as a whole."""

    what: CardTrouble
    number: int | None = None


@dataclass(frozen=True, slots=True)
class FileCards:
    """All cards that could be read, and what was odd."""

    cards: tuple[ReadCard, ...] = ()
    oddities: tuple[Oddity, ...] = ()


def write_cards(cards: Iterable[Card], *, version: Version = Version.V3) -> bytes:
    """The file, in UTF-8.

    >>> b"FN:Pam Miller" in write_cards([Card("Pam Miller")])
    True
    """
    written = [str(_as_vcard(card).serialize()) for card in cards]
    if version is Version.V4:
        written = [_as_version_4(text) for text in written]
    return "".join(written).encode()


def read_cards(data: bytes) -> FileCards:
    """Whatever can be read of a file, card by card. Never raises for what is in the file.

    >>> read_cards(write_cards([Card("Pam Miller", phone="555")])).cards[0].card.phone
    '555'
    """
    if len(data) > MAX_CARD_BYTES:
        return FileCards(oddities=(Oddity(CardTrouble.TOO_LARGE),))
    text, oddities = _decoded(data)
    texts = cards_in(text)
    if not texts:
        return FileCards(oddities=(Oddity(CardTrouble.NO_CARDS),))
    if len(texts) > MAX_CARDS:
        oddities.append(Oddity(CardTrouble.TOO_MANY))
    cards: list[ReadCard] = []
    for number, each in enumerate(texts[:MAX_CARDS], start=1):
        card, troubles = _read(each.lines)
        if card is not None and not each.is_whole:
            troubles.append(CardTrouble.NOT_WHOLE)
        oddities += [Oddity(trouble, number) for trouble in troubles]
        if card is not None:
            cards.append(ReadCard(number, card))
    return FileCards(tuple(cards), tuple(oddities))


def _as_vcard(card: Card) -> Any:
    found = vobject.vCard()
    found.add("fn").value = _tidy(card.name)
    given, _blank, family = (
        ("", "", "") if card.is_organization else _tidy(card.name).rpartition(" ")
    )
    found.add("n").value = vobject.vcard.Name(family=family, given=given)
    organization = card.name if card.is_organization else card.organization
    if organization:
        found.add("org").value = [_tidy(organization)]
    if card.is_organization:
        found.add("x-abshowas").value = "COMPANY"
    values = {"title": card.role, "email": card.email, "tel": card.phone, "url": card.website}
    for name, value in values.items():
        if value:
            found.add(name).value = _tidy(value)
    if card.address:
        found.add("adr").value = vobject.vcard.Address(street=_tidy(card.address))
    return found


def _as_version_4(text: str) -> str:
    """What differs for the few lines that we write (RFC 6350): the version, and how a kind is said.

    A line that is folded begins with a blank, so that no words of anybody can look like these.
    """
    is_body = _SHOWN_AS_BODY in text
    text = text.replace(_SHOWN_AS_BODY, "\r\n", 1)
    kind = "org" if is_body else "individual"
    return text.replace("\r\nVERSION:3.0\r\n", f"\r\nVERSION:4.0\r\nKIND:{kind}\r\n", 1)


def _decoded(data: bytes) -> tuple[str, list[Oddity]]:
    """UTF-8 as it should be, UTF-16 where it says so, else as Western machines wrote it for decades."""
    oddities: list[Oddity] = []
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
            oddities.append(Oddity(CardTrouble.READ_AS_LATIN))
    return text.replace("\r\n", "\n").replace("\r", "\n"), oddities


def _read(lines: Sequence[str]) -> tuple[Card | None, list[CardTrouble]]:
    kept = lines_of(lines)
    troubles = [CardTrouble.PICTURE_LEFT_OUT] if kept.had_picture else []
    troubles += [CardTrouble.LINES_LEFT_OUT] if kept.had_noise else []
    try:
        found = vobject.readOne("\n".join(["BEGIN:VCARD", *kept.lines, "END:VCARD", ""]))
    except (VObjectError, ValueError, IndexError, KeyError, AttributeError, TypeError):
        # vobject raises whatever its parts raise on lines that are no vCard at all.
        return None, [CardTrouble.UNREADABLE]
    contents = found.contents
    if _is_neither(contents):
        return None, [*troubles, CardTrouble.OF_ANOTHER_KIND]
    organization = _first(contents, "org")
    name = _first(contents, "fn") or _whole_name(contents) or organization
    if not name:
        return None, [*troubles, CardTrouble.WITHOUT_NAME]
    is_body = _is_organization(contents, name, organization)
    return (
        Card(
            name=name,
            is_organization=is_body,
            email=_first(contents, "email").removeprefix("mailto:"),
            phone=_first(contents, "tel").removeprefix("tel:").replace(";ext=", " ext. "),
            website=_first(contents, "url"),
            address=_first(contents, "adr"),
            organization="" if is_body else organization,
            role=_first(contents, "title") or _first(contents, "role"),
        ),
        troubles,
    )


def _first(contents: Any, name: str) -> str:
    """The first value of this name that says anything."""
    for each in contents.get(name, []):
        text = _words(each.value)
        if text:
            return text
    return ""


def _words(value: Any) -> str:
    if isinstance(value, vobject.vcard.Address):
        parts: Sequence[Any] = [
            value.box, value.extended, value.street, value.city, value.region, value.code,
            value.country,
        ]  # fmt: skip
        return _tidy(", ".join(words for words in map(_words, parts) if words))
    if isinstance(value, list):
        return next((words for words in map(_words, value) if words), "")
    return _tidy(value) if isinstance(value, str) else ""


def _whole_name(contents: Any) -> str:
    for each in contents.get("n", []):
        parts = [
            getattr(each.value, name, "") for name in ("prefix", "given", "additional", "family")
        ]
        words = " ".join(filter(None, map(_words, parts)))
        if words:
            return words
    return ""


def _is_neither(contents: Any) -> bool:
    """True for a mailing list, a place or a device: neither a person nor an organization (RFC 6350, 6.1.4)."""
    return any(_first(contents, name).casefold() in _OTHER_KINDS for name in _SAYS_KIND)


def _is_organization(contents: Any, name: str, organization: str) -> bool:
    kind = _first(contents, "kind").casefold()
    if kind:
        return kind == "org"
    shown_as = _first(contents, "x-abshowas").casefold()
    return shown_as == "company" or (name == organization and not _whole_name(contents))


def _tidy(text: str) -> str:
    return " ".join(_CONTROLS.sub("", text).split())[:LONGEST]
