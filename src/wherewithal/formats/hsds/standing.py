"""Whether a record says of itself that nobody should be sent there any more."""

from enum import StrEnum

from wherewithal.formats.hsds.records import Record, Service


class Standing(StrEnum):
    """What a record says of itself; UNSAID is most of what older files have, and no warning."""

    ACTIVE = "active"
    UNSAID = "unsaid"
    UNCLEAR = "unclear"
    CLOSED_FOR_NOW = "closed for now"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    DO_NOT_REFER = "do not refer"

    @property
    def may_be_offered(self) -> bool:
        """Whether people may be told of it; for everything else the record is kept and marked."""
        return self in (Standing.ACTIVE, Standing.UNSAID)


_WORDS = {
    "active": Standing.ACTIVE,
    "open": Standing.ACTIVE,
    "published": Standing.ACTIVE,
    "temporarily closed": Standing.CLOSED_FOR_NOW,
    "suspended": Standing.CLOSED_FOR_NOW,
    "inactive": Standing.INACTIVE,
    "closed": Standing.INACTIVE,
    "archived": Standing.INACTIVE,
    "defunct": Standing.DEFUNCT,
    "do not refer": Standing.DO_NOT_REFER,
    "donotrefer": Standing.DO_NOT_REFER,
    "not referable": Standing.DO_NOT_REFER,
}
_YES = ("true", "yes", "y", "t", "1")
_NO = ("false", "no", "n", "f", "0")


def standing(record: Record) -> Standing:
    """What a service, an organization or a location says of itself, in its status or in columns of its own.

    >>> standing(Service(name="Walk-in", status="Inactive")).may_be_offered
    False
    """
    said = {_plain(name): _plain(words) for name, words in record.other.items()}
    if any(said.get(name) in _YES for name in ("do not refer", "donotrefer", "dnr")):
        return Standing.DO_NOT_REFER
    if said.get("refer") in _NO or said.get("referable") in _NO:
        return Standing.DO_NOT_REFER
    if said.get("inactive") in _YES or any(
        said.get(name) in _NO for name in ("active", "is active")
    ):
        return Standing.INACTIVE
    status = _plain(record.status) if isinstance(record, Service) else said.get("status", "")
    return _WORDS.get(status, Standing.UNCLEAR) if status else Standing.UNSAID


def _plain(words: str) -> str:
    return " ".join(words[:100].casefold().replace("_", " ").replace("-", " ").split())
