"""The fields that actions take by name; what is not named stays as it is."""

from datetime import date
from typing import TypedDict

from wherewithal.accounts.models import Membership
from wherewithal.libraries.models import Outlet
from wherewithal.quantities import Quantity


class NeedFields(TypedDict, total=False):
    """What is known of a need or an interest."""

    kind: str
    text: str
    audience: str
    who: str
    place: str
    outlet: Outlet | None
    not_asked: str
    level: str


class EvidenceFields(TypedDict, total=False):
    """How somebody found out about it."""

    method: str
    source: str
    on: date | None
    how_many: Quantity
    text: str
    level: str


class QuestionFields(TypedDict, total=False):
    """Something to find out."""

    text: str
    sources: str
    how: str
    state: str
    owner: Membership | None
    due: date | None
    synthesis: str
    level: str


class FindingFields(TypedDict, total=False):
    """What was found out, and how."""

    method: str
    on: date | None
    text: str
    level: str
