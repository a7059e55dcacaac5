"""The kinds of lists that are taken over; a new kind is declared beside the others and named here."""

from wherewithal.transfer.kinds.inventory import INVENTORY
from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.kinds.organizations import ORGANIZATIONS
from wherewithal.transfer.kinds.rooms import ROOMS
from wherewithal.transfer.models import StagedFile

KINDS: tuple[Kind, ...] = (ORGANIZATIONS, INVENTORY, ROOMS)
BY_SLUG = {kind.slug: kind for kind in KINDS}


def kind_of(staged: StagedFile) -> Kind:
    """What the rows of a file are, as recognised or as somebody put it."""
    return BY_SLUG[staged.kind]


def kind_like(looks_like: str) -> Kind:
    """The kind of a table that surely looks like this; organizations where nothing says otherwise."""
    return next((kind for kind in KINDS if looks_like in kind.tables), ORGANIZATIONS)
