"""The prepared library in which every action is tried: one row of every kind, some of them twice."""

from collections.abc import Callable
from typing import Any

from cast import Cast
from conventions.sample import make_sample
from make import make_note
from wherewithal.accounts.models import Membership
from wherewithal.audit.rows import model_for
from wherewithal.capacity.models import Note

Act = Callable[[], Any]


class World:
    """Who acts, and the rows they act on."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.sample = make_sample(cast)
        self.library = cast.library
        self.ada, self.lee, self.cal, self.rae = cast.ada, cast.lee, cast.cal, cast.rae
        asset = self.row("asset")
        make_note(asset, kind="strength", text="Zqroomy", noted_by=self.cal.user, position=2)

    def row(self, slug: str, *, at: int = 0, **having: Any) -> Any:
        """A row of a model, fresh from the database: the first, or the one at another place."""
        rows = model_for(slug)._base_manager.filter(library=self.library, **having)
        return rows.order_by("pk")[at]

    def asset(self, area: str = "space") -> Any:
        """The first row of a worksheet."""
        return self.row("asset", area=area)

    def own_note(self) -> Note:
        """A line that Cal wrote."""
        return self.row("note", noted_by=self.cal.user)

    def alone(self, member: Membership) -> Membership:
        """A member without a person of their own yet."""
        member.person = None
        member.save()
        return member
