"""What is sent twice is done once: a form that is being answered lends its key to the first change set."""

from contextvars import ContextVar
from uuid import UUID

_lent: ContextVar[UUID | None] = ContextVar("key of the form that is answered", default=None)


def lend_key(key: UUID | None) -> None:
    """From now on, in this thread of work, the first change set without a key of its own takes this one."""
    _lent.set(key)


def take_key() -> UUID | None:
    """The key that was lent, for whoever asks first; None afterwards."""
    key = _lent.get()
    _lent.set(None)
    return key
