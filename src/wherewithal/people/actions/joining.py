"""What becomes of the fields of two organizations that are one."""

from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from wherewithal.libraries.models import next_position
from wherewithal.people.models import Organization, OrganizationLocation

TEXTS = ("brings", "wants", "cannot", "reach_by", "do_not_contact_words")
ONE_ANSWER = ("type", "kind", "partner_area", "legal_type", "website", "phone")
PLACE = ("address", "latitude", "longitude", "placed_how")
LANGUAGES_LENGTH = 300
# What a second answer may be told by: its label where it is chosen from a list.
CHOSEN = frozenset({"type", "partner_area", "legal_type"})


def joined_organization(keep: Organization, other: Organization) -> dict[str, Any]:
    """The fields of the one that stays."""
    values = filled(keep, other, ONE_ANSWER)
    values |= {name: _lines_of(getattr(keep, name), getattr(other, name)) for name in TEXTS}
    if not has_place(keep):
        values |= {name: getattr(other, name) for name in PLACE}
    languages = _lines_of(keep.languages, other.languages, between=", ")
    if len(languages) <= LANGUAGES_LENGTH:
        values["languages"] = languages
    for name in ("do_not_contact", "is_local_government"):
        values[name] = getattr(keep, name) or getattr(other, name)
    values["words"] = _lines_of(
        keep.words, _second_answers(keep, other), other.words, between="\n\n"
    )
    return values


def has_place(organization: Organization) -> bool:
    """True where an address or coordinates are known."""
    return bool(organization.address) or organization.is_placed


def second_place(keep: Organization, other: Organization) -> OrganizationLocation | None:
    """The address of `other`, as a further location of `keep`, where `keep` stands elsewhere."""
    places = [[getattr(row, name) for name in PLACE] for row in (keep, other)]
    if not has_place(keep) or not has_place(other) or places[0] == places[1]:
        return None
    return OrganizationLocation(
        library_id=keep.library_id,
        organization=keep,
        name=other.name,
        position=next_position(keep.locations.all()),
        **dict(zip(PLACE, places[1], strict=True)),
    )


def filled(keep: models.Model, other: models.Model, names: tuple[str, ...]) -> dict[str, Any]:
    """What `keep` has, and what it lacks from `other`."""
    return {name: getattr(keep, name) or getattr(other, name) for name in names}


def _lines_of(*texts: str, between: str = "\n") -> str:
    """The texts one below the other, each once."""
    return between.join(dict.fromkeys(text for text in texts if text))


def _second_answers(keep: Organization, other: Organization) -> str:
    """What `other` answered differently where there is room for one answer, in one line."""
    names = ["name", *ONE_ANSWER]
    if len(_lines_of(keep.languages, other.languages, between=", ")) > LANGUAGES_LENGTH:
        names.append("languages")
    second = [
        _answer(other, name)
        for name in names
        if getattr(other, name) and getattr(keep, name) not in ("", getattr(other, name))
    ]
    return _("Also: %(words)s") % {"words": ", ".join(second)} if second else ""


def _answer(organization: Organization, name: str) -> str:
    if name in CHOSEN:
        return str(getattr(organization, f"get_{name}_display")())
    return str(getattr(organization, name))
