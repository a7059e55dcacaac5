"""The kinds of lists that are taken over; a new kind is declared beside the others and named here."""

from wherewithal.transfer.kinds.kind import Kind
from wherewithal.transfer.kinds.organizations import ORGANIZATIONS
from wherewithal.transfer.models import StagedFile

KINDS: tuple[Kind, ...] = (ORGANIZATIONS,)


def kind_of(staged: StagedFile) -> Kind:
    """What the rows of a file are, as long as there is one kind: that."""
    (kind,) = KINDS
    return kind
