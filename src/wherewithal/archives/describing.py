"""What each kind of record is, as a JSON schema, and the note that whoever opens an archive reads first."""

import inspect
from typing import Any

from django.db import models

from wherewithal.archives.kinds import (
    COLUMNS_LEFT_OUT,
    LEFT_OUT,
    ROWS_LEFT_OUT,
    Kind,
    columns,
    kinds,
)
from wherewithal.audit.rows import model_slug
from wherewithal.quantities.field import QuantityField

DRAFT = "https://json-schema.org/draft/2020-12/schema"
QUANTITY = (
    "A number that is exact, about, a range, several or unknown, as Wherewithal writes it: "
    "docs/archive.md tells how. Empty: unknown, which is not zero."
)
# The first that fits, as a field may be of several sorts.
TYPES: dict[Any, dict[str, Any]] = {
    QuantityField: {"type": "string", "description": QUANTITY},
    models.BooleanField: {"type": "boolean"},
    models.IntegerField: {"type": "integer"},
    models.DateTimeField: {"type": "string", "format": "date-time"},
    models.DateField: {"type": "string", "format": "date"},
    models.TimeField: {"type": "string", "description": "a time of the day"},
    models.DecimalField: {"type": "string", "description": "a decimal number"},
    models.UUIDField: {"type": "string", "format": "uuid"},
    models.JSONField: {"description": "any JSON"},
    models.CharField: {"type": "string"},
    models.TextField: {"type": "string"},
}
README_WORDS = """\
EVERYTHING OF {library}
An archive made by Wherewithal {software} on {made_at}.

BE CAREFUL WITH IT
This file holds all that anybody wrote in this library: private lines, the history with what was changed and
removed since, addresses and telephone numbers, what was said about people and what they agreed to, the names and
e-mail addresses of the accounts, and the attached files. It is for the admins of the library, and for nobody
else. Words that somebody withdrew are not in it, and neither are passwords or the secrets of links.

WHAT IS IN IT
archive.json   what this archive is, and how many records of each kind there are, with a SHA-256 of each part
schema.json    a JSON schema of each kind: what its columns mean, and where they point
records/       a file for each kind, a record a line, as JSON in UTF-8 (JSON Lines)
attachments/   the attached files; records/partnershipfile.jsonl tells their names
{missing}
WHAT STAYED BEHIND
{behind}

BACK INTO WHEREWITHAL
    wherewithal import-library FILE.zip
in an installation where nobody has an account and no library is yet. Everybody then chooses a new password.
"""
MISSING_WORDS = "Not found when the archive was made, though a record names them: {names}\n"


def schema() -> dict[str, Any]:
    """The JSON schema of every kind, under its name in `$defs`."""
    return {
        "$schema": DRAFT,
        "title": "Records of a library, as Wherewithal archives them",
        "$defs": {model_slug(model): _schema_of(model) for model in kinds()},
    }


def readme(*, library: str, software: str, made_at: str, missing: list[str]) -> str:
    """The note to read first, in plain words."""
    behind = [f"{label.partition('.')[2]}: {why}" for label, why in LEFT_OUT.items()]
    behind += [
        f"{column} of {kind}: {why}"
        for kind, left in COLUMNS_LEFT_OUT.items()
        for column, why in left.items()
    ]
    behind += [f"{kind}, those {why}" for kind, left in ROWS_LEFT_OUT.items() for why in left]
    return README_WORDS.format(
        library=library,
        software=software,
        made_at=made_at,
        missing=MISSING_WORDS.format(names=", ".join(missing)) if missing else "",
        behind="\n".join(behind),
    )


def _schema_of(model: Kind) -> dict[str, Any]:
    properties = {field.attname: _column(field) for field in columns(model)}
    return {
        "type": "object",
        "description": (inspect.getdoc(model) or "").partition("\n")[0],
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _column(field: Any) -> dict[str, Any]:
    told = _type_of(field.target_field if field.is_relation else field)
    if field.is_relation:
        told["description"] = f"the id of a record in {model_slug(field.related_model)}"
    if field.null and "type" in told:
        told["type"] = [told["type"], "null"]
    if field.choices and not field.null:
        known = [value for value, _label in field.flatchoices]
        told["enum"] = sorted({*known, *([""] if field.blank else [])}, key=str)
    return told


def _type_of(field: Any) -> dict[str, Any]:
    for sort, told in TYPES.items():
        if isinstance(field, sort):
            longest = {"maxLength": field.max_length} if sort is models.CharField else {}
            return {**told, **longest}
    message = f"{field} of {field.model._meta.label}: say how an archive writes it"
    raise LookupError(message)
