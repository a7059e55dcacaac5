"""Count wrong tries and say when it is enough for a while.

Sign-in has its own limits (ACCOUNT_RATE_LIMITS); this is for the other doors. Counted in the cache,
which is a table of the database: every process counts the same.
"""

import time
from dataclasses import dataclass

from django.core.cache import cache


@dataclass(frozen=True, slots=True)
class Throttle:
    """So many wrong tries within so many seconds of the first, for each key."""

    name: str
    tries: int
    seconds: int

    def is_closed(self, key: str) -> bool:
        """True when this key has to wait."""
        made, _until = self._read(key)
        return made >= self.tries

    def wait_seconds(self, key: str) -> float:
        """How long this key has to wait."""
        _made, until = self._read(key)
        return max(0.0, until - time.time())

    def count(self, key: str, *, times: int = 1) -> None:
        """Remember one wrong try, or several."""
        made, until = self._read(key)
        cache.set(self._entry(key), (made + times, until), timeout=max(1, until - time.time()))

    def _read(self, key: str) -> tuple[int, float]:
        made, until = cache.get(self._entry(key), (0, time.time() + self.seconds))
        return int(made), float(until)

    def _entry(self, key: str) -> str:
        return f"throttle:{self.name}:{key}"
